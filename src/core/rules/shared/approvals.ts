/** Approvals that a decision states and that no report mentions. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { FigureIndex } from "../../decision/provenance/reportFigures";
import type { SetReport } from "../../readiness/model";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { isDenied, isInSentence } from "../../reader/annotations/relations";
import { sentencesOf, type Sentence } from "./sentences";

export interface Approval {
  readonly sentence: Sentence;
  /** As written: "security lead". */
  readonly approver: string;
}

/** Words between the approver and what they did: "the security lead of the depot has formally approved". */
const FARTHEST = 4;

/** Sentences that say that a person or a body approved something, without a reference, while no report says so. */
export function unsupportedApprovals(
  decision: DecisionReading,
  reports: readonly SetReport[],
): readonly Approval[] {
  const { reportFigures } = decision;
  if (reportFigures === null || reportFigures.size === 0) return [];
  const rows = decision.passages
    .filter(({ kind }) => kind === "row")
    .map((passage): Sentence => ({ passage, from: 0, to: passage.text.length, text: passage.text }));
  return [...sentencesOf(decision.passages), ...rows].flatMap((sentence): readonly Approval[] => {
    const said = phrasesIn(sentence.text);
    const act = ofFamily(said, "approvalAct").find(({ concept }) => concept === "act");
    const approver = act === undefined ? undefined : approverOf(said, act);
    if (act === undefined || approver === undefined || isHedged(said, act)) return [];
    const name = sentence.text.slice(approver.from, approver.to);
    const isBacked =
      isCited(decision, sentence) || isOfApproving(name, reports) || isInReports(name, reportFigures);
    return isBacked ? [] : [{ sentence, approver: name }];
  });
}

/** Directly before the act, or behind its "by" or "of": "accepted in writing by the CISO". */
function approverOf(said: AnnotatedText, act: Annotation): Annotation | undefined {
  return ofFamily(said, "approver").find(({ first, end }) => {
    if (end <= act.first) return act.first - end <= FARTHEST;
    const between = said.tokens.slice(act.end, first).map(({ word }) => word);
    return between.length <= FARTHEST && between.some((word) => BY.has(word));
  });
}

const BY: ReadonlySet<string> = new Set(["by", "of", "from"]);

function isHedged(said: AnnotatedText, act: Annotation): boolean {
  const isLater = ofFamily(said, "approvalAct").some(
    ({ concept, first }) => concept === "later" && isInSentence(said, act, first),
  );
  return isLater || isDenied(said, act, said.tokens.length) || said.text.trimEnd().endsWith("?");
}

/** Whether the sentence names where the approval is recorded: a link, a file, a ticket; for what is not the release, a date. */
function isCited(decision: DecisionReading, { passage, from, to, text }: Sentence): boolean {
  // Anyone can write a date next to the approval of a release.
  const isOfRelease = says(text, "approvedThing", "release");
  return (
    passage.links.some((link) => link.from >= from && link.to <= to) ||
    decision
      .figures(passage)
      .some(
        ({ kind, ...figure }) =>
          (RECORDS.has(kind) || (kind === "date" && !isOfRelease)) && figure.from >= from && figure.to <= to,
      )
  );
}

/** Whether someone is the author of a report that approves. */
function isOfApproving(name: string, reports: readonly SetReport[]): boolean {
  const said = phrasesIn(name);
  const roles = ["reportVoice", "reportAuthor"].flatMap((family) =>
    ofFamily(said, family).map(({ concept }) => concept),
  );
  return reports.some(
    ({ role, facts }) => roles.includes(role) && facts.verdicts.some(({ verdict }) => verdict === "approved"),
  );
}

const RECORDS: ReadonlySet<string> = new Set(["id", "hash", "place"]);

function isInReports(approver: string, reports: ReadonlyMap<string, FigureIndex>): boolean {
  const name = approver.toLowerCase();
  return [...reports.values()].some(({ lines }) =>
    lines.some((line) => line.toLowerCase().includes(name) && isApproving(line)),
  );
}

/** A line that approves; an open box and what is still needed do not. */
function isApproving(line: string): boolean {
  const said = phrasesIn(line);
  const words = ofFamily(said, "approvalAct");
  return (
    words.some((one) => one.concept !== "later" && !isDenied(said, one)) &&
    words.every(({ concept }) => concept !== "later") &&
    !line.includes("[ ]")
  );
}
