/** Verdicts in places that count only where a report states none elsewhere: its last words, and blocks of code about the verdict. */
import { WORD_CHARACTER } from "../../text/words";
import { endsWith, isOnly, says } from "../annotations/says";
import type { LookedAt, Verdict, VerdictStatement } from "../facts";
import type { CodeElement, CodeLine, LineElement, Outline } from "../outline";
import type { Label } from "../labels";
import { headVerdict } from "./headVerdicts";
import { leadingRulingOf, rulingInSentence, rulingOf } from "./rulings";
import { lookedAt, statementOf, type Scan } from "./scan";
import { asksForOther, asksForVerdict } from "./verdictNames";
import { answeredVerdict, isForbidding, standaloneVerdict } from "./verdictText";

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
  // "Overall: NOT READY FOR PRODUCTION" among the lines of a summary.
  if (colon > 0 && isOnly(text.slice(0, colon), "whole", "qualifier") && isForbidding(text.slice(colon + 1)))
    return "not-approved";
  const isAsked = section.heading !== null && endsWith(section.heading.plain, "asks", "verdict", "choice");
  return isAsked ? (standaloneVerdict(text) ?? rulingInSentence(text)) : null;
}

interface LastWord {
  readonly verdict: Verdict;
  readonly line: LineElement;
}

/** The last line of the report, lines in bold of its last section, and what follows its last rule, where they are a verdict and nothing else. */
function lastWords(outline: Outline): readonly LastWord[] {
  const lines = outline.elements.filter((element) => element.kind === "line");
  const last = lines.at(-1);
  if (last === undefined) return [];
  const behindRule = linesBehindRule(outline);
  // A decision inside a chapter about something else is one about that.
  const ofSection =
    last.section.level > CHAPTER
      ? []
      : lines.filter((line) => line === last || (line.section === last.section && isInBold(line)));
  return lines.flatMap((line) => {
    const isBehindRule = behindRule.includes(line) && (line === last || isInBold(line));
    if (line.label !== null) {
      const verdict = behindRule.includes(line) ? statusOfRelease(line.label) : null;
      return verdict === null ? [] : [{ verdict, line }];
    }
    if (line.depth > 0 || !(isBehindRule || ofSection.includes(line))) return [];
    const verdict = standaloneVerdict(line.plain) ?? leadingRulingOf(line.plain);
    return verdict === null ? [] : [{ verdict, line }];
  });
}

/** The few lines behind the last rule, below which no heading follows: they close the report, not its last section. */
function linesBehindRule({ elements }: Outline): readonly LineElement[] {
  const rule = elements.findLastIndex(({ kind }) => kind === "break");
  const behind = elements.slice(rule + 1);
  const lines = behind.filter((element) => element.kind === "line");
  const isClose = rule >= 0 && behind.length <= MOST_CLOSING_LINES && lines.length === behind.length;
  return isClose ? lines : [];
}

/** How many lines may follow the last rule. */
const MOST_CLOSING_LINES = 8;

/** "Status: NOT READY", "Release status: APPROVED FOR RELEASE"; "Status: Approved" may be that of the document. */
function statusOfRelease({ name, value }: Label): Verdict | null {
  if (!asksForVerdict(name) || asksForOther(name)) return null;
  if (!isOnly(name, "asks", "status")) return answeredVerdict(value);
  if (says(value, "awaitedApproval", "word")) return null;
  return headVerdict(value) ?? (says(value, "release", "step") ? standaloneVerdict(value) : null);
}

function isInBold({ marks, plain }: LineElement): boolean {
  return marks.some(
    ({ kind, from, to }) =>
      kind === "strong" && !WORD_CHARACTER.test(plain.slice(0, from)) && to >= plain.trim().length,
  );
}
