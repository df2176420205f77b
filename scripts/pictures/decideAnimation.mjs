// The animation: a critical finding gets its status, the blocker goes, the decision is generated.
import { encodeGif } from "./gif.mjs";
import { onStage, putEdgeBelow, settle, waitForPreview } from "./stage.mjs";

const REPORT = "02_SECURITY_AUDIT.md";
const DECISION = "08_RELEASE_DECISION.md";
const STATUS = "**Status:** Resolved, verified by test_session_key";
const COMMAND = "Generate Release";

/** Milliseconds that a picture stands. */
const TYPING = 60;
const LOOKING = 1400;
const ENDING = 2600;

/** @param {import("./stage.mjs").SceneOptions} options @returns {Promise<Uint8Array>} GIF */
export function takeDecideAnimation(options) {
  return onStage({ ...options, size: { width: 1000, height: 720 } }, async (stage) => {
    const film = createFilm(stage);
    await openReport(stage);
    await film.take(LOOKING);
    await writeStatus(stage, film);
    await generate(stage, film);
    options.log(`  ${film.frames.length} pictures, ${film.length() / 1000} s`);
    return encodeGif(film.frames);
  });
}

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {ReturnType<typeof createFilm>} Film */

/** @param {Stage} stage */
function createFilm(stage) {
  /** @type {import("./gif.mjs").Frame[]} */
  const frames = [];
  return {
    frames,
    /** @param {number} milliseconds how long it is shown in the animation, no matter how long taking it needs */
    async take(milliseconds) {
      frames.push({ png: await stage.shot(), milliseconds });
    },
    length: () => frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}

/** The cursor stands where the facts of the first finding end. @param {Stage} stage */
async function openReport(stage) {
  const { page, parts } = stage;
  await stage.openFile(REPORT);
  await parts.editor.click();
  await parts.goToLine(31);
  await parts.errorSquiggles.first().waitFor();
  await parts.openSidebar();
  await parts.widenSidebar(380);
  await putEdgeBelow(stage, "QA-3", 28);
  await parts.editor.click();
  await parts.goToLine(37);
  await page.keyboard.press("End");
  await settle(stage);
}

/** @param {Stage} stage @param {Film} film */
async function writeStatus({ page, parts }, film) {
  await page.keyboard.press("Enter");
  for (let at = 0; at < STATUS.length; at += 2) {
    await page.keyboard.type(STATUS.slice(at, at + 2));
    // Wait until everything is updated, so that the picture does not depend on the speed of this machine.
    await page.waitForTimeout(500);
    await film.take(TYPING);
  }
  await parts.verdict.filter({ hasText: "NOT APPROVED · 3" }).waitFor();
  await film.take(LOOKING);
}

/** @param {Stage} stage @param {Film} film */
async function generate(stage, film) {
  const { page } = stage;
  await page.keyboard.press("Control+S");
  await page.keyboard.press("Control+B");
  await page.waitForTimeout(400);
  await page.keyboard.press("F1");
  await page.waitForTimeout(400);
  await film.take(400);
  for (let at = 0; at < COMMAND.length; at += 2) {
    await page.keyboard.type(COMMAND.slice(at, at + 2));
    await page.waitForTimeout(250);
    await film.take(TYPING);
  }
  await film.take(600);
  await page.keyboard.press("Enter");
  await stage.parts.preview(DECISION).waitFor();
  await waitForPreview(stage);
  await settle(stage);
  await film.take(ENDING);
}
