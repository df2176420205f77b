import { findingStatus } from "../../contract/records";
import type { SetFinding, SetModel } from "../../readiness/model";
import { lookedEverywhere, reportReferences, section, shownId, type DecisionContext } from "../context";
import { statusReference, statusText } from "../findingStatus";
import { bare, derived, evidenced, fixed, references, type Content, type Section } from "../model";

const CRITICAL_WORDS = new Set([
  "critical",
  "blocker",
  "blockers",
  "showstopper",
  "catastrophic",
  "p0",
  "sev0",
]);

/** How every statement that something is critical was handled, so that readers can see that none was overlooked. */
export function criticalStatementsSection(context: DecisionContext): Section {
  const { model } = context;
  const counted = model.findings.flatMap((finding) => countedRows(finding, model));
  const notCounted = model.lookedAt
    .filter(
      ({ about, severity, text }) => about === "finding" && (severity === "critical" || saysCritical(text)),
    )
    .map((statement): readonly Content[] => {
      const place = { path: statement.path, line: statement.range.line, text: statement.text };
      return [
        bare(evidenced(statement.text, [place])),
        references([place]),
        bare(evidenced(`Not counted: ${statement.reason}`, [place])),
      ];
    });
  const rows = [...counted, ...notCounted];
  const none = derived("None.", "searched", reportReferences(model), lookedEverywhere(model));
  return section(context, "critical-statements", "How each critical statement was handled", [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("All places where a report calls something critical or a blocker.")],
    },
    rows.length === 0
      ? { kind: "paragraph", label: null, content: [none] }
      : { kind: "table", columns: ["Statement", "Source", "Handling"], rows },
  ]);
}

function countedRows(finding: SetFinding, model: SetModel): readonly (readonly Content[])[] {
  const statements = finding.severityStatements.filter((statement) => statement.severity === "critical");
  const lines = [...new Set(statements.map((statement) => statement.range.line))];
  return lines.map((line) => {
    const place = { path: finding.report, line, text: finding.title };
    const outcome = derived(outcomeOf(finding, model), "status", [statusReference(finding)]);
    return [
      bare(evidenced(`${shownId(finding)} ${finding.title}`, [place])),
      references([place]),
      bare(outcome),
    ];
  });
}

function outcomeOf(finding: SetFinding, model: SetModel): string {
  if (finding.mergedInto !== null) return `Counted once: ${lowerFirst(statusText(finding, model))}`;
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
