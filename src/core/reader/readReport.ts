import type { EffortUnits } from "./effortUnits";
import type { MarkdownDocument } from "../markdown/blocks";
import { firstBlocks, type FirstBlocks } from "../markdown/firstBlocks";
import { parseWithLezer } from "../markdown/lezer";
import { createLineIndex } from "../text/range";
import type { Source } from "../text/source";
import { oneLine } from "../text/words";
import { bodyStart } from "../markdown/frontMatter";
import type { Candidate } from "./candidates/candidate";
import type { Rejected } from "./candidates/collect";
import { withoutFound, type UnreadLevel } from "./candidates/unreadLevels";
import { collectCorrected, correctFindings, readCorrections } from "./corrections";
import type { ChecklistItem, HeadingFact, LookedAt, ReadingProblem, ReportFacts } from "./facts";
import { buildFindings } from "./findings";
import { readFrontMatter, withFrontMatter } from "./frontMatterFacts";
import { readVerdictAnswers } from "./measures/askedVerdicts";
import { readClaims } from "./measures/claims/readClaims";
import { readCompleteness } from "./measures/completeness";
import { readCompliance } from "./measures/compliance";
import { readDeclaredCounts } from "./measures/counts";
import { readCoverage } from "./measures/coverage";
import { readFields, readGrade, readTitle } from "./measures/heads";
import { withPlannedEfforts } from "./plannedEfforts";
import { readDemands } from "./measures/demands";
import { readEntries } from "./measures/entries";
import { readMonitoring } from "./measures/monitoring";
import { readNothingFound } from "./measures/nothingFound";
import { readPlans } from "./measures/plans";
import { readPerformance } from "./measures/performance";
import { readRollback } from "./measures/rollback";
import { statementOf, type Scan } from "./measures/scan";
import { readSums } from "./measures/sums";
import { readTests } from "./measures/tests";
import { readVerdicts } from "./measures/verdicts";
import { type Outline } from "./outline";
import { buildOutline } from "./buildOutline";
import { documentStatuses } from "./documentStatus";
import { resolveCandidates } from "./resolve";
import { readTerms } from "./terms";

export interface ReadOptions {
  readonly effort: EffortUnits;
  /** The parser; Lezer where it is not given. */
  readonly parse?: (text: string) => MarkdownDocument;
}

/** A report of more UTF-16 units than this is read up to here; what is behind is a reading problem. */
export const LARGEST_REPORT = 4 * 1024 * 1024;

/** Reads the facts out of one report. Never throws on its content: what cannot be read is a reading problem. */
export function readReport(source: Source, options: ReadOptions): ReportFacts {
  const text = source.text.slice(0, LARGEST_REPORT);
  const lines = createLineIndex(text);
  const document = (options.parse ?? parseWithLezer)(text);
  const { blocks, firstLeftOut } = firstBlocks(document.blocks);
  const outline = buildOutline({ ...document, blocks });
  const scan: Scan = { outline, lines, units: options.effort };
  const reading = { units: options.effort, scale: outline.scale };
  const corrections = readCorrections(outline, lines, bodyStart(text), reading);
  const collected = collectCorrected(outline, lines, corrections);
  const resolution = resolveCandidates(collected.candidates, scan, collected);
  const statuses = documentStatuses(outline, collected.contexts, lines);
  const built = withPlannedEfforts(
    buildFindings(resolution.findings, outline, lines, statuses),
    resolution.work,
  );
  const corrected = correctFindings(built, resolution.findings, collected.said, lines);
  const front = readFrontMatter(text, lines);
  const verdicts = readVerdicts(scan);
  const coverage = readCoverage(scan);
  const tests = readTests(scan);
  const performance = readPerformance(scan);
  const rollback = readRollback(scan);
  const stated = withFrontMatter(front, {
    verdicts: verdicts.verdicts,
    coverage: coverage.coverage,
    fields: readFields(scan),
    ...readGrade(scan),
  });
  return {
    path: source.path,
    sha256: source.sha256,
    byteLength: source.byteLength,
    lineCount: lines.lineCount,
    title: readTitle(scan),
    kind: stated.kind,
    fields: stated.fields,
    headings: readHeadings(scan),
    findings: corrected.findings,
    lookedAt: inOrder([
      ...stated.lookedAt,
      ...collected.lookedAt,
      ...corrected.lookedAt,
      ...resolution.lookedAt,
      ...collected.rejected.map((rejected) => rejectedFinding(scan, rejected)),
      ...verdicts.lookedAt,
      ...coverage.lookedAt,
      ...tests.lookedAt,
      ...performance.lookedAt,
      ...rollback.lookedAt,
    ]),
    loosenings: [...collected.loosenings, ...corrected.loosenings],
    grade: stated.grade,
    score: stated.score,
    verdicts: stated.verdicts,
    verdictAnswers: readVerdictAnswers(scan),
    coverage: stated.coverage,
    criticalPaths: coverage.criticalPaths,
    terms: readTerms(scan),
    declaredCounts: readDeclaredCounts(scan),
    nothingFound: readNothingFound(scan),
    sums: readSums(scan),
    plans: readPlans(scan, corrected.findings),
    demands: readDemands(scan),
    claims: readClaims(scan),
    tests: tests.tests,
    performance: performance.performance,
    completeness: readCompleteness(scan),
    compliance: readCompliance(scan),
    rollback: rollback.rollback,
    monitoring: readMonitoring(scan),
    checklist: readChecklist(scan),
    entries: readEntries(scan),
    problems: [
      ...(front?.problems ?? []),
      ...readProblems(scan, source),
      ...unreadBlocks(scan, firstLeftOut),
      ...resolution.crowded.map((candidate) => crowdedId(scan, candidate)),
      ...withoutFound(collected.unreadLevels, corrected.findings).map((unread) => unreadLevel(scan, unread)),
      ...corrections.problems,
      ...corrected.problems,
    ],
  };
}

function readHeadings(scan: Scan): readonly HeadingFact[] {
  const { outline, lines } = scan;
  return outline.sections.flatMap(({ heading, end }) => {
    if (!heading) return [];
    const last = outline.elements[end];
    const stated = statementOf(scan, heading, heading.plain);
    const endLine = last ? Math.max(lines.lineAt(last.from) - 1, stated.range.line) : lines.lineCount;
    const hasContent = holdsContent(outline, heading.index + 1, end);
    return [{ level: heading.level, endLine, hasContent, ...stated }];
  });
}

function holdsContent(outline: Outline, start: number, end: number): boolean {
  return outline.elements.slice(start, end).some((element) => {
    if (element.kind === "heading" || element.kind === "break") return false;
    return element.kind !== "line" || !PLACEHOLDER.test(element.plain);
  });
}

/** "[Describe the scope]", "TBD": a form that is not filled in. */
const PLACEHOLDER = /^\W*(?:\[[^\]]*\]|<[^>]*>|TBD|TODO|to be (?:written|completed|added|determined))\W*$/i;

function readChecklist(scan: Scan): readonly ChecklistItem[] {
  return scan.outline.elements.flatMap((element) => {
    const checked = element.kind === "line" ? (element.item?.checked ?? null) : null;
    if (element.kind !== "line" || checked === null) return [];
    return [{ checked, ...statementOf(scan, element, element.plain) }];
  });
}

function readProblems(scan: Scan, source: Source): readonly ReadingProblem[] {
  const start = { from: 0, to: Math.min(scan.outline.text.length, 1) };
  const problems: ReadingProblem[] = [];
  for (const element of scan.outline.elements) {
    if (element.kind !== "opaque") continue;
    const text = oneLine(scan.outline.text.slice(element.from, element.from + 60));
    problems.push({ kind: "too-large-block", ...statementOf(scan, element, text) });
  }
  if (!source.isUtf8) problems.push({ kind: "not-utf-8", ...statementOf(scan, start, "") });
  if (source.text.length > LARGEST_REPORT)
    problems.push({ kind: "too-large-report", ...statementOf(scan, start, "") });
  return problems;
}

function unreadBlocks(scan: Scan, first: FirstBlocks["firstLeftOut"]): readonly ReadingProblem[] {
  return first ? [{ kind: "too-many-blocks", ...statementOf(scan, first, "") }] : [];
}

function crowdedId(scan: Scan, candidate: Candidate): ReadingProblem {
  return { kind: "too-many-of-one-id", ...statementOf(scan, candidate, candidate.id ?? "") };
}

function unreadLevel(scan: Scan, unread: UnreadLevel): ReadingProblem {
  return { kind: "unread-level", ...statementOf(scan, unread, unread.text) };
}

function rejectedFinding(scan: Scan, rejected: Rejected): LookedAt {
  return { about: "finding", reason: rejected.reason, ...statementOf(scan, rejected, rejected.text) };
}

function inOrder(entries: readonly LookedAt[]): readonly LookedAt[] {
  return [...entries].sort((a, b) => a.range.from - b.range.from);
}
