import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import type { HeadingFact, SeverityStatement } from "../reader/facts";
import { idSeverity, leadingId } from "../reader/findingIds";
import { labelKind, labelName } from "../reader/labels";
import { fixLevel } from "../reader/fixLevel";
import { cvssBand } from "../reader/severityWords";
import type { SetFinding } from "../readiness/model";
import { enumerated } from "../text/phrases";
import { isOpenFinding } from "../readiness/setFindings";
import { defineRule, type Report, type RuleContext } from "./rule";
import { findingName } from "./shared/findingName";
import { placeName } from "./shared/placeName";
import { reportReferences } from "./shared/reportReferences";
import { isLower } from "./shared/severityRank";

export const severityConflict = defineRule({
  id: "severity-conflict",
  title: "Conflicting severities",
  level: "warning",
  docs: `
    A finding has two severities: its text and a table disagree, its label does not match its CVSS score (9.0 and above is critical, 7.0 high, 4.0
    medium, below that low), or two reports that describe it disagree. The highest one counts. A report that takes over a finding and says so, as in
    "Status: identified (from Phase 1)", has to state its severity, too.

    Decide which severity is right and use it everywhere. If a label below the score is intended, explain why in the report and state the score that
    matches the label.

    A priority such as P0 is not a severity and causes no conflict.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Tokens do not expire <!-- problem -->

        **Severity:** Medium

        **CVSS:** 9.1
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Tokens do not expire

        **Severity:** Critical

        **CVSS:** 9.1
      `,
    },
  },
  *check(context): Generator<Report> {
    const { findings, reports } = context;
    const headings = new Map(reports.map(({ facts }) => [facts.path, facts.headings]));
    for (const finding of findings) {
      // Most findings state a single level.
      if (finding.severityStatements.length < 2 && finding.cvss === null) continue;
      const levels = levelsOf(finding);
      if (levels.some(({ line }) => isRatedAt(line, headings.get(finding.report) ?? []))) continue;
      if (new Set(levels.map(({ severity }) => severity)).size < 2) continue;
      const stated = enumerated(levels.map(({ severity, where }) => `${severity} (${where})`));
      yield {
        path: finding.report,
        range: finding.range,
        message: `Conflicting severities for ${findingName(finding)}: ${stated}. The highest one, ${finding.effectiveSeverity}, counts; state the same severity everywhere.`,
        identity: [finding.key],
        related: levels.flatMap(({ line, severity }) =>
          line === null || line === finding.range.line
            ? []
            : [{ path: finding.report, line, message: `says ${severity}` }],
        ),
      };
    }
    yield* acrossReports(findings);
    yield* takenOver(context);
  },
});

interface Level {
  readonly severity: SeverityStatement["severity"];
  readonly where: string;
  readonly line: number | null;
}

/** Every severity of a finding, each once, in the order of the report. A priority is not a severity. */
function levelsOf({ severityStatements, cvss, range: own, alsoAt }: SetFinding): readonly Level[] {
  const mentions = [own.line, ...alsoAt];
  const stated = severityStatements
    .filter((one) => one.source !== "priority" && one.source !== "cvss" && !isOnlyNamed(one, own.line))
    .map(({ severity, range, source, text }) => {
      // What a heading says of everything below it is to be fixed where the finding is listed.
      const below = source === "inherited" ? mentions.find((line) => line > range.line) : undefined;
      const line = below ?? range.line;
      return { severity, where: `line ${line}`, line, isRisk: isRisk(text) };
    });
  const band = cvss === null ? null : cvssBand(cvss);
  const scored = band === null ? [] : [{ severity: band, where: `CVSS ${cvss ?? ""}`, line: null }];
  // "Risk: medium" and "Impact: high" rate what may happen, on other scales.
  const rated = stated.some((one) => !one.isRisk) ? stated.filter((one) => !one.isRisk) : stated;
  return rated.length === 0 ? [] : [...rated, ...scored].filter(isFirstOfLevel);
}

function isRisk(text: string): boolean {
  const kind = labelKind(labelName(text.slice(0, text.indexOf(":") + 1)));
  return kind === "risk" || kind === "impact" || kind === "likelihood";
}

/** In a section that rates what a tool or another report has found: the other level is explained. */
function isRatedAt(line: number | null, headings: readonly HeadingFact[]): boolean {
  const own = line === null ? undefined : headings.findLast(({ range }) => range.line <= line);
  return own !== undefined && ofFamily(phrasesIn(own.text), "evaluation").length > 0;
}

/** What does not rate the finding: a heading such as "Must fix before beta", or the letter of its id where it is mentioned again. */
function isOnlyNamed({ source, severity, text, range }: SeverityStatement, own: number): boolean {
  if (source === "inherited") return fixLevel(text) !== null;
  // "Fix 61 failing tests (high priority)" says when, not how bad.
  if (source === "stated" && range.line !== own && /\bpriority\b/i.test(text)) return true;
  const id = leadingId(text)?.id;
  const level = id === undefined || range.line === own ? null : idSeverity(id);
  return level !== null && !level.isSpelled && level.severity === severity;
}

function isFirstOfLevel({ severity }: Level, index: number, levels: readonly Level[]): boolean {
  return levels.findIndex((level) => level.severity === severity) === index;
}

/** A finding that is rated differently by the report that states it too. */
function* acrossReports(findings: readonly SetFinding[]): Generator<Report> {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  for (const finding of findings) {
    const { mergedInto } = finding;
    const other = mergedInto === null ? undefined : byKey.get(mergedInto);
    if (!other || other.effectiveSeverity === finding.effectiveSeverity) continue;
    yield {
      path: finding.report,
      range: finding.range,
      message: `Conflicting severities for ${findingName(finding)}: ${finding.effectiveSeverity} here, but ${other.effectiveSeverity} as ${findingName(other)}. The higher one counts; state the same severity in both ${finding.report === other.report ? "places" : "reports"}.`,
      identity: [finding.key, other.key],
      related: [{ path: other.report, line: other.range.line, message: `says ${other.effectiveSeverity}` }],
    };
  }
}

/** A finding that a report takes over from another one, which rates it higher. */
function* takenOver(context: RuleContext): Generator<Report> {
  for (const { finding, original } of reportReferences(context)) {
    if (original === null || finding.mergedInto === original.key || !isOpenFinding(original)) continue;
    if (!isLower(finding.effectiveSeverity, original.effectiveSeverity)) continue;
    const place = placeName({ path: original.report, line: original.range.line }, finding.report);
    yield {
      path: finding.report,
      range: finding.range,
      message: `${findingName(finding)} is ${finding.effectiveSeverity} here, but ${original.effectiveSeverity} in the report that it is taken from: ${findingName(original)} (${place}). State the same severity in both reports.`,
      identity: [finding.key, original.key],
      related: [
        { path: original.report, line: original.range.line, message: `says ${original.effectiveSeverity}` },
      ],
    };
  }
}
