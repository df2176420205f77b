import { ENGLISH_NAMES } from "../lexicon/englishNames";
import { FRENCH_NAMES } from "../lexicon/french";
import { GERMAN_NAMES } from "../lexicon/german";
import { PORTUGUESE_NAMES } from "../lexicon/portuguese";
import { SPANISH_NAMES } from "../lexicon/spanish";
import type { Words } from "../lexicon/words";
import { labelName } from "../reader/labels";
import type { ReportText } from "./reportText";

/** How a language says that a finding is fixed. Each word is read as what it means here; tests check that. */
export interface FixWords {
  /** Name of the field. */
  readonly status: string;
  readonly fixed: string;
  /** What comes before the names of a commit or pull request. */
  readonly by: string;
  readonly commit: string;
  readonly pullRequest: string;
  /** What comes before the name of a test. */
  readonly verifiedBy: string;
}

const ENGLISH: FixWords = {
  status: "Status",
  fixed: "Fixed",
  by: "in",
  commit: "commit",
  pullRequest: "PR",
  verifiedBy: "verified by regression test",
};

const GERMAN: FixWords = { ...ENGLISH, fixed: "Behoben", commit: "Commit", verifiedBy: "geprüft durch" };

const FRENCH: FixWords = {
  status: "État",
  fixed: "Corrigé",
  by: "dans",
  commit: "le commit",
  pullRequest: "la PR",
  verifiedBy: "vérifié par",
};

const SPANISH: FixWords = {
  status: "Estado",
  fixed: "Corregido",
  by: "en",
  commit: "el commit",
  pullRequest: "el PR",
  verifiedBy: "comprobado por",
};

const PORTUGUESE: FixWords = { ...ENGLISH, fixed: "Corrigido", by: "no", verifiedBy: "verificado por" };

/** The names that tell a language, and its words. */
const LANGUAGES: readonly (readonly [Words, FixWords])[] = [
  [GERMAN_NAMES, GERMAN],
  [FRENCH_NAMES, FRENCH],
  [SPANISH_NAMES, SPANISH],
  [PORTUGUESE_NAMES, PORTUGUESE],
];

const FAMILIES = ["field", "header"] as const;

/** The words of the language that most labels and headers of a report are in; English if they are in none other. */
export function fixWordsOf({ outline }: ReportText): FixWords {
  const english = namesIn(ENGLISH_NAMES);
  const said = outline.elements
    .flatMap((element): readonly string[] => {
      if (element.kind === "line") return element.label ? [element.label.name] : [];
      if (element.kind !== "table") return [];
      return element.table.header.cells.map(({ plain }) => labelName(plain));
    })
    .filter((name) => !english.has(name));
  const counted = LANGUAGES.map(([names, words]) => {
    const own = namesIn(names);
    return { words, count: said.filter((name) => own.has(name)).length };
  }).sort((a, b) => b.count - a.count);
  const [best] = counted;
  return best !== undefined && best.count > 0 ? best.words : ENGLISH;
}

function namesIn(words: Words): ReadonlySet<string> {
  const phrases = FAMILIES.flatMap((family) => Object.values(words[family] ?? {}));
  return new Set(phrases.flatMap((names) => names.split(",").map((name) => name.trim())));
}

/** What proves a fix; null for what is not known. */
export interface FixEvidence {
  /** Hexadecimal, 7 to 40 digits. */
  readonly commit: string | null;
  /** Its number, without `#`. */
  readonly pullRequest: string | null;
  /** Name of a test. */
  readonly test: string | null;
}

export const NO_EVIDENCE: FixEvidence = { commit: null, pullRequest: null, test: null };

/** Such as "Fixed in commit 8a41c07, PR #12, verified by regression test test_login". `fixed` is the word for it. */
export function fixText(words: FixWords, fixed: string, { commit, pullRequest, test }: FixEvidence): string {
  const changes = [
    ...(commit === null ? [] : [`${words.commit} ${commit}`]),
    ...(pullRequest === null ? [] : [`${words.pullRequest} #${pullRequest}`]),
  ];
  const by = changes.length === 0 ? "" : ` ${words.by} ${changes.join(", ")}`;
  return `${fixed}${by}${test === null ? "" : `, ${words.verifiedBy} ${test}`}`;
}

const COMMIT = /^[0-9a-f]{7,40}$/i;
const PULL_REQUEST = /^#?\d{1,6}$/;
// A name of a test, with the characters that its place in a file needs. Example: "auth/login.spec.ts › rejects, twice".
const TEST = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ ./:#@>›-]{0,118}[\p{L}\p{N}_])?$/u;

/** What is wrong with an answer, in a sentence that says what to enter; null if it can be written. An empty answer is none. */
export function evidenceProblem(kind: keyof FixEvidence, answer: string): string | null {
  const text = answer.trim();
  if (text === "") return null;
  if (kind === "commit")
    return COMMIT.test(text) ? null : "Enter a commit hash of 7 to 40 characters, such as 8a41c07.";
  if (kind === "pullRequest")
    return PULL_REQUEST.test(text) ? null : "Enter the number of a pull request, such as 12.";
  return TEST.test(text) && !text.includes("--")
    ? null
    : "Enter the name of a test in one line, such as test_login_timing.";
}

/** Evidence from answers that have no problem; an empty answer is none. */
export function evidenceOf(answers: Readonly<Record<keyof FixEvidence, string>>): FixEvidence {
  const given = (answer: string): string | null => (answer.trim() === "" ? null : answer.trim());
  return {
    commit: given(answers.commit),
    pullRequest: given(answers.pullRequest)?.replace(/^#/, "") ?? null,
    test: given(answers.test),
  };
}
