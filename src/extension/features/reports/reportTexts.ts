/** How a report is worded: in a row, in a tooltip, and by a screen reader. */
import type { Verdict } from "../../../core/reader/facts";
import { isOpenFinding } from "../../../core/readiness/setFindings";
import type { SetFinding, SetModel, SetReport } from "../../../core/readiness/model";
import { roleWords } from "../../../core/readiness/reportKindWords";
import { baseName } from "../../../core/workspace/paths";
import { counted } from "../../shared/setView";
import { markdownText, plainLabel } from "../../shared/untrustedText";

export const VERDICT_TEXTS = {
  approved: "approved",
  conditional: "conditional",
  "not-approved": "not approved",
} as const satisfies Record<Verdict, string>;

export interface SectionCounts {
  readonly present: number;
  readonly missing: number;
}

/** The required sections of a report; none if the policy requires none, or if another report of its role is the better match. */
export function sectionsOf({ presentSections, missingSections }: SetReport): SectionCounts {
  return { present: presentSections.length, missing: missingSections.length };
}

/** Such as `6 of 7 sections`, empty if none is required. */
export function sectionsText(report: SetReport): string {
  const { present, missing } = sectionsOf(report);
  return present + missing === 0 ? "" : `${present} of ${counted(present + missing, "section")}`;
}

/** The grade, or else the score; empty if the report states neither. */
export function gradeText({ facts: { grade, score } }: SetReport): string {
  if (grade !== null) return plainLabel(grade.text, 20);
  return score === null ? "" : `${score.value}/${score.max}`;
}

/** Such as `B- · conditional · 6/7 sections`. What the report does not state is omitted. */
export function reportDescription(report: SetReport): string {
  const { verdict } = report;
  const sections = sectionsText(report).replace(" of ", "/");
  return [gradeText(report), verdict === null ? "" : VERDICT_TEXTS[verdict], sections]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What determines what the file is read as. */
export function kindSource({ facts }: SetReport): string {
  return facts.kind === null ? "by its name or title" : `by its front matter, line ${facts.kind.range.line}`;
}

/** Such as `2 critical, 1 high`; `none` if no finding of the report is open. */
export function openText(report: SetReport, { findings }: Pick<SetModel, "findings">): string {
  const open = findings.filter((finding) => finding.report === report.facts.path && isOpenFinding(finding));
  const severities = [
    "critical",
    "high",
    "medium",
    "low",
    "info",
  ] as const satisfies readonly SetFinding["severity"][];
  const counts = severities.flatMap((severity) => {
    const count = open.filter(({ effectiveSeverity }) => effectiveSeverity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  return counts.length === 0 ? "none" : counts.join(", ");
}

/** At most 10 lines: the name of the file and a table of one line per fact. */
export function reportTooltip(report: SetReport, model: SetModel): string {
  const { verdict, role, facts } = report;
  const rows = [
    ["Read as", `${roleWords(role)}, ${kindSource(report)}`],
    ["Grade", gradeText(report) || "not stated"],
    ["Own verdict", verdict === null ? "not stated" : VERDICT_TEXTS[verdict]],
    ["Sections", sectionsText(report) || "none required"],
    ["Open findings", openText(report, model)],
  ];
  const [head, ...body] = rows.map(
    ([name = "", text = ""]) => `| **${name}** | ${markdownText(text, 100)} |`,
  );
  return [`**${markdownText(baseName(facts.path), 120)}**`, "", head, "| :-- | :-- |", ...body].join("\n");
}

/** Whole sentences, with the name of the file. */
export function spokenReport(report: SetReport, model: SetModel): string {
  const { verdict, role, facts } = report;
  const parts = [
    `${roleWords(role)} report ${baseName(facts.path)}`,
    `grade ${gradeText(report) || "not stated"}`,
    `own verdict ${verdict === null ? "not stated" : VERDICT_TEXTS[verdict]}`,
    sectionsText(report) || "no required sections",
    `open findings: ${openText(report, model)}`,
  ];
  return plainLabel(`${parts.join(", ")}.`);
}
