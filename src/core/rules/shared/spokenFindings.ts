/** Which finding of the reports a part of a decision is about, where it names neither an id nor a title. */
import type { FigureIndex } from "../../decision/provenance/reportFigures";
import { unitOf } from "../../decision/provenance/units";
import type { SetFinding } from "../../readiness/model";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { significantStems } from "../../lexicon/englishStems";

/** The finding that a text is about, among those of some roles if any are given; null if it may be several, or none. */
export type SpokenFinding = (text: string, roles?: ReadonlySet<string>) => Spoken | null;

export interface Spoken {
  readonly finding: SetFinding;
  /** The share of what is said that the finding accounts for, 0 … 1. */
  readonly share: number;
}

/** Longer sections say something about everything. */
const MOST_LINES = 60;
/** A stem is cut so that "rotation" is "rotated". */
const LONGEST_STEM = 6;
/** A word of the title says more than one of the text below it. */
const BELOW_TITLE = 0.6;
/** The share of what is said that a finding must account for, and how far ahead of all others it must be. */
const LEAST_SHARE = 0.5;
const LEAST_LEAD = 1.35;
/** The same, where the title has only one of the words. */
const LEAST_SHARE_OF_ONE = 0.6;
const LEAST_SAID = 3;
/** Words that a text and the title of the finding have in common. */
const LEAST_COMMON = 2;

/** The same, prepared only when it is asked: most decisions name findings by their ids. */
export function onFirstUse(prepare: () => SpokenFinding): SpokenFinding {
  let prepared: SpokenFinding | null = null;
  return (text, roles) => (prepared ??= prepare())(text, roles);
}

interface Described {
  readonly finding: SetFinding;
  readonly title: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
}

/** Compares texts with the titles of the findings and with what their reports say below them. */
export function spokenFindings(
  findings: readonly SetFinding[],
  reportFigures: ReadonlyMap<string, FigureIndex> | null,
): SpokenFinding {
  const described = findings.map((finding): Described => {
    const lines = reportFigures?.get(finding.report)?.lines ?? [];
    const last = Math.min(finding.endLine, finding.range.line + MOST_LINES);
    const own = lines.slice(finding.range.line - 1, last);
    const others = finding.alsoAt.map((line) => lines[line - 1] ?? "");
    return {
      finding,
      title: spokenStems(finding.title),
      body: spokenStems([...own, ...others].join("\n")),
    };
  });
  const counts = new Map<string, number>();
  for (const { title, body } of described)
    for (const stem of new Set([...title, ...body])) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([stem, count]) => [stem, Math.log(1 + described.length / count)] as const),
  );
  return (text, roles) => {
    const said = [...spokenStems(text)].map((stem) => ({ stem, weight: weights.get(stem) ?? 1 }));
    const whole = sum(said.map(({ weight }) => weight));
    const shares = described
      .filter(({ finding }) => roles === undefined || roles.has(finding.role))
      .map((one) => ({ ...one, share: accountedFor(one, said) / whole }))
      .sort((a, b) => b.share - a.share);
    const [best] = shares;
    if (best === undefined || best.share < LEAST_SHARE) return null;
    const second = shares.find((one) => !isSameCause(best.finding, one.finding));
    const common = said.filter(({ stem }) => best.title.has(stem)).length;
    const isAhead = best.share >= LEAST_LEAD * (second?.share ?? 0);
    const isNamed =
      common >= LEAST_COMMON || (common > 0 && said.length >= LEAST_SAID && best.share >= LEAST_SHARE_OF_ONE);
    return isAhead && isNamed ? { finding: best.finding, share: best.share } : null;
  };
}

interface Said {
  readonly stem: string;
  /** The more findings have a stem, the less it says. */
  readonly weight: number;
}

function accountedFor({ title, body }: Described, said: readonly Said[]): number {
  return sum(
    said.map(({ stem, weight }) => (title.has(stem) ? 1 : body.has(stem) ? BELOW_TITLE : 0) * weight),
  );
}

function isSameCause(one: SetFinding, other: SetFinding): boolean {
  return (
    one === other ||
    one.mergedInto === other.key ||
    other.mergedInto === one.key ||
    one.possibleDuplicates.includes(other.key)
  );
}

// "Critical, 30 hours" names no finding.
const LEVELS = significantStems("critical high medium low severity priority");

/** The stems of a text without those of numbers; what has several names goes by one. */
export function spokenStems(text: string): ReadonlySet<string> {
  const terms = ofFamily(phrasesIn(text), "term");
  const rest = terms.reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
  const stems = [...significantStems(rest)].filter(
    (stem) => !/^\d+$/.test(stem) && !LEVELS.has(stem) && unitOf(stem) === null,
  );
  return new Set([
    ...stems.map((stem) => stem.slice(0, LONGEST_STEM)),
    ...terms.map(({ concept }) => `=${concept}`),
  ]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
