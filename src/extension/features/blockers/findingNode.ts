import { hoursText } from "../../../core/decision/effort";
import type { SetFinding } from "../../../core/readiness/model";
import type { FieldName, Severity, SeveritySource, SourceLocation } from "../../../core/reader/facts";
import { baseName } from "../../../core/workspace/paths";
import { levelText, statusText } from "../../shared/findingText";
import { treeNode, type NodeIcon, type TreeNode } from "../../shared/tree/treeNode";
import { markdownText, plainLabel } from "../../shared/untrustedText";
import type { Section } from "./sections";
import { shortReportName } from "./shortReportName";

const ICONS = {
  critical: { id: "error", color: "problemsErrorIcon.foreground" },
  high: { id: "warning", color: "problemsWarningIcon.foreground" },
  medium: { id: "info", color: "problemsInfoIcon.foreground" },
  low: { id: "circle-outline", color: "problemsInfoIcon.foreground" },
  info: { id: "circle-outline", color: null },
} as const satisfies Record<Severity, NodeIcon>;

/** A finding in its section. The node is identified by the finding's key, so it survives every edit that keeps the finding. */
export function findingNode(
  set: string,
  section: Section,
  finding: SetFinding,
  duplicates: readonly SetFinding[],
): TreeNode {
  return treeNode({
    id: `${set}#${section.id}/${finding.key}`,
    set,
    label: plainLabel(`${finding.displayId} ${finding.title}`, 120),
    description: descriptionOf(finding, duplicates),
    tooltip: tooltipOf(finding, duplicates),
    icon: section.id === "to-verify" ? section.icon : ICONS[finding.effectiveSeverity],
    spoken: spokenOf(section, finding, duplicates),
    kind: "finding",
    place: { path: finding.report, line: finding.range.line, column: finding.range.column },
    opensOnClick: true,
  });
}

/** Short, because it follows the title and is truncated first: effort, place, and whether work has started. The tooltip has the rest. */
function descriptionOf(finding: SetFinding, duplicates: readonly SetFinding[]): string {
  const { report, role, range, effort, statusDetail } = finding;
  const parts = [
    effort === null ? "? h" : effortText(finding),
    `${shortReportName(report, role)}:${range.line}`,
    ...(statusDetail === "in-progress" ? ["in progress"] : []),
    ...possiblySame(duplicates).map((text) => plainLabel(text, 60)),
  ];
  return parts.join(" · ");
}

/** Findings that may have the same cause count as several until someone states that they are the same. */
function possiblySame(duplicates: readonly SetFinding[]): readonly string[] {
  const [first, ...others] = duplicates;
  if (first === undefined) return [];
  return [`possibly same as ${first.displayId}${others.length === 0 ? "" : ` and ${others.length} more`}`];
}

/** An unknown effort is never shown as 0. */
function effortText({ effort }: SetFinding): string {
  return effort === null ? "effort unknown" : hoursText(effort.minHours, effort.maxHours);
}

function spokenOf(section: Section, finding: SetFinding, duplicates: readonly SetFinding[]): string {
  const effort = finding.effort === null ? "effort unknown" : `effort ${effortText(finding)}`;
  return plainLabel(
    `${section.one} ${finding.displayId}: ${finding.title}. ${levelText(finding)}, ${statusText(finding)}, ${effort}. ` +
      [`${baseName(finding.report)}, line ${finding.range.line}`, ...possiblySame(duplicates)].join(", ") +
      ".",
  );
}

function tooltipOf(finding: SetFinding, duplicates: readonly SetFinding[]): string {
  const facts = [levelText(finding), statusText(finding), effortText(finding)];
  if (finding.cvss !== null) facts.push(`CVSS ${finding.cvss}`);
  const paragraphs = [
    `**${markdownText(`${finding.displayId} ${finding.title}`)}**`,
    facts.map((fact) => markdownText(fact)).join(" · "),
    ...severityStatements(finding),
    ...duplicateText(duplicates),
    ...fieldText(finding, "impact", "Impact"),
    ...fieldText(finding, "recommendation", "Recommendation"),
    ...statusStatement(finding),
    ...locationsText(finding.locations),
    markdownText(`${finding.report}:${finding.range.line}`),
  ];
  return paragraphs.join("\n\n");
}

const MOST_LISTED = 6;

function duplicateText(duplicates: readonly SetFinding[]): readonly string[] {
  if (duplicates.length === 0) return [];
  const lines = duplicates
    .slice(0, MOST_LISTED)
    .map(({ displayId, title }) => `- ${markdownText(`${displayId} ${title}`)}`);
  return ["**Possibly the same as**", [...lines, ...more(duplicates.length)].join("\n")];
}

const SOURCES = {
  stated: "stated",
  inherited: "from its section",
  priority: "from its priority",
  cvss: "from its CVSS score",
} as const satisfies Record<SeveritySource, string>;

/** Where the report states which severity; shown only if the statements contradict each other. */
function severityStatements({ severityStatements: statements }: SetFinding): readonly string[] {
  if (new Set(statements.map(({ severity }) => severity)).size < 2) return [];
  const lines = statements
    .slice(0, MOST_LISTED)
    .map(({ severity, source, range }) => `- ${severity}, line ${range.line}, ${SOURCES[source]}`);
  return [
    "**The report states different severities. The highest counts.**",
    [...lines, ...more(statements.length)].join("\n"),
  ];
}

function fieldText(finding: SetFinding, name: FieldName, title: string): readonly string[] {
  const field = finding.fields.find((candidate) => candidate.name === name && candidate.text !== "");
  return field === undefined ? [] : [`**${title}:** ${markdownText(field.text)}`];
}

function statusStatement({ statusStatement: statement }: SetFinding): readonly string[] {
  return statement === null
    ? []
    : [`**Status,** line ${statement.range.line}: ${markdownText(statement.text, 160)}`];
}

function locationsText(locations: readonly SourceLocation[]): readonly string[] {
  if (locations.length === 0) return [];
  const lines = locations
    .slice(0, MOST_LISTED)
    .map((location) => `- ${markdownText(locationText(location))}`);
  return ["**Where**", [...lines, ...more(locations.length)].join("\n")];
}

function locationText({ path, startLine, endLine }: SourceLocation): string {
  if (startLine === null) return path;
  return endLine === null || endLine === startLine
    ? `${path}:${startLine}`
    : `${path}:${startLine}-${endLine}`;
}

function more(count: number): readonly string[] {
  return count > MOST_LISTED ? [`- and ${count - MOST_LISTED} more`] : [];
}
