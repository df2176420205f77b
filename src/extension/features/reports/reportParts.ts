import type { SetModel, SetReport } from "../../../core/readiness/model";
import { roleWords } from "../../../core/readiness/reportKindWords";
import type { Statement } from "../../../core/reader/facts";
import { baseName } from "../../../core/workspace/paths";
import { counted } from "../../shared/setView";
import { treeNode, type TreeNode } from "../../shared/tree/treeNode";
import { markdownText, plainLabel } from "../../shared/untrustedText";
import { gradeText, kindSource, openText, sectionsOf, VERDICT_TEXTS } from "./reportTexts";

/** What is known of a report, one row per fact. A row with a place in the report opens it. */
export function reportParts(
  id: string,
  set: string,
  report: SetReport,
  model: SetModel,
): readonly TreeNode[] {
  const { role, facts, verdict } = report;
  const fact = (part: string, label: string, text: string, statement: Statement | null = null): TreeNode =>
    factNode(`${id}/${part}`, set, label, text, statement === null ? null : placeOf(facts.path, statement));
  const own = facts.verdicts.find((statement) => statement.verdict === verdict) ?? null;
  return [
    fact("file", "File", baseName(facts.path)),
    fact("kind", `Read as ${roleWords(role)}`, kindSource(report), facts.kind),
    fact("grade", "Grade", gradeText(report) || "not stated", facts.grade ?? facts.score),
    fact("verdict", "Own verdict", verdict === null ? "not stated" : VERDICT_TEXTS[verdict], own),
    fact("open", "Open", openText(report, model)),
    ...missingSections(`${id}/sections`, set, report),
  ];
}

function placeOf(path: string, { range }: Statement): TreeNode["place"] {
  return { path, line: range.line, column: range.column };
}

function factNode(id: string, set: string, label: string, text: string, place: TreeNode["place"]): TreeNode {
  const words = plainLabel(text);
  return treeNode({
    id,
    set,
    label,
    description: words,
    tooltip: `**${label}**\n\n${markdownText(text)}`,
    spoken: `${label}: ${words}`,
    kind: "text",
    place,
    opensOnClick: place !== null,
  });
}

/** The required sections that are missing, or empty; an empty one opens its heading. */
function missingSections(id: string, set: string, report: SetReport): readonly TreeNode[] {
  const { missing } = sectionsOf(report);
  if (missing === 0) return [];
  const { path } = report.facts;
  return [
    treeNode({
      id,
      set,
      label: "Missing sections",
      description: String(missing),
      spoken: counted(missing, "missing section"),
      icon: { id: "warning", color: "problemsWarningIcon.foreground" },
      kind: "section",
      expansion: "expanded",
      children: report.missingSections.map(({ id: section, title, guidance, emptyHeadingLine: line }) =>
        treeNode({
          id: `${id}/${section}`,
          set,
          label: plainLabel(title, 80),
          description: line === null ? "" : "empty",
          tooltip: `**${markdownText(title)}**\n\n${markdownText(guidance)}`,
          spoken: plainLabel(`${line === null ? "Missing" : "Empty"} section: ${title}. ${guidance}`),
          kind: "text",
          place: line === null ? null : { path, line, column: 1 },
          opensOnClick: line !== null,
        }),
      ),
    }),
  ];
}
