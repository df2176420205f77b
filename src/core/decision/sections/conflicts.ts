import { evidenceOf, type Evidence, type SetFinding, type SetModel } from "../../readiness/model";
import { clipped } from "../brief/words";
import { findingReferences, shownId, type DecisionContext } from "../context";
import { hoursText, plainNumber } from "../effort";
import { bare, derived, fixed, references, type Content, type DocumentBlock } from "../model";

const LONGEST_SUBJECT = 80;

/** One value, as a report states it. */
interface Value {
  readonly text: string;
  readonly place: Evidence;
}

interface Conflict {
  readonly about: string;
  readonly values: readonly [Value, Value];
}

/** Values that differ between two reports: the coverage, and severity and effort of findings that may be the same. */
export function conflictBlocks({ model }: DecisionContext): readonly DocumentBlock[] {
  const conflicts = [...coverageConflicts(model), ...findingConflicts(model)];
  if (conflicts.length === 0) return [];
  return [
    {
      kind: "subsection",
      title: [fixed("Conflicts between reports")],
      blocks: [
        {
          kind: "table",
          columns: ["About", "Stated", "Source", "Also stated", "Source"],
          rows: conflicts.map(conflictRow),
        },
      ],
    },
  ];
}

function conflictRow({ about, values }: Conflict): readonly Content[] {
  const places = values.map(({ place }) => place);
  return [
    bare(derived(about, "of several reports", places)),
    ...values.flatMap(({ text, place }) => [bare(derived(text, "as stated", [place])), references([place])]),
  ];
}

/** The lowest overall coverage of a report against that of the report with the lowest one. */
function coverageConflicts({ reports }: SetModel): readonly Conflict[] {
  const lowest = reports.flatMap(({ facts }) => {
    const overall = facts.coverage.filter(({ scope }) => scope === "overall");
    const [first] = [...overall].sort((a, b) => a.percent - b.percent);
    return first ? [{ percent: first.percent, place: evidenceOf(facts.path, first) }] : [];
  });
  const [least, ...others] = [...lowest].sort((a, b) => a.percent - b.percent);
  return others.flatMap((other): readonly Conflict[] =>
    least === undefined || other.percent === least.percent
      ? []
      : [{ about: "Overall coverage", values: [percentOf(least), percentOf(other)] }],
  );
}

function percentOf({ percent, place }: { readonly percent: number; readonly place: Evidence }): Value {
  return { text: `${plainNumber(percent)}%`, place };
}

function findingConflicts({ findings }: SetModel): readonly Conflict[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const order = new Map(findings.map(({ key }, index) => [key, index]));
  return findings.flatMap((one) =>
    one.possibleDuplicates.flatMap((key) => {
      const other = byKey.get(key);
      const isLater = (order.get(key) ?? 0) > (order.get(one.key) ?? 0);
      return other && isLater && other.report !== one.report ? conflictsOf(one, other) : [];
    }),
  );
}

function conflictsOf(one: SetFinding, other: SetFinding): readonly Conflict[] {
  const subject = clipped(`${shownId(one)} ${one.title}`, LONGEST_SUBJECT);
  const efforts = [effortOf(one), effortOf(other)] as const;
  return [
    ...(one.effectiveSeverity === other.effectiveSeverity
      ? []
      : [{ about: `Severity of ${subject}`, values: [severityOf(one), severityOf(other)] as const }]),
    ...(efforts[0] && efforts[1] && efforts[0].hours !== efforts[1].hours
      ? [{ about: `Effort of ${subject}`, values: [efforts[0], efforts[1]] as const }]
      : []),
  ];
}

function severityOf(finding: SetFinding): Value {
  const [place] = findingReferences(finding);
  const text = `${finding.effectiveSeverity} (${shownId(finding)})`;
  return { text, place: place ?? { path: finding.report, line: finding.range.line, text: finding.title } };
}

/** Null without hours, and for hours that several findings share. */
function effortOf({ effort, report, ...finding }: SetFinding): (Value & { readonly hours: string }) | null {
  if (effort === null || effort.minHours === null || effort.sharedBy > 1) return null;
  const hours = hoursText(effort.minHours, effort.maxHours);
  return { hours, text: `${hours} (${finding.id ?? finding.displayId})`, place: evidenceOf(report, effort) };
}
