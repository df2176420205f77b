import type { Candidate } from "./candidates/candidate";
import { normaliseId } from "./findingIds";
import type { Mention } from "./mention";
import type { Purpose } from "./sectionContext";
import { titleLikeness } from "./similarity";
import { withoutBrackets } from "./titleHead";
import { wordsOf } from "../text/words";

/** A finding as far as it is known, while the document is gone through. */
export interface Draft {
  readonly mentions: [Mention, ...Mention[]];
  readonly stems: ReadonlySet<string>;
  readonly normalId: string | null;
  /** Lists and tables that have mentioned it: one entry each. */
  readonly groups: Set<number>;
}

// Where findings are stated comes first, where they are restated comes after it.
export const PURPOSE_RANK: Readonly<Record<Purpose, number>> = {
  neutral: 0,
  tests: 0,
  summary: 1,
  risks: 2,
  compliance: 2,
  plan: 3,
  conclusion: 4,
  strengths: 5,
  checklist: 5,
  legend: 5,
  samples: 5,
  objectives: 5,
  details: 5,
};

/** The findings so far, indexed so that a long report costs no more for each than a short one. */
export interface Drafts {
  readonly all: readonly Draft[];
  readonly byId: ReadonlyMap<string, readonly Draft[]>;
  /** "ISSUE-4" by "4". */
  readonly idsByNumber: ReadonlyMap<string, ReadonlySet<string>>;
  /** "SECURITY-CRITICAL-001" by "CRITICAL-1". */
  readonly byShorterId: ReadonlyMap<string, readonly Draft[]>;
  /** Statements by all their telling words. */
  readonly statements: ReadonlyMap<string, readonly Draft[]>;
  /** Headings by their titles without brackets. */
  readonly headingsByName: ReadonlyMap<string, readonly Draft[]>;
  readonly statementsByStem: ReadonlyMap<string, readonly Draft[]>;
  /** Everything that is no statement, by telling word. */
  readonly others: ReadonlyMap<string, readonly Draft[]>;
  add(draft: Draft): void;
}

export function createDrafts(): Drafts {
  const all: Draft[] = [];
  const byId = new Map<string, Draft[]>();
  const idsByNumber = new Map<string, Set<string>>();
  const byShorterId = new Map<string, Draft[]>();
  const statements = new Map<string, Draft[]>();
  const headingsByName = new Map<string, Draft[]>();
  const statementsByStem = new Map<string, Draft[]>();
  const others = new Map<string, Draft[]>();
  return {
    all,
    byId,
    idsByNumber,
    byShorterId,
    statements,
    headingsByName,
    statementsByStem,
    others,
    add(draft) {
      all.push(draft);
      if (draft.normalId !== null) {
        append(byId, draft.normalId, draft);
        addNumber(idsByNumber, draft.normalId);
        for (const shorter of shorterIds(draft.normalId)) append(byShorterId, shorter, draft);
      }
      const isOne = isStatement(draft.mentions[0].candidate);
      if (isOne) append(statements, wordKey(draft.stems), draft);
      const { form, title } = draft.mentions[0].candidate;
      if (form === "heading") append(headingsByName, nameKey(title), draft);
      for (const stem of draft.stems) append(isOne ? statementsByStem : others, stem, draft);
    },
  };
}

function addNumber(map: Map<string, Set<string>>, id: string): void {
  if (!/^[A-Z]{3,}-/.test(id)) return;
  const number = id.slice(id.indexOf("-") + 1);
  map.set(number, (map.get(number) ?? new Set()).add(id));
}

function append(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const known = map.get(key);
  if (known) known.push(draft);
  else map.set(key, [draft]);
}

export function wordKey(stems: ReadonlySet<string>): string {
  return [...stems].sort().join(" ");
}

/** A title by its words, what is in brackets aside. */
export function nameKey(title: string): string {
  return wordsOf(withoutBrackets(title)).join(" ");
}

/** A heading, a paragraph or an entry of a counted group where findings are stated, not restated. */
export function isStatement(candidate: Candidate): boolean {
  const isOne =
    candidate.form === "heading" || candidate.form === "paragraph" || candidate.isOfCounted === true;
  return isOne && PURPOSE_RANK[candidate.purpose] === 0;
}

/**
 * So many findings of one id, or with one word, are compared with a mention: no report has as many, and a generated one would take a time
 * that is quadratic in its length. A mention that would mean a later one states a separate finding, so nothing is lost.
 */
export const MOST_COMPARED = 100;

/** The findings with an id, in whatever form it is written. */
export function draftsWithId(id: string, drafts: Drafts): readonly Draft[] {
  const known = drafts.byId.get(normaliseId(id))?.slice(0, MOST_COMPARED);
  return known ?? (/^#\d/.test(id.trim()) ? draftsWithNumber(normaliseId(id), drafts) : []);
}

/** "#4" of a table is the "Issue #4" of a heading, where only one thing is numbered so. */
function draftsWithNumber(number: string, drafts: Drafts): readonly Draft[] {
  const named = drafts.idsByNumber.get(number);
  const [id] = named ?? [];
  return named?.size === 1 && id !== undefined ? (drafts.byId.get(id) ?? []).slice(0, MOST_COMPARED) : [];
}

/** Less is enough where the ids say the same. */
const ALIKE_BY_ID = 0.5;

/**
 * "SECURITY-CRITICAL-001" of a summary is the "CRITICAL-001" of the chapter on security, and the other way round, where the titles say so
 * too.
 */
export function draftsWithSimilarId(
  { id }: Candidate,
  stems: ReadonlySet<string>,
  drafts: Drafts,
): readonly Draft[] {
  const normal = normaliseId(id ?? "");
  const longer = drafts.byShorterId.get(normal) ?? [];
  for (const known of [...shorterIds(normal).map((shorter) => drafts.byId.get(shorter) ?? []), longer]) {
    const alike = known
      .slice(0, MOST_COMPARED)
      .filter((draft) => titleLikeness(stems, draft.stems) >= ALIKE_BY_ID);
    if (alike.length > 0) return alike;
  }
  return [];
}

/** An id without its first parts: "CRITICAL-1" of "SECURITY-CRITICAL-1". At least two parts are left. */
function shorterIds(normalId: string): readonly string[] {
  const parts = normalId.split("-");
  return parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join("-"));
}
