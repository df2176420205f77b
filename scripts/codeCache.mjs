// Keeps what V8 compiled of the command line's program while it checked a few sets, so that the next process need not compile it again.
//   node scripts/codeCache.mjs PROGRAM CACHE SET…
// Run by scripts/build.mjs. src/cli/launch.ts reads it; another version of Node refuses it.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

const [program = "", cache = "", ...sets] = process.argv.slice(2).map((path) => resolve(path));
// The flags of src/cli/shortRun.ts: V8 takes the code back only under the same ones.
for (const flag of ["--no-opt", "--no-regexp-tier-up"]) setFlagsFromString(flag);
const script = new Script(readFileSync(program, "utf8"), { filename: program });
process.argv = [process.execPath, program, "check", ...sets];
process.once("exit", () => {
  // In one step: the command line may be started meanwhile.
  writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
  renameSync(`${cache}.${process.pid}`, cache);
  // Problems in the sets are expected here.
  if (process.exitCode === 1) process.exitCode = 0;
});
/** @type {(require: NodeJS.Require) => void} */
const run = script.runInThisContext();
run(createRequire(program));
