import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Invocation } from "./arguments";
import { toEnginePath } from "./diskFileSystem";
import type { Host } from "./host";

/**
 * How code hosts name a file: relative to the root of the repository it is in, from whatever folder the command runs. The root is the
 * folder that contains `.git`, or `--root`, or the working directory; a file outside it keeps its absolute path.
 */
export function repositoryNaming(
  { values }: Pick<Invocation, "values">,
  { roots }: Pick<Host, "roots">,
): (path: string) => string {
  const fallback = resolve(values.get("root") ?? ".");
  return (path) => {
    const absolute = resolve(path);
    const inside = relative(roots.repositoryOf(absolute) ?? fallback, absolute);
    const isOutside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return isOutside ? toEnginePath(absolute) : inside.replaceAll(sep, "/") || ".";
  };
}
