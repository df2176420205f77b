/** The files that `decide` reads and writes: the document, the JSON next to it, and the document that it replaces. */
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Decided } from "../core/decision/decide";
import { previousPath } from "../core/decision/decide";
import type { DecideInput } from "../core/decision/decideInput";
import { readSidecar, sidecarPath } from "../core/decision/places";
import { printable } from "../core/export/printable";
import { LARGEST } from "../core/workspace/fileLimits";
import { repairWriting, type Repair } from "../core/workspace/transaction/repairWriting";
import { writeTogether, type FileToReplace, type Writing } from "../core/workspace/transaction/writeTogether";
import { diskStore } from "./diskStore";
import type { Host } from "./host";
import { readMarkdown } from "./readMarkdown";
import { systemReason, userError } from "./userError";

/** Refuses a place that cannot take the document, before anything is computed. */
export async function requireOutput(path: string, host: Host): Promise<void> {
  const shown = printable(path);
  if (!/\.md$/i.test(path))
    throw userError(`${shown}: the decision is a Markdown file; its name must end in .md.`);
  if (await isFolder(path)) throw userError(`${shown} is a folder. Name a file in it with --output.`);
  const folder = dirname(path);
  if (!(await isFolder(folder)))
    throw userError(`${shown}: there is no folder ${printable(folder)}. Create it first.`);
  realTargets(path, host);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemReason(error) === null) throw error;
    return false;
  }
}

/** Text of a file that is to be kept or compared, null where there is none. Rejects where it exists and cannot be read. */
export async function readIfThere(path: string, host: Host): Promise<string | null> {
  try {
    await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw userError(`${printable(path)}: cannot be read: ${systemReason(error) ?? String(error)}.`);
  }
  return (await readMarkdown(host.files, path, { what: "a place with a file", largest: LARGEST.sidecar }))
    .text;
}

/** The files of a decision as they are on the disk, in the order in which they are written: where links lead inside of the root. */
interface Targets {
  readonly previous: string;
  readonly sidecar: string;
  readonly document: string;
}

/** Rejects with a user error where one of them would be written outside the root. */
function realTargets(path: string, { roots }: Host): Targets {
  const target = (one: string): string => {
    try {
      return roots.realTarget(one).replaceAll("\\", "/");
    } catch (error) {
      const reason = systemReason(error);
      if (reason === null) throw error;
      // The names of the other files follow from that of the document.
      const named = error instanceof Error && "code" in error && error.code === "ENAMETOOLONG" ? path : one;
      throw userError(`${printable(named)}: cannot be written: ${reason}. Nothing was changed. ${ELSEWHERE}`);
    }
  };
  return { document: target(path), sidecar: target(sidecarPath(path)), previous: target(previousPath(path)) };
}

function placesOf({ previous, sidecar, document }: Targets): readonly string[] {
  return [previous, sidecar, document];
}

const ELSEWHERE = "Name another place with --output FILE, or print the decision with --stdout.";

const REPAIRS = {
  none: null,
  finished: "an earlier run was interrupted while it wrote the decision; its files are complete now",
  undone: "an earlier run was interrupted before it wrote the decision; its temporary files are removed",
  kept: "an earlier run was interrupted while it wrote the decision, and a file has changed since; the files stay as they are",
} as const satisfies Record<Repair, string | null>;

/** Settles what an interrupted `decide` has left at this place, and says so. */
export async function repairDecision(path: string, host: Host): Promise<void> {
  const places = placesOf(realTargets(path, host));
  const repair = REPAIRS[await writing(path, () => repairWriting(places, diskStore))];
  if (repair !== null) await host.tell(`${printable(path)}: ${repair}.`);
}

/**
 * Writes document and sidecar as one, and what is replaced next to them, unless a file has changed since `existing` was read. Returns
 * the paths written; none where all of it is there already.
 */
export async function saveDecision(
  path: string,
  decided: Decided,
  existing: DecideInput["existing"],
  host: Host,
): Promise<readonly string[]> {
  requireOwnSidecar(path, existing.sidecar ?? null);
  const targets = realTargets(path, host);
  const files: FileToReplace[] = [
    { path: targets.sidecar, text: decided.sidecar, expected: existing.sidecar ?? null },
    { path: targets.document, text: decided.markdown, expected: existing.target },
  ];
  if (decided.previous !== null) {
    const expected = await requireFree(previousPath(path), decided.previous, host);
    files.unshift({ path: targets.previous, text: decided.previous, expected });
  }
  if (files.every(({ text, expected }) => text === expected)) return [];
  const outcome = await writing(path, () => writeTogether(files, diskStore, placesOf(targets)));
  switch (outcome.kind) {
    case "unchanged":
      return [];
    case "changed":
      throw userError(changedWords(outcome.path));
    case "written":
      return [...(decided.previous === null ? [] : [previousPath(path)]), sidecarPath(path), path];
  }
}

function changedWords(path: string): string {
  return path.endsWith(".journal")
    ? `Another process is writing this decision, and nothing was written. If none is running, delete ${printable(path)} and run decide again.`
    : `${printable(path)} has changed while the decision was made, and nothing was written. Run decide again.`;
}

async function writing<T extends Writing | Repair>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    const leftover = leftoverOf(error);
    if (leftover !== null)
      throw userError(
        `${printable(leftover)}: ${reason}, so ${printable(path)} was not written. Delete it and run decide again.`,
      );
    throw userError(`${printable(path)}: cannot be written: ${reason}. Nothing was changed. ${ELSEWHERE}`);
  }
}

/** The journal or temporary file that something else is in the place of; null where that is not the error. */
function leftoverOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "ERR_NO_FILE") return null;
  const path = "path" in error && typeof error.path === "string" ? error.path : "";
  return /\.(?:journal|tmp)$/.test(path) ? path : null;
}

function requireOwnSidecar(path: string, text: string | null): void {
  if (text === null || text.trim() === "" || readSidecar(text)) return;
  throw userError(
    `${printable(sidecarPath(path))} is where the decision is written as JSON, but it contains something else and is not overwritten. Move it, or ` +
      `name another place with --output FILE.`,
  );
}

/** The text of an existing file that may be replaced; null if there is none. */
async function requireFree(path: string, text: string, host: Host): Promise<string | null> {
  const standing = await readIfThere(path, host);
  if (standing === null || standing === text) return standing;
  throw userError(
    `${printable(path)} contains an earlier document that was replaced. Move it first; nothing was written.`,
  );
}
