/** The tables of examples/README.md, which say what is planted in the sample and what each gate says. */
import { readFileSync } from "node:fs";
import type { Heading, Nodes, PhrasingContent, Table, TableCell } from "mdast";
import { parseGfm } from "../../../src/core/markdown/remarkProcessor";

export const WORKSPACE = "examples/berth-booking";
const README = "examples/README.md";

/** One row of the tables below "What is planted where". */
export interface PlantedRow {
  /** Path from the root of the repository. */
  readonly path: string;
  /** 1-based; 0 where the words stand in none or in several lines of the file. */
  readonly line: number;
  /** Words that stand in exactly one line of the file. */
  readonly words: string;
  readonly expected: readonly string[];
  /** How a failing test names the row. */
  readonly name: string;
}

export function plantedRows(): readonly PlantedRow[] {
  return tablesBelow("In").flatMap(({ folder, table }) =>
    table.children.slice(1).map((row) => {
      const [file, words, planted, says] = row.children;
      const path = [WORKSPACE, folder, plain(file)].filter((part) => part !== "" && part !== ".").join("/");
      const searched = codes(words)[0] ?? "";
      return {
        path,
        line: lineOf(path, searched),
        words: searched,
        expected: codes(says),
        name: `${path.slice(WORKSPACE.length + 1)}, "${searched}": ${plain(planted)}`,
      };
    }),
  );
}

/** State by gate and set folder; a gate has no entry for a set whose policy does not have it. */
export function gateStates(): readonly {
  readonly gate: string;
  readonly set: string;
  readonly state: string;
}[] {
  const [table] = tablesBelow("The gates").map((one) => one.table);
  const [header, ...rows] = table?.children ?? [];
  const sets = (header?.children ?? []).slice(1).map((cell) => `${WORKSPACE}/${codes(cell)[0] ?? ""}`);
  return rows.flatMap((row) => {
    const [gate, ...states] = row.children.map(plain);
    return states.flatMap((state, index) =>
      state === "" ? [] : [{ gate: gate ?? "", set: sets[index] ?? "", state }],
    );
  });
}

/** Tables with the heading above them; its code span is the folder that they are about. */
function tablesBelow(title: string): readonly { readonly folder: string; readonly table: Table }[] {
  let heading: Heading | null = null;
  const found: { folder: string; table: Table }[] = [];
  for (const node of parseGfm(readFileSync(README, "utf8")).children) {
    if (node.type === "heading") heading = node;
    if (node.type !== "table" || heading === null || !plain(heading).startsWith(title)) continue;
    found.push({ folder: codes(heading)[0] ?? "", table: node });
  }
  return found;
}

type Inline = { readonly children: readonly PhrasingContent[] };

function codes(cell: Inline | TableCell | undefined): readonly string[] {
  return (cell?.children ?? []).flatMap((node) => (node.type === "inlineCode" ? [node.value] : []));
}

function plain(node: Nodes | undefined): string {
  if (node === undefined) return "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

function lineOf(path: string, words: string): number {
  const lines = readFileSync(path, "utf8").split(/\r\n|\n/);
  const found = lines.flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? 0) : 0;
}
