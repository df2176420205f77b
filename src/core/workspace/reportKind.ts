import { REPORT_NAMES } from "../policy/builtin/reportNames";
import type { ReportKind } from "../reader/reportKinds";
import { findWords, namesOf, wordsOf, type Word } from "../policy/words";
import { baseName } from "./paths";

/** The name of a Markdown file, taken apart. */
export interface FileName {
  readonly words: readonly Word[];
  /** The number at the start or after "phase": `02_…`, `phase2_…`; otherwise null. */
  readonly number: number | null;
  /** Why a file with this name is not a report, whatever it contains; otherwise null. */
  readonly notReport: string | null;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const CAMEL_CASE = /([a-zß-öø-ÿ])([A-ZÀ-ÖØ-Þ])/g;

/** A file that is Markdown by its name. */
export function isMarkdownFile(name: string): boolean {
  return MARKDOWN.test(name) && !name.startsWith(".");
}

export function readFileName(path: string): FileName {
  const name = baseName(path);
  const bare = name.replace(MARKDOWN, "").replace(CAMEL_CASE, "$1 $2");
  const number = /^(?:phase|part|report|step)?[ _.-]*(\d{1,3})(?!\d)/i.exec(bare)?.[1];
  const words = wordsOf(bare);
  return {
    words,
    number: number === undefined ? null : Number(number),
    notReport: notReportReason(name, words),
  };
}

// README, index, status and prompt files are not reports.
const NO_REPORTS: ReadonlyMap<string, string> = new Map([
  ["readme", "a README file"],
  ["index", "an index file"],
  ["toc", "a table of contents"],
  ["status", "a status file"],
  ["prompt", "a prompt"],
  ["prompts", "a prompt"],
  ["template", "a template"],
  ["templates", "a template"],
  ["instructions", "instructions"],
  ["changelog", "a change log"],
  ["contributing", "a contribution guide"],
  ["license", "a license"],
  ["conduct", "a code of conduct"],
]);

/** Whether a file is a decision that was kept when another took its place: `08_RELEASE_DECISION.previous.md`. */
export function isReplacedDecision(path: string): boolean {
  return /\.previous\.[^./]+$/i.test(path);
}

function notReportReason(name: string, words: readonly Word[]): string | null {
  if (isReplacedDecision(name)) return "a decision that was replaced";
  for (const { raw } of words) {
    const reason = NO_REPORTS.get(raw);
    if (reason !== undefined) return reason;
  }
  return null;
}

// What a title ends with if the document explains how to assess, or lists assessments, but is not an assessment itself.
const NO_ASSESSMENTS: ReadonlySet<string> = new Set(
  "outline template guide guideline guidelines checklist index instructions prompt questionnaire policy process handbook".split(
    " ",
  ),
);

/** The title names a form or a guide, not an assessment: "Release Decision Checklist". */
export function isFormTitle(title: string): boolean {
  return title.split(/[:|(]|\s[-–—]\s/).some((part) => NO_ASSESSMENTS.has(wordsOf(part).at(-1)?.raw ?? ""));
}

// A document that a team writes before it assesses, or next to the assessment.
const PLAN_WORDS: ReadonlySet<string> = new Set(
  (
    "plan planning planned scope scoping proposal charter agenda schedule strategy methodology questionnaire checklist outline " +
    "template form brief rules preparation kickoff notes minutes training guide guideline guidelines backlog"
  ).split(" "),
);

/** The name or the title calls the document a plan, a scope or the like. What it states decides whether it is one. */
export function namesPlan(path: string, title: string | null): boolean {
  const words = [...readFileName(path).words, ...(title === null ? [] : wordsOf(title))];
  return words.some(({ raw }) => PLAN_WORDS.has(raw));
}

const NAMES = Object.entries(REPORT_NAMES).flatMap(([kind, lists]) =>
  lists.map((list) => ({ kind: kind as keyof typeof REPORT_NAMES, list })),
);

/** What the words of a name or title say the document is, or null. */
export function kindOfWords(words: readonly Word[]): ReportKind | null {
  let best: ReportKind | null = null;
  let longest = 0;
  for (const { kind, list } of NAMES) {
    if (list.length <= longest || findWords(list, words) === null) continue;
    best = kind;
    longest = list.length;
  }
  return best;
}

/**
 * What kind of report a Markdown file is, in a set or not (docs/command-line.md): by its file name first, by its title
 * second; `other` where neither tells, and for README, index, status and prompt files, forms and guides.
 */
export function reportKind(path: string, title: string | null): ReportKind {
  const name = readFileName(path);
  if (name.notReport !== null) return "other";
  if (title !== null && name.number === null && isFormTitle(title)) return "other";
  return kindOfWords(name.words) ?? (title === null ? null : kindOfWords(wordsOf(title))) ?? "other";
}

// What a report calls itself, besides its topic. SECURITY.md and ARCHITECTURE.md of a repository are none.
const REPORT_WORDS = namesOf(
  "audit|assessment|reassessment|review|report|analysis|analyst|validation|evaluation|findings|pentest|" +
    "visualization|optimization",
);

/** The file is surely a report of one of the seven phases, wherever it is. Its title is needed only if its name leaves that open. */
export function isCertainReport(path: string, title: string | null): boolean {
  const kind = reportKind(path, title);
  if (kind === "other" || kind === "release-decision" || kind === "production-readiness") return false;
  const { words, number } = readFileName(path);
  const all = title === null ? [words] : [words, wordsOf(title)];
  return number !== null || all.some((one) => REPORT_WORDS.some((list) => findWords(list, one) !== null));
}
