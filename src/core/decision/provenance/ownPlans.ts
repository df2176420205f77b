/** What a decision sets itself and does not claim of its reports: its plan, its limits, and what it aims at. */
import { says } from "../../reader/annotations/says";
import type { Figure } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";
import { unitOf } from "./units";

// Example: "12% → 95%", "(target: 80 ms)".
const AIM = /(?:→|->|\btarget:?)\s?[<>≤≥~]?\s?[$€£]?$/i;
const NEXT = /\b(?:next|first|within) $/i;
const PERIODS: ReadonlySet<string> = new Set(["h", "d", "w", "month"]);

/** What the document itself aims at, and a period that a heading names: "First 48 hours". */
export function isPlanned({ kind, text }: Passage, { from, unit }: Figure): boolean {
  const isPeriod = unit !== null && PERIODS.has(unit);
  if (kind === "heading") return isPeriod;
  // "Immediate actions (next 48 hours):" announces what is planned.
  if (isPeriod && NEXT.test(text.slice(Math.max(0, from - 8), from)) && /:\W*$/.test(text)) return true;
  return AIM.test(text.slice(Math.max(0, from - 16), from));
}

/** The passages about the plan of a decision. */
export function plannedPassages(passages: readonly Passage[]): ReadonlySet<Passage> {
  return passagesBelow(passages, (text) => SCHEDULE.test(text));
}

/** The passages about its limits: what ends a rollout, or raises an alert. */
export function limitPassages(passages: readonly Passage[]): ReadonlySet<Passage> {
  return passagesBelow(passages, (text) => says(text, "ownLimit", "title"));
}

/** The passages below headings about what a decision may set itself, and the lines that begin so. */
function passagesBelow(
  passages: readonly Passage[],
  isAbout: (text: string) => boolean,
): ReadonlySet<Passage> {
  let isBelow = false;
  return new Set(
    passages.filter((passage) => {
      if (passage.kind === "heading") isBelow = isAbout(passage.text);
      return isBelow || isAbout(passage.text.split(":")[0] ?? "");
    }),
  );
}

// What ends a rollout or raises an alert is set by the decision: "P95 above 800 ms for 10 minutes".
const LIMIT_BEFORE =
  /(?:[<>≤≥]=?|\b(?:above|below|over|under|than|exceeds?|exceeding|within|for|at least|at most|up to))\s?[$€£]?$/i;

export function isLimit({ text }: Passage, { from, kind }: Figure): boolean {
  return kind === "number" && LIMIT_BEFORE.test(text.slice(Math.max(0, from - 14), from));
}

// Example: "Week 3: labels, 16 hours", "Weeks 1 and 2: …".
const PLAN_ITEM = /^\W{0,3}(?:weeks?|days?|months?|sprints?|phases?|steps?) \d/i;

/** Time for work in a row or an item of a plan. */
export function isEffort({ kind, text, columns }: Passage, { from, unit }: Figure): boolean {
  if (kind !== "row") return unit !== null && PERIODS.has(unit) && PLAN_ITEM.test(text);
  const head = columns[text.slice(0, from).split(CELL_BREAK).length - 1] ?? "";
  return unit === null
    ? says(head, "columnName", "effort") || PERIODS.has(unitOf(head.trim()) ?? "")
    : PERIODS.has(unit);
}

/** "| Week 3 | Labels | 12 |", below "Week", "Work", "Hours". */
export function isPlanRow({ columns: [first = ""] }: Passage): boolean {
  return ["d", "w", "month", "sprint"].includes(unitOf(first.trim()) ?? "");
}

const SCHEDULE =
  /\b(?:plan|calendar|deployment|deploy|window|schedule|timeline|rollout|procedure|runbook|maintenance|cut-?over|steps?)\b/i;
