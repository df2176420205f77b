import { countChecks, type CountCheck } from "../../report/countedFindings";
import type { StatedSum } from "../../report/facts";
import { evidenceOf } from "../../readiness/model";
import { bounded } from "../../rules/words";
import { section, type DecisionContext } from "../context";
import { bare, derived, fixed, references, type Content, type Section } from "../model";

/** Every count and sum that a report states, beside what was counted and added up (rules.md, Effort: the stated beside the recomputed). */
export function statedFiguresSection(context: DecisionContext): Section | null {
  const rows = context.model.reports.flatMap(({ facts }) => [
    ...countChecks(facts).map((check) => countRow(facts.path, check)),
    ...facts.sums.map((sum) => sumRow(facts.path, sum)),
  ]);
  if (rows.length === 0) return null;
  const columns = ["What", "Stated", "Recomputed", "Agrees", "Source"];
  return section(context, "stated-figures", "Counts and sums, stated and recomputed", [
    { kind: "table", columns, rows },
  ]);
}

function countRow(path: string, check: CountCheck): readonly Content[] {
  const places = [
    evidenceOf(path, check),
    ...check.counted.map(({ range, title }) => evidenceOf(path, { range, text: title })),
  ];
  const what = check.of === "section" ? check.text : `${check.severity ?? ""} findings`;
  return [
    bare(derived(what, "as counted", places)),
    bare(derived(String(check.stated), "stated", places)),
    bare(derived(String(check.counted.length), "findings counted", places)),
    check.stated === check.counted.length ? fixed("yes") : fixed("no"),
    references(places.slice(0, 1)),
  ];
}

function sumRow(path: string, sum: StatedSum): readonly Content[] {
  const place = [evidenceOf(path, sum)];
  const unknown = sum.unknown === 0 ? "" : ` (${sum.unknown} without a figure)`;
  return [
    bare(derived(sum.what, "as stated", place)),
    bare(derived(sum.written, "stated", place)),
    bare(derived(`${bounded(sum.computed, sum.unit)}${unknown}`, `sum of ${sum.parts} figures`, place)),
    sum.holds ? fixed("yes") : fixed("no"),
    references(place),
  ];
}
