/** Boxes that are for people, unless a report states that they cannot be checked. */
import { isOpen } from "../contract/records";
import { evidenceOf, type Evidence, type SetModel } from "../readiness/model";
import { stateOf } from "../reader/measures/entryState";
import { significantStems } from "../lexicon/englishStems";
import { wordsOf } from "../text/words";
import { findingReferences } from "./context";
import { tellingIds } from "../readiness/tellingIds";

/** Why a box cannot be checked, as a report says it. */
export interface StatedObstacle {
  readonly text: string;
  readonly places: readonly Evidence[];
}

/** A longer name is about something else, too. */
const MOST_WORDS = 4;
const MOST_IDS = 4;

/** What a report states to be missing or incomplete under one of some names: "Runbook | ❌ | Missing"; null if none does. */
export function statedMissing(names: readonly string[], { reports }: SetModel): StatedObstacle | null {
  const wanted = names.map(significantStems);
  for (const { facts } of reports)
    for (const entry of facts.entries) {
      if (entry.checked !== null || entry.values.length === 0 || wordsOf(entry.name).length > MOST_WORDS)
        continue;
      const stems = significantStems(entry.name);
      if (!wanted.some((phrase) => [...phrase].every((stem) => stems.has(stem)))) continue;
      const state = stateOf(entry);
      if (state !== "unmet" && state !== "partial") continue;
      const said = state === "unmet" ? "not in place" : "incomplete";
      return { text: `${said}: ${entry.text}`, places: [evidenceOf(facts.path, entry)] };
    }
  return null;
}

/** The open critical and high findings that name a published vulnerability; null if there are none. */
export function openAdvisories({ findings }: SetModel): StatedObstacle | null {
  const open = findings.filter(
    (finding) =>
      isOpen(finding) &&
      finding.mergedInto === null &&
      finding.weaknesses.some(({ text }) => !text.startsWith("CWE-")),
  );
  if (open.length === 0) return null;
  const ids = tellingIds(open.slice(0, MOST_IDS), open).join(", ");
  const more = open.length > MOST_IDS ? ` and ${open.length - MOST_IDS} more` : "";
  const named = open.flatMap(({ weaknesses, report }) =>
    weaknesses
      .filter(({ text }) => !text.startsWith("CWE-"))
      .map(({ text, range }) => ({ text, place: { path: report, line: range.line, text } })),
  );
  const places = [
    ...named.map(({ place }) => place),
    ...open.flatMap((one) => findingReferences(one).slice(0, 1)),
  ];
  return { text: `${ids}${more} open, with ${named[0]?.text ?? ""}`, places };
}
