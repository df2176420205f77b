import { stem, wordsOf } from "../text/words";
import type { Priority, Severity, StatusDetail } from "./facts";
import { fixLevel } from "./fixLevel";
import { GROUP_FILLERS, GROUP_NOUNS, LEVEL_WORDS } from "./groupNouns";
import type { Section } from "./outline";
import { labelWords, mayHoldLevel, severityWords } from "./severityWords";
import { statusInTitle, statusOfSection } from "./statuses";
import { hinted } from "../text/hinted";
import { pattern } from "../text/pattern";

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
  | "compliance";

/** A level that a heading or a label gives to everything below it. */
export interface GroupLevel {
  readonly severity: Severity;
  readonly priority: Priority | null;
  readonly text: string;
  /** Document offsets of the words. */
  readonly from: number;
  readonly to: number;
}

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

/** First match wins; words are stems of the title's words. */
const PURPOSES: readonly (readonly [Purpose, readonly (readonly string[])[]])[] = [
  [
    "legend",
    [
      ["legend"],
      ["definition"],
      ["classification"],
      ["methodolog"],
      ["methodology"],
      ["severity", "level"],
      ["severity", "scale"],
      ["severity", "criteria"],
      ["rating", "scale"],
      ["glossary"],
      ["how", "read"],
      ["alert"],
      ["escalat"],
      ["template"],
    ],
  ],
  [
    "checklist",
    [
      ["checklist"],
      ["criteria"],
      ["sign", "off"],
      ["signoff"],
      ["acceptance"],
      ["definition", "done"],
      ["security", "control"],
      ["requirement"],
      ["success", "metric"],
      ["success", "factor"],
    ],
  ],
  [
    "plan",
    [
      ["roadmap"],
      ["recommend"],
      ["recommendation"],
      ["action"],
      ["next", "step"],
      ["remediat"],
      ["plan"],
      ["timeline"],
      ["quick", "win"],
      ["fix"],
      ["improvement"],
      ["enhancement"],
      ["priority", "matrix"],
      ["prioritis"],
      ["prioritiz"],
      ["path", "production"],
      ["path", "forward"],
      ["follow", "up"],
      ["addition"],
      ["refactor"],
      ["sequencing"],
      ["if", "only", "day"],
      ["if", "only", "thing"],
      ["where", "start"],
      ["start", "here"],
      ["do", "first"],
      ["fix", "first"],
    ],
  ],
  ["neutral", [["gap"], ["missing"], ["incomplete"], ["bug"], ["defect"]]],
  [
    "strengths",
    [
      ["strength"],
      ["positive"],
      ["what", "well"],
      ["good", "practice"],
      ["well", "test"],
      ["excellent"],
      ["approved", "change"],
    ],
  ],
  [
    "risks",
    [
      ["risk", "matrix"],
      ["risk", "assessment"],
      ["risk", "analysis"],
      ["risk", "register"],
      ["risk", "summary"],
    ],
  ],
  ["compliance", [["compliance"], ["owasp"], ["pci"], ["soc"], ["gdpr"], ["mapping"]]],
  ["conclusion", [["conclusion"], ["verdict"], ["final"], ["closing"], ["approval"], ["sign"]]],
  [
    "summary",
    [
      ["summary"],
      ["overview"],
      ["scorecard"],
      ["breakdown"],
      ["statistic"],
      ["metric"],
      ["at", "glance"],
      ["key", "finding"],
      ["status"],
      ["dashboard"],
      ["count"],
    ],
  ],
  [
    "tests",
    [
      ["test", "result"],
      ["test", "execution"],
      ["test", "case"],
      ["test", "plan"],
      ["test", "suite"],
      ["unit", "test"],
      ["integration", "test"],
      ["coverage"],
      ["benchmark"],
    ],
  ],
];

/**
 * The context of a section, from its heading and the context around it. `isStatement`: the heading states a finding, so that its words
 * ("… Risk", "Missing Requirements …") say nothing of the section's purpose.
 */
export function contextOf(
  section: Section,
  outer: SectionContext,
  isStatement: boolean,
  purposeOfTitle: Purpose | null,
): SectionContext {
  const heading = section.heading;
  if (!heading) return outer;
  // The document's own title holds everything: "Security Action Plan" may well state findings.
  const isTitle = heading.level === 1 && section.isFirst;
  const own = isStatement || isTitle ? null : purposeOfTitle;
  const level = isStatement || isTitle ? null : groupLevel(heading.plain);
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

/** "Critical Testing Gaps" groups gaps although it speaks of tests; "Critical Fixes" stays a plan, "Critical issues to fix" does not. */
function groupPurpose(own: Purpose | null, outer: Purpose, title: string): Purpose {
  if (own === "conclusion" || own === "checklist" || own === "legend" || own === "plan") return own;
  const isRestated =
    outer === "plan" || outer === "conclusion" || outer === "checklist" || outer === "legend";
  return isNamedGroup(title) && !isRestated ? "neutral" : outer;
}

export const OUTERMOST: SectionContext = { purpose: "neutral", level: null, status: null };

/** What the words of a title say of the section's purpose; null where they say nothing. */
export function purposeOf(title: string): Purpose | null {
  if (SCALE_HINT.test(title) && isScale(title)) return "legend";
  // What must be fixed is a finding, whatever "fix" says elsewhere.
  if (fixLevel(title) !== null) return "neutral";
  const stems = wordsOf(title.includes("(") ? title.replace(/\([^)]*\)/g, " ") : title).map(stem);
  if (stems.length > 8) return null;
  const joined = ` ${stems.join(" ")} `;
  const found =
    FIRST_NEEDLES.test(joined) &&
    NEEDLES.find(
      ({ first, others }) => joined.includes(first) && others.every((one) => joined.includes(one)),
    );
  // "Business Risks" is a list of risks, "Parsing & Escaping Risks" a chapter about them.
  if (!found) return /\brisks\s*$/i.test(title) && stems.length <= 3 ? "risks" : null;
  // "Defects that need a fix" lists vulnerabilities.
  return found.purpose === "plan" && isNamedGroup(title) ? "neutral" : found.purpose;
}

/** The alternatives as strings to be found among a title's stems; a long word counts by its beginning: "recommend" in "recommendations". */
const NEEDLES: readonly Needles[] = PURPOSES.flatMap(([purpose, alternatives]) =>
  alternatives.map((words) => {
    const [first = "", ...others] = words.map((word) =>
      word.length >= 6 ? ` ${stem(word)}` : ` ${stem(word)} `,
    );
    return { purpose, first, others };
  }),
);

interface Needles {
  readonly purpose: Purpose;
  readonly first: string;
  readonly others: readonly string[];
}

const PURPOSE_STEMS = new Set(
  PURPOSES.flatMap(([, alternatives]) => alternatives.flatMap((words) => words.map(stem))),
);

/** "Recommendations for Immediate Action": nothing but words of purposes; "Alert rules are missing" names a thing. */
export function isOnlyPurpose(title: string): boolean {
  return wordsOf(title.replace(/\([^)]*\)/g, " ")).every((word) => {
    const root = stem(word);
    return (
      PURPOSE_STEMS.has(root) ||
      GROUP_NOUNS.has(root) ||
      GROUP_FILLERS.has(root) ||
      LEVEL_WORDS.has(root) ||
      LINKING.has(word) ||
      /^\d/.test(word)
    );
  });
}

const LINKING = new Set("a an as at by for from in is of on per the this to via with your our".split(" "));

/** Most titles hold none of them: one look instead of one for each. */
const FIRST_NEEDLES = new RegExp(NEEDLES.map(({ first }) => first).join("|"));

// Only at the end: "Scale of severity" is one, "Scale-out is missing" none. What a plan rests on is no finding either.
const isScale = hinted([
  [
    ["scale", "rating", "severity classes"],
    String.raw`\b(?:scales?|severity (?:classes|ratings)|ratings?)\s*$`,
  ],
  [
    ["how "],
    String.raw`\b(?:how we (?:rate|rated|grade|graded|classify|classified|score|scored)|how (?:ratings|severit\w+) are \w+)\s*$`,
  ],
  [["bewertungsma", "schweregrade"], String.raw`\b(?:bewertungsma(?:ß|ss)stab|schweregrade)\s*$`],
  [["échelle", "légende", "niveaux"], String.raw`\b(?:échelles?|légende|niveaux de \S+)\s*$`],
  [["escala", "crit"], String.raw`\b(?:escalas?|crit[ée]rios? de \w+)\s*$`],
  [
    ["legenda", "leyenda", "niveles", "níveis"],
    String.raw`\b(?:legenda|leyenda|niveles de \S+|níveis de \S+)\s*$`,
  ],
  [
    ["assumptions", "dependencies", "constraints", "limitations", "out of scope"],
    String.raw`^\W*(?:[A-Z][:.)]\s*)?(?:assumptions|dependencies|constraints|limitations|out of scope)\s*$`,
  ],
]);

// Cheap: a word of each; hardly any title holds one.
const SCALE_HINT =
  /scale|severity |rating|échelle|bewertungsma|escala|crit[ée]rio|le[gy]enda|légende|how |niv|nív|schweregrad|assumptions|dependencies|constraints|limitations|out of/i;

const LISTED = new Set([
  "issues",
  "findings",
  "vulnerabilities",
  "bugs",
  "blockers",
  "gaps",
  "defects",
  "weaknesses",
]);

/** "Critical Issues": a group although "fix" or "action" stands beside it. */
function isNamedGroup(title: string): boolean {
  return wordsOf(title).some((word) => LISTED.has(word));
}

const LEADING_NUMBER = pattern(String.raw`^[^\p{L}]*(?:\d+(?:\.\d+)*[.):]?\s+)?`);

/**
 * The level that a title gives to what stands below it ("2. CRITICAL SEVERITY ISSUES", "P1 - High Priority (Clean-up)",
 * "HIGH RISK GAPS:"); null for every title that names a thing of its own ("Critical Path Testing", "P0: Lock contention").
 */
export function groupLevel(
  title: string,
): { readonly severity: Severity; readonly priority: Priority | null; readonly text: string } | null {
  const ofPhrase = fixLevel(title);
  if (ofPhrase) return { severity: ofPhrase, priority: null, text: title };
  if (!mayHoldLevel(title)) return null;
  const bracketed = /\(([^()]{3,40})\)\s*$/.exec(title)?.[1] ?? "";
  if (isNamedGroup(bracketed) && describe(bracketed).isConsumed && describe(bracketed).level)
    return groupLevel(bracketed);
  const bare = title.replace(/\([^)]*\)/g, " ").replace(LEADING_NUMBER, "");
  const status = statusInTitle(bare);
  const parts = (status ? bare.slice(0, bare.lastIndexOf(status.text)) : bare).split(
    /\s[—–-]\s|:\s*|\s\|\s|,\s/,
  );
  const described = parts.map(describe);
  const first = described[0];
  if (!first?.isConsumed || !described.some((part) => part.level)) return behindDash(parts, described);
  const rest = described.slice(1);
  if (first.level && first.hasNoun) return named(first.level);
  if (!rest.every((part) => part.isConsumed)) return null;
  const level = described.find((part) => part.level)?.level ?? null;
  // "Critical Risks" lists risks, "High-risk gaps" lists gaps.
  const isOfRisks = /\brisks\b/i.test(bare) && !described.some((part) => part.hasNoun);
  if (isOfRisks) return null;
  const isNamed =
    described.some((part) => part.hasNoun || part.hasLevelWord) || described.every((part) => part.level);
  return level && isNamed ? named(level) : null;

  function named(level: NonNullable<PartDescription["level"]>): ReturnType<typeof groupLevel> {
    const priority = described.find((part) => part.level?.priority)?.level?.priority ?? null;
    return { severity: level.severity, priority, text: title };
  }
}

/** "Phase 1: At once (2 days) - CRITICAL": the level stands alone behind the last dash. */
function behindDash(
  parts: readonly string[],
  described: readonly PartDescription[],
): ReturnType<typeof groupLevel> {
  const last = described.at(-1);
  if (parts.length < 2 || !last?.isConsumed || !last.level) return null;
  if (!/^\s*(?:phase|step|stage|week|sprint|tier|wave|category|section|group)\b/i.test(parts[0] ?? ""))
    return null;
  return { severity: last.level.severity, priority: last.level.priority, text: parts.join(" - ") };
}

interface PartDescription {
  readonly level: { readonly severity: Severity; readonly priority: Priority | null } | null;
  readonly isConsumed: boolean;
  readonly hasNoun: boolean;
  readonly hasLevelWord: boolean;
}

function describe(part: string): PartDescription {
  const words = wordsOf(part);
  const levels = words.length <= 2 ? labelWords(part) : severityWords(part);
  const levelTexts = new Set(levels.flatMap((level) => wordsOf(part.slice(level.from, level.to))));
  const others = words.filter((word) => !levelTexts.has(word) && !/^\d+$/.test(word)).map(stem);
  const distinct = new Set(levels.map((level) => level.severity));
  const level = levels[0] && distinct.size === 1 ? levels[0] : null;
  return {
    level: level
      ? { severity: level.severity, priority: levels.find((l) => l.priority)?.priority ?? null }
      : null,
    isConsumed: others.every((word) => GROUP_NOUNS.has(word) || GROUP_FILLERS.has(word)),
    hasNoun: others.some((word) => GROUP_NOUNS.has(word)),
    hasLevelWord: others.some((word) => LEVEL_WORDS.has(word)),
  };
}
