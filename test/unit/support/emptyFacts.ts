import type { Claims } from "../../../src/core/reader/claims";
import { createLineIndex, type Range } from "../../../src/core/text/range";
import type { HeadingFact, ReportFacts } from "../../../src/core/reader/facts";

const NO_CLAIMS: Claims = {
  idMentions: [],
  commentIds: [],
  counts: [],
  thresholds: [],
  tickedUnmet: [],
  grades: [],
  gradeScale: [],
  complete: [],
  leftovers: [],
  citations: [],
  hidden: [],
  totals: [],
  placeholders: [],
  passed: [],
  failedGates: [],
  missed: [],
  announced: [],
  wholeLists: [],
  groupEfforts: [],
};

/** The range of a whole 1-based line of a text. */
export function lineRange(text: string, line: number): Range {
  const index = createLineIndex(text);
  const from = index.lineStart(line);
  const end = line < index.lineCount ? index.lineStart(line + 1) - 1 : text.length;
  return index.range(from, end);
}

/** Facts of a report that says nothing, with the given ones in it. */
export function emptyFacts(over: Partial<ReportFacts> = {}): ReportFacts {
  return {
    path: "report.md",
    sha256: "0".repeat(64),
    byteLength: 0,
    lineCount: 1,
    title: null,
    kind: null,
    fields: [],
    headings: [],
    findings: [],
    lookedAt: [],
    loosenings: [],
    grade: null,
    score: null,
    verdicts: [],
    verdictAnswers: [],
    coverage: [],
    criticalPaths: [],
    terms: [],
    plans: [],
    demands: [],
    declaredCounts: [],
    nothingFound: [],
    claims: NO_CLAIMS,
    sums: [],
    tests: [],
    performance: [],
    completeness: [],
    compliance: [],
    rollback: [],
    monitoring: [],
    checklist: [],
    entries: [],
    problems: [],
    ...over,
  };
}

/** Title and headings of a text by a plain scan of its `#` lines outside fences. */
export function headingFacts(text: string): Pick<ReportFacts, "title" | "headings"> {
  const lines = text.split("\n");
  let isFenced = false;
  const found = lines.flatMap((line, index) => {
    if (line.trimStart().startsWith("```")) isFenced = !isFenced;
    const match = isFenced ? null : /^(#{1,6}) (.*)$/.exec(line);
    return match === null ? [] : [{ line: index + 1, level: match[1]!.length, text: match[2]! }];
  });
  const headings = found.map(({ line, level, text: heading }, index): HeadingFact => {
    const next = found[index + 1]?.line ?? lines.length + 1;
    const end = found.slice(index + 1).find((one) => one.level <= level)?.line ?? lines.length + 1;
    const hasContent = lines.slice(line, next - 1).some((one) => one.trim() !== "");
    return { text: heading, level, range: lineRange(text, line), endLine: end - 1, hasContent };
  });
  const first = headings[0];
  const title = first?.level === 1 ? { text: first.text, range: first.range } : null;
  return { title, headings };
}
