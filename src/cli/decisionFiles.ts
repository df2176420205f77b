/** The files that `decide` reads and writes: the document, the JSON beside it, and the document that it replaces. */
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Decided } from "../core/decision/decide";
import { previousPath } from "../core/decision/decide";
import { readSidecar, sidecarPath } from "../core/decision/places";
import { printable } from "../core/export/printable";
import type { Host } from "./host";
import { readMarkdown } from "./readMarkdown";
import { systemReason, userError } from "./userError";
import { writeAtomically, type FileToWrite } from "./writeAtomically";

/** Refuses a place that cannot take the document, before anything is computed. */
export async function requireOutput(path: string): Promise<void> {
  const shown = printable(path);
  if (!/\.md$/i.test(path))
    throw userError(`${shown}: the decision is a Markdown file; its name must end in .md.`);
  if (await isFolder(path)) throw userError(`${shown} is a folder. Name a file in it with --output.`);
  const folder = dirname(path);
  if (!(await isFolder(folder)))
    throw userError(`${shown}: there is no folder ${printable(folder)}. Make it first.`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemReason(error) === null) throw error;
    return false;
  }
}

/** Text of a file that is to be kept or compared, null where there is none. Rejects where it is there and cannot be read. */
export async function readIfThere(path: string, host: Host): Promise<string | null> {
  try {
    await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw userError(`${printable(path)}: cannot be read: ${systemReason(error) ?? String(error)}.`);
  }
  return (await readMarkdown(host.files, path)).text;
}

/**
 * Writes document and sidecar as one, and what is replaced beside them. The sidecar comes first: where the two do not belong
 * together, their decision hashes say so. Returns the paths written; none where all stands there already.
 */
export async function saveDecision(path: string, decided: Decided, host: Host): Promise<readonly string[]> {
  const files: FileToWrite[] = [
    { path: sidecarPath(path), text: decided.sidecar },
    { path, text: decided.markdown },
  ];
  if (decided.previous !== null) files.unshift({ path: previousPath(path), text: decided.previous });
  await requireOwnSidecar(sidecarPath(path), host);
  if (decided.previous !== null) await requireFree(previousPath(path), decided.previous, host);
  const standing = await Promise.all(files.map((file) => readIfThere(file.path, host)));
  if (files.every(({ text }, index) => standing[index] === text)) return [];
  try {
    await writeAtomically(files);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw userError(
      `${printable(path)}: cannot be written: ${reason}. Nothing was changed. Name another place with --output FILE, or print the ` +
        `decision with --stdout.`,
    );
  }
  return files.map((file) => file.path);
}

async function requireOwnSidecar(path: string, host: Host): Promise<void> {
  const text = await readIfThere(path, host);
  if (text === null || text.trim() === "" || readSidecar(text)) return;
  throw userError(
    `${printable(path)} would have to hold the decision as JSON, but is something else and is not overwritten. Move it away, or ` +
      `name another place with --output FILE.`,
  );
}

async function requireFree(path: string, text: string, host: Host): Promise<void> {
  const standing = await readIfThere(path, host);
  if (standing === null || standing === text) return;
  throw userError(
    `${printable(path)} holds an earlier document that was replaced. Move it away first; nothing was written.`,
  );
}
