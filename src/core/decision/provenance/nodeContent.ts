import type { Content as Claimed } from "../model";

declare module "mdast" {
  interface Data {
    /** What the text of a node claims, and with it what it rests on. */
    claimed?: Claimed;
  }
}

/** Nodes that say for which content they were made: a check can hold each word against its source. */
export function madeOf<T extends object>(nodes: readonly T[], claimed: Claimed): T[] {
  return nodes.map((node) => ({ ...node, data: { claimed } }));
}
