/** The sets of the sample, read and judged on the day that its README names. */
import assert from "node:assert/strict";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { findSets } from "../../../src/core/workspace/findSets";
import { loadSet, type LoadedSet } from "../../../src/core/judge/loadSet";
import { diskFileSystem } from "../support/diskFileSystem";
import { WORKSPACE } from "./plantedTable";

export const TODAY = "2026-11-21";
export const CURRENT = `${WORKSPACE}/docs/assessment`;
export const EARLIER = `${WORKSPACE}/docs/assessment_2026-08`;
export const FEES = `${WORKSPACE}/services/harbour-fees/docs/assessment`;

export const POLICY_OPTIONS = { root: WORKSPACE, rules: ALL_RULES.map(({ id }) => id) };

/** By path, the default of the workspace first. */
export type SampleSets = ReadonlyMap<string, LoadedSet>;

export async function loadSampleSets(): Promise<SampleSets> {
  const { sets } = await findSets(diskFileSystem, WORKSPACE);
  const loaded = await Promise.all(
    sets.map(async (path) => {
      const set = await loadSet(diskFileSystem, path, { ...POLICY_OPTIONS, asOf: null, today: TODAY });
      assert.ok(set.kind === "set", JSON.stringify(set));
      return [path, set] as const;
    }),
  );
  return new Map(loaded);
}

/** The set that a file lies in, else the first one below the file's folder. */
export function setOf(path: string, sets: SampleSets): LoadedSet {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const own = sets.get(folder) ?? [...sets].find(([set]) => set.startsWith(`${folder}/`))?.[1];
  assert.ok(own, `no set of ${path}`);
  return own;
}
