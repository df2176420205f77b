/** The pages of docs/rules, made from the rules. */
import { DOCUMENTED_PROBLEMS, DOCUMENTED_RULES } from "../src/core/rules/allRules";
import type { DocumentedProblem, DocumentedRule, ExampleFiles, ProblemKind } from "../src/core/rules/rule";
import { exampleTexts, textBlock } from "./ruleExamples";

/** File name in `docs/rules/` and content of each page, in a fixed order. */
export function ruleDocs(): readonly { readonly file: string; readonly text: string }[] {
  return [
    { file: "README.md", text: overview() },
    ...DOCUMENTED_RULES.map((rule) => ({ file: `${rule.id}.md`, text: rulePage(rule) })),
    ...DOCUMENTED_PROBLEMS.map((problem) => ({ file: `${problem.id}.md`, text: problemPage(problem) })),
  ];
}

function overview(): string {
  const row = ({ id, title, level }: ProblemKind, quickFix: string): string =>
    `| [${id}](${id}.md) | ${title} | ${level} | ${quickFix} |`;
  return [
    "# Rules",
    "",
    "Every problem that Release Readiness reports, with its level unless the policy changes it.",
    "",
    "| Code | Problem | Level | Quick fix |",
    "| --- | --- | --- | --- |",
    ...DOCUMENTED_RULES.map((rule) => row(rule, hasQuickFix(rule) ? "yes" : "")),
    ...DOCUMENTED_PROBLEMS.map((problem) => row(problem, "")),
    "",
  ].join("\n");
}

function problemPage({ id, title, level, docs }: DocumentedProblem): string {
  return `# ${title}\n\n\`${id}\` · ${level === "info" ? "information" : level}\n\n${textBlock(docs)}`;
}

function rulePage(rule: DocumentedRule): string {
  const { id, examples } = rule;
  const { decidedFrom, bad, good } = examples;
  return [
    problemPage(rule),
    ...(hasQuickFix(rule) ? ["A quick fix is available in the editor."] : []),
    `Set its level in the policy file: \`"rules": { "${id}": "off" | "info" | "warning" | "error" }\`.`,
    "## Examples",
    ...(decidedFrom ? ["The decision was generated from:", exampleBlocks(decidedFrom)] : []),
    "Reported:",
    exampleBlocks(bad),
    "Not reported:",
    exampleBlocks(good),
    "",
  ].join("\n\n");
}

function hasQuickFix({ fix, command }: DocumentedRule): boolean {
  return fix !== undefined || command !== undefined;
}

function exampleBlocks(files: ExampleFiles): string {
  return exampleTexts(files)
    .map(({ file, text, marked }) => {
      const language = file.endsWith(".json") ? "json" : "markdown";
      const place = marked.length === 0 ? "" : `, line ${marked.join(", ")}`;
      return `\`${file}\`${place}\n\n\`\`\`\`${language}\n${text}\`\`\`\``;
    })
    .join("\n\n");
}
