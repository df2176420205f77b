import * as vscode from "vscode";
import type { Previous } from "../../../core/dashboard/input";
import { snapshotOfSet } from "../../../core/dashboard/snapshotOfSet";
import { sidecarPath } from "../../../core/decision/places";
import { readStandingSidecar } from "../../../core/decision/snapshot";
import type { SetModel } from "../../../core/readiness/model";
import { LARGEST } from "../../../core/workspace/fileLimits";
import { readRegular } from "../../adapters/realFiles";
import type { Readiness, WorkspaceSet } from "../../readiness";

/** What a set is compared with: its decision, or else the latest earlier set about the same subject. Null if there is neither. */
export async function previousOf(set: WorkspaceSet, readiness: Readiness): Promise<Previous | null> {
  return (await lastDecision(set, readiness)) ?? earlierSet(set, readiness);
}

/** A decision of this tool, by its JSON file. Null for a document by another author, and for files that cannot be read. */
async function lastDecision(set: WorkspaceSet, readiness: Readiness): Promise<Previous | null> {
  const path = set.model?.decisionPath ?? null;
  if (path === null) return null;
  try {
    const uri = readiness.uriOf(set, sidecarPath(path));
    const bytes = await readRegular(set.folder.uri, uri, LARGEST.sidecar);
    const standing = readStandingSidecar(new TextDecoder().decode(bytes));
    if (standing === null) return null;
    const { asOf } = standing.snapshot;
    return {
      name: asOf === null ? "the last decision" : `the decision of ${asOf}`,
      snapshot: standing.snapshot,
    };
  } catch {
    return null;
  }
}

function earlierSet({ uri, model }: WorkspaceSet, { sets }: Readiness): Previous | null {
  const before = sets.flatMap((other) =>
    other.uri.toString() !== uri.toString() && other.model !== null && isEarlier(other.model, model)
      ? [{ uri: other.uri, model: other.model }]
      : [],
  );
  const [latest] = before.sort((a, b) => ((a.model.asOf ?? "") < (b.model.asOf ?? "") ? 1 : -1));
  if (latest === undefined) return null;
  return {
    name: `${vscode.workspace.asRelativePath(latest.uri)}, as of ${latest.model.asOf ?? ""}`,
    snapshot: snapshotOfSet(latest.model),
  };
}

function isEarlier(other: SetModel, model: SetModel | null): boolean {
  const [name, date] = [model?.subject.name.value ?? null, model?.asOf ?? null];
  if (name === null || date === null || other.asOf === null) return false;
  return other.subject.name.value?.toLowerCase() === name.toLowerCase() && other.asOf < date;
}
