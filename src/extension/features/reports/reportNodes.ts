import type { SetDocument, SetModel, SetReport } from "../../../core/readiness/model";
import { roleWords } from "../../../core/readiness/reportKindWords";
import { wrapText } from "../../../core/text/wrapText";
import { baseName } from "../../../core/workspace/paths";
import { counted, type SetView } from "../../shared/setView";
import { failureNodes } from "../../shared/tree/failureNodes";
import { treeNode, type NodeIcon, type TreeNode } from "../../shared/tree/treeNode";
import { markdownText, plainLabel } from "../../shared/untrustedText";
import { verdictIcon } from "../../shared/verdicts";
import { reportParts } from "./reportParts";
import { reportDescription, reportTooltip, sectionsOf, spokenReport } from "./reportTexts";

/** The nodes of the Reports view for one set: its reports in the order of the policy, missing ones, the decision, and what is not read. */
export function reportNodes(view: SetView | null): readonly TreeNode[] {
  if (view === null) return [];
  const { id, model } = view;
  if (model === null) return failureNodes(view);
  const unread = model.documents.filter(({ isRead }) => !isRead);
  return [
    ...(view.standing === "failed" ? failureNodes(view) : []),
    ...model.reports.map((report) => reportNode(id, report, model)),
    ...model.missing.map((missing) => missingNode(id, missing)),
    ...decisionNode(id, model),
    ...unreadGroup(id, unread),
  ];
}

/** Such as `6 of 7`: the reports that exist and those that the policy requires. */
export function reportCountsText(view: SetView | null): string {
  const model = view?.model ?? null;
  if (model === null) return "";
  const required = model.policy.phases.length;
  return required === 0 ? "" : `${required - model.missing.length} of ${required}`;
}

/** The role comes first: it is short and distinguishes. A second report of a role also has the name of its file. */
function reportNode(set: string, report: SetReport, model: SetModel): TreeNode {
  const { role, facts } = report;
  const isFirst = model.reports.find((one) => one.role === role) === report;
  const name = roleWords(role);
  const id = `${set}#report/${facts.path}`;
  return treeNode({
    id,
    set,
    label: isFirst ? name : plainLabel(`${name}: ${baseName(facts.path)}`, 80),
    description: reportDescription(report),
    tooltip: reportTooltip(report, model),
    icon: reportIcon(report),
    spoken: spokenReport(report, model),
    kind: "report",
    place: { path: facts.path, line: 1, column: 1 },
    opensOnClick: true,
    expansion: "collapsed",
    children: reportParts(id, set, report, model),
  });
}

const NO_VERDICT = { id: "file", color: null } as const;

/** The report's own verdict; an incomplete report does not look good. */
function reportIcon(report: SetReport): NodeIcon {
  if (report.verdict === null) return NO_VERDICT;
  const isIncomplete = report.verdict === "approved" && sectionsOf(report).missing > 0;
  return verdictIcon(isIncomplete ? "conditional" : report.verdict);
}

function missingNode(set: string, { role, title, file }: SetModel["missing"][number]): TreeNode {
  return treeNode({
    id: `${set}#missing/${role}`,
    set,
    label: roleWords(role),
    description: plainLabel(`missing · ${file}`, 80),
    tooltip: `**${markdownText(title)}**\n\nThe policy requires this report, and no file of the set is read as it.\n\nExpected name: ${markdownText(file)}`,
    icon: { id: "circle-slash", color: "problemsWarningIcon.foreground" },
    spoken: plainLabel(`Missing report: ${title}, expected name ${file}`),
    kind: "text",
  });
}

function decisionNode(set: string, { decisionPath }: SetModel): readonly TreeNode[] {
  if (decisionPath === null) return [];
  const name = plainLabel(baseName(decisionPath), 80);
  return [
    treeNode({
      id: `${set}#decision`,
      set,
      label: "Release decision",
      description: name,
      tooltip: `**${markdownText(name)}**\n\nIt is checked, and it is never evidence for a gate.`,
      icon: { id: "law", color: null },
      spoken: `Release decision: ${name}`,
      kind: "text",
      place: { path: decisionPath, line: 1, column: 1 },
      opensOnClick: true,
    }),
  ];
}

function unreadGroup(set: string, unread: readonly SetDocument[]): readonly TreeNode[] {
  if (unread.length === 0) return [];
  return [
    treeNode({
      id: `${set}#unread`,
      set,
      label: "Not read",
      icon: { id: "eye-closed", color: null },
      description: String(unread.length),
      tooltip: "Markdown files of the folder that do not count as reports, with the reason.",
      spoken: `Not read: ${counted(unread.length, "file")}`,
      kind: "section",
      expansion: "collapsed",
      children: unread.map((document) => unreadNode(set, document)),
    }),
  ];
}

/** Characters of a reason that fit into a row below the name of the file. */
const LINE = 34;

function unreadNode(set: string, { path, role, reason }: SetDocument): TreeNode {
  const name = plainLabel(baseName(path), 80);
  const why = plainLabel(reason ?? "unknown reason");
  const id = `${set}#unread/${path}`;
  // A report that cannot be read is a fault; another file is not.
  const icon =
    role === null
      ? { id: "file", color: "disabledForeground" }
      : { id: "error", color: "problemsErrorIcon.foreground" };
  return treeNode({
    id,
    set,
    label: name,
    description: why,
    tooltip: `**${markdownText(name)}**\n\nNot read: ${markdownText(why)}`,
    icon,
    spoken: `${name} is not read: ${why}`,
    kind: "document",
    place: { path, line: 1, column: 1 },
    opensOnClick: true,
    expansion: "collapsed",
    children: wrapText(why, LINE).map((line, index) =>
      treeNode({ id: `${id}/${index}`, set, label: line, spoken: line, kind: "text" }),
    ),
  });
}
