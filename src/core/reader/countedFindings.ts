import type { DeclaredCount, FindingFacts, HeadingFact, ReportFacts, Severity, Statement } from "./facts";

/** A count that a report states of its findings, and the findings that it is a count of. */
export interface CountCheck extends Statement {
  readonly stated: number;
  /** Null where it counts all levels. */
  readonly severity: Severity | null;
  readonly counted: readonly FindingFacts[];
  /** How many they are if each counts with the highest level that is stated of it: that it has two levels is another problem. */
  readonly countByHighest: number;
  /** What it counts: the whole report, or one section of it. */
  readonly of: "report" | "section";
}

/** Every count of findings that a report states, checked against the findings that were read (docs/design/consistency-checks.md). */
export function countChecks({ declaredCounts, headings, findings }: ReportFacts): readonly CountCheck[] {
  const own = findings.filter(({ statusDetail }) => statusDetail !== "superseded");
  return [
    ...declaredCounts.map((declared) => ofReport(declared, own)),
    ...headings
      .filter((heading, index) => !holdsCounted(heading, headings.slice(index + 1)))
      .flatMap((heading) => ofSection(heading, own) ?? []),
  ].sort((a, b) => a.range.from - b.range.from);
}

/** Whether a count matches: "12+" and "5 (+1 conditional)" are met by more. */
export function countHolds({ stated, counted, countByHighest, text, severity }: CountCheck): boolean {
  const at = text.indexOf(String(stated));
  const isFloor = /^\s?\(?\+/.test(text.slice(at + String(stated).length));
  // "Info | 12+": notes are rarely listed one by one.
  if (isFloor) return severity === "info" || counted.length >= stated;
  return counted.length === stated || (countByHighest > 0 && countByHighest === stated);
}

function ofReport(declared: DeclaredCount, findings: readonly FindingFacts[]): CountCheck {
  const { severity, count, text, range } = declared;
  const of = (level: "severity" | "effectiveSeverity"): readonly FindingFacts[] =>
    findings.filter((finding) => finding[level] === severity && isCounted(finding, declared));
  const counted = of("severity");
  const countByHighest = of("effectiveSeverity").length;
  return { text, range, stated: count, severity, counted, countByHighest, of: "report" };
}

function isCounted({ statusDetail }: FindingFacts, { of }: DeclaredCount): boolean {
  const isLive = statusDetail === "open" || statusDetail === "in-progress" || statusDetail === "accepted";
  return of === "all" || isLive === (of === "open");
}

// "Critical issues (3)", "High Priority (P1) - 5 items".
const COUNTED_HEADING =
  /(?:\((\d{1,3})(?: (?:in )?(?:total|items?|issues?|findings?|vulnerabilit\w+|problems?|bugs?))?\)|[-–—:] (\d{1,3}) (?:items?|issues?|findings?|vulnerabilit\w+|problems?|bugs?))\W*$/i;
const OF_FINDINGS =
  /\b(?:critical|high|medium|low|info\w*|blockers?|major|minor|p[0-4]|findings?|issues?|vulnerabilit\w+|problems?|bugs?|defects?)\b/i;

/** Whether the headings below it state the parts of its count: what is wrong is said there. */
function holdsCounted({ endLine }: HeadingFact, following: readonly HeadingFact[]): boolean {
  const after = following.findIndex(({ range }) => range.line > endLine);
  const below = after < 0 ? following : following.slice(0, after);
  return below.some(({ text }) => COUNTED_HEADING.test(text.slice(-60)) && OF_FINDINGS.test(text));
}

/** The count behind a heading, of the findings stated or mentioned below it; none where there is none: it counts something else. */
function ofSection(
  { text, range, endLine }: HeadingFact,
  findings: readonly FindingFacts[],
): CountCheck | null {
  const match = COUNTED_HEADING.exec(text.slice(-60));
  if (!match || !OF_FINDINGS.test(text)) return null;
  const isBelow = (line: number): boolean => line > range.line && line <= endLine;
  const counted = findings.filter((finding) => [finding.range.line, ...finding.alsoAt].some(isBelow));
  if (counted.length === 0) return null;
  const stated = Number(match[1] ?? match[2]);
  return { text, range, stated, severity: null, counted, countByHighest: counted.length, of: "section" };
}
