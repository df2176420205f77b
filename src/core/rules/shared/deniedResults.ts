/** Sentences of a decision that call something verified which a report lists as failing, or as not tested. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied } from "../../reader/annotations/relations";
import { says } from "../../reader/annotations/says";
import { statedOutcome } from "../../reader/measures/performance";
import type { CitedLine } from "./citedDifference";
import { sentencesOf, type Sentence } from "./sentences";
import { spokenStems } from "./spokenFindings";

export interface DeniedResult {
  readonly sentence: Sentence;
  readonly line: CitedLine;
  readonly state: "failed" | "not tested";
}

/** What a line of a report says has failed, or was not tested. */
interface Open {
  readonly line: CitedLine;
  readonly state: DeniedResult["state"];
  readonly stems: ReadonlySet<string>;
}

// Example: "test_seat_is_released", "testSeatIsReleased".
const TEST_NAME = /\btest(?:_[a-z0-9]+){2,12}\b|\btest(?:[A-Z][a-z0-9]+){2,12}\b/;
const TEST_NAMES = new RegExp(TEST_NAME, "g");
const ENTRY = /^\s*(?:[-*+•|]|\d{1,3}[.)])\s?/;
/** Fewer words name too many things. */
const LEAST_WORDS = 2;
const LEAST_OF_NAME = 3;
/** A longer entry says more than the name of something. */
const MOST_WORDS = 5;
/** Lines between what announces a list and its last entry. */
const LONGEST_LIST = 12;

export function deniedResults(decision: DecisionReading): readonly DeniedResult[] {
  const open = [...(decision.reportFigures ?? [])].flatMap(([path, { lines }]) => openIn(path, lines));
  if (open.length === 0) return [];
  const tasks = new Set(
    decision.facts().entries.flatMap(({ checked, range }) => (checked === false ? range.line : [])),
  );
  return sentencesOf(decision.passages).flatMap((sentence): readonly DeniedResult[] => {
    const { passage, from, to, text } = sentence;
    const { line } = decision.range(passage.sourceOffset(from), passage.sourceOffset(to));
    if (tasks.has(line) || !claimsResult(text)) return [];
    const said = spokenStems(text);
    const found = open.find(({ stems }) => [...stems].every((stem) => said.has(stem)));
    return found === undefined ? [] : [{ sentence, line: found.line, state: found.state }];
  });
}

/** "Showed no leak", "is verified"; not what has to be, and not what was not. */
function claimsResult(text: string): boolean {
  const said = phrasesIn(text);
  const isOpen =
    ofFamily(said, "approvalAct").some(({ concept }) => concept === "later") ||
    says(text, "testState", "untested", "failed");
  return (
    !isOpen && ofFamily(said, "testState").some((one) => one.concept === "shown" && !isDenied(said, one))
  );
}

function openIn(path: string, lines: readonly string[]): readonly Open[] {
  const open = lines.flatMap((text, index): readonly Open[] => {
    const state = stateOf(lines, index);
    if (state === null) return [];
    const line = { path, line: index + 1, text };
    const names = namesIn(text, state);
    return names.map((stems) => ({ line, state, stems }));
  });
  if (open.length === 0) return [];
  // What passes in another line is tested.
  const passed = lines
    .filter((text) => statedOutcome(text) === "pass")
    .map((text) => spokenStems(text.replaceAll("_", " ")));
  return open.filter(({ stems }) => !passed.some((words) => [...stems].every((stem) => words.has(stem))));
}

function stateOf(lines: readonly string[], index: number): Open["state"] | null {
  const text = lines[index] ?? "";
  if (!ENTRY.test(text) && !TEST_NAME.test(text) && !/^\s*❌/.test(text)) return null;
  if (statedOutcome(text) === "pass" || says(text, "testState", "shown")) return null;
  if (says(text, "testState", "untested")) return "not tested";
  const announced = lines
    .slice(Math.max(0, index - LONGEST_LIST), index)
    .findLast((line) => /^#{1,6}\s|:\W*$/.test(line));
  if (says(text, "testState", "failed")) return "failed";
  return announced !== undefined && isOnlyUntested(announced) ? "not tested" : null;
}

/** "**Not tested:**": a line that announces what is not. */
function isOnlyUntested(text: string): boolean {
  return phrasesIn(text).tokens.length <= MOST_WORDS && says(text, "testState", "untested");
}

/** The words of a test's name, or of a short entry in front of its marks. */
function namesIn(text: string, state: Open["state"]): readonly ReadonlySet<string>[] {
  const tests = [...text.matchAll(TEST_NAMES)].map(([name]) =>
    spokenStems(
      name
        .slice(4)
        .replaceAll("_", " ")
        .replace(/([a-z0-9])([A-Z])/g, "$1 $2"),
    ),
  );
  if (tests.length > 0) return tests.filter(({ size }) => size >= LEAST_OF_NAME);
  if (state === "failed") return [];
  // "Recovery: 40% untested" was tested in part.
  if (/\d\s?%/.test(text)) return [];
  const entry = text.replace(ENTRY, "").replaceAll("*", "").split("|")[0] ?? "";
  const stems = spokenStems(entry.replace(/\([^()]{0,80}\)/g, "").split(/[:–—]/)[0] ?? "");
  return stems.size >= LEAST_WORDS && stems.size <= MOST_WORDS ? [stems] : [];
}
