// The time that hostile and huge texts take to read: milliseconds for 256 KB and 1 MB, and the ratio, which is about 4 if the time is linear.
//   node bench/reading.mjs [--rounds 3]
import { parseArgs } from "node:util";
import { importTypeScript } from "../scripts/writeOrCheck.mjs";

const KILOBYTE = 1024;
const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Number(values.rounds);
/** @type {{ SHAPES: Record<string, (units: number) => string> }} */
const { SHAPES } = await importTypeScript("test/unit/reader/shapes.ts");
/** @type {{ read: (text: string) => unknown }} */
const { read } = await importTypeScript("test/unit/support/reports.ts");

console.log("256 KB    1 MB  ratio  text");
for (const [name, make] of Object.entries(SHAPES)) {
  const [small = 0, large = 0] = [256, 1024].map((size) => fastest(make(size * KILOBYTE)));
  const figures = [
    small.toFixed(0).padStart(6),
    large.toFixed(0).padStart(7),
    (large / small).toFixed(1).padStart(6),
  ];
  console.log(`${figures.join(" ")}  ${name}`);
}

/** @param {string} text @returns {number} milliseconds of the fastest round */
function fastest(text) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
