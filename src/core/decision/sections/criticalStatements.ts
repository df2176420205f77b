import { findingStatus } from "../../contract/records";
import type { Evidence, SetFinding, SetModel } from "../../readiness/model";
import { lookedEverywhere, reportReferences, section, shownId, type DecisionContext } from "../context";
import { clipped } from "../brief/words";
import { statusText } from "../findingStatus";
import { bare, derived, fixed, group, references, type Cell, type UntitledSection } from "../model";

const CRITICAL_WORDS = new Set([
  "critical",
  "blocker",
  "blockers",
  "showstopper",
  "catastrophic",
  "p0",
  "sev0",
]);

const LONGEST_QUOTE = 50;

interface Handled {
  readonly outcome: string;
  readonly what: string;
  readonly place: Evidence;
  /** Whether `what` are the words of the report, not the id of a finding. */
  readonly isQuoted: boolean;
}

/** How every statement that something is critical was handled, so that readers can see that none was overlooked. */
export function criticalStatementsSection({ model }: DecisionContext): UntitledSection {
  const handled = [...model.findings.flatMap((finding) => countedIn(finding, model)), ...notCounted(model)];
  const none = derived("None.", "searched", reportReferences(model), lookedEverywhere(model));
  return section("critical-statements", [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed("All places where a report calls something critical or a blocker, by what became of them."),
      ],
    },
    handled.length === 0
      ? { kind: "paragraph", label: null, content: [none] }
      : { kind: "table", columns: ["Handling", "Statements", "About"], rows: rowsOf(handled) },
  ]);
}

function rowsOf(handled: readonly Handled[]): readonly (readonly Cell[])[] {
  const outcomes = [...new Set(handled.map(({ outcome }) => outcome))];
  return outcomes.map((outcome) => {
    const own = handled.filter((one) => one.outcome === outcome);
    const isQuote = own.some(({ isQuoted }) => isQuoted);
    const places = own.map(({ place }) => place);
    const names = [...new Set(own.map(({ what }) => what))].join(isQuote ? "; " : ", ");
    return [
      bare(derived(outcome, "how it was handled", places)),
      bare(derived(String(own.length), "places in the reports", places)),
      group(bare(derived(names, "as stated", places)), ...(isQuote ? [references(places)] : [])),
    ];
  });
}

/** By id: the findings table has their titles and places. */
function countedIn(finding: SetFinding, model: SetModel): readonly Handled[] {
  const statements = finding.severityStatements.filter((statement) => statement.severity === "critical");
  const lines = [...new Set(statements.map((statement) => statement.range.line))];
  return lines.map((line) => ({
    outcome: outcomeOf(finding, model),
    what: shownId(finding),
    place: { path: finding.report, line, text: finding.title },
    isQuoted: false,
  }));
}

function notCounted({ lookedAt }: SetModel): readonly Handled[] {
  return lookedAt
    .filter(
      ({ about, severity, text }) => about === "finding" && (severity === "critical" || saysCritical(text)),
    )
    .map(({ path, range, text, reason }) => ({
      outcome: `Not counted: ${reason}`,
      what: clipped(text, LONGEST_QUOTE),
      place: { path, line: range.line, text },
      isQuoted: true,
    }));
}

function outcomeOf(finding: SetFinding, model: SetModel): string {
  if (finding.mergedInto !== null) return "Counted once: merged into another finding";
  if (model.blockers.includes(finding.key)) return "Counted: blocks";
  const status = statusText(finding, model);
  return findingStatus(finding) === "accepted"
    ? `Counted, does not block: ${lowerFirst(status)}`
    : `Counted, not as a blocker: ${lowerFirst(status)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function saysCritical(text: string): boolean {
  if (text.includes("🔴")) return true;
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => CRITICAL_WORDS.has(word));
}
