import { isOpen } from "../../../core/contract/records";
import type { TextLines } from "../../../core/language/completion/textLines";
import type { FindingForm } from "../../../core/reader/facts";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { COMMANDS } from "../../commands";
import { blockStart } from "./blockStart";

/** A line above a line of a report, with what happens when it is selected. */
export interface ReportLens {
  /** 1-based. */
  readonly line: number;
  /** Our own words only: a title may contain icons, and text from a report may not. */
  readonly title: string;
  readonly command: string;
  /** Keys of the findings that the command acts on: one, or those that it offers; empty if it acts on none. */
  readonly findings: readonly string[];
}

/**
 * What is shown in a report: above its first line how it stands, and above each open finding its effect and what can be done. Rows of a table
 * and entries of a list that follow each other stay together: one line above them counts their findings.
 */
export function reportLenses(
  { findings, reports }: SetModel,
  path: string,
  lines: TextLines,
): readonly ReportLens[] {
  const report = reports.find(({ facts }) => facts.path === path);
  if (!report) return [];
  const open = findings.filter((finding) => finding.report === path && isOpen(finding));
  const standing = [
    counted(open.filter(({ blocks }) => blocks).length, "blocker"),
    counted(open.length, "open finding"),
    report.missingSections.length === 0
      ? "all sections"
      : `${counted(report.missingSections.length, "section")} missing`,
  ].join(" · ");
  return [
    { line: 1, title: standing, command: COMMANDS.goToBlocker, findings: [] },
    ...blocksOf(open, lines).flatMap(lensesOfBlock),
  ];
}

/** Open findings whose lines follow each other without room for something between them. */
interface Block {
  /** 1-based. */
  readonly line: number;
  readonly findings: readonly SetFinding[];
}

function blocksOf(open: readonly SetFinding[], lines: TextLines): readonly Block[] {
  const starts = open.map(({ form, range: { line } }) =>
    form === "row" || form === "item" ? blockStart(lines, line) : line,
  );
  return [...new Set(starts)].map((line) => ({
    line,
    findings: open.filter((_finding, index) => starts[index] === line),
  }));
}

const PLACES = {
  row: "table",
  item: "list",
  heading: "section",
  paragraph: "paragraph",
} as const satisfies Record<FindingForm, string>;

function lensesOfBlock({ line, findings }: Block): readonly ReportLens[] {
  const [first] = findings;
  if (first === undefined) return [];
  if (findings.length === 1 && first.form !== "row") return lensesOf(first);
  const others = findings.filter(({ blocks, isCondition }) => !blocks && !isCondition).length;
  const counts = [
    ...some(findings.filter(({ blocks }) => blocks).length, "blocker"),
    ...some(findings.filter(({ isCondition }) => isCondition).length, "condition"),
    ...some(others, others === findings.length ? "open finding" : "other open finding"),
  ].join(" · ");
  const title = `${counts} in this ${PLACES[first.form]}`;
  return [{ line, title, command: COMMANDS.goToBlocker, findings: findings.map(({ key }) => key) }];
}

function lensesOf({ key, range: { line }, blocks, isCondition }: SetFinding): readonly ReportLens[] {
  const effect = blocks ? "Blocks the release" : isCondition ? "Makes the release conditional" : "Open";
  const risk = { line, title: "Accept Risk…", command: COMMANDS.acceptRisk, findings: [key] };
  return [
    { line, title: effect, command: COMMANDS.explainFinding, findings: [key] },
    { line, title: "Mark as Fixed…", command: COMMANDS.markFixed, findings: [key] },
    ...(blocks || isCondition ? [risk] : []),
  ];
}

function some(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [counted(count, noun)];
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
