// The part of the sample that a user sees first: the current assessment and the code that it cites. The earlier assessment and that of
// the other service show further rules, and together with them the problems do not fit on one screen. The package
// contains only this part (.vscodeignore).
import { relative } from "node:path";

const OTHER_SETS = /^(?:docs\/assessment_|services(?:\/|$))/;

/** Whether a file or folder of the sample belongs to that part. @param {string} sample @param {string} path */
export function isInCurrentSample(sample, path) {
  return !OTHER_SETS.test(relative(sample, path).replaceAll("\\", "/"));
}
