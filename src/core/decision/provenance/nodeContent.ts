import type { Content as Claimed } from "../model";

declare module "mdast" {
  interface Data {
    /** The content of a node, including its sources. */
    claimed?: Claimed;
  }
}

/** Marks nodes with the content they were created from, so that each word can be checked against its source. */
export function madeOf<T extends object>(nodes: readonly T[], claimed: Claimed): T[] {
  return nodes.map((node) => ({ ...node, data: { claimed } }));
}
