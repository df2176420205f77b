// Runs a bundle of tests with mocha in this process; as a program, in a separate process.
//   node scripts/mocha.mjs BUNDLE [--grep TEXT] [--reporter NAME] [--output FILE]
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * @param {string} bundle
 * @param {{ grep?: string | undefined, reporter?: string | undefined, output?: string | undefined }} [options]
 *   `grep`: only tests whose title has this text; `output`: the file for the counts, as JSON
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runMocha(bundle, { grep, reporter = "spec", output } = {}) {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import("mocha");
  /** @type {{ mocha: import("mocha").MochaOptions }} */
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const mocha = new Mocha({
    ...manifest.mocha,
    // test/support/runs.ts: the long form takes as long as it takes.
    ...(process.env.TEST_RUNS === "long" ? { timeout: 0 } : {}),
    reporter,
    ...(output === undefined ? {} : { reporterOptions: { output } }),
  });
  if (grep !== undefined) mocha.fgrep(grep);
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, pending });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = /** @type {const} */ ({ type: "string" });
  const { values, positionals } = parseArgs({
    options: { grep: text, reporter: text, output: text },
    allowPositionals: true,
  });
  const { failed } = await runMocha(positionals[0] ?? "", values);
  // What a failed test has left open must not keep the process.
  process.exit(failed > 0 ? 1 : 0);
}
