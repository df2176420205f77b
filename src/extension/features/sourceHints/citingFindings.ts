import type * as vscode from "vscode";
import { citedFindings, type CitedFinding } from "../../../core/language/citedFindings";
import { foldersAbove } from "../../../core/language/foldersAbove";
import { pathBelow } from "../../adapters/workspaceFileSystem";
import type { Readiness } from "../../readiness";
import type { JudgedSet } from "../../shared/setDocument";
import { sourceUri } from "../../shared/sourceUri";

/** A finding that cites the file in front, and its set. */
export interface CitingFinding extends CitedFinding {
  readonly set: JudgedSet;
}

/**
 * The open findings of all sets that cite a file, in the order of its lines. Of two files that a cited path may name, the one that is nearer
 * to the set counts, as everywhere.
 */
export async function citingFindings(
  readiness: Readiness,
  uri: vscode.Uri,
): Promise<readonly CitingFinding[]> {
  const found = await Promise.all(readiness.sets.map((set) => citingIn(set, uri)));
  return found.flat().sort((a, b) => (a.startLine ?? 0) - (b.startLine ?? 0));
}

async function citingIn(set: Readiness["sets"][number], uri: vscode.Uri): Promise<readonly CitingFinding[]> {
  const { model, folder } = set;
  const file = pathBelow(folder.uri, uri);
  const path = pathBelow(folder.uri, set.uri);
  if (model === null || file === null || path === null) return [];
  const judged: JudgedSet = { ...set, model };
  const candidates = citedFindings(model, foldersAbove(path), file);
  const paths = new Set(candidates.map(({ cited }) => cited));
  const named = new Map(
    await Promise.all([...paths].map(async (cited) => [cited, await sourceUri(judged, cited)] as const)),
  );
  return candidates
    .filter(({ cited }) => named.get(cited)?.toString() === uri.toString())
    .map((candidate) => ({ ...candidate, set: judged }));
}
