/** Where a report answers the question of its verdict, whatever its words: a policy may have words that the lexicon does not know. */
import type { VerdictAnswer } from "../facts";
import type { HeadingElement, LineElement, Outline } from "../outline";
import { opensVerdict } from "./openingVerdict";
import { statementOf, type Scan } from "./scan";
import { asksForOther, asksForVerdict, beginsAsVerdictName, isClosing } from "./verdictNames";
import { isHead } from "./headVerdicts";
import { rowText, verdictRows } from "./verdicts";
import { chosenText } from "./verdictText";

/** The answers of labels, headings, rows, and first lines of a chapter such as "Verdict", in order. */
export function readVerdictAnswers(scan: Scan): readonly VerdictAnswer[] {
  return scan.outline.elements.flatMap((element): readonly VerdictAnswer[] => {
    if (element.kind === "table")
      return verdictRows(element).flatMap(({ row, value }) =>
        answer({ name: row.cells[0]?.plain ?? "", value }, statementOf(scan, row, rowText(row))),
      );
    if (element.kind !== "heading" && element.kind !== "line") return [];
    const said = element.kind === "heading" ? headingAnswer(element) : lineAnswer(scan.outline, element);
    return said === null ? [] : answer(said, statementOf(scan, element, element.plain));
  });
}

type Said = Pick<VerdictAnswer, "name" | "value">;

function answer(
  { name, value }: Said,
  statement: Pick<VerdictAnswer, "range" | "text">,
): readonly VerdictAnswer[] {
  const chosen = chosenText(value)?.trim() ?? "";
  return chosen === "" ? [] : [{ name, value: chosen, ...statement }];
}

/** "Decision: released". */
function headingAnswer({ plain }: HeadingElement): Said | null {
  const colon = plain.indexOf(":");
  const name = plain.slice(0, Math.max(0, colon));
  return colon >= 0 && asksForVerdict(name) && !asksForOther(name)
    ? { name, value: plain.slice(colon + 1) }
    : null;
}

/** "**Decision:** released"; "Released." below "Verdict". A status is an answer only where it is that of the document. */
function lineAnswer(outline: Outline, line: LineElement): Said | null {
  const { label, section } = line;
  if (label === null) {
    const isOpening = line.depth === 0 && opensVerdict(outline, line);
    return isOpening ? { name: section.heading?.plain ?? "", value: line.plain } : null;
  }
  if (asksForOther(label.name) || !asksForVerdict(label.name)) return null;
  const isAnswer =
    label.name === "status"
      ? isHead(line) || isClosing(section)
      : label.isBold || beginsAsVerdictName(label.name);
  return isAnswer ? { name: label.name, value: label.value } : null;
}
