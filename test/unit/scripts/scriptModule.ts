import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Address of a module of scripts/. It is loaded where it stands, not bundled: it finds its files by its own place. */
export function scriptAddress(path: string): string {
  return pathToFileURL(resolve("scripts", path)).href;
}

/** The exports of a module of scripts/, which has no types of its own. */
export async function loadScript<T>(path: string): Promise<T> {
  const address = scriptAddress(path);
  return (await import(address)) as T;
}
