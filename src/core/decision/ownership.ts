/** Who wrote a document: this tool, somebody else, or nobody yet. */
export type Ownership =
  | { readonly kind: "ours"; readonly decisionHash: string }
  | { readonly kind: "foreign" }
  | { readonly kind: "empty" };

const MARKER = /^<!-- release-readiness: decision sha256:([0-9a-f]{64}) -->[ \t]*$/;

/** The comment that makes a document ours. */
export function decisionMarker(decisionHash: string): string {
  return `<!-- release-readiness: decision sha256:${decisionHash} -->`;
}

/**
 * Ours is a document whose title is followed by our marker. A marker further down proves nothing: somebody may have quoted one.
 * In doubt a document is foreign, and a foreign one is never overwritten unasked (decision.md).
 */
export function classifyDocument(text: string): Ownership {
  const lines = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
  if (lines.length === 0 && text.trim() === "") return { kind: "empty" };
  const decisionHash = lines[0]?.startsWith("# ") === true ? MARKER.exec(lines[1] ?? "")?.[1] : undefined;
  return decisionHash === undefined ? { kind: "foreign" } : { kind: "ours", decisionHash };
}
