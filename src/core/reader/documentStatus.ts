import { isNumber } from "../text/characters";
import { sentencesOf } from "../text/sentences";
import { ofFamily } from "./annotations/annotate";
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

function statedIn(
  text: string,
  needsVerb: boolean,
): Pick<DocumentStatus, "status" | "severities" | "kinds"> | null {
  for (const sentence of sentencesOf(text.slice(0, LONGEST))) {
    const qualifiers = qualifiersIn(sentence, needsVerb);
    if (qualifiers === null || FIXED_UPSTREAM.test(sentence)) continue;
    const levels = labelWords(qualifiers).map(({ severity }) => severity);
    // Codes of levels are in capitals: "P0".
    const kinds = wordsOf(qualifiers).filter(
      (word) =>
        !isNumber(word) && !says(word, "all", "anyFinding") && labelWords(word.toUpperCase()).length === 0,
    );
    return { status: claimOf(sentence), severities: levels.length > 0 ? new Set(levels) : null, kinds };
  }
  return null;
}

/** What stands between "all" and the findings in a sentence that says that they are fixed, as a fact; else null. */
function qualifiersIn(sentence: string, needsVerb: boolean): string | null {
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
  const isLinked = isMadeOf(said, noun.end, fix.first, ofFamily(said, "all"));
  return isLinked ? sentence.slice(every.to, noun.from) : null;
}

function statementOf(line: LineElement, lines: LineIndex): Statement {
  return { text: oneLine(line.plain), range: lines.range(line.from, line.to) };
}
