/** The verdict that a section about nothing else begins with, in plain words: "Not approved. The restore took too long." */
import { endsWith } from "../annotations/says";
import type { Verdict } from "../facts";
import type { LineElement, Outline, Section } from "../outline";
import { isInClosingPart, isVerdictName } from "./verdictNames";
import { rulingInSentence } from "./rulings";
import { standaloneVerdict } from "./verdictText";

/** The verdict of a line that opens a chapter such as "Verdict" or "QA approval decision", or null. */
export function openingVerdict(outline: Outline, line: LineElement): Verdict | null {
  return !opensVerdict(outline, line) || isOneOfSeveral(outline, line)
    ? null
    : (standaloneVerdict(line.plain) ?? rulingInSentence(line.plain));
}

/** Whether a line opens a chapter that is only about the verdict. */
export function opensVerdict(outline: Outline, line: LineElement): boolean {
  const { section } = line;
  if (line.item?.checked === false) return false;
  if (isBelowBoldName(outline, line)) return true;
  return (
    section.heading !== null &&
    isChapter(section) &&
    endsWith(section.heading.plain, "asks", "verdict", "choice") &&
    openingOf(outline, section) === line
  );
}

/** A line in bold instead of a heading: "**Verdict**". */
function isBelowBoldName({ elements }: Outline, { index, depth, section }: LineElement): boolean {
  const above = elements[index - 1];
  if (above?.kind !== "line" || above.section !== section || above.depth + depth > 0) return false;
  const isBold = above.marks.some(
    ({ kind, from, to }) => kind === "strong" && from === 0 && to >= above.plain.trimEnd().length,
  );
  return isBold && isVerdictName(above.plain);
}

/** A decision inside a chapter about something else is one about that. */
function isChapter({ parent }: Section): boolean {
  return parent === null || parent.level <= 1 || isInClosingPart(parent);
}

/** The first line of a section, after fields such as its date; null if something else comes first. */
function openingOf(outline: Outline, { first, ownEnd }: Section): LineElement | null {
  for (let index = first + 1; index < ownEnd; index += 1) {
    const element = outline.elements[index];
    if (element?.kind !== "line") return null;
    if (element.label === null || isRefusalWithReason(element)) return element;
  }
  return null;
}

/** "Not approved: two drills failed."; "**Go-live:** 2 May" is a field. */
function isRefusalWithReason({ label, plain }: LineElement): boolean {
  return label?.isBold === false && standaloneVerdict(plain) === "not-approved";
}

/** "- Approved", "- Not approved": a list of the verdicts that may be given. */
function isOneOfSeveral(outline: Outline, line: LineElement): boolean {
  if (line.depth === 0) return false;
  const { first, ownEnd } = line.section;
  return outline.elements
    .slice(first + 1, ownEnd)
    .some(
      (other) =>
        other !== line &&
        other.kind === "line" &&
        other.list === line.list &&
        standaloneVerdict(other.plain) !== null,
    );
}
