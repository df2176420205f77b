import type { Block } from "../../markdown/blocks";
import { wordsOf } from "../../text/words";

const CLOSING = new Set([
  "appendix",
  "appendices",
  "annex",
  "references",
  "glossary",
  "conclusion",
  "conclusions",
  "acknowledgements",
  "changelog",
  "contact",
  "signature",
  "signatures",
]);

const CLOSING_PHRASES = [
  ["sign", "off"],
  ["document", "history"],
  ["revision", "history"],
  ["document", "control"],
  ["end", "of", "report"],
  ["related", "documents"],
];

/** A footer has at most this many blocks: a line or two below the last horizontal rule. */
const LONGEST_FOOTER = 4;

/**
 * Index of the first block of the closing material: appendices, references, sign-off, and a footer below the last horizontal rule. The
 * number of blocks if there is none. `level` is the level of the chapters.
 */
export function closingMaterial(blocks: readonly Block[], level: number): number {
  let end = footer(blocks);
  for (let index = end - 1; index > 0; index--) {
    const block = blocks[index];
    if (block?.kind !== "heading" || block.level > level) continue;
    if (!isClosing(block.text.plain)) break;
    end = index;
  }
  return end;
}

/** Index of the horizontal rule above a footer, the number of blocks if there is none. */
export function footer(blocks: readonly Block[]): number {
  for (let index = blocks.length - 1; index > 0 && index >= blocks.length - 1 - LONGEST_FOOTER; index--) {
    const kind = blocks[index]?.kind;
    if (kind === "break") return index;
    if (kind !== "paragraph" && kind !== "html") break;
  }
  return blocks.length;
}

function isClosing(heading: string): boolean {
  const words = wordsOf(heading).filter((word) => !/^\d/.test(word));
  const [first = ""] = words;
  if (CLOSING.has(first)) return true;
  return CLOSING_PHRASES.some((phrase) => phrase.every((word, index) => words[index] === word));
}
