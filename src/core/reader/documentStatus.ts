import { isDigit, isNumber } from "../text/characters";
import { sentencesOf } from "../text/sentences";
import { ofFamily, type AnnotatedText, type Annotation } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import { nextOf } from "./annotations/relations";
import { isMadeOf, isSymbol, says } from "./annotations/says";
import type { Severity, Statement, StatusDetail } from "./facts";
import { claimOf } from "./statuses";
import { labelWords } from "./severityWords";
import type { LineElement, Outline } from "./outline";
import type { SectionContext } from "./sectionContext";
import type { Section } from "./outline";
import type { LineIndex } from "../text/range";
import { oneLine, wordsOf } from "../text/words";

/** What a report says of all its findings at once: "All vulnerabilities have been fixed." */
export interface DocumentStatus {
  readonly status: StatusDetail;
  /** The levels that it is said of; null: of all. */
  readonly severities: ReadonlySet<Severity> | null;
  /** Words that say which of them: "all engineering issues"; one has to appear in what states the finding. [] for all. */
  readonly kinds: readonly string[];
  /** The number of the part that states them: "all findings of section 3"; null for all parts. */
  readonly part: string | null;
  readonly statement: Statement;
}

/** How far the noun may be from "all", and what was done from the noun. Tokens. */
const FARTHEST_NOUN = 6;
const FARTHEST_FIX = 7;

// "All vulnerabilities are fixed in Go 1.24.9" says which version of another product to take.
const FIXED_UPSTREAM = /\b(?:fixed|patched|resolved)\s+in\s+[A-Z][\w.+-]{1,20}\s+v?\d/;

/** Statements about all findings, in document order; only where a report sums itself up, not in a plan or a checklist. */
export function documentStatuses(
  outline: Outline,
  contexts: ReadonlyMap<Section, SectionContext>,
  lines: LineIndex,
): readonly DocumentStatus[] {
  return outline.elements.flatMap((element): readonly DocumentStatus[] => {
    if (element.kind !== "line" || element.depth > 1) return [];
    const { purpose = "neutral" } = contexts.get(element.section) ?? {};
    if (purpose !== "neutral" && purpose !== "summary" && purpose !== "conclusion") return [];
    if (isAskedFor(element.section)) return [];
    // What an entry of a list asks for is as often a criterion: "All findings fixed".
    const stated = statedIn(element.plain, element.item !== null);
    return stated === null ? [] : [{ ...stated, statement: statementOf(element, lines) }];
  });
}

/** Below "Conditions": what has to be. */
function isAskedFor({ titles }: Section): boolean {
  const [title = ""] = titles;
  return says(title, "laterVerdict", "word") || says(title, "columnName", "condition");
}

/** How much of a paragraph is read. UTF-16 units. */
const LONGEST = 2000;

function statedIn(text: string, needsVerb: boolean): Omit<DocumentStatus, "statement"> | null {
  for (const sentence of sentencesOf(text.slice(0, LONGEST))) {
    const fixed = fixedIn(sentence, needsVerb);
    if (fixed === null || FIXED_UPSTREAM.test(sentence)) continue;
    const { qualifiers, part } = fixed;
    const levels = labelWords(qualifiers).map(({ severity }) => severity);
    // Codes of levels are in capitals: "P0".
    const kinds = wordsOf(qualifiers).filter(
      (word) =>
        !isNumber(word) && !says(word, "all", "anyFinding") && labelWords(word.toUpperCase()).length === 0,
    );
    return { status: claimOf(sentence), severities: levels.length > 0 ? new Set(levels) : null, kinds, part };
  }
  return null;
}

/** What a sentence says of the findings that it calls fixed. */
interface Fixed extends Pick<DocumentStatus, "part"> {
  /** What stands between "all" and the findings. */
  readonly qualifiers: string;
}

/** Which findings a sentence says are all fixed, as a fact; else null. */
function fixedIn(sentence: string, needsVerb: boolean): Fixed | null {
  const said = phrasesIn(sentence);
  const every = ofFamily(said, "all").find(({ concept }) => concept === "every");
  if (every === undefined || sentence.includes("?") || ofFamily(said, "notAFact").length > 0) return null;
  const noun =
    nextOf(said, every, "findingNoun", ["noun"], FARTHEST_NOUN) ??
    nextOf(said, every, "all", ["item"], FARTHEST_NOUN);
  const fix = noun && nextOf(said, noun, "statusGroup", ["claimed"], FARTHEST_FIX);
  if (!noun || !fix) return null;
  // Without a verb only a banner states it: "All findings fixed".
  const isBanner = !needsVerb && said.tokens.slice(0, every.first).every(isSymbol);
  if (noun.end === fix.first && !isBanner) return null;
  const part = partBehind(said, noun);
  const isLinked = isMadeOf(said, part?.end ?? noun.end, fix.first, ofFamily(said, "all"));
  return isLinked ? { qualifiers: sentence.slice(every.to, noun.from), part: part?.number ?? null } : null;
}

/** "of section 3.2" right behind the findings: its number, and the token after it. */
function partBehind(
  said: AnnotatedText,
  noun: Annotation,
): { readonly number: string; readonly end: number } | null {
  const named = ofFamily(said, "partNumber").find(({ first }) => first === noun.end);
  const number = named && said.tokens[named.end]?.word;
  return named && number !== undefined && isDigit(number[0]) ? { number, end: named.end + 1 } : null;
}

/** Whether a status is said of the part of the document that a place is in. */
export function isSaidOfPart(
  { part }: DocumentStatus,
  { elements, sections }: Outline,
  from: number,
): boolean {
  if (part === null) return true;
  return sections.some(({ heading, end }) => {
    if (heading === null || heading.from > from || (elements[end]?.from ?? Infinity) <= from) return false;
    const [number = ""] = heading.plain.trim().split(" ");
    return number === part || number === `${part}.`;
  });
}

function statementOf(line: LineElement, lines: LineIndex): Statement {
  return { text: oneLine(line.plain), range: lines.range(line.from, line.to) };
}
