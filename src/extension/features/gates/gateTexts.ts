/** How a gate is worded: in a row, in a tooltip, and by a screen reader. */
import { GATE_STATE_WORDS } from "../../../core/readiness/gateStateWords";
import type { GateResult } from "../../../core/readiness/model";
import { markdownText, plainLabel } from "../../shared/untrustedText";

/**
 * The figures of a gate in a few characters: `2 of 0`, `92.4% of 95%`, or the words of the report if there is no figure for both; of a
 * gate that passes only the actual one. A state without figures is named.
 */
export function shortFigures({ state, actual, threshold }: GateResult): string {
  if (state !== "pass" && state !== "fail") return GATE_STATE_WORDS[state].toLowerCase();
  const [is, required] = [leadingFigure(actual), leadingFigure(threshold.replace(/^[<>≤≥] /, ""))];
  if (is === null || required === null) return actual;
  if (state === "fail") return `${is} of ${required}`;
  return actual.length <= SHORT ? actual : is;
}

/** Words that fit next to a title. */
const SHORT = 18;

/** Such as `2` of "2 open findings" and `92.4%`; null for "3 of 8 targets missed", which says both itself. */
function leadingFigure(text: string): string | null {
  const figure = /^\d+(?:[.,]\d+)*%?(?= |$)/.exec(text)?.[0];
  return figure === undefined || text.startsWith(`${figure} of `) ? null : figure;
}

const EFFECTS = {
  none: "no effect on the verdict",
  block: "blocks the release",
  condition: "makes the verdict at most conditional",
  advisory: "advisory: no effect on the verdict",
} as const satisfies Record<GateResult["effect"], string>;

/** At most 10 lines: the title and a table of one line per fact. */
export function gateTooltip(gate: GateResult): string {
  const rows = [
    ["State", GATE_STATE_WORDS[gate.state]],
    ["Found", gate.actual],
    ["Required", gate.threshold],
    ["Effect", EFFECTS[gate.effect]],
    ["Why", gate.why],
    ["To pass", gate.toPass],
  ].filter(([, text]) => text !== "");
  const [head, ...body] = rows.map(
    ([name = "", text = ""]) => `| **${name}** | ${markdownText(text, LONGEST_CELL)} |`,
  );
  const title = `**${markdownText(`${gate.id} ${gate.title}`, 120)}**`;
  return [title, "", head, "| :-- | :-- |", ...body].join("\n");
}

const LONGEST_CELL = 160;

/** A whole sentence with the id and the full title. */
export function spokenGate(gate: GateResult): string {
  const required = gate.threshold === "" || gate.state === "pass" ? [] : [`required: ${gate.threshold}`];
  const figures = [gate.actual, ...required].filter((part) => part !== "").join(", ");
  return plainLabel(`Gate ${gate.id}, ${GATE_STATE_WORDS[gate.state]}: ${gate.title}. ${figures}`);
}
