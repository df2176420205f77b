import { namesOf } from "../../lexicon/names";
import { wordsOf } from "../../text/words";
import type { Statement } from "../facts";
import type { Element } from "../outline";
import { oncePerSection } from "../perSection";
import { statementOf, type Scan } from "./scan";

const NONE = namesOf("nothingFound", "none");
const FINDINGS = namesOf("nothingFound", "finding");
/** What may stand between "no" and what was not found; "no tests for issue 4" says something else. */
const BETWEEN = namesOf("nothingFound", "between");
/** Words that make the sentence a wish, a rule or a plan: "no critical finding may be open". */
const NOT_STATED = namesOf("nothingFound", "notStated");
/** Sections that say what is to be, not what is. */
const NOT_RESULTS = namesOf("nothingFound", "notResult");

/** Where a report says that it found nothing: "No critical findings", "Vulnerabilities: none", "None identified" below "Findings". */
export function readNothingFound(scan: Scan): readonly Statement[] {
  const found: Statement[] = [];
  scan.outline.elements.forEach((element) => {
    const text = saysNothingFound(element);
    if (text !== null) found.push(statementOf(scan, element, text));
  });
  return found;
}

function saysNothingFound(element: Element): string | null {
  // An open box is a task, a ticked one a claim about a task.
  if (element.kind !== "line" || (element.item?.checked ?? null) !== null) return null;
  if (isOfPlans(element.section)) return null;
  const isStated = sentencesOf(element.plain).some((sentence) => {
    const all = wordsOf(sentence);
    if (all.some((word) => NOT_STATED.has(word))) return false;
    return namesNothing(all) || (NONE.has(all[0] ?? "") && all.length <= 4 && isOfFindings(element.section));
  });
  return isStated ? element.plain : null;
}

function sentencesOf(text: string): readonly string[] {
  return text.slice(0, 2000).split(/[.!?;]\s/);
}

/** "no open critical findings", "0 critical", and turned round: "Critical findings: none". */
function namesNothing(all: readonly string[]): boolean {
  return all.some((word, index) => {
    if (!NONE.has(word)) return false;
    if (word === "0" && all[index + 1] === "critical") return true;
    const next = all.slice(index + 1).find((one) => !BETWEEN.has(one));
    if (next !== undefined && FINDINGS.has(next)) return true;
    return index === all.length - 1 && all.slice(0, index).some((before) => FINDINGS.has(before));
  });
}

/** A section that says what is to be: "Test plan", "Exit criteria". */
export const isOfPlans = oncePerSection(({ titles }) =>
  titles.some((title) => wordsOf(title).some((word) => NOT_RESULTS.has(word))),
);

const isOfFindings = oncePerSection(({ titles }) =>
  wordsOf(titles[0] ?? "").some((word) => FINDINGS.has(word)),
);
