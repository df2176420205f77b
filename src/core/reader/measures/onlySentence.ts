/** The refusal that is all that a summary, conclusion or decision says: "The committee refuses the restart." */
import { sentencesOf } from "../../text/sentences";
import type { LineElement } from "../outline";
import { purposeOf } from "../sectionContext";
import { refusesInSentence } from "./rulings";
import { isConcluding, isFinal } from "./verdictNames";

/** Level of a chapter below the title. */
const CHAPTER = 2;

/** Whether a line is such a refusal. Where more is said, the sentence may describe a former decision. */
export function isOnlyRefusal({ section, plain, label, depth }: LineElement): boolean {
  const { heading, level, first, end } = section;
  if (heading === null || level > CHAPTER || end !== first + ONLY_LINE || depth > 0 || label !== null)
    return false;
  const isAsked = isConcluding(section) || isFinal(section) || purposeOf(heading.plain) === "summary";
  return isAsked && sentencesOf(plain).length === 1 && refusesInSentence(plain);
}

/** Elements of a section with a heading and one line. */
const ONLY_LINE = 2;
