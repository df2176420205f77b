import { encodePath } from "../text/percentEncoding";

/** The URI of a path as given by the caller: `file:///…` where it is absolute, else a relative reference. */
export function fileUri(path: string): string {
  const drive = /^([A-Za-z]):\/(.*)$/s.exec(path);
  if (drive) return `file:///${drive[1] ?? ""}:/${encodePath(drive[2] ?? "")}`;
  return path.startsWith("/") ? `file://${encodePath(path)}` : encodePath(path);
}
