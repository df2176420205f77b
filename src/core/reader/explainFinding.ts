import { oneLine } from "../text/words";
import type { Effort, FindingFacts, FindingForm, SeverityStatement } from "./facts";
import { idSeverity } from "./findingIds";
import { cvssBand } from "./severityWords";
import { parseTitle } from "./titles";

const FORMS: Readonly<Record<FindingForm, string>> = {
  heading: "a heading",
  paragraph: "a paragraph",
  row: "a row of a table",
  item: "an item of a list",
};

/** What is shown of a statement's words. */
const LONGEST = 120;

/**
 * Why a finding was taken for one, and where each of its facts comes from: sentences of plain text with 1-based lines of its report.
 * They quote the report, so the code that shows them has to treat them as untrusted.
 */
export function explainFinding(finding: FindingFacts): readonly string[] {
  return [
    taken(finding),
    ...finding.severityStatements.map((statement) => severityText(finding, statement)),
    ...decidedSeverity(finding),
    ...(finding.priority === null ? [] : [`Priority ${finding.priority}.`]),
    statusText(finding),
    effortText(finding.effort),
    ...mentions(finding),
  ];
}

function taken({ form, range, id, severityStatements }: FindingFacts): string {
  const name = id === null ? "without an id" : `with the id ${id}`;
  const [first] = severityStatements;
  const why = first && isComment(first.text) ? "; its author's comment calls it a finding" : "";
  return `Stated as ${FORMS[form]} in line ${range.line}, ${name}${why}.`;
}

function severityText(finding: FindingFacts, statement: SeverityStatement): string {
  const { severity, text, range } = statement;
  return `Severity ${severity}: ${sourceText(finding, statement)}, line ${range.line}: "${oneLine(text, LONGEST)}".`;
}

function sourceText({ form, id, range, endLine }: FindingFacts, statement: SeverityStatement): string {
  const { source, text, severity } = statement;
  const { line } = statement.range;
  if (isComment(text)) return "from its author's comment";
  if (source === "inherited") return "inherited from the text above it";
  if (source === "cvss") return "from its CVSS score";
  const isOwn = line === range.line;
  if (!isOwn && (line < range.line || line > endLine)) return "stated in a further mention";
  if (!isOwn) return source === "priority" ? "from its priority field" : "stated in a field";
  const isOfId = id !== null && idSeverity(id)?.severity === severity;
  if (form === "row") return source === "priority" ? "from the priority in its row" : "stated in its row";
  if (isOfId && parseTitle(text, []).severity === null) return "from its id";
  return "stated in its title";
}

/** Only where several are stated, or a score says more than the words. */
function decidedSeverity({ effectiveSeverity, severityStatements, cvss }: FindingFacts): readonly string[] {
  const stated = new Set(severityStatements.map(({ severity }) => severity));
  const isOfScore = !stated.has(effectiveSeverity) && cvss !== null && cvssBand(cvss) === effectiveSeverity;
  if (isOfScore) return [`It counts as ${effectiveSeverity}: that is the band of its CVSS score ${cvss}.`];
  return stated.size > 1 ? [`The highest of them counts: ${effectiveSeverity}.`] : [];
}

function statusText({ statusDetail, statusStatement, range, endLine }: FindingFacts): string {
  if (statusStatement === null) return `Status ${statusDetail}: none is stated.`;
  const { line } = statusStatement.range;
  const isOwn = line >= range.line && line <= endLine;
  const place = isComment(statusStatement.text)
    ? "from its author's comment in"
    : isOwn
      ? "stated in"
      : "stated elsewhere, in";
  return `Status ${statusDetail}: ${place} line ${line}: "${oneLine(statusStatement.text, LONGEST)}".`;
}

function effortText(effort: Effort | null): string {
  if (effort === null) return "Effort unknown: none is stated.";
  const { minHours, maxHours, text, range, sharedBy } = effort;
  const shared = sharedBy > 1 ? `, shared by ${sharedBy} findings` : "";
  return `Effort ${hours(minHours, maxHours)}: line ${range.line}: "${oneLine(text, LONGEST)}"${shared}.`;
}

function hours(least: number | null, most: number | null): string {
  if (least === null) return "not in hours";
  if (most === null) return `${least} hours and more`;
  return least === most ? `${least} hours` : `${least} to ${most} hours`;
}

function mentions({ alsoAt }: FindingFacts): readonly string[] {
  if (alsoAt.length === 0) return [];
  return [`Mentioned again in ${alsoAt.length === 1 ? "line" : "lines"} ${alsoAt.join(", ")}.`];
}

function isComment(text: string): boolean {
  return text.startsWith("<!--");
}
