/** Percent-encodes every segment of a path joined with `/`: `docs/assessment%203/01.md`. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

function encodeSegment(segment: string): string {
  // Half a surrogate pair cannot be encoded and would throw.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
