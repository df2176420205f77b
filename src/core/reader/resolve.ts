import { oneLine } from "../text/words";
import type { Candidate } from "./candidates/candidate";
import { reasonNoDefect } from "./candidates/notADefect";
import { bracketedIdsOf, detailsOf } from "./candidates/details";
import { type Reading } from "./candidates/reading";
import type { LookedAt, SourceLocation } from "./facts";
import {
  createDrafts,
  draftsWithId,
  draftsWithSimilarId,
  isStatement,
  MOST_COMPARED,
  nameKey,
  PURPOSE_RANK,
  wordKey,
  type Draft,
  type Drafts,
} from "./drafts";
import { normaliseId } from "./findingIds";
import type { Mention } from "./mention";
import { isRowAbout, isRowOfPart, ratedPartOf } from "./rowsAbout";
import { isSameFile, meet, proseOf, saysSomethingNew } from "./restatement";
import { sharesOnlyEntries, isTaskFor, taskStems, shareWord, titleLikeness, titleStems } from "./similarity";

/** A finding and everything that mentions it, the statement itself first. */
export interface Resolved {
  readonly mentions: readonly [Mention, ...Mention[]];
}

export interface Resolution {
  readonly findings: readonly Resolved[];
  readonly lookedAt: readonly LookedAt[];
  /** Entries of plans that state an effort, without a level and without a finding of their name. */
  readonly work: readonly Mention[];
  /** For each id of more findings than are compared: the first that is not. */
  readonly crowded: readonly Candidate[];
}

/** Candidates that their author calls findings, and those of them that no recognizer has taken: they restate nothing by likeness. */
export interface Declared {
  readonly said: ReadonlyMap<Candidate, unknown>;
  readonly made: ReadonlySet<Candidate>;
}

const NOTHING_DECLARED: Declared = { said: new Map(), made: new Set() };

const FORM_RANK: Readonly<Record<Candidate["form"], number>> = { heading: 0, paragraph: 1, row: 2, item: 3 };

const LAST = 99;

/** Two titles are of one finding when they share this much of the shorter one. */
const ALIKE = 0.6;

/**
 * Decides what the candidates are: statements of findings, further mentions of the same ones, or neither. One resolution over the whole
 * document, in order of how firmly a place states a finding.
 */
export function resolveCandidates(
  candidates: readonly Candidate[],
  reading: Reading,
  { said, made }: Declared = NOTHING_DECLARED,
): Resolution {
  const drafts = createDrafts();
  const lookedAt: LookedAt[] = [];
  const work: Mention[] = [];
  for (const pool of poolsOf(candidates)) {
    const isOnlyPlace = drafts.all.every(({ mentions: [{ candidate }] }) => isRestated(candidate.purpose));
    const mentions = pool.map((candidate) => mentionOf(candidate, reading));
    const pairable = (all: readonly Mention[]): readonly Mention[] =>
      all.filter(({ candidate }) => !made.has(candidate));
    const pairs = bestPairs(pairable(mentions), drafts);
    const unknown = mentions.filter(
      (mention) => !attachKnown(mention, referencedDrafts(mention, drafts), pairs.get(mention)),
    );
    for (const group of groupsOf(unknown)) {
      // An earlier list of the same pool may have stated what this one restates.
      const again = bestPairs(pairable(group), drafts);
      const founded: Draft[] = [];
      for (const mention of group) {
        if (attachKnown(mention, referencedDrafts(mention, drafts), again.get(mention))) continue;
        const isDeclared = said.has(mention.candidate) && mention.candidate.levels.length > 0;
        const reason = isDeclared ? null : reasonAgainst(mention, isOnlyPlace);
        if (reason === null) founded.push(found(mention));
        else if (mention.candidate.levels.length === 0) work.push(mention);
        else lookedAt.push(lookedAtOf(mention.candidate, reason, reading));
      }
      for (const draft of founded) drafts.add(draft);
    }
  }
  const ordered = [...drafts.all].sort((a, b) => a.mentions[0].candidate.from - b.mentions[0].candidate.from);
  return {
    findings: ordered.map(({ mentions }) => ({ mentions })),
    lookedAt,
    work,
    crowded: crowdedIn(drafts),
  };
}

function crowdedIn({ byId }: Drafts): readonly Candidate[] {
  return [...byId.values()].flatMap((drafts) => drafts[MOST_COMPARED]?.mentions[0].candidate ?? []);
}

function mentionOf(candidate: Candidate, reading: Reading): Mention {
  return {
    candidate,
    sharedBy: 1,
    stems: titleStems(candidate.title),
    prose: proseOf(candidate, reading),
    details: detailsOf(candidate, reading),
    bracketed: bracketedIdsOf(candidate, reading),
  };
}

function attachKnown(mention: Mention, referenced: readonly Draft[], paired: Draft | undefined): boolean {
  const known = referenced.length > 0 ? referenced : paired ? [paired] : [];
  const shared = known.length > 1 ? { ...mention, sharedBy: known.length } : mention;
  for (const draft of known) attach(draft, shared);
  return known.length > 0;
}

/**
 * Candidates in order of how firmly their places state findings. Headings one by one, so that a later one can restate an earlier one; lists
 * and tables of one rank together, so that each entry finds the finding that fits it best.
 */
function poolsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const ranked = candidates.map((candidate) => ({
    candidate,
    // What names no level can only add to what does.
    rank:
      candidate.levels.length === 0 ? LAST : PURPOSE_RANK[candidate.purpose] * 10 + FORM_RANK[candidate.form],
  }));
  ranked.sort((a, b) => a.rank - b.rank || a.candidate.from - b.candidate.from);
  const pools: { readonly rank: number; readonly members: Candidate[] }[] = [];
  for (const { candidate, rank } of ranked) {
    const last = pools.at(-1);
    if (last?.rank === rank && candidate.group >= 0) last.members.push(candidate);
    else pools.push({ rank, members: [candidate] });
  }
  return pools.map((pool) => pool.members);
}

/** The mentions of each list or table, in document order. */
function groupsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.candidate.group);
    if (group) group.push(mention);
    else groups.set(mention.candidate.group, [mention]);
  }
  return [...groups.values()];
}

/** The findings that a mention names by id. */
function referencedDrafts(mention: Mention, drafts: Drafts): readonly Draft[] {
  const { candidate } = mention;
  if (candidate.id !== null) {
    const own = draftsWithId(candidate.id, drafts);
    if (own.length === 0) return draftsWithSimilarId(candidate, mention.stems, drafts);
    return own.filter((draft) => !isAnother(mention, draft) && isSameId(mention, draft));
  }
  const isStatement =
    candidate.form === "heading" || candidate.levels.some((level) => level.source === "stated");
  const named =
    isStatement && PURPOSE_RANK[candidate.purpose] === 0
      ? mention.bracketed
      : [...candidate.references, ...mention.bracketed];
  return named.length === 0 ? [] : [...new Set(named.flatMap((id) => draftsWithId(id, drafts)))];
}

/** The same id once more on a heading with another title: an id used twice, two findings. */
function isAnother({ candidate, stems }: Mention, draft: Draft): boolean {
  const areStatements = isTitled(candidate) && isTitled(draft.mentions[0].candidate);
  return areStatements && titleLikeness(stems, draft.stems) < ALIKE;
}

/** "H-01" and "H-1" are two ids; one is meant by the other only where the titles say so, too. */
function isSameId({ candidate, stems }: Mention, draft: Draft): boolean {
  const known = draft.mentions[0].candidate.id;
  return known === null || !differsByZero(candidate.id ?? "", known) || shareWord(stems, draft.stems);
}

function differsByZero(one: string, other: string): boolean {
  const digits = (id: string): string => id.replace(/\D+/g, " ").trim();
  return digits(one) !== digits(other);
}

function isTitled({ form, purpose }: Candidate): boolean {
  return (form === "heading" || form === "paragraph") && PURPOSE_RANK[purpose] === 0;
}

/** Pairs the mentions of one group with the findings they restate, best pair first, each at most once. */
function bestPairs(mentions: readonly Mention[], drafts: Drafts): ReadonlyMap<Mention, Draft> {
  const scored: { readonly mention: Mention; readonly draft: Draft; readonly score: number }[] = [];
  for (const mention of mentions)
    for (const draft of draftsLike(mention, drafts)) {
      const score = likeness(mention, draft);
      if (score > 0) scored.push({ mention, draft, score });
    }
  scored.sort(
    (a, b) => b.score - a.score || a.draft.mentions[0].candidate.from - b.draft.mentions[0].candidate.from,
  );
  const pairs = new Map<Mention, Draft>();
  const taken = new Map<Draft, Set<number>>();
  for (const { mention, draft, score } of scored) {
    const groups = taken.get(draft) ?? new Set<number>();
    // A shared place alone decides only about a finding that no mention names better.
    if (pairs.has(mention) || groups.has(mention.candidate.group) || (score < ALIKE && groups.size > 0))
      continue;
    pairs.set(mention, draft);
    taken.set(draft, groups.add(mention.candidate.group));
  }
  return pairs;
}

/** The findings that a mention may mean: only those with which it shares a telling word, only the same words where both are statements. */
function draftsLike(mention: Mention, drafts: Drafts): ReadonlySet<Draft> {
  const isOne = isStatement(mention.candidate);
  const lists = [...mention.stems].flatMap((stem) => [
    drafts.others.get(stem) ?? [],
    isOne ? [] : (drafts.statementsByStem.get(stem) ?? []),
  ]);
  const sameWords = isOne ? (drafts.statements.get(wordKey(mention.stems)) ?? []) : [];
  const part = ratedPartOf(mention.candidate);
  const named = part === null ? [] : (drafts.headingsByName.get(nameKey(part)) ?? []);
  // The rarest word tells most.
  lists.sort((a, b) => a.length - b.length);
  return firstOf([sameWords, named, ...lists], MOST_COMPARED);
}

/** The first drafts of some lists, each of them once. */
function firstOf(lists: readonly (readonly Draft[])[], most: number): ReadonlySet<Draft> {
  const first = new Set<Draft>();
  for (const list of lists) for (const draft of list.slice(0, most)) if (first.size < most) first.add(draft);
  return first;
}

/** 0 where the two are not alike; a shared place in the sources counts for them, another id against them. */
function likeness(mention: Mention, draft: Draft): number {
  const { candidate } = mention;
  const first = draft.mentions[0];
  if (candidate.group >= 0 && draft.groups.has(candidate.group)) return 0;
  if (candidate.id !== null && first.candidate.id !== null) return 0;
  const { stems } = mention;
  const isTask =
    candidate.levels.length === 0 && isTaskFor(taskStems(candidate.title), first.candidate.title);
  const title = isTask ? 1 : titleLikeness(stems, draft.stems);
  const hasSameWords = title === 1 && stems.size === draft.stems.size;
  // Two statements that may be one count as two: only the same words that say nothing new are the same finding.
  if (isStatement(candidate) && isStatement(first.candidate))
    return hasSameWords && !saysSomethingNew(mention, first) ? 1 : 0;
  // A plan cites the files of the work, not of the finding.
  if (hasSameWords && PURPOSE_RANK[candidate.purpose] <= PURPOSE_RANK.summary && areApart(mention, first))
    return 0;
  const place = shareWord(stems, draft.stems) && sharePlace(mention, first) ? 0.5 : 0;
  if (isRowAbout(mention, draft) || isRowOfPart(mention, first)) return 1;
  if (title < ALIKE && place === 0) return 0;
  const isOfEntries =
    !hasSameWords &&
    (sharesOnlyEntries(candidate.title, draft.stems) || sharesOnlyEntries(first.candidate.title, stems));
  return isOfEntries ? place : title + place;
}

/** Both cite files, and none of them is the same: the same words about another place are another finding. */
function areApart(mention: Mention, first: Mention): boolean {
  const places = first.details.locations;
  const own = mention.details.locations;
  if (places.length === 0 || own.length === 0) return false;
  return !own.some((one) => places.some((other) => isSameFile(one.path, other.path)));
}

/** Whether both cite the same file with overlapping lines. */
function sharePlace(mention: Mention, first: Mention): boolean {
  return mention.details.locations.some((one) =>
    first.details.locations.some((other) => overlap(one, other)),
  );
}

function overlap(one: SourceLocation, other: SourceLocation): boolean {
  return one.startLine !== null && other.startLine !== null && meet(one, other);
}

/** Why a candidate that restates nothing known is not a separate finding; null where it is one. */
function reasonAgainst(mention: Mention, isOnlyPlace: boolean): string | null {
  const { candidate } = mention;
  const isOwn = candidate.levels.some((level) => level.source === "stated");
  if (candidate.levels.length === 0) return "names no level";
  if (isAttributed(candidate.raw)) return "attributed to another report, where it counts";
  const noDefect = reasonNoDefect(candidate);
  if (noDefect !== null) return noDefect;
  switch (candidate.purpose) {
    case "neutral":
      // docs/design/status.md: a box may state it. Without its own name or level it is a task.
      return candidate.checked === null || isOwn || candidate.id !== null ? null : "a task of a checklist";
    case "summary":
      return candidate.checked === null ? null : "a task of a checklist";
    case "tests":
      return isOwn && candidate.form !== "item" ? null : "a test result, judged by the gates on tests";
    case "plan":
      // "Action items" that name and grade themselves are what the report found.
      if (candidate.form === "row" && (isOwn || candidate.row?.columns.entries !== "work")) return null;
      if (isOwn && candidate.id !== null) return null;
      if ((isSerious(candidate) || isRatedHeading(candidate)) && saysWhatIsWrong(mention)) return null;
      // Where nothing is stated elsewhere, the plan says what was found.
      if (isOnlyPlace && isGraded(candidate)) return null;
      return "an action of a plan; the report states no finding of this name";
    case "risks":
      // A register follows its risks one by one; a matrix only places them.
      if (
        candidate.id !== null &&
        (candidate.row?.columns.status !== undefined || (isOwn && candidate.form === "heading"))
      )
        return null;
      if (isOwn && isEntry(candidate)) return null;
      return "a risk of a risk analysis; the report states no finding of this name";
    case "compliance":
      return "a line of a compliance mapping; the report states no finding of this name";
    case "conclusion":
      return isOwn && candidate.form !== "item"
        ? null
        : "a line of the conclusion; the report states no finding of this name";
    case "strengths":
      return "listed as a strength";
    case "checklist":
      // A requirement, also with a level: "- [ ] CRITICAL: secrets come from the vault".
      return "a line of a checklist";
    case "legend":
      return "a definition, not a finding";
    case "samples":
      return "sample data, not a finding";
    case "objectives":
      return "an objective, not a finding";
    case "details":
      return isOwn ? null : "listed below a field of a finding";
  }
}

/** A heading of a critical or high group, which is not in a plan to be done some time. */
function isSerious({ form, levels }: Candidate): boolean {
  return form === "heading" && levels.some(({ severity }) => severity === "critical" || severity === "high");
}

/** A heading with its own level, also a low one. */
function isRatedHeading({ form, levels }: Candidate): boolean {
  return form === "heading" && levels.some(({ source }) => source === "stated" || source === "priority");
}

/** Has a field "Issue" or "Problem": an improvement that names its defect states a finding, whatever the section plans. */
function saysWhatIsWrong({ details }: Mention): boolean {
  return details.fields.some(({ name }) => name === "issue");
}

/** Purposes of sections that restate what is stated elsewhere. */
function isRestated(purpose: Candidate["purpose"]): boolean {
  return PURPOSE_RANK[purpose] >= PURPOSE_RANK.plan;
}

/** An entry of a list that grades itself, or one below a critical level: "1. [HIGH] Repair the linter". */
function isGraded(candidate: Candidate): boolean {
  return (
    isEntry(candidate) &&
    candidate.levels.some(({ source, severity }) => source === "stated" || severity === "critical")
  );
}

function isEntry({ form, checked }: Candidate): boolean {
  return form === "item" && checked === null;
}

/** "(phase 2, CRITICAL)", "(from Phase 2)". */
function isAttributed(text: string): boolean {
  return /\((?:from\s+)?phase\s+\d{1,2}\b[^()]{0,40}\)/i.test(text);
}

function found(mention: Mention): Draft {
  const { group } = mention.candidate;
  return {
    mentions: [mention],
    stems: mention.stems,
    normalId: mention.candidate.id === null ? null : normaliseId(mention.candidate.id),
    groups: new Set(group < 0 ? [] : [group]),
  };
}

function attach(draft: Draft, mention: Mention): void {
  draft.mentions.push(mention);
  if (mention.candidate.group >= 0 && mention.sharedBy === 1 && mention.candidate.form === "row")
    draft.groups.add(mention.candidate.group);
}

function lookedAtOf(candidate: Candidate, reason: string, reading: Reading): LookedAt {
  return {
    about: "finding",
    reason,
    text: oneLine(candidate.raw === "" ? candidate.title : candidate.raw),
    range: reading.lines.range(candidate.from, candidate.to),
  };
}
