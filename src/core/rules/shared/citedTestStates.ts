/** What a decision calls tested, where the list that it cites says that it is not. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { ReportLines } from "../../decision/provenance/citedClauses";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied } from "../../reader/annotations/relations";
import { says } from "../../reader/annotations/says";
import { oneLine } from "../../text/words";
import { citedLines, placeText, saidIn, type CitedCheck, type CitedLine } from "./citedDifference";
import { spokenStems } from "./spokenFindings";

/** Fewer words name too many things. */
const LEAST_WORDS = 2;
/** Lines of a list behind the line that announces it. */
const LONGEST_LIST = 10;

/** "Search, print and refunds are tested", where an entry of the cited list says "Refunds not tested". */
export const testedOtherwise: CitedCheck = (decision, clause) => {
  const text = saidIn(clause);
  if (!claimsTested(text)) return null;
  const said = spokenStems(text);
  const line = clause.places
    .flatMap((place) => linesOf(decision, place))
    .find((one) => {
      const stems = says(one.text, "testState", "untested") ? subjectOf(one.text) : [];
      return stems.length >= LEAST_WORDS && stems.every((stem) => said.has(stem));
    });
  if (line === undefined) return null;
  return {
    message: `"${oneLine(text, 80)}" is stated, but ${placeText(line)} says "${oneLine(line.text, 80)}". Correct the sentence.`,
    identity: ["tested", placeText(line)],
    related: [{ ...line, message: oneLine(line.text, 120) }],
  };
};

/** "Have been tested", "QA has tested"; not what is not, or has to be. */
function claimsTested(text: string): boolean {
  const said = phrasesIn(text);
  const isOpen =
    ofFamily(said, "approvalAct").some(({ concept }) => concept === "later") ||
    says(text, "testState", "untested", "failed");
  return !isOpen && ofFamily(said, "testedVerb").some((one) => !isDenied(said, one));
}

/** The cited lines, and the list that a single one announces. */
function linesOf(decision: DecisionReading, place: ReportLines): readonly CitedLine[] {
  const [first, ...others] = citedLines(decision, [place]);
  if (first === undefined || others.length > 0 || !announces(first.text))
    return [first, ...others].filter((one) => one !== undefined);
  const behind = citedLines(decision, [place], 0, LONGEST_LIST).slice(1);
  const end = behind.findIndex(({ text }, index) => index > 0 && (text.trim() === "" || announces(text)));
  return end < 0 ? behind : behind.slice(0, end);
}

function announces(text: string): boolean {
  return text.startsWith("#") || text.replaceAll("*", "").trimEnd().endsWith(":");
}

/** The words of an entry in front of what says that it is not tested. */
function subjectOf(text: string): readonly string[] {
  const said = phrasesIn(text);
  const [word] = ofFamily(said, "testState").filter(({ concept }) => concept === "untested");
  return [...spokenStems(text.slice(0, word?.from ?? 0))];
}
