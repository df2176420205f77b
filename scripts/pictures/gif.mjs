// An animation out of pictures: one palette for all, and of every picture only what differs from the one before.
import gifenc from "gifenc";
import { PNG } from "pngjs";

const { GIFEncoder, quantize, nearestColorIndex } = gifenc;

/** One of 256 colors says "as before". */
const COLORS = 255;

/** The most frequent colors stay what they are: grounds that differ a little are most of a window. */
const EXACT = 128;

/** @typedef {[number, number, number]} Color */

/**
 * @typedef {{ png: Buffer, milliseconds: number }} Frame
 * @param {readonly Frame[]} frames all of one size; one that shows the same as the one before only lengthens it
 * @returns {Uint8Array} the file
 */
export function encodeGif(frames) {
  const palette = commonPalette(frames);
  const indexOf = colorIndex(palette);
  const gif = GIFEncoder();
  /** @type {{ data: Buffer, width: number, height: number } | null} */
  let before = null;
  for (const { png, milliseconds } of joined(frames)) {
    const picture = PNG.sync.read(png);
    const pixels = Uint8Array.from(colorsOf(picture.data), indexOf);
    if (before !== null) leaveOutSame(pixels, before.data, picture.data);
    gif.writeFrame(pixels, picture.width, picture.height, {
      delay: milliseconds,
      dispose: 1,
      ...(before === null
        ? { palette: [...palette, [0, 0, 0]], repeat: 0 }
        : { transparent: true, transparentIndex: COLORS }),
    });
    before = picture;
  }
  gif.finish();
  return gif.bytes();
}

/** @param {readonly Frame[]} frames @returns {Frame[]} */
function joined(frames) {
  /** @type {Frame[]} */
  const result = [];
  for (const frame of frames) {
    const last = result.at(-1);
    if (last?.png.equals(frame.png)) last.milliseconds += frame.milliseconds;
    else result.push({ ...frame });
  }
  return result;
}

/** Of the first, the last and some pictures between them. @param {readonly Frame[]} frames @returns {Color[]} */
function commonPalette(frames) {
  const count = Math.min(6, frames.length);
  const chosen = Array.from({ length: count }, (_, index) =>
    frames.at(Math.round((index * (frames.length - 1)) / Math.max(count - 1, 1))),
  );
  const data = Buffer.concat(chosen.map((frame) => PNG.sync.read(/** @type {Frame} */ (frame).png).data));
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const color of colorsOf(data)) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byFrequency = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  const exact = byFrequency.slice(0, EXACT).map(([color]) => partsOf(color));
  return [...exact, ...quantize(new Uint8Array(data), COLORS - exact.length, { format: "rgb565" })];
}

/** The nearest color of the palette, looked for once. @param {Color[]} palette @returns {(color: number) => number} */
function colorIndex(palette) {
  /** @type {Map<number, number>} */
  const known = new Map();
  return (color) => {
    const index = known.get(color) ?? nearestColorIndex(palette, partsOf(color));
    known.set(color, index);
    return index;
  };
}

/** Each pixel as one number, without its opacity: a window has none. @param {Buffer} data */
function colorsOf(data) {
  const colors = new Uint32Array(data.length / 4);
  for (let index = 0; index < colors.length; index++) colors[index] = data.readUInt32BE(index * 4) >>> 8;
  return colors;
}

/** @param {number} color @returns {Color} */
function partsOf(color) {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

/** @param {Uint8Array} pixels @param {Buffer} before @param {Buffer} now four bytes for each pixel */
function leaveOutSame(pixels, before, now) {
  const a = new Uint32Array(before.buffer, before.byteOffset, pixels.length);
  const b = new Uint32Array(now.buffer, now.byteOffset, pixels.length);
  for (let index = 0; index < pixels.length; index++) if (a[index] === b[index]) pixels[index] = COLORS;
}
