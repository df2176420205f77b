// The pictures of an animation, with how long each is shown, no matter how long taking it needs.

/** @typedef {ReturnType<typeof createFilm>} Film */

/** @param {import("./stage.mjs").Stage} stage */
export function createFilm(stage) {
  /** @type {import("./gif.mjs").Frame[]} */
  const frames = [];
  const take = async (/** @type {number} */ milliseconds) => {
    frames.push({ png: await stage.shot(), milliseconds });
  };
  return {
    frames,
    take,
    /** Types a text, two letters in a picture; `pause`: milliseconds until everything is updated, so that no picture depends on the speed of this machine. */
    async type(/** @type {string} */ text, /** @type {number} */ milliseconds, /** @type {number} */ pause) {
      for (let at = 0; at < text.length; at += 2) {
        await stage.page.keyboard.type(text.slice(at, at + 2));
        await stage.page.waitForTimeout(pause);
        await take(milliseconds);
      }
    },
    length: () => frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}
