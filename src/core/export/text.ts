/** The summary of a check for people. */
import type { CheckOutput, GateRecord, ProblemRecord, SetRecord } from "../contract/check";
import type { FindingRecord } from "../contract/finding";
import { hoursText, type EffortTotal } from "../decision/effort";
import { GATE_STATE_WORDS } from "../readiness/gateStateWords";
import { printable } from "./printable";
import { greatest } from "../text/extremes";

/** The meaning of a piece of text, from which its color follows. */
export type Tone = "good" | "warning" | "bad" | "title" | "quiet";

export interface TextOptions {
  /** Returns the text in the color of its tone, or unchanged for plain text. */
  readonly paint: (tone: Tone, text: string) => string;
  /** Effort of the blockers by path of the set: records do not show which figures are shared, so it cannot be summed from them. */
  readonly blockerEffort: ReadonlyMap<string, EffortTotal>;
  /** Titles of the blockers by path of the set and key, as a decision shows them; records only have those of the reports. */
  readonly blockerTitles: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const plain: TextOptions = {
  paint: (_tone, text) => text,
  blockerEffort: new Map(),
  blockerTitles: new Map(),
};

const GATE_TONES = {
  pass: "good",
  fail: "bad",
  "not-evidenced": "bad",
  waived: "warning",
  "not-applicable": "quiet",
} as const satisfies Record<GateRecord["state"], Tone>;

const VERDICT_TONES = {
  approved: "good",
  conditional: "warning",
  "not-approved": "bad",
} as const satisfies Record<SetRecord["verdict"], Tone>;

const SEVERITY_TONES = {
  error: "bad",
  warning: "warning",
  info: "quiet",
} as const satisfies Record<ProblemRecord["severity"], Tone>;

/** Per set the verdict with its reasons, the gates and the blockers; then the problems by file; then the counts. */
export function textSummary(output: CheckOutput, options: TextOptions = plain): string {
  const parts = [
    ...output.sets.map((set) => setText(set, options)),
    ...problemsText(output.problems, options),
    `${countsText(output)}\n`,
  ];
  return parts.join("\n");
}

/** Problems by file, then the counts in one line that the caller ends. */
export function problemsSummary(
  problems: readonly ProblemRecord[],
  counts: string,
  paint: TextOptions["paint"] = plain.paint,
): string {
  return [...problemsText(problems, { ...plain, paint }), `${counts}\n`].join("\n");
}

function setText(set: SetRecord, options: TextOptions): string {
  const { paint } = options;
  const verdict = paint(VERDICT_TONES[set.verdict], set.verdictText);
  const lines = [
    `${paint("title", printable(set.path))}: ${verdict} ${paint("quiet", `(policy ${printable(set.policy)})`)}`,
    ...set.reasons.map((reason) => `  - ${printable(reason)}`),
    "",
    `  ${paint("title", "Gates")}`,
    ...gateLines(set.gates, options),
    "",
    ...blockerLines(set, options),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function gateLines(gates: readonly GateRecord[], { paint }: TextOptions): readonly string[] {
  const rows = gates.map((gate) => ({
    gate,
    cells: [gate.id, GATE_STATE_WORDS[gate.state], gate.title, gate.actual, gate.threshold].map(printable),
  }));
  const heading = ["", "state", "gate", "actual", "required"];
  const widths = columnWidths([heading, ...rows.map((row) => row.cells)]);
  return [
    `    ${paint(
      "quiet",
      heading
        .map((cell, index) => pad(cell, widths[index]))
        .join("  ")
        .trimEnd(),
    )}`,
    ...rows.map(({ gate, cells }) => {
      const padded = cells.map((cell, index) => pad(cell, widths[index]));
      padded[1] = paint(GATE_TONES[gate.state], padded[1] ?? "");
      return `    ${padded.join("  ")}`.trimEnd();
    }),
  ];
}

function blockerLines(
  set: SetRecord,
  { paint, blockerEffort, blockerTitles }: TextOptions,
): readonly string[] {
  const byKey = new Map(set.findings.map((finding) => [finding.key, finding]));
  const blockers = set.blockers.map((key) => byKey.get(key)).filter((finding) => finding !== undefined);
  if (blockers.length === 0) {
    const gates = gatesNotPassed(set).map(({ id }) => id);
    const none = gates.length === 0 ? "none" : `no finding, but gates do not pass: ${gates.join(", ")}`;
    return [`  ${paint("title", "Blockers")}: ${printable(none)}`];
  }
  const titles = blockerTitles.get(set.path);
  const rows = blockers.map((finding) => blockerCells(finding, titles?.get(finding.key) ?? finding.title));
  const widths = columnWidths(rows);
  return [
    `  ${paint("title", "Blockers")}: ${blockers.length}${causesText(set)}${totalText(blockerEffort.get(set.path))}`,
    ...rows.map((cells) =>
      `    ${cells.map((cell, index) => pad(cell, widths[index])).join("  ")}`.trimEnd(),
    ),
  ];
}

/** The gates without which a release that no finding blocks is not approved; none for other verdicts. */
function gatesNotPassed({ verdict, blockers, gates }: SetRecord): readonly GateRecord[] {
  if (verdict !== "not-approved" || blockers.length > 0) return [];
  return gates.filter(({ state }) => state === "fail" || state === "not-evidenced");
}

/** Only if possible duplicates make a difference. */
function causesText({ blockers, causes }: Pick<SetRecord, "blockers" | "causes">): string {
  return causes < blockers.length ? `, about ${quantity(causes, "cause")}` : "";
}

function totalText(effort: EffortTotal | undefined): string {
  if (!effort) return "";
  const hours = effort.known === 0 ? [] : [hoursText(effort.minHours, effort.maxHours)];
  const unknown = effort.unknown === 0 ? [] : [`unknown for ${effort.unknown}`];
  return ` (effort: ${[...hours, ...unknown].join(", ")})`;
}

/** Unknown is never 0 (docs/design/effort-and-exposure.md). */
function effortText(effort: FindingRecord["effort"]): string {
  return effort ? hoursText(effort.minHours, effort.maxHours) : "effort unknown";
}

function blockerCells(finding: FindingRecord, title: string): readonly string[] {
  const level = [finding.effectiveSeverity, finding.priority ?? ""].join(" ").trim();
  const cells = [`${finding.report}:${finding.line}`, level, effortText(finding.effort), finding.key, title];
  return cells.map(printable);
}

function problemsText(problems: readonly ProblemRecord[], { paint }: TextOptions): readonly string[] {
  const files = [...new Set(problems.map((problem) => problem.path))];
  return files.map((path) => {
    const rows = problems.filter((problem) => problem.path === path);
    const places = rows.map((problem) => printable(`${path}:${problem.line}:${problem.column}`));
    const width = places.reduce((longest, place) => Math.max(longest, place.length), 0);
    const line = (problem: ProblemRecord, index: number): string => {
      const severity = paint(SEVERITY_TONES[problem.severity], problem.severity.padEnd(7));
      const place = (places[index] ?? "").padEnd(width);
      return `${place}  ${severity}  ${printable(problem.message)}  ${paint("quiet", problem.rule)}\n`;
    };
    return rows.map(line).join("");
  });
}

function countsText(output: CheckOutput): string {
  const count = (severity: ProblemRecord["severity"]): number =>
    output.problems.filter((problem) => problem.severity === severity).length;
  const blockers = output.sets.reduce((sum, set) => sum + set.blockers.length, 0);
  const causes = output.sets.reduce((sum, set) => sum + set.causes, 0);
  const gates = output.sets.reduce((sum, set) => sum + gatesNotPassed(set).length, 0);
  return [
    quantity(output.sets.length, "set"),
    quantity(blockers, "blocker"),
    ...(gates > 0 ? [`${quantity(gates, "gate")} not passed`] : []),
    ...(causes < blockers ? [`about ${quantity(causes, "cause")}`] : []),
    quantity(count("error"), "error"),
    quantity(count("warning"), "warning"),
    `${count("info")} info`,
  ].join(", ");
}

function quantity(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = greatest(
    rows.map((row) => row.length),
    0,
  );
  return Array.from({ length: columns }, (_, index) =>
    rows.reduce((width, row) => Math.max(width, row[index]?.length ?? 0), 0),
  );
}

function pad(cell: string, width: number | undefined): string {
  return cell.padEnd(width ?? 0);
}
