import { defineProblem } from "./rule";

/** A rule that fails on a set becomes this problem; the other rules still run. */
export const internalError = defineProblem({
  id: "internal-error",
  title: "Internal error",
  level: "warning",
  docs: `
    A rule failed on this set and reported nothing. All other rules ran. This is a bug in Release Readiness, not an error in your documents:
    please report it with the message and, if possible, with the document.
  `,
});
