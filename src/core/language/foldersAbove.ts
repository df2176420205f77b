/** A folder and those above it, up to the root: `docs/assessment`, `docs`, `""`. The path is relative to the root, `.` is the root. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), ""];
}
