import { isOpen } from "../../../core/contract/records";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { COMMANDS } from "../../commands";

/** A line above a line of a report, with what happens when it is selected. */
export interface ReportLens {
  /** 1-based. */
  readonly line: number;
  /** Our own words only: a title may contain icons, and text from a report may not. */
  readonly title: string;
  readonly command: string;
  /** Key of the finding that the command acts on; null if it acts on none. */
  readonly finding: string | null;
}

/** What is shown in a report: above its first line how it stands, and above each open finding its effect and what can be done. */
export function reportLenses({ findings, reports }: SetModel, path: string): readonly ReportLens[] {
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
    { line: 1, title: standing, command: COMMANDS.goToBlocker, finding: null },
    ...open.flatMap(lensesOf),
  ];
}

function lensesOf({ key, range: { line }, blocks, isCondition }: SetFinding): readonly ReportLens[] {
  const effect = blocks ? "Blocks the release" : isCondition ? "Makes the release conditional" : "Open";
  const risk = { line, title: "Accept Risk…", command: COMMANDS.acceptRisk, finding: key };
  return [
    { line, title: effect, command: COMMANDS.explainFinding, finding: key },
    { line, title: "Mark as Fixed…", command: COMMANDS.markFixed, finding: key },
    ...(blocks || isCondition ? [risk] : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
