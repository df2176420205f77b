/** Verdicts that a decision cites from lines which state another one. */
import { CELL_BREAK } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { verdictOf } from "../../reader/measures/verdictText";
import { oneLine } from "../../text/words";
import { citedLines, placeText, saidIn, type CitedCheck } from "./citedDifference";
import { isMoreFavorable } from "./statedVerdicts";

/** "Production readiness APPROVED", where the cited line says CONDITIONAL. */
export const decidedOtherwise: CitedCheck = (_decision, clause, { reports }) => {
  const [place, ...others] = clause.places;
  const own = reports.find(({ facts }) => facts.path === place?.path)?.facts.verdicts ?? [];
  const stated = own.filter(
    ({ range }) => place !== undefined && range.line >= place.startLine && range.line <= place.endLine,
  );
  const [first] = stated;
  if (place === undefined || others.length > 0 || first === undefined) return null;
  const said = saidIn(clause);
  const verdicts = said
    .split(CELL_BREAK)
    .map((cell) => verdictOf(cell) ?? verdictBehindSubject(cell))
    .filter((one) => one !== null);
  const [verdict, ...more] = verdicts;
  if (verdict === undefined || more.length > 0) return null;
  if (!stated.every((one) => isMoreFavorable(verdict, one.verdict))) return null;
  const at = { path: place.path, line: first.range.line };
  return {
    message: `"${oneLine(said, 80)}" is stated, but ${placeText(at)} says "${oneLine(first.text, 80)}". State the verdict of the report.`,
    identity: ["verdict", oneLine(said, 80)],
    related: [{ ...at, message: oneLine(first.text, 120) }],
  };
};

/** Words in front of a verdict: "Production readiness APPROVED". */
const LONGEST_SUBJECT = 3;

function verdictBehindSubject(text: string): ReturnType<typeof verdictOf> {
  const said = phrasesIn(text);
  const [word] = ofFamily(said, "verdict");
  const isNear =
    word !== undefined && word.first <= LONGEST_SUBJECT && ofFamily(said, "negation").length === 0;
  return isNear ? verdictOf(text.slice(word.from)) : null;
}

/** "Partially compliant", where the cited line says NON-COMPLIANT. */
export const compliesOtherwise: CitedCheck = (decision, clause) => {
  const said = saidIn(clause);
  const own = compliancesIn(said);
  const lines = citedLines(decision, clause.places);
  const [line, ...others] = lines;
  if (own.length !== 1 || line === undefined || others.length > 0) return null;
  const stated = compliancesIn(line.text);
  if (stated.length !== 1 || stated[0] === own[0]) return null;
  return {
    message: `"${oneLine(said, 80)}" is stated, but ${placeText(line)} says "${oneLine(line.text, 80)}". State what the report says.`,
    identity: ["compliance", oneLine(said, 80)],
    related: [{ ...line, message: oneLine(line.text, 120) }],
  };
};

function compliancesIn(text: string): readonly string[] {
  return [...new Set(ofFamily(phrasesIn(text), "complianceState").map(({ concept }) => concept))];
}
