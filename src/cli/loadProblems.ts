import { printable } from "../core/export/printable";
import type { LoadProblem } from "../core/workspace/findPolicy";

/** Problems that keep a set from being judged, a line each: `path:line:column message`. */
export function loadProblemLines(problems: readonly LoadProblem[]): string {
  return problems
    .map(({ path, line, column, message }) => printable(`${path}:${line}:${column} ${message}`))
    .join("\n");
}
