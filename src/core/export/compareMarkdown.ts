/** A comparison as Markdown, for a pull request or a mail. Texts go in as text nodes, so that writing escapes them. */
import type { BlockContent, PhrasingContent, Root, TableCell } from "mdast";
import type { CompareOutput } from "../contract/compare";
import { textNodes } from "../decision/textNodes";
import { writeMarkdown } from "../decision/write";
import { findingCounts, findingRows, gateWords, sideRows, waiverRows } from "../decision/compare/words";

export function compareMarkdown(output: CompareOutput): string {
  const { before, after, gates } = output;
  const findings = findingRows(output).map(({ kind, finding, change }) => [
    finding.id ?? finding.key,
    finding.title,
    `${kind}: ${change}`,
    `${finding.report}:${finding.line}`,
  ]);
  const root: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: cell(`${before.path} → ${after.path}`) },
      ...table(["", "Before", "After"], sideRows(before, after)),
      { type: "heading", depth: 2, children: cell("Gates") },
      paragraph(`${gates.changed.length} changed, ${gates.unchanged} unchanged.`),
      ...table(
        ["Gate", "Before", "After"],
        gates.changed.map((gate) => [
          `${gate.id} ${gate.title}`,
          gateWords(gate.before),
          gateWords(gate.after),
        ]),
      ),
      { type: "heading", depth: 2, children: cell("Findings") },
      paragraph(`${findingCounts(output)}.`),
      ...table(["Finding", "Title", "What happened", "Report"], findings),
      { type: "heading", depth: 2, children: cell("Waivers") },
      paragraph(`${waiverRows(output).length} changed, ${output.waivers.unchanged.length} unchanged.`),
      ...table(["Of", "What happened"], waiverRows(output)),
    ],
  };
  return writeMarkdown(root);
}

function cell(text: string): PhrasingContent[] {
  return [...textNodes(text)];
}

function paragraph(text: string): BlockContent {
  return { type: "paragraph", children: cell(text) };
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): BlockContent[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => ({
    type: "tableRow" as const,
    children: cells.map((text): TableCell => ({ type: "tableCell", children: cell(text) })),
  });
  return [{ type: "table", children: [row(columns), ...rows.map(row)] }];
}
