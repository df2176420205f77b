import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { startShortRun } from "./shortRun";

/** What the build leaves next to this file: the program, and what V8 made of it (scripts/codeCache.mjs). */
const PROGRAM = join(__dirname, "cliProgram.js");
const CODE_CACHE = join(__dirname, "cliProgram.cache");

// Before the cache is read: V8 takes compiled code only under the flags that it was compiled with.
startShortRun();
const cachedData = readIfThere(CODE_CACHE);
const script = new Script(readFileSync(PROGRAM, "utf8"), {
  filename: PROGRAM,
  // Of another version of Node it is refused, and the program compiled as always.
  ...(cachedData && { cachedData }),
});
const program = script.runInThisContext() as (require: NodeJS.Require) => void;
program(require);

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
