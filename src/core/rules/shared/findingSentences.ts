/** Which finding a sentence of a decision is about: by an id, in its own words, or as "it" behind a sentence with an id. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { SetFinding } from "../../readiness/model";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { meantFindings } from "./decidedFindings";
import { sentencesOf, type Sentence } from "./sentences";
import { onFirstUse, spokenFindings } from "./spokenFindings";

export interface FindingSentence {
  readonly sentence: Sentence;
  /** The finding that a part of the sentence is about: what is said before or after a word. Null if it may be several. */
  readonly finding: (...parts: readonly string[]) => SetFinding | null;
}

/** The sentences of a decision, in order. */
export function findingSentences(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly FindingSentence[] {
  const meant = meantFindings(findings);
  const spoken = onFirstUse(() => spokenFindings(findings, decision.reportFigures));
  const sentences = sentencesOf(decision.passages);
  const named = sentences.map((sentence) => idsIn(sentence, decision));
  return sentences.map((sentence, index) => ({
    sentence,
    finding: (...parts) => {
      const [id, ...others] = named[index] ?? [];
      if (others.length > 0) return null;
      if (id !== undefined) return only(meant({ id, title: sentence.text }));
      const before = pointedAt(sentence, sentences.slice(0, index), named);
      if (before !== null) return only(meant({ id: before, title: "" }));
      if (decision.reportFigures === null) return null;
      return parts.map((part) => spoken(part)?.finding).find((one) => one !== undefined) ?? null;
    },
  }));
}

function idsIn({ passage, from, to }: Sentence, decision: DecisionReading): readonly string[] {
  const ids = decision
    .figures(passage)
    .filter((one) => one.kind === "id" && one.from >= from && one.to <= to && !/^i:C[VW]E/.test(one.key));
  return [...new Map(ids.map((one) => [one.key, one.text])).values()];
}

/** The id of the sentence before, to which "it" or "this" at the beginning of a sentence points. */
function pointedAt(
  { passage, text }: Sentence,
  before: readonly Sentence[],
  named: readonly (readonly string[])[],
): string | null {
  const [pointer] = ofFamily(phrasesIn(text), "pointer");
  if (pointer?.first !== 0 && !/^I\b/.test(text)) return null;
  const at = before.length - 1;
  const ids = before[at]?.passage === passage ? (named[at] ?? []) : [];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function only(findings: readonly SetFinding[]): SetFinding | null {
  return findings.length === 1 ? (findings[0] ?? null) : null;
}
