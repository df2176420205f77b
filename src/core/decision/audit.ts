/** Reads the document back before it is saved: it must contain what was intended and nothing else. */
import type { Nodes, Root } from "mdast";
import { deadAnchor, textOf } from "./anchors";
import { parseGfm } from "../markdown/remarkProcessor";
import { withoutReferences } from "./referenceLinks";
import { REGION_END, readRegions, regionStart, type HumanRegion } from "./regions";

/** The first difference between the intended document and what a Markdown parser reads, or null. */
export function auditDocument(meant: Root, markdown: string): string | null {
  const expected = shapeOf(meant);
  const actual = shapeOf(withoutReferences(parseGfm(markdown)));
  const length = Math.max(expected.length, actual.length);
  for (let i = 0; i < length; i++) {
    if (expected[i] === actual[i]) continue;
    return `expected ${quote(expected[i])}, found ${quote(actual[i])}`;
  }
  const anchor = deadAnchor(meant);
  return anchor === null ? null : `a link points to #${anchor}, but no heading has this anchor`;
}

function quote(entry: string | undefined): string {
  return entry === undefined ? "the end of the document" : `"${entry.slice(0, 120)}"`;
}

/**
 * Headings, paragraphs, lists, tables with their rows and cells, links, and raw HTML in order, each with its text. The content of human
 * fields is excluded.
 */
function shapeOf(root: Root): readonly string[] {
  const shape: string[] = [];
  let isInRegion = false;
  for (const node of root.children) {
    const lines = node.type === "html" ? node.value.split(/\r\n|\n|\r/) : [];
    if (isInRegion && !lines.includes(REGION_END)) continue;
    isInRegion = isRegionStart(lines.at(-1));
    if (node.type === "html") shape.push(...lines.map((line) => `html ${line}`));
    else describe(node, shape);
  }
  return shape;
}

function isRegionStart(line: string | undefined): boolean {
  return line?.startsWith("<!-- human: ") === true;
}

function describe(node: Nodes, shape: string[]): void {
  switch (node.type) {
    case "heading":
      shape.push(`heading ${node.depth}: ${textOf(node).trim()}`);
      break;
    case "table":
      shape.push(`table of ${node.children.length} rows`);
      break;
    case "tableRow":
      shape.push(
        `row of ${node.children.length}: ${node.children.map((cell) => textOf(cell).trim()).join(" | ")}`,
      );
      break;
    case "list":
      shape.push(`${node.ordered === true ? "ordered" : "unordered"} list of ${node.children.length}`);
      break;
    case "listItem":
      shape.push(taskOf(node.checked));
      break;
    case "link":
      shape.push(`link ${node.url}: ${textOf(node)}`);
      break;
    case "paragraph":
      shape.push(`paragraph: ${textOf(node).trim()}`);
      break;
    case "text":
    case "tableCell":
      break;
    case "html":
      shape.push(`html ${node.value}`);
      break;
    case "code":
      shape.push(`code ${node.lang ?? ""}: ${node.value.replaceAll("\r\n", "\n")}`);
      break;
    default:
      shape.push(`${node.type}: ${textOf(node)}`);
  }
  if ("children" in node) for (const child of node.children) describe(child, shape);
}

function taskOf(checked: boolean | null | undefined): string {
  if (checked === null || checked === undefined) return "item";
  return checked ? "checked task" : "open task";
}

/** Whether a field ends at its end marker: an unclosed code fence or tag in it would swallow what follows. */
export function endsItself({ id, content }: Pick<HumanRegion, "id" | "content">): boolean {
  const { children } = parseGfm(`${regionStart(id)}\n${content}${REGION_END}\n\n# end\n`);
  const [end, heading] = children.slice(-2);
  return (
    end?.type === "html" &&
    end.value === REGION_END &&
    heading?.type === "heading" &&
    textOf(heading) === "end"
  );
}

/** The first human field that differs from what was written, or null. */
export function regionDifference(
  meant: readonly Pick<HumanRegion, "id" | "content">[],
  markdown: string,
): string | null {
  const read = readRegions(markdown);
  if (!read.ok) return `line ${read.line}: ${read.message}`;
  if (read.regions.length !== meant.length)
    return `expected ${meant.length} fields, found ${read.regions.length}`;
  const lost = meant.find(
    ({ id, content }, i) => read.regions[i]?.id !== id || read.regions[i].content !== content,
  );
  return lost ? `the field "${lost.id}" has changed` : null;
}
