/** Verdicts in places that count only where a report states none elsewhere: its last words, and blocks of code about the verdict. */
import { endsWith, isOnly } from "../annotations/says";
import type { LookedAt, Verdict, VerdictStatement } from "../facts";
import type { CodeElement, CodeLine, LineElement, Outline } from "../outline";
import { leadingRulingOf, rulingInSentence, rulingOf } from "./rulings";
import { lookedAt, statementOf, type Scan } from "./scan";
import { answeredVerdict, standaloneVerdict } from "./verdictText";

/** Level of a chapter below the title. */
const CHAPTER = 2;

/** How many lines of a block of code are read. */
const MOST_LINES = 60;

/** Verdicts in such places, in order. */
export interface LastVerdicts {
  readonly verdicts: readonly VerdictStatement[];
  readonly lookedAt: readonly LookedAt[];
}

/** Reads them. Code is not evidence: an approval in it does not count, a refusal does. */
export function readLastVerdicts(scan: Scan): LastVerdicts {
  const coded = scan.outline.elements
    .filter((element) => element.kind === "code")
    .flatMap((element) =>
      element.lines.slice(0, MOST_LINES).flatMap((line) => {
        const verdict = verdictInCode(element, line);
        return verdict === null ? [] : [{ verdict, line }];
      }),
    );
  const last = lastWords(scan.outline);
  return {
    verdicts: [
      ...coded
        .filter(({ verdict }) => verdict !== "approved")
        .map(({ verdict, line }) => ({ verdict, ...statementOf(scan, line, line.text) })),
      ...last.map(({ verdict, line }) => ({ verdict, ...statementOf(scan, line, line.plain) })),
    ],
    lookedAt: coded
      .filter(({ verdict }) => verdict === "approved")
      .map(({ line }) => lookedAt(scan, "verdict", line, line.text, "text in a code block is not evidence")),
  };
}

/** "VERDICT: NOT READY" in any block of code, "Not ready" in one of a section that is about the verdict. */
function verdictInCode({ section }: CodeElement, { text }: CodeLine): Verdict | null {
  const colon = text.indexOf(":");
  if (colon > 0 && isOnly(text.slice(0, colon), "verdictLabel", "only")) {
    const value = text.slice(colon + 1);
    return answeredVerdict(value) ?? rulingOf(value);
  }
  const isAsked = section.heading !== null && endsWith(section.heading.plain, "asks", "verdict", "choice");
  return isAsked ? (standaloneVerdict(text) ?? rulingInSentence(text)) : null;
}

/** The last line of the report, and lines in bold of its last section, where they are a verdict and nothing else. */
function lastWords({
  elements,
}: Outline): readonly { readonly verdict: Verdict; readonly line: LineElement }[] {
  const lines = elements.filter((element) => element.kind === "line");
  const last = lines.at(-1);
  // A decision inside a chapter about something else is one about that.
  if (last === undefined || last.section.level > CHAPTER) return [];
  return lines
    .filter((line) => line === last || (line.section === last.section && isInBold(line)))
    .flatMap((line) => {
      if (line.depth > 0 || line.label !== null) return [];
      const verdict = standaloneVerdict(line.plain) ?? leadingRulingOf(line.plain);
      return verdict === null ? [] : [{ verdict, line }];
    });
}

function isInBold({ marks, plain }: LineElement): boolean {
  return marks.some(({ kind, from, to }) => kind === "strong" && from === 0 && to >= plain.trim().length);
}
