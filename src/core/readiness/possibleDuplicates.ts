import type { FindingFacts, SourceLocation } from "../reader/facts";
import { isSameFile, meet } from "../reader/restatement";
import { isCodePlace } from "../reader/codePlace";
import { titleLikeness, titleStems } from "../reader/similarity";
import { groupBy } from "../text/groupBy";
import { significantStems } from "../lexicon/englishStems";
import { countOf, isRestatedWork, partsOfTotal } from "./restatedWork";
import type { Identified } from "./sameFindings";

interface Compared {
  readonly key: string;
  readonly report: string;
  readonly finding: FindingFacts;
  readonly title: ReadonlySet<string>;
  readonly fix: Fix;
}

interface Fix {
  readonly stems: ReadonlySet<string>;
  /** A fix is stated, but only as code. */
  readonly isOnlyCode: boolean;
  readonly isOfTests: boolean;
}

/** A larger group says nothing: so many findings share their words by chance. */
const MOST_IN_GROUP = 30;

/**
 * Groups of findings that may have one cause, as lists of keys in document order: findings that cite the same lines, the same weakness in
 * the same file, have alike titles, unless their fixes are different, or that one report states twice with one effort. They count as several until someone states that they are the same.
 */
export function duplicateGroups(
  findings: readonly Pick<Identified, "key" | "report" | "finding">[],
): readonly (readonly string[])[] {
  const all = findings.map(({ key, report, finding }): Compared => {
    return { key, report, finding, title: telling(finding), fix: fixOf(finding) };
  });
  const groups = new Map<Compared, readonly Compared[]>(all.map((one) => [one, [one]]));
  const index = new Map<string, Compared[]>();
  for (const one of all) {
    for (const other of sharingTerms(one, index)) {
      if (groups.get(one) !== groups.get(other) && mayBeSame(one, other)) join(one, other, groups);
    }
  }
  joinTotals(all, groups);
  const order = new Map(all.map((one, position) => [one, position]));
  const position = (one: Compared): number => order.get(one) ?? 0;
  return [...new Set(groups.values())].map((group) =>
    [...group].sort((a, b) => position(a) - position(b)).map(({ key }) => key),
  );
}

/** A total is shown with the first of its parts, so that each part still counts. */
function joinTotals(all: readonly Compared[], groups: Map<Compared, readonly Compared[]>): void {
  const counted = all.filter(({ finding }) => countOf(finding) !== null);
  for (const group of groupBy(counted, ({ report }) => report).values()) {
    const own = group.slice(0, MOST_IN_GROUP);
    for (const total of own) {
      const [part] = partsOfTotal(
        total.finding,
        own.map(({ finding }) => finding),
      );
      const first = own.find(({ finding }) => finding === part);
      if (first) join(total, first, groups);
    }
  }
}

function join(one: Compared, other: Compared, groups: Map<Compared, readonly Compared[]>): void {
  const [own, its] = [groups.get(one) ?? [], groups.get(other) ?? []];
  if (own === its || own.length + its.length > MOST_IN_GROUP) return;
  const joined = [...its, ...own];
  for (const member of joined) groups.set(member, joined);
}

/** A word or file that more findings share does not tell them apart. */
const MOST_SHARING = 100;

/** The earlier findings that share a word of the title or a file with this one, which is added to the index. */
function sharingTerms(one: Compared, index: Map<string, Compared[]>): ReadonlySet<Compared> {
  const files = one.finding.locations.map(({ path }) => `file ${path.split("/").at(-1) ?? ""}`);
  const count = countOf(one.finding);
  const counts = count === null ? [] : [`count ${count}`];
  const terms = new Set([...one.title, ...files, ...counts, `title ${[...one.title].sort().join(" ")}`]);
  const found = new Set<Compared>();
  for (const term of terms) {
    const known = index.get(term) ?? [];
    if (known.length < MOST_SHARING) for (const other of known) found.add(other);
    known.push(one);
    index.set(term, known);
  }
  return found;
}

function fixOf({ fields }: FindingFacts): Fix {
  const texts = fields.filter(({ name }) => name === "recommendation").map(({ text }) => text);
  const text = texts.filter((one) => !isCodePlace(one)).join(" ");
  return {
    stems: text === "" ? new Set() : titleStems(text),
    isOnlyCode: text === "" && texts.length > 0,
    isOfTests: TESTS.test(text),
  };
}

const TESTS = /\btests?\b/i;

const QUANTITIES = significantStems(
  "zero insufficient inadequate incomplete lack lacks lacking absent absence several multiple",
);

const SUITE = significantStems("suite");
/** A suite for validation is a suite of tests. */
const TESTING = significantStems("validation verification");

/** What surrounds figures: "34% vs 70% required". */
const AROUND_FIGURES = significantStems("vs versus only just required requirement target goal minimum");

/**
 * The telling words of a title: "Zero load tests" is about what "Load test suite" is about, and "Coverage: 34% vs 70%" about what
 * "Coverage gap" is about.
 */
function telling({ title, subject }: FindingFacts): ReadonlySet<string> {
  const stems = titleStems(title);
  const isSuite = [...SUITE].some((stem) => significantStems(title).has(stem));
  const rest = [...stems].filter((stem) => !QUANTITIES.has(stem) && !(isSuite && TESTING.has(stem)));
  const words = rest.length > 0 ? rest : [...stems];
  const measured = [...significantStems(`${subject ?? ""} ${title}`)].filter((stem) => !isOfFigures(stem));
  const isFigure = measured.length > 0 && words.every(isOfFigures);
  return new Set((isFigure ? measured : words).map(doing));
}

function isOfFigures(stem: string): boolean {
  return AROUND_FIGURES.has(stem) || (stem >= "0" && stem < ":");
}

const AGENT = "er";
const SHORTEST_AGENT = 8;

/** Who does it, and the doing: "Parcel dispatcher" is about what "Parcel dispatch" is about. */
function doing(stem: string): string {
  return stem.length >= SHORTEST_AGENT && stem.endsWith(AGENT) ? stem.slice(0, -AGENT.length) : stem;
}

function mayBeSame(one: Compared, other: Compared): boolean {
  if (areOfOneStatement(one.finding, other.finding)) return false;
  const pairs = one.finding.locations.flatMap((a) => other.finding.locations.map((b) => [a, b] as const));
  const fixes = compareFixes(one.fix, other.fix);
  const hasAlikeTitle = haveAlikeTitles(one.title, other.title);
  const isInSameFile = pairs.some(([a, b]) => isSameFile(a.path, b.path));
  const isSamePlace =
    pairs.some(([a, b]) => areSameLines(a, b)) ||
    (isInSameFile && one.finding.cwe.some((cwe) => other.finding.cwe.includes(cwe)));
  const areOfOneKind = fixes !== "different" || one.fix.isOfTests === other.fix.isOfTests;
  if (one.report === other.report && areOfOneKind && isRestatedWork(one.finding, other.finding, fixes))
    return true;
  if (isSamePlace && (hasAlikeTitle || fixes !== "different")) return true;
  if (fixes === "alike" && pairs.some(([a, b]) => a.startLine !== null && b.startLine !== null && meet(a, b)))
    return true;
  if (!hasAlikeTitle) return false;
  if (fixes === "incomparable" && titleLikeness(one.title, other.title) < 1) return false;
  if ((fixes === "alike" || fixes === "different") && !isRestated(one, other)) return fixes === "alike";
  // Without fixes to compare, alike titles about lines of different files are different causes.
  return isInSameFile || !pairs.some(([a, b]) => a.startLine !== null && b.startLine !== null);
}

/** A fix that adds a test is another one than a fix of what is tested. */
function compareFixes(one: Fix, other: Fix): "alike" | "different" | "incomparable" | "unknown" {
  if (one.isOnlyCode || other.isOnlyCode) return "incomparable";
  if (one.stems.size === 0 || other.stems.size === 0) return "unknown";
  const likeness = titleLikeness(one.stems, other.stems);
  if (one.isOfTests !== other.isOfTests) return "different";
  return likeness >= ALIKE_FIX ? "alike" : "different";
}

/** Another report says the same in fewer words; each may know another fix. */
function isRestated(one: Compared, other: Compared): boolean {
  return (
    one.report !== other.report &&
    one.fix.isOfTests === other.fix.isOfTests &&
    titleLikeness(one.title, other.title) === 1
  );
}

/** "H-6 through H-8" states several findings in one place: its author counts them as several. */
function areOfOneStatement(one: FindingFacts, other: FindingFacts): boolean {
  const isSamePlace = one.range.from === other.range.from && one.range.to === other.range.to;
  return isSamePlace && one.localKey !== other.localKey;
}

/** Most of the shorter title, and at least half of the longer one. */
function haveAlikeTitles(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const likeness = titleLikeness(one, other);
  const [shorter, longer] = [one.size, other.size].sort((a, b) => a - b);
  return likeness >= ALIKE_TITLE && likeness * (shorter ?? 0) >= (longer ?? 0) / 2;
}

const ALIKE_TITLE = 0.6;
const ALIKE_FIX = 0.5;
/** Longer ranges are about a whole file or class, where many findings are. */
const MOST_LINES = 120;

function areSameLines(a: SourceLocation, b: SourceLocation): boolean {
  return lineCount(a) <= MOST_LINES && lineCount(b) <= MOST_LINES && meet(a, b);
}

function lineCount({ startLine, endLine }: SourceLocation): number {
  return startLine === null ? Infinity : (endLine ?? startLine) - startLine + 1;
}
