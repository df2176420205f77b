/** A comparison for people, in the terminal. */
import type { CompareOutput } from "../contract/compare";
import { printable } from "./printable";
import type { Tone } from "./text";
import {
  findingCounts,
  findingRows,
  gateWords,
  sideRows,
  waiverRows,
  type FindingRow,
} from "../decision/compare/words";

type Paint = (tone: Tone, text: string) => string;

const TONES = {
  new: "bad",
  changed: "warning",
  "gone without evidence": "bad",
  "resolved, no longer listed": "quiet",
} as const satisfies Record<FindingRow["kind"], Tone>;

export function compareText(output: CompareOutput, paint: Paint = (_tone, text) => text): string {
  const { before, after, gates } = output;
  const sides = sideRows(before, after).map(([label, was, is]) => [
    `${label}:`,
    was === is ? was : `${was} → ${is}`,
  ]);
  const gateRows = gates.changed.map((gate) => [
    gate.id,
    `${gateWords(gate.before)} → ${gateWords(gate.after)}`,
    gate.title,
  ]);
  const waivers = waiverRows(output).map((row) => [...row]);
  return [
    `${paint("title", printable(`${before.path} → ${after.path}`))}\n`,
    table(sides),
    heading("Gates", `${gates.changed.length} changed, ${gates.unchanged} unchanged`, paint),
    table(gateRows),
    heading("Findings", findingCounts(output), paint),
    findingsText(output, paint),
    heading("Waivers", `${waivers.length} changed, ${output.waivers.unchanged.length} unchanged`, paint),
    table(waivers),
  ].join("");
}

function heading(title: string, counts: string, paint: Paint): string {
  return `\n  ${paint("title", title)}: ${counts}\n`;
}

function findingsText(output: CompareOutput, paint: Paint): string {
  const rows = findingRows(output);
  const cells = rows.map(({ finding, change }) =>
    [finding.key, change, finding.title, `${finding.report}:${finding.line}`].map(printable),
  );
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const own = cells.filter((_, index) => rows[index]?.kind === kind);
      return `    ${paint(TONES[kind], kind)}\n${table(own, "      ")}`;
    })
    .join("");
}

/** Columns but the last are padded. */
function table(rows: readonly (readonly string[])[], indent = "    "): string {
  const clean = rows.map((row) => row.map(printable));
  const columns = clean[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    clean.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0),
  );
  return clean
    .map((row) =>
      `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}
