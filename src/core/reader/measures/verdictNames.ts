/** What names of fields, rows and sections say about verdicts. */
import { isCovered } from "../annotations/says";
import { hasLetter } from "../../text/characters";
import { ofFamily, type AnnotatedText } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import type { Section } from "../outline";

/** Whether a field's name asks for the verdict of the whole: "Final verdict", "Audit status", "Production ready". */
export function asksForVerdict(name: string): boolean {
  const said = phrasesIn(name);
  const count = said.tokens.length;
  const asks = ofFamily(said, "asks");
  // "Final verdict of the board" begins with it as "Verdict of the board" does.
  const qualifiers = ofFamily(said, "whole");
  const start = said.tokens.findIndex(
    (_, index) => !qualifiers.some(({ first, end }) => first <= index && index < end),
  );
  if (
    asks.some(
      ({ concept, first, end }) => concept === "verdict" && (end === count || first === 0 || first === start),
    )
  )
    return true;
  const isOfReport = ofFamily(said, "whole").some(
    ({ concept, end }) => concept === "report" && isLast(said, end),
  );
  return isOfReport || isStatus(said);
}

/** "Decision of this round", "Readiness as of today": a field even where it is not printed in bold. */
export function beginsAsVerdictName(name: string): boolean {
  return ofFamily(phrasesIn(name), "asks").some(({ concept, first }) => concept === "verdict" && first === 0);
}

/** "Audit", "Audit status": only a status follows. */
function isLast(said: AnnotatedText, end: number): boolean {
  const count = said.tokens.length;
  return (
    end === count ||
    ofFamily(said, "asks").some((one) => one.concept === "status" && one.first === end && one.end === count)
  );
}

/** "Status" by itself. */
function isStatus(said: AnnotatedText): boolean {
  return ofFamily(said, "asks").some(
    ({ concept, end }) => concept === "status" && end === said.tokens.length,
  );
}

/** A name whose value is a rating of something else: "Compliance status", "Go-live date". */
export function asksForOther(name: string): boolean {
  return ofFamily(phrasesIn(name), "asks").some(({ concept }) => concept === "other");
}

/** A name that consists of only a word for the verdict and what qualifies it: "Overall verdict", "Go / No-Go". */
export function isVerdictName(name: string): boolean {
  const said = phrasesIn(name);
  const asks = ofFamily(said, "asks").filter(({ concept }) => concept === "verdict");
  const covering = [...asks, ...ofFamily(said, "whole")];
  return (
    asks.length > 0 && said.tokens.every(({ word }, index) => !hasLetter(word) || isCovered(index, covering))
  );
}

/** The section, or the one around it, concludes the report: "Conclusion", "Our recommendation". */
export function isConcluding(section: Section): boolean {
  return section.titles.slice(0, 2).some((title) => {
    const said = phrasesIn(title);
    return ofFamily(said, "concluding").some(
      ({ concept, end }) => concept === "end" && end === said.tokens.length,
    );
  });
}

/** The section, or the one around it, is one in which a bold word may be the verdict: "Executive summary", "Final remarks". */
export function isFinal(section: Section): boolean {
  return section.titles.slice(0, 2).some((title) => hasConcept(title, "final"));
}

/** Any section around closes the report, so that a status in it is that of the whole. */
export function isClosing(section: Section): boolean {
  return section.titles.some((title) => hasConcept(title, "closing"));
}

/** A section, other than the document as a whole, that closes the report. */
export function isInClosingPart(section: Section): boolean {
  for (let part: Section | null = section; part?.heading; part = part.parent)
    if (!(part.isFirst && part.heading.level === 1) && hasConcept(part.heading.plain, "closing")) return true;
  return false;
}

/** "Go / No-Go summary": each row of its table is the verdict on one stage. */
export function isChoiceOfStages(title: string): boolean {
  return (
    ofFamily(phrasesIn(title), "asks").some(({ concept }) => concept === "choice") || isVerdictName(title)
  );
}

function hasConcept(title: string, wanted: string): boolean {
  return ofFamily(phrasesIn(title), "concluding").some(({ concept }) => concept === wanted);
}
