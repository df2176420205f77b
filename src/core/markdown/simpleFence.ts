import type { CodeBlock } from "./blocks";
import { lineEnd, matchAt } from "./simpleLines";

const OPENING = /`{3,}(?=[^`\n]*(?:\n|$))/y;
const CLOSING = /\n *(`{3,})[ \t]*(?=\n|$)/g;

/** Whether the marks of a fence stand at an offset. */
export function isFence(text: string, at: number): boolean {
  return matchAt(OPENING, text, at) !== null;
}

/** The fence whose marks stand at an offset, up to the first line that has nothing but as many marks; null where there is none. */
export function readFence(text: string, at: number): CodeBlock | null {
  const marks = matchAt(OPENING, text, at);
  if (marks === null) return null;
  const infoEnd = lineEnd(text, at);
  CLOSING.lastIndex = infoEnd;
  for (let match = CLOSING.exec(text); match; match = CLOSING.exec(text)) {
    if ((match[1] ?? "").length < marks) continue;
    const info = text.slice(at + marks, infoEnd).replace(/^[ \t]+|[ \t]+$/g, "");
    return { kind: "code", from: at, to: match.index + match[0].length, info };
  }
  return null;
}
