/** Where a report answers the question of its verdict, whatever its words: a policy may have words that the lexicon does not know. */
import type { VerdictAnswer } from "../facts";
import type { HeadingElement, LineElement, Outline } from "../outline";
import { opensVerdict } from "./openingVerdict";
import { statementOf, type Scan } from "./scan";
import { asksForOther, asksForVerdict, beginsAsVerdictName, isClosing } from "./verdictNames";
import { isHead, rowText, verdictRows } from "./verdicts";
import { chosenText } from "./verdictText";

/** The answers of labels, headings, rows, and first lines of a chapter such as "Verdict", in order. */
export function readVerdictAnswers(scan: Scan): readonly VerdictAnswer[] {
  return scan.outline.elements.flatMap((element): readonly VerdictAnswer[] => {
    if (element.kind === "table")
      return verdictRows(element).flatMap(({ row, value }) =>
        answer(value, statementOf(scan, row, rowText(row))),
      );
    if (element.kind !== "heading" && element.kind !== "line") return [];
    const value = element.kind === "heading" ? headingValue(element) : lineValue(scan.outline, element);
    return value === null ? [] : answer(value, statementOf(scan, element, element.plain));
  });
}

function answer(value: string, statement: Pick<VerdictAnswer, "range" | "text">): readonly VerdictAnswer[] {
  const chosen = chosenText(value)?.trim() ?? "";
  return chosen === "" ? [] : [{ value: chosen, ...statement }];
}

/** "Decision: released". */
function headingValue({ plain }: HeadingElement): string | null {
  const colon = plain.indexOf(":");
  const name = plain.slice(0, Math.max(0, colon));
  return colon >= 0 && asksForVerdict(name) && !asksForOther(name) ? plain.slice(colon + 1) : null;
}

/** "**Decision:** released"; "Released." below "Verdict". A status is an answer only where it is that of the document. */
function lineValue(outline: Outline, line: LineElement): string | null {
  const { label } = line;
  if (label === null) return line.depth === 0 && opensVerdict(outline, line) ? line.plain : null;
  if (asksForOther(label.name) || !asksForVerdict(label.name)) return null;
  if (label.name === "status") return isHead(line) || isClosing(line.section) ? label.value : null;
  return label.isBold || beginsAsVerdictName(label.name) ? label.value : null;
}
