/**
 * What the author of a report says of its reading, in comments that no reader sees: `not-a-finding` and `finding …`
 * (docs/writing-findings.md). Without such a comment nothing of this is done.
 */
import type { LineIndex } from "../text/range";
import { oneLine } from "../text/words";
import { collectCandidates, type Collected, type Rejected } from "./candidates/collect";
import type { Candidate } from "./candidates/candidate";
import { correctedFinding } from "./correctedFinding";
import {
  commentEnd,
  commentOpenings,
  MOST_COMMENTS,
  readComment,
  type CommentReading,
  type CorrectionComment,
} from "./correctionComments";
import { placeOfComment, textOfTarget, type CorrectionTarget } from "./correctionTargets";
import type { FindingFacts, Loosening, LookedAt, ReadingProblem, Severity } from "./facts";
import { levelsOfComments, madeCandidate, surroundingsOf } from "./madeCandidate";
import type { Element, Outline } from "./outline";
import type { Resolved } from "./resolve";
import { highest } from "./severityWords";

/** The comments of a report that are about a statement, and what of them cannot be read. */
export interface Corrections {
  readonly marks: readonly Mark[];
  readonly problems: readonly ReadingProblem[];
}

interface Mark {
  readonly comment: CorrectionComment;
  readonly target: CorrectionTarget;
}

const NO_CORRECTIONS: Corrections = { marks: [], problems: [] };

/** Finds the comments outside code. `bodyFrom` is the offset after the front matter. */
export function readCorrections(
  outline: Outline,
  lines: LineIndex,
  bodyFrom: number,
  reading: CommentReading,
): Corrections {
  const openings = commentOpenings(outline.text, bodyFrom);
  if (openings.length === 0) return NO_CORRECTIONS;
  const marks: Mark[] = [];
  const problems: ReadingProblem[] = [];
  const report = (from: number, to: number, sentences: readonly string[]): void => {
    const text = oneLine(outline.text.slice(from, to), 120);
    for (const detail of sentences)
      problems.push({ kind: "unread-comment", text, detail, range: lines.range(from, to) });
  };
  for (const from of openings.slice(0, MOST_COMMENTS)) {
    const to = commentEnd(outline.text, from);
    const place = placeOfComment(outline, lines, from, to ?? from + "<!-- finding".length);
    if (place.kind === "code" || (place.kind === "text" && to !== null)) continue;
    if (to === null) {
      report(from, from + 60, ["The comment is not closed. End it with --> before the next blank line."]);
      continue;
    }
    const comment = readComment(outline.text, from, to, reading);
    if (!comment) continue;
    report(from, to, comment.problems);
    if (place.kind === "lost") report(from, to, [place.problem]);
    if (place.kind !== "target") continue;
    if (comment.says === "finding" || comment.problems.length === 0)
      marks.push({ comment, target: place.target });
  }
  const beyond = openings[MOST_COMMENTS];
  if (beyond !== undefined)
    report(beyond, beyond + 60, [`Only ${MOST_COMMENTS} such comments are followed in a report. Divide it.`]);
  const stated = new Set(marks.filter(isFinding).map(({ target }) => target.from));
  const both = marks.filter((mark) => !isFinding(mark) && stated.has(mark.target.from));
  for (const { comment } of both)
    report(comment.from, comment.to, [
      "Another comment says that the same statement is a finding. It counts as one; take one of the two away.",
    ]);
  return { marks: marks.filter((mark) => !both.includes(mark)), problems };
}

function isFinding({ comment }: Mark): boolean {
  return comment.says === "finding";
}

type Said = ReadonlyMap<Candidate, readonly CorrectionComment[]>;

/** Candidates as their author has corrected them. */
export interface CorrectedCandidates extends Collected {
  /** What its author says of a candidate, in document order. */
  readonly said: Said;
  /** Those that no recognizer has taken. */
  readonly made: ReadonlySet<Candidate>;
  readonly lookedAt: readonly LookedAt[];
  readonly loosenings: readonly Loosening[];
}

/** Collects the candidates of a report, without what is marked as no finding and with what is marked as one. */
export function collectCorrected(
  outline: Outline,
  lines: LineIndex,
  { marks }: Corrections,
): CorrectedCandidates {
  if (marks.length === 0)
    return { ...collectCandidates(outline), said: new Map(), made: new Set(), lookedAt: [], loosenings: [] };
  const refusing = marks.filter((mark) => !isFinding(mark));
  const refused = refusing.map(({ target }) => target);
  const collected = collectCandidates(refused.length === 0 ? outline : without(outline, refused));
  const lost = refused.length === 0 ? [] : lostCandidates(outline, collected);
  const lookedAt = refusals(lines, refused, lost);
  const said = new Map<Candidate, readonly CorrectionComment[]>();
  const made = new Set<Candidate>();
  const declarations = byTarget(marks.filter(isFinding));
  const known = countsOf(collected.candidates, declarations);
  const candidates = collected.candidates.map((candidate) => {
    const comments = declarations.get(candidate.from)?.comments;
    if (!comments) return candidate;
    // Several in one place have their own names.
    const corrected = known.get(candidate.from) === 1 ? named(candidate, comments) : candidate;
    said.set(corrected, comments);
    return corrected;
  });
  const surroundings = surroundingsOf(outline, collected.contexts);
  for (const [from, declaration] of declarations) {
    if (known.has(from)) continue;
    const candidate = named(madeCandidate(declaration, surroundings), declaration.comments);
    said.set(candidate, declaration.comments);
    made.add(candidate);
    candidates.push(candidate);
  }
  const rejected = collected.rejected.filter(({ from }) => !declarations.has(from));
  const loosenings = looseningsOf(lines, refusing, lost);
  return { ...collected, candidates, rejected, said, made, lookedAt, loosenings };
}

/** How many candidates there are at each place that is declared a finding. */
function countsOf(
  candidates: readonly Candidate[],
  declared: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { from } of candidates) if (declared.has(from)) counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
}

function byTarget(
  marks: readonly Mark[],
): ReadonlyMap<number, { readonly target: CorrectionTarget; readonly comments: CorrectionComment[] }> {
  const found = new Map<number, { target: CorrectionTarget; comments: CorrectionComment[] }>();
  for (const { target, comment } of marks) {
    const known = found.get(target.from);
    if (known) known.comments.push(comment);
    else found.set(target.from, { target, comments: [comment] });
  }
  return found;
}

/** Of several names the last one counts. */
function named(candidate: Candidate, comments: readonly CorrectionComment[]): Candidate {
  const id = comments.flatMap(({ values }) => values.id ?? []).at(-1);
  const title = comments.flatMap(({ values }) => values.title ?? []).at(-1);
  const levels = candidate.levels.length > 0 ? candidate.levels : levelsOfComments(comments);
  return { ...candidate, levels, ...(id !== undefined && { id }), ...(title !== undefined && { title }) };
}

/** The same document with nothing at the places that are no findings; every index stays. */
function without(outline: Outline, refused: readonly CorrectionTarget[]): Outline {
  const places = new Set(refused.map(({ from }) => from));
  const elements = outline.elements.map((element): Element => {
    if (element.kind === "table") {
      const rows = element.table.rows.filter((row) => !places.has(row.from));
      return rows.length === element.table.rows.length
        ? element
        : { ...element, table: { ...element.table, rows } };
    }
    if ((element.kind !== "heading" && element.kind !== "line") || !places.has(element.from)) return element;
    const { index, section, from, to } = element;
    return { kind: "break", index, section, from, to };
  });
  return { ...outline, elements };
}

/** The candidates that are gone because of the marks. */
function lostCandidates(outline: Outline, collected: Collected): readonly Candidate[] {
  const counted = new Set(collected.candidates.map(({ from }) => from));
  return collectCandidates(outline).candidates.filter(({ from }) => !counted.has(from));
}

/** One for each mark: it removes the statement at its place, and what belongs to that statement below it, up to the next mark. */
function looseningsOf(
  lines: LineIndex,
  refusing: readonly Mark[],
  lost: readonly Candidate[],
): readonly Loosening[] {
  const places = [...new Set(refusing.map(({ target }) => target.from))].sort((a, b) => a - b);
  return refusing.flatMap(({ comment, target }): readonly Loosening[] => {
    const next = places.find((place) => place > target.from) ?? Infinity;
    const severity = levelOf(lost.filter(({ from }) => from >= target.from && from < next));
    if (severity === null) return [];
    const finding = { text: oneLine(textOfTarget(target)), range: lines.range(target.from, target.to) };
    const range = lines.range(comment.from, comment.to);
    return [{ says: "not-a-finding", value: null, severity, finding, text: comment.text, range }];
  });
}

/** What is not counted because of the marks, each with the level that it would have had: nothing vanishes unseen. */
function refusals(
  lines: LineIndex,
  refused: readonly CorrectionTarget[],
  lost: readonly Candidate[],
): readonly LookedAt[] {
  const places = new Set(refused.map(({ from }) => from));
  const marked = refused.map((target) => {
    const own = lost.filter(({ from }) => from === target.from);
    return entry(lines, target, textOfTarget(target), "marked as no finding by its author", levelOf(own));
  });
  const others = lost
    .filter((candidate) => !places.has(candidate.from) && candidate.levels.length > 0)
    .map((candidate) => {
      const reason = "belongs to what is marked as no finding by its author";
      return entry(lines, candidate, candidate.raw || candidate.title, reason, levelOf([candidate]));
    });
  return [...marked, ...others];
}

function entry(
  lines: LineIndex,
  { from, to }: Rejected | CorrectionTarget | Candidate,
  text: string,
  reason: string,
  severity: Severity | null,
): LookedAt {
  const range = lines.range(from, to);
  return { about: "finding", reason, text: oneLine(text), range, ...(severity && { severity }) };
}

function levelOf(candidates: readonly Candidate[]): Severity | null {
  const levels = candidates.flatMap((candidate) => candidate.levels);
  if (levels.length === 0) return null;
  return levels.map(({ severity, priority }) => (priority === "P0" ? "critical" : severity)).reduce(highest);
}

/** What the resolution made of the corrected candidates: the findings with their author's values. */
export function correctFindings(
  findings: readonly FindingFacts[],
  resolved: readonly Resolved[],
  said: Said,
  lines: LineIndex,
): {
  readonly findings: readonly FindingFacts[];
  readonly lookedAt: readonly LookedAt[];
  readonly loosenings: readonly Loosening[];
  readonly problems: readonly ReadingProblem[];
} {
  if (said.size === 0) return { findings, lookedAt: [], loosenings: [], problems: [] };
  const heard = new Set<CorrectionComment>();
  const corrected = findings.map((finding, index) => {
    const comments = (resolved[index]?.mentions ?? []).flatMap(({ candidate }) => said.get(candidate) ?? []);
    for (const comment of comments) heard.add(comment);
    return correctedFinding(finding, comments, lines);
  });
  const problems = [...said.values()]
    .flat()
    .filter((comment) => !heard.has(comment))
    .map(({ text, from, to }): ReadingProblem => {
      const detail = "No severity is stated for it. Write one, such as severity=high.";
      return { kind: "unread-comment", text: oneLine(text, 120), detail, range: lines.range(from, to) };
    });
  return {
    findings: corrected.map(({ finding }) => finding),
    lookedAt: corrected.flatMap((one) => one.lookedAt),
    loosenings: corrected.flatMap((one) => one.loosenings),
    problems,
  };
}
