/** Paths as the ports give them: joined with `/`, relative or absolute, perhaps behind `scheme://authority`. */

/** A path of a name in a folder; `.` and the empty path are the folder one is in. */
export function joinPath(folder: string, name: string): string {
  if (folder === "" || folder === ".") return name;
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** Without slashes at its end; a root stays a root. */
export function withoutTrailingSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/" && path[end - 2] !== ":" && path[end - 2] !== "/") end--;
  return path.slice(0, end);
}

/** Last part of a path. */
export function baseName(path: string): string {
  const trimmed = withoutTrailingSlash(path);
  return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** The folder that contains a path, or null for a root. A relative path continues above the working directory: `.`, `..`, `../..`. */
export function parentPath(path: string): string | null {
  const trimmed = withoutTrailingSlash(path);
  if (trimmed === "" || trimmed === ".") return "..";
  const slash = trimmed.lastIndexOf("/");
  const last = trimmed.slice(slash + 1);
  if (last === "..") return `${trimmed}/..`;
  if (last === ".") return parentPath(trimmed.slice(0, slash));
  if (slash === -1) return /^[a-zA-Z]:$/.test(trimmed) ? null : ".";
  if (slash === 0) return trimmed === "/" ? null : "/";
  const parent = trimmed.slice(0, slash);
  return parent.endsWith("/") || parent.endsWith(":") ? null : parent;
}

/** Whether the two name the same folder, judging only by their text. */
export function isSamePath(a: string, b: string): boolean {
  return normalized(a) === normalized(b);
}

function normalized(path: string): string {
  const trimmed = withoutTrailingSlash(path);
  if (trimmed === "") return ".";
  return trimmed.startsWith("./") ? normalized(trimmed.slice(2)) : trimmed;
}
