/** What sentences of a decision say of an open critical or high finding: that it is done, accepted, or less than its report says. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import type { SetFinding } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isInClause, isInSentence } from "../../reader/annotations/relations";
import type { Severity } from "../../reader/facts";
import { beginsWith } from "../../reader/annotations/says";
import { severityWords } from "../../reader/severityWords";
import { meantFindings } from "./decidedFindings";
import { findingSentences } from "./findingSentences";
import { sentencesOf, type Sentence } from "./sentences";

export interface StatedOfFinding {
  readonly sentence: Sentence;
  readonly finding: SetFinding;
  /** The words that say so: "no longer", "I accept this risk". */
  readonly said: string;
}

/** "Slow clients no longer lose messages": sentences that say that what a finding is about is done. */
export function doneInWords(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly StatedOfFinding[] {
  return statedOf(decision, findings, "doneInWords", ({ text }, { from, to }) => [
    `${text.slice(0, from)} ${text.slice(to)}`,
  ]);
}

/** "| SEC-1 | Signing key | ✅ Fixed |": rows that name one finding by its id and call it done in a column of states. */
export function doneInRows(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly { readonly passage: Passage; readonly finding: SetFinding; readonly said: string }[] {
  const meant = meantFindings(findings);
  return decision.passages.flatMap((passage) => {
    const cells = passage.kind === "row" ? passage.text.split(CELL_BREAK) : [];
    const state = passage.columns.findIndex((column) => beginsWith(column, "performanceColumn", "status"));
    const said = cells[state] ?? "";
    if (said === passage.columns[state] || !beginsWith(said, "status", "claimed")) return [];
    const ids = decision.figures(passage).filter(({ kind, key }) => kind === "id" && !/^i:C[VW]E/.test(key));
    const [id] = ids;
    const named = id === undefined || ids.length > 1 ? [] : meant({ id: id.text, title: passage.text });
    const [finding] = named;
    return finding === undefined || named.length > 1 || !isSerious(finding)
      ? []
      : [{ passage, finding, said }];
  });
}

/** "I accept this risk for the first release", of a finding that no waiver covers. */
export function acceptedInWords(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly StatedOfFinding[] {
  return statedOf(decision, findings, "acceptedInWords", ({ text }, { from, to }) => [
    text.slice(0, from),
    text.slice(to),
  ]).filter(({ finding }) => finding.waiver === null && finding.statusDetail !== "accepted");
}

/** The levels of findings that a sentence accepts as a whole: "The HIGH findings are accepted for go-live". */
export function acceptedLevels(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly (StatedOfFinding & { readonly level: Severity; readonly count: number })[] {
  const rows = decision.passages
    .filter(({ kind }) => kind === "row")
    .map((passage): Sentence => ({ passage, from: 0, to: passage.text.length, text: passage.text }));
  return [...sentencesOf(decision.passages), ...rows].flatMap((sentence) => {
    const said = phrasesIn(sentence.text);
    // "Risk acceptance: the high findings are accepted": the last words say what is.
    const word = firmWords(said, "acceptedInWords").at(-1);
    const noun = ofFamily(said, "findingNoun").find(({ end }) => end <= (word?.first ?? 0));
    if (word === undefined || noun === undefined) return [];
    const [level] = severityWords(sentence.text.slice(0, noun.from));
    const open = findings.filter(
      (one) => isSerious(one) && one.effectiveSeverity === level?.severity && one.waiver === null,
    );
    const [finding] = open;
    // "Two high findings are accepted" may be those that have a waiver.
    const isAll = level !== undefined && !/\d\s?$/.test(sentence.text.slice(0, level.from));
    if (finding === undefined || level === undefined || !isAll) return [];
    const words = sentence.text.slice(word.from, word.to);
    return [{ sentence, finding, said: words, level: level.severity, count: open.length }];
  });
}

function statedOf(
  decision: DecisionReading,
  findings: readonly SetFinding[],
  family: string,
  partsOf: (sentence: Sentence, word: Annotation) => readonly string[],
): readonly StatedOfFinding[] {
  return findingSentences(decision, findings).flatMap(({ sentence, finding }) => {
    const [word] = firmWords(phrasesIn(sentence.text), family);
    if (word === undefined) return [];
    const found = finding(...partsOf(sentence, word));
    return found === null || !isSerious(found)
      ? []
      : [{ sentence, finding: found, said: sentence.text.slice(word.from, word.to) }];
  });
}

/** Words of a family that nothing in their sentence denies, asks for or puts off. */
function firmWords(said: AnnotatedText, family: string): readonly Annotation[] {
  return ofFamily(said, family).filter((word) => {
    const isIn = ({ first }: Annotation): boolean => isInSentence(said, word, first);
    const isPutOff =
      ofFamily(said, "approvalAct").some((one) => one.concept === "later" && isOfLater(said, word, one)) ||
      ofFamily(said, family).some((one) => one.concept === "not" && isIn(one));
    const isDenied = ofFamily(said, "negation").some(
      (one) => isIn(one) && (one.end <= word.first || one.first >= word.end),
    );
    return word.concept !== "not" && !isPutOff && !isDenied;
  });
}

/** "It will be accepted", "accepted once it is fixed"; what will be done besides takes nothing back. */
function isOfLater(said: AnnotatedText, word: Annotation, later: Annotation): boolean {
  if (!isInClause(said, word, later.first)) return false;
  // "Labels can no longer be forged" states a result, not a wish.
  if (said.tokens[word.first]?.word === "no" && later.end === word.first) return false;
  return later.end <= word.first || CONDITIONS.has(said.tokens[later.first]?.word ?? "");
}

const CONDITIONS: ReadonlySet<string> = new Set(["if", "once", "until", "unless", "when", "after", "before"]);

function isSerious(finding: SetFinding): boolean {
  const { effectiveSeverity } = finding;
  return isOpenFinding(finding) && (effectiveSeverity === "critical" || effectiveSeverity === "high");
}
