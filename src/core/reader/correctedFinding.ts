import type { LineIndex, Range } from "../text/range";
import type { CorrectionComment, CorrectionValues } from "./correctionComments";
import type { FindingFacts, Loosening, LookedAt, Severity, StatusDetail } from "./facts";
import { highest } from "./severityWords";

export interface CorrectedFinding {
  readonly finding: FindingFacts;
  /** What was read and does not count because its author says otherwise. */
  readonly lookedAt: readonly LookedAt[];
  readonly loosenings: readonly Loosening[];
}

/**
 * A finding with the values that its author gives it in comments, which win over what was read. Of several comments the highest severity
 * and the last of the other values count. What they replace is listed in `lookedAt`, with the level that it had.
 */
export function correctedFinding(
  read: FindingFacts,
  comments: readonly CorrectionComment[],
  lines: LineIndex,
): CorrectedFinding {
  const last = <K extends keyof CorrectionValues>(key: K): Given<K> | null => {
    const comment = comments.filter(({ values }) => values[key] !== undefined).at(-1);
    return comment ? given(comment, key, lines) : null;
  };
  const severity = comments
    .flatMap((comment) => (comment.values.severity ? [given(comment, "severity", lines)] : []))
    .reduce<Given<"severity"> | null>(moreSevere, null);
  const [priority, status, effort] = [last("priority"), last("status"), last("effort")];
  const sameAs = last("sameAs");
  const finding: FindingFacts = {
    ...read,
    ...(severity && {
      severity: severity.value,
      severitySource: "stated",
      effectiveSeverity: severity.value,
      severityStatements: [
        { severity: severity.value, source: "stated", text: severity.text, range: severity.range },
      ],
    }),
    ...(priority && { priority: priority.value }),
    ...(status && {
      statusDetail: status.value,
      statusStatement: { text: status.text, range: status.range },
    }),
    ...(sameAs && { sameAs: sameAs.value }),
    ...(effort && { effort: { ...effort.value, sharedBy: 1, range: effort.range } }),
  };
  const by = { severity, priority, status };
  return { finding, lookedAt: replaced(read, by), loosenings: looseningsBy(read, by) };
}

interface Given<K extends keyof CorrectionValues> {
  readonly value: NonNullable<CorrectionValues[K]>;
  /** The comment that gives it. */
  readonly text: string;
  readonly range: Range;
}

function given<K extends keyof CorrectionValues>(
  { values, text, from, to }: CorrectionComment,
  key: K,
  lines: LineIndex,
): Given<K> {
  return { value: values[key] as Given<K>["value"], text, range: lines.range(from, to) };
}

function moreSevere(one: Given<"severity"> | null, other: Given<"severity">): Given<"severity"> {
  return one && highest(one.value, other.value) === one.value ? one : other;
}

interface Deciding {
  readonly severity: Given<"severity"> | null;
  readonly priority: Given<"priority"> | null;
  readonly status: Given<"status"> | null;
}

const LIVE: ReadonlySet<StatusDetail> = new Set(["open", "in-progress", "accepted"]);

/** The values by which a finding counts less than it was read. */
function looseningsBy(read: FindingFacts, { severity, priority, status }: Deciding): readonly Loosening[] {
  const { effectiveSeverity, title: text, range } = read;
  const level: Severity = read.priority === "P0" ? "critical" : effectiveSeverity;
  const from = { severity: level, finding: { text, range } };
  const found: Loosening[] = [];
  if (
    severity &&
    severity.value !== effectiveSeverity &&
    highest(severity.value, effectiveSeverity) !== severity.value
  )
    found.push({
      says: "severity",
      value: severity.value,
      ...from,
      text: severity.text,
      range: severity.range,
    });
  if (priority && read.priority !== null && priority.value > read.priority)
    found.push({
      says: "priority",
      value: priority.value,
      ...from,
      text: priority.text,
      range: priority.range,
    });
  if (status && LIVE.has(read.statusDetail) && !LIVE.has(status.value))
    found.push({ says: "status", value: status.value, ...from, text: status.text, range: status.range });
  return found;
}

function replaced(read: FindingFacts, by: Deciding): readonly LookedAt[] {
  const { effectiveSeverity, severityStatements, priority, statusStatement, statusDetail, title, range } =
    read;
  const found: LookedAt[] = [];
  if (by.severity && by.severity.value !== effectiveSeverity) {
    const stated = severityStatements.find(({ severity }) => severity === effectiveSeverity);
    const { text, range: at } = stated ?? { text: title, range };
    const reason = correction("severity", by.severity.value, by.severity.range);
    found.push({ about: "finding", reason, text, range: at, severity: effectiveSeverity });
  }
  if (by.priority && priority !== null && by.priority.value !== priority) {
    const reason = correction("priority", by.priority.value, by.priority.range);
    const level = priority === "P0" ? { severity: "critical" as const } : {};
    found.push({ about: "finding", reason, text: title, range, ...level });
  }
  if (by.status && statusStatement && by.status.value !== statusDetail) {
    const reason = correction("status", by.status.value, by.status.range);
    found.push({ about: "finding", reason, ...statusStatement });
  }
  return found;
}

function correction(what: string, value: string, { line }: Range): string {
  return `its author's comment in line ${line} says ${what} ${value}`;
}
