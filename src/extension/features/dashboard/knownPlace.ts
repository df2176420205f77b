import type { SetModel } from "../../../core/readiness/model";
import type { SetView } from "../../shared/setView";
import type { Place } from "../../shared/tree/treeNode";

/**
 * The place that a page asks to open, if the set has it. The page gets its text from reports, so it is not trusted to name other files.
 * Null for any other path.
 */
export function knownPlace(
  { model, failures }: Pick<SetView, "model" | "failures">,
  path: string,
  line: number,
): Place | null {
  const isKnown = failures.some((one) => one.path === path) || (model !== null && pathsOf(model).has(path));
  return isKnown ? { path, line, column: 1 } : null;
}

function pathsOf({ reports, others, gates, reasonEvidence }: SetModel): ReadonlySet<string> {
  const evidence = [
    ...gates.flatMap((gate) => [...gate.evidence, ...gate.lookedAt]),
    ...reasonEvidence.flat(),
  ];
  return new Set([
    ...reports.map(({ facts }) => facts.path),
    ...[...others, ...evidence].map(({ path }) => path),
  ]);
}
