/** The beginning of a document of very many blocks. */
import type { Block, ListItem } from "./blocks";

/** Headings, paragraphs, items of lists, rows of tables … that are read: the longest reports have a tenth of it. */
export const MOST_BLOCKS = 20_000;

export interface FirstBlocks {
  readonly blocks: readonly Block[];
  /** Where what is left out begins; null where nothing is. */
  readonly firstLeftOut: Span | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The blocks of a document up to the limit; a list or table in which it is reached is cut there. */
export function firstBlocks(all: readonly Block[], most = MOST_BLOCKS): FirstBlocks {
  let left = most;
  let firstLeftOut: Span | null = null;
  /** What still fits of some parts, each of which counts as one. */
  const fitting = <Part extends Span>(parts: readonly Part[], cut: (part: Part) => Part): readonly Part[] => {
    const kept: Part[] = [];
    for (const part of parts) {
      if (left === 0) {
        firstLeftOut ??= { from: part.from, to: part.to };
        break;
      }
      left--;
      kept.push(cut(part));
    }
    return kept;
  };
  const cutItem = (item: ListItem): ListItem => {
    const [text, ...below] = item.children;
    return text === undefined ? item : { ...item, children: [cutBlock(text), ...fitting(below, cutBlock)] };
  };
  const cutBlock = (block: Block): Block => {
    if (block.kind === "table") return { ...block, rows: fitting(block.rows, (row) => row) };
    if (block.kind === "list") return { ...block, items: fitting(block.items, cutItem) };
    return block.kind === "quote" ? { ...block, children: fitting(block.children, cutBlock) } : block;
  };
  const blocks = fitting(all, cutBlock);
  return { blocks, firstLeftOut };
}
