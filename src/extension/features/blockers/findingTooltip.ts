/** The tooltip of a finding: a heading and a table of one line per fact, as Markdown in which all text from reports is escaped. */
import { findingTitle } from "../../../core/decision/findingTitle";
import type { SetFinding } from "../../../core/readiness/model";
import type { FieldName, SeveritySource } from "../../../core/reader/facts";
import { baseName } from "../../../core/workspace/paths";
import { effortText, levelText, statusText } from "../../shared/findingText";
import { markdownText, plainLabel } from "../../shared/untrustedText";

type Row = readonly [name: string, text: string];

/** The longest text of a row: about one line of a tooltip. */
const LONGEST = 100;

/** At most 10 lines: the title, and at most 9 facts. */
export function findingTooltip(finding: SetFinding, duplicates: readonly SetFinding[]): string {
  const rows: readonly Row[] = [
    ["Severity", severityText(finding)],
    ["Status", stateText(finding)],
    ["Effort", effortText(finding)],
    ...ownerRow(finding),
    ...fieldRow(finding, "impact", "Impact"),
    ...fieldRow(finding, "recommendation", "Recommendation"),
    ...placesRow(finding),
    ...duplicatesRow(duplicates),
    ["Report", `${baseName(finding.report)}:${finding.range.line}`],
  ];
  const [head, ...body] = rows.map(([name, text]) => `| **${name}** | ${markdownText(text, LONGEST)} |`);
  const title = `**${markdownText(`${finding.displayId} ${findingTitle(finding)}`, 120)}**`;
  return [title, "", head, "| :-- | :-- |", ...body].join("\n");
}

const SOURCES = {
  stated: "stated",
  inherited: "from its section",
  priority: "from its priority",
  cvss: "from its CVSS score",
} as const satisfies Record<SeveritySource, string>;

/** Such as `critical, P0, CVSS 9.8`, and a severity that the report states as well and that does not count. */
function severityText(finding: SetFinding): string {
  const cvss = finding.cvss === null ? [] : [`CVSS ${finding.cvss}`];
  const others = finding.severityStatements
    .filter(({ severity }) => severity !== finding.effectiveSeverity)
    .map(({ severity, source, range }) => `${severity} in line ${range.line} (${SOURCES[source]})`);
  const contradicting = others[0] === undefined ? [] : [`but ${others[0]}${more(others.length)}`];
  return [levelText(finding), ...cvss, ...contradicting].join(", ");
}

function stateText(finding: SetFinding): string {
  const { statusStatement: statement } = finding;
  return statement === null
    ? statusText(finding)
    : `${statusText(finding)}, line ${statement.range.line}: ${statement.text}`;
}

function ownerRow({ owner }: SetFinding): readonly Row[] {
  return owner === null ? [] : [["Owner", owner.text]];
}

function fieldRow(finding: SetFinding, name: FieldName, title: string): readonly Row[] {
  const field = finding.fields.find((candidate) => candidate.name === name && candidate.text !== "");
  return field === undefined ? [] : [[title, field.text]];
}

function placesRow({ locations }: SetFinding): readonly Row[] {
  const [first] = locations;
  if (first === undefined) return [];
  const { path, startLine, endLine } = first;
  const end = endLine === null || endLine === startLine ? "" : `-${endLine}`;
  const lines = startLine === null ? "" : `:${startLine}${end}`;
  return [["Code", `${plainLabel(`${path}${lines}`, 80)}${more(locations.length)}`]];
}

/** Findings that may have the same cause count as several until someone states that they are the same. */
function duplicatesRow(duplicates: readonly SetFinding[]): readonly Row[] {
  const [first] = duplicates;
  if (first === undefined) return [];
  const name = plainLabel(`${first.displayId} ${findingTitle(first)}`, 80);
  return [["Possibly same as", `${name}${more(duplicates.length)}`]];
}

function more(count: number): string {
  return count > 1 ? ` and ${count - 1} more` : "";
}
