import { wholeNumberOf } from "./annotations/tokens";
import { isMadeOf, phrasesOfConcepts, says } from "./annotations/says";
import { phrasesIn } from "./annotations/phrases";
import { ofFamily } from "./annotations/annotate";
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
  return [...declaredCounts.map((declared) => ofReport(declared, own)), ...ofSections(headings, own)].sort(
    (a, b) => a.range.from - b.range.from,
  );
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

/**
 * The counts behind headings, of the findings stated or mentioned below them. None where the headings below state the parts of a count:
 * what is wrong is said there. None where nothing is found: it counts something else.
 */
function ofSections(
  headings: readonly HeadingFact[],
  findings: readonly FindingFacts[],
): readonly CountCheck[] {
  const counting = headings.flatMap((heading) => {
    const stated = statedCount(heading.text);
    return stated === null ? [] : [{ ...heading, stated }];
  });
  const smallest = counting.filter(
    ({ endLine }, index) => (counting[index + 1]?.range.line ?? Infinity) > endLine,
  );
  const places = findings
    .flatMap((finding) => [finding.range.line, ...finding.alsoAt].map((line) => ({ line, finding })))
    .sort((a, b) => a.line - b.line);
  // Sections without counted ones below them do not overlap: each place is passed once.
  let next = 0;
  return smallest.flatMap(({ text, range, endLine, stated }): readonly CountCheck[] => {
    const inSection = new Set<FindingFacts>();
    for (let place = places[next]; place !== undefined && place.line <= endLine; place = places[++next])
      if (place.line > range.line) inSection.add(place.finding);
    const counted = [...inSection];
    if (counted.length === 0) return [];
    return [{ text, range, stated, severity: null, counted, countByHighest: counted.length, of: "section" }];
  });
}

// What parts a title from its count. Example: "High Priority - 5 items".
const BEFORE_COUNT = /[-–—:]$/;

/** The number behind a heading of findings, else null: "Critical issues (3)", "High Priority (P1) - 5 items". */
function statedCount(text: string): number | null {
  if (!says(text, "levelName", "name") && !says(text, "findingNoun", "noun")) return null;
  const said = phrasesIn(text);
  const nouns = [
    ...ofFamily(said, "findingNoun"),
    ...phrasesOfConcepts(text, "countedThing", ["item", "all"]),
  ];
  const last = said.tokens.findLastIndex((token) => wholeNumberOf(token) !== null);
  const number = said.tokens[last];
  if (number === undefined || !isMadeOf(said, last + 1, said.tokens.length, nouns)) return null;
  const before = text.slice(0, number.from).trimEnd();
  const isParted = before.endsWith("(") || (last + 1 < said.tokens.length && BEFORE_COUNT.test(before));
  return isParted ? wholeNumberOf(number) : null;
}
