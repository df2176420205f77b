/** The forms in which reports state the same findings. */
import { SEVERITIES, type Severity } from "../../../../src/core/reader/facts";
import type { ModelFinding } from "./findingModel";

/** Writes findings below a heading of this level; the text has no heading above that level. */
export type Form = (findings: readonly ModelFinding[], level: number) => string;

const blocks = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");
const lines = (parts: readonly string[]): string => parts.join("\n");
const heading = (level: number, text: string): string => `${"#".repeat(Math.min(level, 6))} ${text}`;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const named = ({ id, title }: ModelFinding): string => (id === null ? title : `${id}: ${title}`);
const eachOf = (findings: readonly ModelFinding[], write: (finding: ModelFinding) => string): string =>
  blocks(...findings.map(write));

/** Labels and words of everything that is stated beside title and level. */
function parts({ status, effort, location }: ModelFinding): readonly (readonly [string, string])[] {
  return [
    ...(status ? [["Status", status.words] as const] : []),
    ...(effort ? [["Effort", effort.words] as const] : []),
    ...(location ? [["Location", location.words] as const] : []),
  ];
}

const withSeverity = (finding: ModelFinding): readonly (readonly [string, string])[] => [
  ["Severity", capital(finding.severity)],
  ...parts(finding),
];

/** With a status in any case: a table of one field is none that tells. */
const withStatus = (finding: ModelFinding): readonly (readonly [string, string])[] =>
  withSeverity({ ...finding, status: finding.status ?? { words: "Open", means: "open" } });

const boldFields = (fields: readonly (readonly [string, string])[]): readonly string[] =>
  fields.map(([label, words]) => `**${label}:** ${words}`);
const bulletFields = (fields: readonly (readonly [string, string])[]): string =>
  lines(boldFields(fields).map((field) => `- ${field}`));

const SENTENCE = "It was seen twice in spring.";

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return lines([row(columns), row(columns.map(() => "---")), ...rows.map(row)]);
}

const groupTitle = (severity: Severity): string =>
  severity === "info" ? "Informational Findings" : `${capital(severity)} Severity Issues`;

/** Findings below a heading for each level that occurs. */
const grouped =
  (write: Form): Form =>
  (findings, level) =>
    blocks(
      ...SEVERITIES.flatMap((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) return [];
        return [heading(level + 1, groupTitle(severity)), write(own, level + 1)];
      }),
    );

const rows = (findings: readonly ModelFinding[], severity: boolean): string => {
  const columns = ["ID", "Finding", ...(severity ? ["Severity"] : []), "Status", "Effort", "Location"];
  return table(
    columns,
    findings.map((finding) => [
      finding.id ?? "",
      finding.title,
      ...(severity ? [finding.severity.toUpperCase()] : []),
      finding.status?.words ?? "",
      finding.effort?.words ?? "",
      finding.location?.words ?? "",
    ]),
  );
};

export const FORMS: Readonly<Record<string, Form>> = {
  "headings with bold fields": (findings, level) =>
    eachOf(findings, (finding) =>
      blocks(heading(level + 1, named(finding)), ...boldFields(withSeverity(finding)), SENTENCE),
    ),
  "headings with a list of fields": (findings, level) =>
    eachOf(findings, (finding) =>
      blocks(heading(level + 1, named(finding)), bulletFields(withSeverity(finding)), SENTENCE),
    ),
  "headings with the level behind the title": (findings, level) =>
    eachOf(findings, (finding) =>
      blocks(
        heading(level + 1, `${named(finding)} (${finding.severity.toUpperCase()})`),
        bulletFields(parts(finding)),
        SENTENCE,
      ),
    ),
  "headings with the level in front": (findings, level) =>
    eachOf(findings, (finding) =>
      blocks(
        heading(level + 1, `[${finding.severity.toUpperCase()}] ${named(finding)}`),
        bulletFields(parts(finding)),
        SENTENCE,
      ),
    ),
  "headings below headings of levels": grouped((findings, level) =>
    eachOf(findings, (finding) =>
      blocks(heading(level + 1, named(finding)), bulletFields(parts(finding)), SENTENCE),
    ),
  ),
  "headings with a table of fields": (findings, level) =>
    eachOf(findings, (finding) =>
      blocks(heading(level + 1, named(finding)), table(["Field", "Value"], withStatus(finding)), SENTENCE),
    ),
  "numbered headings with fields": (findings, level) =>
    blocks(
      ...findings.flatMap((finding, index) => [
        heading(level + 1, `${index + 1}. ${named(finding)}`),
        bulletFields(withSeverity(finding)),
        SENTENCE,
      ]),
    ),
  "a table": (findings) => rows(findings, true),
  "a table with other columns": (findings) =>
    table(
      ["#", "Sev.", "Problem", "Where", "Estimate", "State"],
      findings.map((finding, index) => [
        finding.id ?? String(index + 1),
        capital(finding.severity),
        finding.title,
        finding.location?.words ?? "-",
        finding.effort?.words ?? "-",
        finding.status?.words ?? "-",
      ]),
    ),
  "tables below headings of levels": grouped((findings) => rows(findings, false)),
  "a list with nested fields": (findings) =>
    lines(
      findings.map((finding) =>
        lines([
          `- **${named(finding)}**`,
          ...withSeverity(finding).map(([label, words]) => `  - ${label}: ${words}`),
        ]),
      ),
    ),
  "a numbered list with nested fields": (findings) =>
    lines(
      findings.map((finding, index) =>
        lines([
          `${index + 1}. ${named(finding)}`,
          ...boldFields(withSeverity(finding)).map((field) => `   - ${field}`),
        ]),
      ),
    ),
  "a list with the level in front and nested fields": (findings) =>
    lines(
      findings.map((finding) =>
        lines([
          `- **${finding.severity.toUpperCase()}: ${named(finding)}**`,
          ...parts(finding).map(([label, words]) => `  - ${label}: ${words}`),
        ]),
      ),
    ),
  "bold paragraphs with fields": (findings) =>
    eachOf(findings, (finding) =>
      blocks(
        `**${named(finding)} (${finding.severity.toUpperCase()})**`,
        bulletFields(parts(finding)),
        SENTENCE,
      ),
    ),
  "bold paragraphs with the level in front": (findings) =>
    eachOf(findings, (finding) =>
      blocks(
        `**${finding.severity.toUpperCase()}: ${named(finding)}**`,
        bulletFields(parts(finding)),
        SENTENCE,
      ),
    ),
};

/** Forms that need an id: nothing else tells their title from running text. */
export const NAMED_FORMS: Readonly<Record<string, Form>> = {
  "lines with the fields below": (findings) =>
    eachOf(findings, (finding) =>
      lines([named(finding), ...withSeverity(finding).map(([label, words]) => `${label}: ${words}`)]),
    ),
  "lines with the fields in one line": (findings) =>
    eachOf(findings, (finding) =>
      lines([
        named(finding),
        withSeverity(finding)
          .map(([label, words]) => `${label}: ${words}`)
          .join(" | "),
      ]),
    ),
};
