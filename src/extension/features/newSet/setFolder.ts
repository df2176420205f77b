import { matchesGlob, parseGlob } from "../../../core/workspace/glob";

/** What is wrong with the folder of a new set, relative to its workspace folder; null if nothing is. */
export function folderProblem(path: string): string | null {
  const parts = path.split("/");
  if (path === "") return "Enter a folder, such as docs/assessment.";
  if (path.startsWith("/") || /^[a-z]:/i.test(path) || path.includes("\\"))
    return "Enter a path relative to the workspace folder, joined with /.";
  if (parts.some((part) => part === "..")) return "Enter a folder inside the workspace folder.";
  if (parts.some((part) => part === "" || part === "."))
    return "Enter a path without empty parts, such as docs/assessment.";
  return null;
}

/** What a user should know about a folder that is possible. */
export function folderHint(path: string, sets: string): string | null {
  return matchesGlob(parseGlob(sets), path)
    ? null
    : `The name does not match ${sets}, so this set would not be found.`;
}

/** The first folder that does not exist yet: "docs/assessment", "docs/assessment 2". */
export function freeFolder(existing: ReadonlySet<string>, wanted = "docs/assessment"): string {
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : `${wanted} ${number}`;
    if (!existing.has(path)) return path;
  }
}
