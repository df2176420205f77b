// Takes the pictures of the README in the real window, with the package that users install: docs/pictures/.
//   node scripts/pictures.mjs [window] [decision] [dashboard] [tour] [--vsix FILE] [--output FOLDER]
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./host/paths.mjs";
import { describeProblem, hostProblem } from "./host/problem.mjs";
import { packageVsix } from "./host/vsix.mjs";
import { takeDashboardPicture } from "./pictures/dashboardPicture.mjs";
import { takeDecisionPicture } from "./pictures/decisionPicture.mjs";
import { writePng } from "./pictures/png.mjs";
import { takeTourAnimation } from "./pictures/tourAnimation.mjs";
import { takeWindowPicture } from "./pictures/windowPicture.mjs";

/** A README that loads slowly is not read. */
const MOST_BYTES = { png: 1_000_000, gif: 3_000_000 };

/** @typedef {{ vsix: string, log: (line: string) => void }} Options */
/** @type {Record<string, { file: string, take: (file: string, options: Options) => Promise<number> }>} */
const pictures = {
  window: {
    file: "window.png",
    take: async (file, options) => writePng(file, await takeWindowPicture(options)),
  },
  decision: {
    file: "decision.png",
    take: async (file, options) => writePng(file, await takeDecisionPicture(options)),
  },
  dashboard: {
    file: "dashboard.png",
    take: async (file, options) => writePng(file, await takeDashboardPicture(options)),
  },
  tour: {
    file: "tour.gif",
    take: async (file, options) => {
      const bytes = await takeTourAnimation(options);
      writeFileSync(file, bytes);
      return bytes.length;
    },
  },
};

/** @param {string | undefined} given @returns {Promise<string>} */
async function packageOf(given) {
  if (given !== undefined) return given;
  const run = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--production"], {
    stdio: "inherit",
  });
  if (run.status !== 0)
    throw hostProblem("The production build failed, and there is nothing to take pictures of.");
  const vsix = join(root, "out", "release-readiness.vsix");
  await packageVsix(vsix);
  return vsix;
}

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vsix: { type: "string" },
      output: { type: "string", default: join(root, "docs", "pictures") },
    },
  });
  const unknown = positionals.find((name) => !(name in pictures));
  if (unknown !== undefined)
    throw hostProblem(`There is no picture "${unknown}". There are: ${Object.keys(pictures).join(", ")}.`);
  const options = { vsix: await packageOf(values.vsix), log: console.log };
  mkdirSync(values.output, { recursive: true });
  for (const [name, { file, take }] of Object.entries(pictures)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const bytes = await take(join(values.output, file), options);
    console.log(`${file}: ${Math.round(bytes / 1000)} KB`);
    const most = file.endsWith(".gif") ? MOST_BYTES.gif : MOST_BYTES.png;
    if (bytes > most) throw hostProblem(`${file} is larger than ${most / 1000} KB.`);
  }
}

try {
  await run();
} catch (error) {
  console.error(describeProblem(error));
  process.exitCode = 1;
}
