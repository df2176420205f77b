import type { Block, InlineText, MarkdownDocument } from "./blocks";

/**
 * Whether two parsers understood a text in the same way: kinds, nesting, texts, marks, and every place in the source. What is read from a
 * report depends on nothing else, so the same tree has the same facts.
 */
export function isSameTree(one: MarkdownDocument, other: MarkdownDocument): boolean {
  return (
    one.text === other.text &&
    one.bodyFrom === other.bodyFrom &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => written(block) === written(other.blocks[index]))
  );
}

function written(block: Block | undefined): string | undefined {
  return JSON.stringify(block, (_, value: unknown) => (isInline(value) ? withOffsets(value) : value));
}

function isInline(value: unknown): value is InlineText {
  return typeof value === "object" && value !== null && "sourceOffset" in value;
}

/** The offset of each character in the source is a function, which JSON leaves out. */
function withOffsets(text: InlineText): unknown {
  const { from, to, plain, marks } = text;
  return {
    from,
    to,
    plain,
    marks,
    offsets: Array.from({ length: plain.length }, (_, i) => text.sourceOffset(i)),
  };
}
