import { SUGGESTED_LEVELS } from "../../lexicon/suggestions";
import { SEVERITIES, type ReportFacts, type Severity, type SeverityStatement } from "../../reader/facts";
import { labelSeverity } from "../../reader/severityWords";

/** What is longer is a sentence about a level. */
const LONGEST_LEVEL = 24;

/** How a report writes each level, such as "🔴 CRITICAL"; a level that it never states as it writes the others. */
export function writtenLevels({
  findings,
}: Pick<ReportFacts, "findings">): Readonly<Record<Severity, string>> {
  const written = findings
    .flatMap(({ severityStatements }) => severityStatements)
    .flatMap((statement) => levelText(statement) ?? []);
  const [sample = null] = byFrequency(written.map(({ text }) => text));
  const forms = SEVERITIES.map((severity) => {
    const own = written.filter((one) => one.severity === severity).map(({ text }) => text);
    return [severity, byFrequency(own)[0] ?? inCaseOf(sample, SUGGESTED_LEVELS[severity])] as const;
  });
  return Object.fromEntries(forms) as Record<Severity, string>;
}

/** The levels as the report writes them, the likely one first. */
export function levelChoice(facts: ReportFacts, severity: Severity): readonly string[] {
  const written = writtenLevels(facts);
  return [severity, ...SEVERITIES.filter((one) => one !== severity)].map((one) => written[one]);
}

interface Written {
  readonly severity: Severity;
  readonly text: string;
}

/** The value of the field or the cell that states a level. */
function levelText({ text, severity }: SeverityStatement): Written | null {
  const parts = text.includes(" | ") ? text.split(" | ") : [text.slice(text.indexOf(":") + 1)];
  const part = parts.map((one) => one.trim()).find((one) => isLevel(one, severity));
  return part === undefined ? null : { severity, text: part };
}

function isLevel(text: string, severity: Severity): boolean {
  return text.length <= LONGEST_LEVEL && labelSeverity(text)?.severity === severity;
}

/** A text in capitals or in lower case if a sample is. */
export function inCaseOf(sample: string | null, text: string): string {
  const letters = (sample ?? "").replace(/\P{L}/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase();
  return letters !== "" && letters === letters.toLowerCase() ? text.toLowerCase() : text;
}

/** Each text once, the most common first. */
export function byFrequency(texts: readonly string[]): readonly string[] {
  const count = (text: string): number => texts.filter((one) => one === text).length;
  return [...new Set(texts)].sort((a, b) => count(b) - count(a));
}
