/** Who wrote a document: this tool (`ours`), other authors (`foreign`), or no author yet (`empty`). */
export type Ownership =
  | { readonly kind: "ours"; readonly decisionHash: string }
  | { readonly kind: "foreign" }
  | { readonly kind: "empty" };

const MARKER = /^<!-- release-readiness: decision sha256:([0-9a-f]{64}) -->[ \t]*$/;

/** The comment that marks a document as ours. */
export function decisionMarker(decisionHash: string): string {
  return `<!-- release-readiness: decision sha256:${decisionHash} -->`;
}

/**
 * A document is ours if our marker follows its title. A marker further down proves nothing, because it may be a quotation. When in doubt,
 * a document is foreign, and foreign documents are never overwritten without being asked to.
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
