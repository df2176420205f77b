import { isOpen } from "../../contract/records";
import { SEVERITIES, type Severity } from "../../reader/facts";
import type { SetFinding, SetReport } from "../../readiness/model";
import { isUnfixed } from "../../readiness/setFindings";
import { groupBy } from "../../text/groupBy";
import { baseName } from "../../workspace/paths";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import {
  SEVERITY_WORDS,
  counted,
  effortWords,
  findingTitle,
  fold,
  paragraph,
  placeOf,
  severityChip,
  shown,
  titled,
} from "../words";

type Counts = Readonly<Record<Severity, number>>;

/** Open findings by report and severity: a table whose rows are also bars. */
export function findingCountsSection({ then, isLive }: JudgedSet): PageElement {
  const open = then.findings.filter(isOpen);
  const byReport = groupBy(open, ({ report }) => report);
  const rows = then.reports.map((report) => ({
    report,
    counts: countsOf(byReport.get(report.facts.path) ?? []),
  }));
  const most = Math.max(1, ...rows.map(({ counts }) => sumOf(counts)));
  return titled(
    "counts",
    "Open findings by report",
    element(
      "table",
      { class: "counts" },
      element("caption", { class: "unseen" }, "Number of open findings by report and severity"),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, "Report"),
          ...SEVERITIES.map((severity) =>
            element("th", { scope: "col", class: "figure" }, SEVERITY_WORDS[severity]),
          ),
          element("th", { scope: "col", class: "figure" }, "All"),
        ),
      ),
      element("tbody", {}, ...rows.map(({ report, counts }) => countsRow(report, counts, most, { isLive }))),
      element("tbody", { class: "total" }, totalRow(countsOf(open))),
    ),
  );
}

function countsRow(
  { facts }: SetReport,
  counts: Counts,
  most: number,
  use: Pick<JudgedSet, "isLive">,
): PageElement {
  const name = shown(baseName(facts.path), 60);
  const open = {
    type: "button",
    class: "link",
    "data-ask": "open",
    "data-path": facts.path,
    "data-line": "1",
  };
  return element(
    "tr",
    { key: facts.path },
    element("th", { scope: "row" }, use.isLive ? element("button", open, name) : name, bar(counts, most)),
    ...figures(counts),
  );
}

function totalRow(counts: Counts): PageElement {
  return element("tr", {}, element("th", { scope: "row" }, "All reports"), ...figures(counts));
}

function figures(counts: Counts): readonly PageElement[] {
  const cell = (value: number, className: string): PageElement =>
    element("td", { class: value === 0 ? "figure zero" : `figure ${className}` }, String(value));
  return [
    ...SEVERITIES.map((severity) => cell(counts[severity], `sev-${severity}`)),
    cell(sumOf(counts), ""),
  ];
}

/** The figures of a row as lengths; it is not read out, because the row says the same. */
function bar(counts: Counts, most: number): PageElement {
  let x = 0;
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const width = (counts[severity] / most) * 100;
    const part = element("rect", {
      class: `sev-${severity}`,
      x: String(x),
      y: "0",
      width: String(width),
      height: "6",
    });
    x += width;
    return part;
  });
  return element(
    "svg",
    { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    ...parts,
  );
}

function countsOf(findings: readonly SetFinding[]): Counts {
  const count = (severity: Severity): number =>
    findings.filter(({ effectiveSeverity }) => effectiveSeverity === severity).length;
  return {
    critical: count("critical"),
    high: count("high"),
    medium: count("medium"),
    low: count("low"),
    info: count("info"),
  };
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly SetFinding[];
  readonly isOpen: boolean;
}

/** Every finding that is not settled, with a box to see what its fix would change. */
export function findingsSection(set: JudgedSet): PageElement {
  const groups = groupsOf(set).filter(({ findings }) => findings.length > 0);
  const hint = "Check a box to see what its fix would change. Nothing is written.";
  return titled(
    "findings",
    "Findings",
    ...(groups.length === 0 ? [paragraph("", "No finding is open.")] : []),
    ...(groups.length > 0 && set.isLive ? [paragraph("note", hint)] : []),
    ...groups.map((group) => groupDetails(group, set)),
  );
}

/** By the reports as they are: a finding stays in its place when its box is checked. */
function groupsOf({ model }: JudgedSet): readonly Group[] {
  const { findings } = model;
  const others = findings.filter(
    (one) => isUnfixed(one) && !one.blocks && !one.isCondition && one.waiver === null,
  );
  return [
    { id: "blockers", title: "Blockers", findings: findings.filter(({ blocks }) => blocks), isOpen: true },
    {
      id: "conditions",
      title: "Conditions",
      findings: findings.filter(({ isCondition }) => isCondition),
      isOpen: true,
    },
    { id: "to-verify", title: "To verify", findings: findings.filter(isToVerify), isOpen: true },
    {
      id: "waived",
      title: "Waived",
      findings: findings.filter(({ waiver }) => waiver !== null),
      isOpen: false,
    },
    { id: "others", title: "Other open findings", findings: others, isOpen: false },
  ];
}

function isToVerify({ statusDetail, mergedInto }: SetFinding): boolean {
  return statusDetail === "claimed" && mergedInto === null;
}

function groupDetails({ id, title, findings, isOpen: opens }: Group, set: JudgedSet): PageElement {
  return fold(
    `group-${id}`,
    set,
    { className: "group", isOpen: opens },
    [element("h3", {}, `${title} `, element("span", { class: "count" }, String(findings.length)))],
    element("ul", { class: "findings-list" }, ...findings.map((finding) => findingItem(finding, set))),
  );
}

function findingItem(finding: SetFinding, set: JudgedSet): PageElement {
  const isFixed = set.fixed.has(finding.key);
  const box = element("input", {
    type: "checkbox",
    "data-ask": "whatIf",
    "data-finding": finding.key,
    "aria-label": `What if fixed: ${shown(`${finding.displayId} ${finding.title}`)}`,
    ...(isFixed ? { checked: "" } : {}),
  });
  const facts = [
    shown(finding.displayId, 40),
    effortWords(finding),
    ...(finding.priority === null ? [] : [finding.priority]),
    ...(finding.statusDetail === "in-progress" ? ["in progress"] : []),
    ...(finding.possibleDuplicates.length === 0
      ? []
      : [`possibly the same as ${counted(finding.possibleDuplicates.length, "other")}`]),
  ];
  return element(
    "li",
    { class: isFixed ? "finding is-fixed" : "finding", key: finding.key },
    ...(set.isLive ? [box] : []),
    element(
      "div",
      { class: "what" },
      findingTitle(finding, set),
      element(
        "div",
        { class: "facts" },
        severityChip(finding.effectiveSeverity),
        element("span", {}, facts.join(" · ")),
        placeOf({ path: finding.report, line: finding.range.line }, set),
      ),
    ),
  );
}
