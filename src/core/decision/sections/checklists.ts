import type { CheckGroup } from "../../policy/releaseModel";
import type { SetFinding } from "../../readiness/model";
import { findingStatus } from "../../contract/records";
import { evaluatedTasks, textsForPeople } from "../checkItems";
import { findingReferences, hasPart, section, shownId, type DecisionContext } from "../context";
import { statusReference, statusText } from "../findingStatus";
import { boxes, humanField, markdownOf } from "../humanFields";
import {
  bare,
  evidenced,
  fixed,
  recorded,
  type Content,
  type DocumentBlock,
  type UntitledSection,
  type Task,
} from "../model";
import { findingTitle } from "../findingTitle";
import { POLICY_IS_SILENT, cell, policyList } from "./policyBlocks";

/** Checkboxes before, during, and after a deployment. Reports decide some of them; the others are for people. */
export function checklistsSection(context: DecisionContext): UntitledSection {
  const { checklists } = context.model.policy.procedures;
  if (checklists.length === 0) return section("checklists", [POLICY_IS_SILENT]);
  const groups = checklists.map((group) => ({ group, tasks: tasksOf(group, context) }));
  const fixes = hasPart("blocker-checklist", context) ? findingTasks(blockingFindings(context), context) : [];
  return section("checklists", [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "The items come from the policy. Boxes that reports can decide are checked or left open automatically; the others are in fields for people.",
        ),
      ],
    },
    summary(groups, fixes, context),
    ...groups.map(({ group, tasks }) => groupBlock(group, tasks, context)),
    ...fixesBlock(fixes),
  ]);
}

interface GroupTasks {
  readonly group: CheckGroup;
  readonly tasks: readonly Task[];
}

function summary(
  groups: readonly GroupTasks[],
  fixes: readonly Task[],
  context: DecisionContext,
): DocumentBlock {
  const rows = groups.map(({ group, tasks }) =>
    countRow(cell(group.title), group.when, tasks, textsForPeople(group.items, context.model).length),
  );
  const all = [...groups.flatMap(({ tasks }) => tasks), ...fixes];
  const people = groups.reduce(
    (sum, { group }) => sum + textsForPeople(group.items, context.model).length,
    0,
  );
  return {
    kind: "table",
    columns: ["List", "When", "Boxes", "Checked by reports", "Left open by reports", "For people"],
    rows: [
      ...rows,
      ...(fixes.length > 0 ? [countRow(fixed("Blockers"), "before", fixes, 0)] : []),
      countRow(fixed("Total"), null, all, people),
    ],
  };
}

function countRow(
  title: Content,
  when: CheckGroup["when"] | null,
  tasks: readonly Task[],
  people: number,
): readonly Content[] {
  const checkedCount = tasks.filter(({ checked }) => checked).length;
  const count = (value: number): Content => bare(recorded(String(value), "counted in the lists below"));
  return [
    title,
    when === null ? fixed("") : bare(recorded(when, "the list below")),
    count(tasks.length + people),
    count(checkedCount),
    count(tasks.length - checkedCount),
    count(people),
  ];
}

function groupBlock(group: CheckGroup, tasks: readonly Task[], context: DecisionContext): DocumentBlock {
  const blocks: readonly DocumentBlock[] = [
    ...(tasks.length > 0 ? [{ kind: "tasks", items: tasks } as const] : []),
    ...auditChecklist(group, context),
    ...fieldForPeople(group, context),
  ];
  return {
    kind: "subsection",
    title: [cell(group.title)],
    blocks: blocks,
  };
}

/** The boxes for people; items that were added to the policy after the field was filled are listed below it. */
function fieldForPeople(group: CheckGroup, context: DecisionContext): readonly DocumentBlock[] {
  const texts = textsForPeople(group.items, context.model);
  if (texts.length === 0) return [];
  const field = humanField(context, `checklist.${group.id}`, boxes(texts));
  const absent = texts.filter((text) => !field.content.includes(markdownOf(text)));
  return [
    field,
    ...(absent.length > 0
      ? [note("The policy also requires these items, which the field does not contain:")]
      : []),
    ...policyList(absent),
  ];
}

function note(
  text:
    | "The policy also requires these items, which the field does not contain:"
    | "As checked in the security audit:",
): DocumentBlock {
  return { kind: "paragraph", label: null, content: [fixed(text)] };
}

function tasksOf(group: CheckGroup, context: DecisionContext): readonly Task[] {
  const tasks = evaluatedTasks(group.items, context.model);
  return group.id === "security-hardening"
    ? [...tasks, ...findingTasks(securityFindings(context), context)]
    : tasks;
}

/** The critical, high, and blocking security findings. */
function securityFindings({ model }: DecisionContext): readonly SetFinding[] {
  return model.findings.filter(
    (finding) =>
      finding.role === "security" &&
      finding.mergedInto === null &&
      (model.blockers.includes(finding.key) || ["critical", "high"].includes(finding.effectiveSeverity)),
  );
}

function blockingFindings({ model }: DecisionContext): readonly SetFinding[] {
  return model.findings.filter(({ key }) => model.blockers.includes(key));
}

function findingTasks(findings: readonly SetFinding[], { model }: DecisionContext): readonly Task[] {
  return findings.map((finding) => ({
    checked: findingStatus(finding) === "resolved" && finding.statusDetail !== "claimed",
    content: [
      bare(evidenced(`${shownId(finding)} ${findingTitle(finding)}:`, findingReferences(finding))),
      evidenced(statusText(finding, model), [statusReference(finding)]),
    ],
  }));
}

function fixesBlock(fixes: readonly Task[]): readonly DocumentBlock[] {
  if (fixes.length === 0) return [];
  return [{ kind: "subsection", title: [fixed("Blockers")], blocks: [{ kind: "tasks", items: fixes }] }];
}

/** The checklist of the security audit, with its boxes as they are checked there. */
function auditChecklist(group: CheckGroup, { model }: DecisionContext): readonly DocumentBlock[] {
  if (group.id !== "security-hardening") return [];
  const items = model.reports
    .filter(({ role }) => role === "security")
    .flatMap(({ facts }) =>
      facts.checklist.map(({ text, checked, range }): Task => ({
        checked,
        content: [evidenced(text, [{ path: facts.path, line: range.line, text }])],
      })),
    );
  return items.length === 0 ? [] : [note("As checked in the security audit:"), { kind: "tasks", items }];
}
