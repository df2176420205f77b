/** Statements of a decision that the lines which it cites for them do not make, or make about another finding. */
import type { CitedClause, ReportLines } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { idKey, type Figure } from "../../decision/provenance/figures";
import type { SetFinding } from "../../readiness/model";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import { isDenied } from "../../reader/annotations/relations";
import { isSameFile } from "../../reader/restatement";
import { statedFixes } from "../../reader/measures/claims/statedFixes";

/** Lines around a citation that may say that something is fixed: the status of a finding follows its title. */
const BEFORE = 1;
const BEHIND = 8;

/** The finding that a clause names, and the one that its cited line belongs to. */
export interface OtherFinding {
  readonly named: SetFinding;
  readonly cited: SetFinding;
  readonly line: number;
}

/** A clause that names a finding by its id and cites only lines of other findings of the same report: those right behind the id, else its own. */
export function citesOtherFinding(
  decision: DecisionReading,
  clause: CitedClause,
  findings: readonly SetFinding[],
): OtherFinding | null {
  const { passage, from, to, places } = clause;
  const inPassage = decision.figures(passage);
  const ids = inPassage.filter((figure) => figure.kind === "id" && figure.from >= from && figure.to <= to);
  const [id, ...more] = ids;
  const inTurn = ids.map((one) => ({ id: one, places: placesBehind(inPassage, one, clause) }));
  const named = inTurn.filter((one) => one.places.length > 0);
  const all = named.length > 0 || id === undefined || more.length > 0 ? named : [{ id, places }];
  return (
    all.map((one) => otherFinding(decision, one.id, one.places, findings)).find((one) => one !== null) ?? null
  );
}

/** "SEC-1 (02:40)": the place that a decision cites right behind an id. */
function placesBehind(
  figures: readonly Figure[],
  id: Figure,
  { passage, places }: CitedClause,
): readonly ReportLines[] {
  const next = figures.find(({ from }) => from >= id.to);
  const place = next?.place ?? null;
  if (next === undefined || place === null || !/^\s?[([]$/.test(passage.text.slice(id.to, next.from)))
    return [];
  return places.filter(
    ({ path, startLine }) => place.startLine === startLine && isSameFile(path, place.path),
  );
}

function otherFinding(
  decision: DecisionReading,
  id: Figure,
  places: readonly ReportLines[],
  findings: readonly SetFinding[],
): OtherFinding | null {
  // "C3" and "C-3" of two reports.
  const alike = findings.filter((one) => one.id !== null && idKey(one.id) === id.key);
  const exact = alike.filter((one) => one.id === id.text);
  const named = exact.length > 0 ? exact : alike;
  const [finding] = named;
  if (!finding || named.length > 1) return null;
  const own = places.filter(({ path }) => path === finding.report);
  const [first] = own;
  if (!first || own.length < places.length) return null;
  const text = own.map((lines) => linesAt(decision, lines).join(" ")).join(" ");
  if (text.includes(id.text) || own.some((lines) => isOf(finding, lines))) return null;
  const cited = findings.find(
    (one) => one !== finding && one.report === finding.report && isStatedAt(one, first),
  );
  return cited ? { named: finding, cited, line: first.startLine } : null;
}

/** Whether a clause cites a line of a finding that it names by its id: what the line says is about it, in whatever words. */
export function citesNamedFinding(
  decision: DecisionReading,
  { passage, from, to, places }: CitedClause,
  findings: readonly SetFinding[],
): boolean {
  const ids = new Set(
    decision
      .figures(passage)
      .filter((one) => one.kind === "id" && one.from >= from && one.to <= to)
      .map(({ key }) => key),
  );
  return findings.some(
    (one) =>
      one.id !== null &&
      ids.has(idKey(one.id)) &&
      places.some((lines) => lines.path === one.report && isOf(one, lines)),
  );
}

function isOf(finding: SetFinding, { startLine, endLine }: ReportLines): boolean {
  const { range, endLine: last, alsoAt, severityStatements, fields } = finding;
  const mentions = [...alsoAt, ...[...severityStatements, ...fields].map((one) => one.range.line)];
  return (
    (startLine <= last && endLine >= range.line) ||
    mentions.some((line) => line >= startLine && line <= endLine)
  );
}

function isStatedAt({ range, endLine: last, form }: SetFinding, { startLine }: ReportLines): boolean {
  return startLine === range.line || (form === "heading" && startLine >= range.line && startLine <= last);
}

/** "22/23" at the lines that a clause cites for "all tests passed"; null if it claims nothing of the kind, or they do not deny it. */
export function partPassed(
  decision: DecisionReading,
  { passage, from, to, places }: CitedClause,
): { readonly share: string; readonly line: number; readonly path: string } | null {
  const said = passage.text.slice(from, to);
  if (!ALL_PASSED.test(said) && !claimsAll(said)) return null;
  for (const lines of places)
    for (const [index, text] of linesAt(decision, lines).entries()) {
      const all = [...text.matchAll(SHARE)].map(([share, part, whole]) => ({
        share,
        whole: Number(whole),
        isWhole: Number(part) >= Number(whole),
      }));
      const shares = ALL_PASSED.test(said) ? all : all.filter(({ whole }) => counts(said, whole));
      const [first] = shares;
      if (first && shares.every(({ isWhole }) => !isWhole))
        return { share: first.share, line: lines.startLine + index, path: lines.path };
    }
  return null;
}

/** "The tests cover all four flows": everything of a number of things is said to be done. */
function claimsAll(text: string): boolean {
  const said = phrasesIn(text);
  const isAll = ofFamily(said, "quantifier").some(({ concept }) => concept === "all");
  return isAll && says(text, "wholeOutcome", "word") && ofFamily(said, "negation").length === 0;
}

function counts(text: string, whole: number): boolean {
  const said = phrasesIn(text);
  return (
    said.tokens.some((token) => wholeNumberOf(token) === whole) ||
    ofFamily(said, "numberWord").some(({ concept }) => Number(concept) === whole)
  );
}

/** What the lines that a clause cites state of new code only, while the clause states it of everything: "80-98%"; null for every other clause. */
export function coverageOfNewCode(
  decision: DecisionReading,
  { passage, from, to, places }: CitedClause,
): ReportLines | null {
  const said = passage.text.slice(from, to);
  if (!says(said, "measure", "coverage") || /\bnew\b/i.test(said)) return null;
  const shares = decision
    .figures(passage)
    .filter((one) => one.unit === "%" && one.from >= from && one.to <= to);
  const isOfNew = (lines: ReportLines): boolean =>
    linesAt(decision, lines).some(
      (line) => /\bnew code\b/i.test(line) && shares.some(({ text }) => line.includes(text)),
    );
  return places.find(isOfNew) ?? null;
}

// Example: "All integration tests passed", "every suite passes".
const ALL_PASSED = /\b(?:all|every|each)\b[^.;]{1,60}\bpass(?:ed|es|ing)?\b/i;
// Example: "22/23", "22 of 23".
const SHARE = /(?<![\d/.-])(\d{1,6})\s?(?:\/|of|out of)\s?(\d{1,6})(?![\d/.-])/g;

/** What a clause says is fixed while neither the cited lines nor those around them say so; null if it says nothing of the kind. */
export function unsupportedFix(
  decision: DecisionReading,
  { passage, from, to, places }: CitedClause,
): string | null {
  // The sentence after a citation is still about what it cites.
  const after = decision.clauses().find((one) => one.passage === passage && one.from > from);
  const end = after?.from ?? passage.text.length;
  const [fix] = statedFixes(passage.text.slice(from, Math.max(to, end)));
  // "Of 38 features 36 are complete" counts.
  // "The table is complete" says how much it lists.
  if (fix === undefined || COUNTED.test(fix) || says(fix, "listName", "word")) return null;
  const isSaid = places.some((lines) => linesAt(decision, lines, BEFORE, BEHIND).some(saysDone));
  return isSaid ? null : fix;
}

// Example: "Of 38 features 36 are complete", "22 of 23 were fixed".
const COUNTED = /\d\s(?:of|out of)\s(?:the\s)?\d|\bof (?:the )?\d/i;

function saysDone(line: string): boolean {
  const said = phrasesIn(line);
  return ofFamily(said, "status").some((one) => one.concept === "claimed" && !isDenied(said, one));
}

function linesAt(
  { reportFigures }: DecisionReading,
  { path, startLine, endLine }: ReportLines,
  before = 0,
  behind = 0,
): readonly string[] {
  const { lines } = reportFigures?.get(path) ?? { lines: [] };
  return lines.slice(Math.max(0, startLine - 1 - before), endLine + behind);
}
