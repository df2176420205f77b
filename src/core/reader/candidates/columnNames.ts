import { namesOf } from "../../lexicon/names";
import { wordsOf } from "../../text/words";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";

export type ColumnRole =
  | "id"
  | "severity"
  | "blocks"
  | "title"
  | "part"
  | "location"
  | "line"
  | "effort"
  | "status"
  | "cwe"
  | "cvss"
  | "impact"
  | "recommendation"
  | "resolution"
  | "type"
  | "owner"
  | "subject";

/** Whether a header has a name. */
export type HeaderTest = (header: string) => boolean;

/** One of the names of a concept. */
function named(concept: string): HeaderTest {
  const names = namesOf("header", concept);
  return (header) => names.has(header);
}

/** One of the names of a concept as the first word: "Severity (after retest)". */
function startsNamed(concept: string): HeaderTest {
  const names = namesOf("header", concept);
  return (header) => names.has(wordsOf(header)[0] ?? "");
}

/** One of the names of a concept as any word: "Short title". */
function mentions(concept: string): HeaderTest {
  const names = namesOf("header", concept);
  return (header) => wordsOf(header).some((word) => names.has(word));
}

/** One of the names of a concept as the last word: "Finding no". */
function endsNamed(concept: string): HeaderTest {
  const names = namesOf("header", concept);
  return (header) => names.has(wordsOf(header).at(-1) ?? "");
}

/** Header words by role, best first; columns that are named otherwise are told by what they contain. */
export const COLUMN_NAMES: readonly (readonly [ColumnRole, readonly HeaderTest[]])[] = [
  ["id", [named("id"), endsNamed("idWord")]],
  ["severity", [startsNamed("severity"), endsNamed("ratingWord"), named("priority"), named("rating")]],
  ["title", [named("finding"), mentions("findingWord"), named("thing")]],
  ["location", [named("location")]],
  ["line", [named("line")]],
  ["effort", [mentions("effortWord"), named("effort")]],
  ["status", [mentions("statusWord"), named("status"), named("done")]],
  ["resolution", [named("resolution")]],
  ["type", [named("type")]],
  ["owner", [named("owner")]],
  ["cwe", [startsNamed("cwe")]],
  ["cvss", [(header) => header.startsWith("cvss"), named("score")]],
  ["impact", [named("impact")]],
  ["recommendation", [named("recommendation")]],
  ["subject", [named("subject")]],
];

/** "Issue", "Vulnerability": not the more general names of a title, which may as well be those of a part. */
export function isFindingName(header: string): boolean {
  const [, tests = []] = COLUMN_NAMES.find(([role]) => role === "title") ?? [];
  return tests.slice(0, 2).some((isNamed) => isNamed(header)) && !isColumnName(header, "blocks");
}

/** Whether a header is a name for one of some roles. */
export function isNamedFor(roles: readonly ColumnRole[], header: string): boolean {
  return COLUMN_NAMES.some(
    ([role, tests]) => roles.includes(role) && tests.some((isNamed) => isNamed(header)),
  );
}

/** Whether a header is a name of a concept, and nothing else. */
export function isColumnName(header: string, concept: string): boolean {
  const said = phrasesIn(header);
  return ofFamily(said, "columnName").some(
    (one) => one.concept === concept && one.first === 0 && one.end === said.tokens.length,
  );
}
