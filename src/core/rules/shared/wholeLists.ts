/** Lists of a decision that claim to name all findings of a level, and do not. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { SetFinding, SetModel } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { WholeList } from "../../reader/claims";
import { findingIds, normaliseId } from "../../reader/findingIds";
import { severityWords } from "../../reader/severityWords";
import { spokenStems } from "./spokenFindings";

/** A list, and the findings of its report and level that none of its entries names. */
export interface ShortList {
  readonly list: WholeList;
  readonly level: string;
  readonly all: readonly SetFinding[];
  readonly missing: readonly SetFinding[];
}

export function shortLists(
  decision: DecisionReading,
  { findings }: Pick<SetModel, "findings">,
): readonly ShortList[] {
  return decision
    .facts()
    .claims.wholeLists.flatMap((list) =>
      levelsOf(list.text).flatMap((level) => shortOf(decision, list, level, findings)),
    );
}

function shortOf(
  decision: DecisionReading,
  list: WholeList,
  level: Level,
  findings: SetModel["findings"],
): readonly ShortList[] {
  const role = roleOf(list);
  if (role === null || decision.isHuman(list.range.line)) return [];
  const all = findings.filter(
    (one) => one.role === role && isOpenFinding(one) && one.mergedInto === null && isOfLevel(one, level),
  );
  const named = namedIn(list.entries, all, findings);
  const missing = all.filter((one) => !named.has(one));
  // A list of something else names none of them.
  const isList = named.size >= Math.min(list.entries.length, LEAST_SHARE * all.length);
  if (isList && missing.length > 0 && list.entries.length < all.length)
    return [{ list, level, all, missing }];
  // A report may state some findings only in its overview, so a list can be longer and still have a gap.
  const gaps = missing.filter((one) => isGap(one, list.entries));
  return isList && gaps.length > 0 ? [{ list, level, all, missing: gaps }] : [];
}

/** Whether a list has the numbers before and after that of a finding, "H-4" and "H-6", but not "H-5". */
function isGap({ id }: SetFinding, entries: readonly string[]): boolean {
  const digits = id === null ? 0 : id.length - id.search(NUMBER);
  if (id === null || digits < 1 || digits > LONGEST_NUMBER) return false;
  const start = id.slice(0, -digits);
  const neighbors = [-1, 1].map(
    (step) => `${start}${String(Number(id.slice(-digits)) + step).padStart(digits, "0")}`,
  );
  const listed = new Set(entries.flatMap((entry) => findingIds(entry).map((one) => normaliseId(one.id))));
  return neighbors.every((one) => listed.has(normaliseId(one)));
}

// Example: the "5" of "H-5".
const NUMBER = /\d+$/;
const LONGEST_NUMBER = 4;

/** The share of the findings that a list of them names. */
const LEAST_SHARE = 0.6;

/** Words between "must" and what must be done. */
const NEAR = 2;

type Level = "critical" | "high" | "blocker";

/** "All critical and high findings" are those of two levels. */
function levelsOf(text: string): readonly Level[] {
  const said = phrasesIn(text);
  // "All critical findings below were fixed" is not about what is open.
  const whole = ofFamily(said, "wholeList");
  // "All critical findings have to be closed" is.
  const later = ofFamily(said, "approvalAct").filter(({ concept }) => concept === "later");
  const isDue = (at: number): boolean => later.some(({ end }) => end <= at && at - end <= NEAR);
  const isDone = ofFamily(said, "status").some(
    ({ concept, first }) =>
      concept === "claimed" && !isDue(first) && !whole.some((one) => first >= one.first && first < one.end),
  );
  if (isDone) return [];
  const nouns = ofFamily(said, "findingNoun");
  const severities = [...new Set(severityWords(text).map(({ severity }) => severity))];
  const levels = severities.filter((one) => one === "critical" || one === "high");
  if (levels.length > 0 && nouns.length > 0) return levels;
  const isOfBlockers = nouns.some(({ from, to }) => text.slice(from, to).toLowerCase().startsWith("blocker"));
  return severities.length === 0 && isOfBlockers ? ["blocker"] : [];
}

function isOfLevel({ effectiveSeverity, blocks }: SetFinding, level: string): boolean {
  return level === "blocker" ? blocks : effectiveSeverity === level;
}

/** The only report that the text, or else the nearest title that names one, is about. */
function roleOf({ text, titles }: WholeList): string | null {
  for (const one of [text, ...titles]) {
    const roles = new Set(ofFamily(phrasesIn(one), "reportName").map(({ concept }) => concept));
    const [role] = roles;
    if (role !== undefined) return roles.size === 1 ? role : null;
  }
  return null;
}

/** Each entry names the finding with its id, else the one whose title has the most words in common with it. */
function namedIn(
  entries: readonly string[],
  all: readonly SetFinding[],
  findings: readonly SetFinding[],
): ReadonlySet<SetFinding> {
  const known = new Set(findings.flatMap(({ id }) => (id === null ? [] : [normaliseId(id)])));
  const named = new Set<SetFinding>();
  const titles = new Map(all.map((one) => [one, spokenStems(one.title)]));
  const common = (entry: string, one: SetFinding): number =>
    [...spokenStems(entry)].filter((stem) => titles.get(one)?.has(stem)).length;
  for (const entry of entries) {
    const ids = new Set(findingIds(entry).map(({ id }) => normaliseId(id)));
    const withId = all.filter(({ id }) => id !== null && ids.has(normaliseId(id)));
    for (const one of withId) named.add(one);
    // An entry with the id of another finding is about that one.
    if (withId.length > 0 || [...ids].some((id) => known.has(id))) continue;
    const [best] = all
      .filter((one) => !named.has(one))
      .map((one) => ({ one, count: common(entry, one) }))
      .sort((a, b) => b.count - a.count);
    if (best !== undefined && best.count > 0) named.add(best.one);
  }
  return named;
}
