import type { DecisionContext } from "./context";
import type { DocumentBlock } from "./model";
import { writeMarkdown } from "./write";
import { plainLine } from "./plainLine";

/** A human field: its existing content, or else the lines of `template`. */
export function humanField(
  { regions }: DecisionContext,
  id: string,
  template: readonly string[],
): Extract<DocumentBlock, { kind: "human" }> {
  const existing = regions.find((region) => region.id === id);
  const isFilled = existing !== undefined && existing.content.trim() !== "";
  return {
    kind: "human",
    id,
    content: isFilled ? existing.content : `\n${template.join("\n")}\n\n`,
  };
}

/** `- Name:` for each label. */
export function blanks(...labels: readonly string[]): readonly string[] {
  return labels.map((label) => `- ${markdownOf(label)}:`);
}

/** Unchecked boxes for people. */
export function boxes(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `- [ ] ${markdownOf(text)}`);
}

/** Escapes a policy text so that Markdown shows it unchanged. */
export function markdownOf(text: string): string {
  const value = plainLine(text);
  return writeMarkdown({
    type: "root",
    children: [{ type: "paragraph", children: [{ type: "text", value }] }],
  }).trim();
}
