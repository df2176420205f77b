import type { FindingFacts } from "../reader/facts";
import type { TextEdit } from "../text/textEdit";
import { findingComment } from "./comments";
import { firstThatReads, type ReportEdit } from "./firstThatReads";
import { NO_EVIDENCE, fixText, fixWordsOf, type FixEvidence } from "./fixWords";
import { cellEdit, statementOf, titleEnd, type ReportText } from "./reportText";
import { plainStatusField, statusFieldLine } from "./statusLines";
import { fixedWordIn, inMannerOf, statusPlaces, type StatusPlace } from "./statusPlaces";

/**
 * Marks a finding as fixed where and how its report states statuses: in the places that state it already, else as the report's other
 * findings do, else in a field, else in a comment. With evidence the fix reads as verified, without it as claimed. Null if nothing that
 * could be written reads so.
 */
export function markFixed(
  report: ReportText,
  finding: FindingFacts,
  evidence: FixEvidence = NO_EVIDENCE,
): ReportEdit | null {
  const isProven = Object.values(evidence).some((one) => one !== null);
  // What only looks like evidence still is a claim.
  const statuses = isProven ? (["verified", "claimed"] as const) : (["claimed"] as const);
  for (const statusDetail of statuses) {
    const found = firstThatReads(report, waysToSay(report, finding, evidence), {
      finding,
      becomes: { statusDetail },
    });
    if (found !== null) return found;
  }
  return null;
}

type Edits = readonly TextEdit[];

function* waysToSay(report: ReportText, finding: FindingFacts, evidence: FixEvidence): Generator<Edits> {
  const words = fixWordsOf(report);
  const habit = habitOf(report);
  const say = (fixed: string): string => fixText(words, fixed, evidence);
  const said = say(habit.word ?? words.fixed);
  yield statusPlaces(report, finding).map((place) =>
    cellEdit(report.text, place, habit.word === null ? say(inMannerOf(place.text, words.fixed)) : said),
  );
  const inTitle = listed(titleTag(report, finding, ` — ${said}`));
  const inField = listed(statusFieldLine(report, finding, words.status, said));
  const below = listed(plainStatusField(report, finding, words.status, said));
  const box = listed(tick(report, finding));
  if (box.length > 0) yield* [box, [...box, ...inTitle], [...box, ...below]];
  const isEntry = finding.form === "item" || finding.form === "row";
  if (habit.kind === "title") yield inTitle;
  yield inField;
  // An entry of a list or table is one line: what is said of it is said there.
  if (isEntry && habit.kind !== "field") yield inTitle;
  yield* [below, inTitle];
  yield [findingComment(report, finding, "status", said)];
}

function listed(edit: TextEdit | null): Edits {
  return edit === null ? [] : [edit];
}

/** So many findings show how a report is written. */
const MOST_EXAMPLES = 40;

interface Habit {
  /** How most findings of the report state a status; null if none does. */
  readonly kind: StatusPlace["kind"] | null;
  /** The word for what is fixed, as the report writes it: "✅ RESOLVED". */
  readonly word: string | null;
}

function habitOf(report: ReportText): Habit {
  const { findings } = report.facts;
  const stated = findings.filter(({ statusStatement }) => statusStatement !== null).slice(0, MOST_EXAMPLES);
  const places = stated.flatMap((finding) => statusPlaces(report, finding));
  const count = (kind: StatusPlace["kind"]): number => places.filter((place) => place.kind === kind).length;
  const [kind] = (["field", "title", "cell"] as const)
    .filter((one) => count(one) > 0)
    .sort((a, b) => count(b) - count(a));
  const fixed = stated.filter(
    ({ statusDetail }) => statusDetail === "claimed" || statusDetail === "verified",
  );
  const words = fixed.flatMap((finding) =>
    statusPlaces(report, finding).flatMap(({ text }) => fixedWordIn(text) ?? []),
  );
  return { kind: kind ?? null, word: words[0] ?? null };
}

/** A tag behind the title: `— Fixed in PR #12`. */
function titleTag(report: ReportText, finding: FindingFacts, text: string): TextEdit | null {
  const place = statementOf(report, finding);
  const end = place && titleEnd(report, place);
  return end === null ? null : { from: end, to: end, text };
}

/** The box of the entry that states the finding; null if it has none, or is ticked. */
function tick(report: ReportText, finding: FindingFacts): TextEdit | null {
  const place = statementOf(report, finding);
  if (place?.kind !== "line" || place.line.item?.checked !== false) return null;
  const { from } = place.line.item;
  const box = /^[-*+\d.)\s]{1,12}\[ \]/.exec(report.text.slice(from, from + 20))?.[0];
  if (box === undefined) return null;
  const at = from + box.length - 2;
  return { from: at, to: at + 1, text: "x" };
}
