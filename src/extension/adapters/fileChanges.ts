import { POLICY_FILE_NAME } from "../../core/policy/policyFileName";
import { baseName, parentPath } from "../../core/workspace/paths";
import { isMarkdownFile } from "../../core/workspace/reportKind";
import type { FileEvent } from "./fileEvents";
import type { FolderModel } from "./folderModel";
import type { Searches } from "./searches";
import type { SetRuns } from "./setRuns";
import { pathBelow } from "./workspaceFileSystem";

/** Processes a batch of events: judges every affected set once. */
export async function takeInFileEvents(
  model: FolderModel,
  events: readonly FileEvent[],
  { runs, searches }: { readonly runs: SetRuns; readonly searches: Searches },
): Promise<void> {
  const { engine } = model;
  const touched = new Set<string>();
  const mayBeSets = new Set<string>();
  const mayHoldSets = new Set<string>();
  let isPolicyTouched = false;
  for (const { uri, change } of events) {
    const path = pathBelow(model.folder.uri, uri);
    if (path === null) continue;
    const name = baseName(path);
    if (name === POLICY_FILE_NAME) isPolicyTouched = true;
    // Any file may be the rollback plan that a policy names.
    const sets = engine.touch(path, change);
    for (const set of sets) touched.add(set);
    if (name === POLICY_FILE_NAME || isMarkdownFile(name)) {
      if (sets.length === 0 && change !== "deleted") mayBeSets.add(parentPath(path) ?? ".").add(path);
    } else {
      for (const set of engine.touchFolder(path)) touched.add(set);
      if (change !== "deleted" && mayBeFolder(name)) mayHoldSets.add(path);
    }
  }
  await Promise.all([...touched].map((path) => runs.run(model, path)));
  if (isPolicyTouched) await searches.searchIfStale(model);
  for (const path of outermost(mayHoldSets)) await searches.search(model, path);
  for (const path of mayBeSets) await searches.takeFolder(model, path);
}

/** A name with an extension is probably not a folder of reports. If it is, listing it shows that. */
function mayBeFolder(name: string): boolean {
  return !/\.[A-Za-z0-9]{1,5}$/.test(name);
}

/** The folders that are not inside another of these folders. */
function outermost(paths: ReadonlySet<string>): readonly string[] {
  return [...paths].sort().filter((path) => !hasParentIn(path, paths));
}

function hasParentIn(path: string, paths: ReadonlySet<string>): boolean {
  for (
    let parent = parentPath(path);
    parent !== null && parent !== "." && parent !== "..";
    parent = parentPath(parent)
  ) {
    if (paths.has(parent)) return true;
  }
  return false;
}
