import { isDigit } from "../text/characters";
import { stemsOf } from "../lexicon/stems";
import { TITLE_PURPOSES } from "../lexicon/titlePurposes";
import { remembered } from "../text/remembered";
import { stem } from "../lexicon/englishStems";
import { wordsOf } from "../text/words";
import { phrasesIn } from "./annotations/phrases";
import { endsWith, phrasesOfConcepts, says } from "./annotations/says";
import type { StatusDetail } from "./facts";
import { fixLevel } from "./fixLevel";
import { isNamedGroup, type GroupLevel, type LevelOfTitle } from "./groupLevel";
import { GROUP_FILLERS, GROUP_NOUNS, LEVEL_WORDS } from "./groupNouns";
import type { Section } from "./outline";
import { statusInTitle, statusOfSection } from "./statuses";
import { withoutBrackets } from "./titleHead";

/**
 * What a section is for. Findings are stated in `neutral` sections; elsewhere the same words restate them (`summary`, `plan`) or
 * mean something else.
 */
export type Purpose =
  | "neutral"
  | "summary"
  | "conclusion"
  | "plan"
  | "checklist"
  | "legend"
  | "strengths"
  | "risks"
  | "tests"
  | "compliance"
  | "samples"
  | "objectives"
  // What a field of a finding lists: its consequences, its fix.
  | "details";

export interface SectionContext {
  readonly purpose: Purpose;
  readonly level: GroupLevel | null;
  /** "ALL FIXED" in the heading. */
  readonly status: {
    readonly status: StatusDetail;
    readonly text: string;
    readonly from: number;
    readonly to: number;
  } | null;
}

/**
 * The context of a section, from its heading and the context around it. `isStatement`: the heading states a finding, so that its words
 * ("… Risk", "Missing Requirements …") say nothing of the section's purpose. `purposeOfTitle` and `levelOfTitle` are what they say by themselves.
 */
export function contextOf(
  section: Section,
  outer: SectionContext,
  isStatement: boolean,
  purposeOfTitle: Purpose | null,
  levelOfTitle: LevelOfTitle | null,
): SectionContext {
  const heading = section.heading;
  if (!heading) return outer;
  // The document's own title covers everything: "Security Action Plan" may well state findings.
  const isTitle = heading.level === 1 && section.isFirst;
  const own = isStatement || isTitle ? null : purposeOfTitle;
  const level = isStatement || isTitle ? null : levelOfTitle;
  const status = statusInTitle(heading.plain) ?? sectionStatus(heading.plain, isStatement);
  const place = { from: heading.from, to: heading.to };
  return {
    purpose: level ? groupPurpose(own, outer.purpose, heading.plain) : (own ?? outer.purpose),
    level: level ? { ...level, ...place } : outer.level,
    status: status ? { ...status, ...place } : outer.status,
  };
}

function sectionStatus(title: string, isStatement: boolean): { status: StatusDetail; text: string } | null {
  const status = isStatement ? null : statusOfSection(title);
  return status && { status, text: title };
}

/** "Critical Testing Gaps" groups gaps although it mentions tests; "Critical Fixes" stays a plan, "Critical issues to fix" does not. */
export function groupPurpose(own: Purpose | null, outer: Purpose, title: string): Purpose {
  if (own === "conclusion" || own === "checklist" || own === "legend" || own === "plan") return own;
  const isRestated =
    outer === "plan" || outer === "conclusion" || outer === "checklist" || outer === "legend";
  return isNamedGroup(title) && !isRestated ? "neutral" : outer;
}

export const OUTERMOST: SectionContext = { purpose: "neutral", level: null, status: null };

/** What the words of a title say of the section's purpose; null where they say nothing. */
export const purposeOf = remembered((title): Purpose | null => {
  if (isScale(title)) return "legend";
  if (says(title, "conditionGroup", "remark")) return "checklist";
  // What must be fixed is a finding, whatever "fix" says elsewhere.
  if (fixLevel(title) !== null) return "neutral";
  const words = wordsOf(withoutBrackets(title));
  if (words.length > 8) return null;
  const stems = ` ${words.map(stem).join(" ")} `;
  const found = ANY_NEEDLE.test(stems)
    ? NEEDLES.find(({ all }) => all.every((one) => stems.includes(one)))
    : undefined;
  // "Business Risks" is a list of risks, "Parsing & Escaping Risks" a chapter about them.
  if (!found) return words.at(-1) === "risks" && words.length <= 3 ? "risks" : null;
  // "Defects that need a fix" lists vulnerabilities.
  return found.purpose === "plan" && isNamedGroup(title) ? "neutral" : found.purpose;
});

/** The alternatives as strings to be found among a title's stems; a long word counts by its beginning: "recommend" in "recommendations". */
const NEEDLES: readonly Needles[] = TITLE_PURPOSES.flatMap(([purpose, alternatives]) =>
  alternatives.split(", ").map((words) => ({
    purpose,
    all: words.split(" ").map((word) => (word.length >= 6 ? ` ${stem(word)}` : ` ${stem(word)} `)),
  })),
);

/** Whether the first word of any of them occurs: most titles of a long report need no further look. */
const ANY_NEEDLE = new RegExp([...new Set(NEEDLES.map(({ all }) => all[0] ?? ""))].join("|"));

interface Needles {
  readonly purpose: Purpose;
  readonly all: readonly string[];
}

const PURPOSE_STEMS = new Set(TITLE_PURPOSES.flatMap(([, alternatives]) => wordsOf(alternatives).map(stem)));

/** "Recommendations for Immediate Action": only words of purposes; "Alert rules are missing" names a thing. */
export function isOnlyPurpose(title: string): boolean {
  return wordsOf(withoutBrackets(title)).every((word) => {
    const root = stem(word);
    return (
      PURPOSE_STEMS.has(root) ||
      GROUP_NOUNS.has(root) ||
      GROUP_FILLERS.has(root) ||
      LEVEL_WORDS.has(root) ||
      LINKING.has(root) ||
      isDigit(word[0])
    );
  });
}

/** "and", "of": words that may link them. */
const LINKING = stemsOf("linking", "word");

/** "Scale of severity", "How we rate": only at the end, because "Scale-out is missing" names a thing. Nor is what a plan rests on a finding. */
function isScale(title: string): boolean {
  if (endsWith(title, "scaleTitle", "name")) return true;
  const { tokens } = phrasesIn(title);
  return phrasesOfConcepts(title, "scaleTitle", ["premise"]).some(
    ({ first, end }) =>
      end === tokens.length && tokens.slice(0, first).every(({ word }) => word.length === 1),
  );
}
