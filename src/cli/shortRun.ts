import { setFlagsFromString } from "node:v8";

/** Beyond this much text the optimiser pays for itself. */
const LONGEST_SHORT_RUN = 2 * 1024 * 1024;

/**
 * Keeps V8's optimising compilers out of a run that is over in a few hundred milliseconds: on two sets of 460 KB they take a third of the
 * processor's time for code that is never run again (bench/check.mjs shows the ratio).
 */
export function startShortRun(): void {
  setFlagsFromString("--no-opt");
}

/** Gives the optimisers back to a run that is a long one. */
export function endShortRun(): void {
  setFlagsFromString("--opt");
}

/** Returns what has to be told of every file that is read: a run that turns out to be long gets the optimisers back. */
export function watchShortRun(): (bytesRead: number) => void {
  let left = LONGEST_SHORT_RUN;
  return (bytesRead) => {
    if (left <= 0) return;
    left -= bytesRead;
    if (left <= 0) endShortRun();
  };
}
