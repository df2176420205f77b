import type { InlineCode, Text } from "mdast";
import { plainLine } from "./plainLine";

/**
 * Words as text nodes. Addresses become inline code, because Markdown renderers turn even escaped addresses into links that lead readers
 * away.
 */
export function textNodes(value: string): readonly (Text | InlineCode)[] {
  const nodes: (Text | InlineCode)[] = [];
  for (const part of plainLine(value).split(/([^\s|\\`<]+)/)) {
    if (part === "") continue;
    const last = nodes.at(-1);
    if (ADDRESS.test(part)) nodes.push({ type: "inlineCode", value: part });
    else if (last?.type === "text") last.value += part;
    else nodes.push({ type: "text", value: part });
  }
  return nodes;
}

const ADDRESS = /:\/\/|www\.|[\w.+-]@[\w-]/i;
