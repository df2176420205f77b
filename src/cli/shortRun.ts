import { setFlagsFromString } from "node:v8";

/** Beyond this much text the optimizer pays for itself. */
const LONGEST_SHORT_RUN = 512 * 1024;

/**
 * Keeps V8 from work that does not pay in a run that is over in a few hundred milliseconds (bench/check.mjs shows the ratio): on two sets of
 * 460 KB the optimizing compilers take a third of the processor's time for code that is never run again, and compiling every regular
 * expression to bytecode before it is compiled to machine code a sixth. Of a decision, which reads everything a second time with remark,
 * they take a third, too; up to a few times that much text it costs less without them.
 */
export function startShortRun(): void {
  setFlagsFromString("--no-opt");
  // For good: V8 looks for the bytecode of every expression once this is given back.
  setFlagsFromString("--no-regexp-tier-up");
}

/** Gives the optimizers back to a run that is a long one. */
export function endShortRun(): void {
  setFlagsFromString("--opt");
}

/** Returns a function to call with the size of every file that is read: a run that turns out to be long gets the optimizers back. */
export function watchShortRun(): (bytesRead: number) => void {
  let left = LONGEST_SHORT_RUN;
  return (bytesRead) => {
    if (left <= 0) return;
    left -= bytesRead;
    if (left <= 0) endShortRun();
  };
}
