// PNG files as small as they get: a browser writes them fast, not small.
import { writeFileSync } from "node:fs";
import { PNG } from "pngjs";

/** @param {string} file @param {Buffer} picture as a browser writes it @returns {number} bytes written */
export function writePng(file, picture) {
  const { width, height, data } = PNG.sync.read(picture);
  const png = new PNG({ width, height });
  data.copy(png.data);
  const bytes = PNG.sync.write(png, { colorType: 2, deflateLevel: 9, filterType: -1 });
  const smaller = bytes.length < picture.length ? bytes : picture;
  writeFileSync(file, smaller);
  return smaller.length;
}
