/** Percent-encodes every segment of a path joined with `/`: `docs/assessment%203/01.md`. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

/** The URI of a path as given by the caller: `file:///…` where it is absolute, else a relative reference. */
export function fileUri(path: string): string {
  const drive = /^([A-Za-z]):\/(.*)$/s.exec(path);
  if (drive) return `file:///${drive[1] ?? ""}:/${encodePath(drive[2] ?? "")}`;
  return path.startsWith("/") ? `file://${encodePath(path)}` : encodePath(path);
}

function encodeSegment(segment: string): string {
  // Half a surrogate pair cannot be encoded and would throw.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
