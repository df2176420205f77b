import type { SetModel } from "../../../core/readiness/model";
import type { Severity } from "../../../core/reader/facts";
import { groupBy } from "../../../core/text/groupBy";
import { baseName } from "../../../core/workspace/paths";
import { statusText } from "../../shared/findingText";
import { markdownText, plainLabel } from "../../shared/untrustedText";
import { listedFindings, type Effect, type ListedFinding } from "./listedFindings";

/** The groupings that the user can choose, the default first. */
export const GROUPINGS = [
  { id: "effect", title: "Effect on the release" },
  { id: "severity", title: "Severity" },
  { id: "report", title: "Report" },
  { id: "status", title: "Status" },
  { id: "cause", title: "Cause" },
  { id: "owner", title: "Owner" },
] as const;

export type Grouping = (typeof GROUPINGS)[number]["id"];

/** Some findings of the view under one title. */
export interface FindingGroup {
  /** Unique in its grouping and free of lines and counts. */
  readonly id: string;
  readonly title: string;
  readonly tooltip: string;
  readonly findings: readonly ListedFinding[];
}

/** The groups of these findings; without empty ones. */
export function groupsOf(
  model: SetModel,
  listed: readonly ListedFinding[],
  grouping: Grouping,
): readonly FindingGroup[] {
  switch (grouping) {
    case "effect":
      return byEffect(listed);
    case "severity":
      return bySeverity(listed);
    case "report":
      return byReport(model, listed);
    case "status":
      return byStatus(listed);
    case "cause":
      return byCause(listed);
    case "owner":
      return byOwner(listed);
  }
}

const EFFECTS: Readonly<Record<Effect, { readonly title: string; readonly tooltip: string }>> = {
  blockers: {
    title: "Blockers",
    tooltip:
      "Open critical or P0 findings, and those that a gate blocks on. The release is not approved while any of them is open.",
  },
  conditions: {
    title: "Conditions",
    tooltip: "Other open high or P1 findings. The verdict is at most conditional while any of them is open.",
  },
  "to-verify": {
    title: "To verify",
    tooltip: "Findings reported as fixed without a commit, pull request, test or audit as proof.",
  },
};

const EFFECT_ORDER: readonly Effect[] = ["blockers", "conditions", "to-verify"];

function byEffect(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  return EFFECT_ORDER.flatMap((id) => {
    const findings = listed.filter(({ effect }) => effect === id);
    return findings.length === 0 ? [] : [{ id, ...EFFECTS[id], findings }];
  });
}

const SEVERITIES = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
} as const satisfies Record<Severity, string>;

function bySeverity(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = groupBy(listed, ({ finding }) => finding.effectiveSeverity);
  return (Object.keys(SEVERITIES) as Severity[]).flatMap((severity) => {
    const findings = groups.get(severity) ?? [];
    const title = SEVERITIES[severity];
    const tooltip = `Findings of severity ${severity}, the highest that their report states.`;
    return findings.length === 0 ? [] : [{ id: `severity/${severity}`, title, tooltip, findings }];
  });
}

function byReport({ reports }: SetModel, listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = groupBy(listed, ({ finding }) => finding.report);
  const inOrder = reports.map(({ facts }) => facts.path).filter((path) => groups.has(path));
  const others = [...groups.keys()].filter((path) => !inOrder.includes(path));
  return [...inOrder, ...others].map((path) => ({
    id: `report/${path}`,
    title: plainLabel(baseName(path)),
    tooltip: markdownText(path),
    findings: groups.get(path) ?? [],
  }));
}

function byStatus(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = groupBy(listed, ({ finding }) => statusText(finding));
  return [...groups].map(([status, findings]) => ({
    id: `status/${status}`,
    title: `${status.slice(0, 1).toUpperCase()}${status.slice(1)}`,
    tooltip: "What the reports say about the work on these findings.",
    findings,
  }));
}

/** The owners in order of their first finding, then what no report assigns to anyone. */
function byOwner(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = groupBy(listed, ({ finding }) => finding.owner?.text.toLowerCase() ?? "");
  const owned = [...groups].filter(([owner]) => owner !== "");
  const rest = groups.get("") ?? [];
  return [
    ...owned.map(([owner, findings]) => ({
      id: `owner/${owner}`,
      title: plainLabel(findings[0]?.finding.owner?.text ?? owner, 60),
      tooltip: "The owner that the reports state for these findings.",
      findings,
    })),
    ...(rest.length === 0 ? [] : [{ id: "owner", ...NO_OWNER, findings: rest }]),
  ];
}

const NO_OWNER = {
  title: "No owner stated",
  tooltip: "To assign a finding, write a line such as **Owner:** Platform team below it.",
};

/** Findings that may have one cause share a group, named after the first of them; all others are in one group. */
function byCause(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = groupBy(listed, ({ finding }) => causeOf(finding, listed));
  const shared = [...groups].filter(([, findings]) => findings.length > 1);
  const single = [...groups]
    .filter(([, findings]) => findings.length === 1)
    .flatMap(([, findings]) => findings);
  const causes = shared.map(([cause, findings]) => ({
    id: `cause/${cause}`,
    title: plainLabel(findings[0]?.finding.title ?? "", 120),
    tooltip:
      "These findings may have the same cause. They count as several until a report says that they are the same.",
    findings,
  }));
  const rest: readonly FindingGroup[] =
    single.length === 0
      ? []
      : [
          {
            id: "cause",
            title: "No shared cause",
            tooltip: "No other listed finding seems to have the same cause.",
            findings: single,
          },
        ];
  return [...causes, ...rest];
}

/** The key of the first listed finding that may have the same cause. */
function causeOf(
  { key, possibleDuplicates }: ListedFinding["finding"],
  listed: readonly ListedFinding[],
): string {
  const same = new Set([key, ...possibleDuplicates]);
  return listed.find(({ finding }) => same.has(finding.key))?.finding.key ?? key;
}

/** The findings whose id, title, report, severity, status or owner contain all words of the filter, in any case. */
export function filteredFindings(model: SetModel, filter: string): readonly ListedFinding[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return listedFindings(model).filter(({ finding }) => {
    const { displayId, title, report, effectiveSeverity, priority, owner } = finding;
    const level = [effectiveSeverity, priority ?? ""];
    const text = [displayId, title, baseName(report), ...level, statusText(finding), owner?.text ?? ""]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
