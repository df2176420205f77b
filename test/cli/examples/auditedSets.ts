/** The sets of the sample with what the command line's `audit` finds in their decisions. */
import assert from "node:assert/strict";
import type { AuditOutput } from "../../../src/core/contract/audit";
import type { LoadedSet } from "../../../src/core/judge/loadSet";
import type { Problem } from "../../../src/core/readiness/model";
import { WORKSPACE } from "../../unit/examples/plantedTable";
import { loadSampleSets, TODAY, type SampleSets } from "../../unit/examples/sampleSets";
import { runCli } from "../runCli";

export async function loadAuditedSets(): Promise<SampleSets> {
  const sets = await loadSampleSets();
  return new Map([...sets].map(([path, set]) => [path, withAudit(set)]));
}

/** What `audit` says of the set's decision beside what `check` says of the set. */
function withAudit(set: LoadedSet): LoadedSet {
  const { decisionPath, problems } = set.model;
  if (decisionPath === null) return set;
  const run = runCli(process.cwd(), ["audit", decisionPath, "--root", WORKSPACE, "--format", "json"], {
    RELEASE_READINESS_TODAY: TODAY,
  });
  assert.notEqual(run.code, 2, run.err);
  const { problems: found } = JSON.parse(run.out) as AuditOutput;
  const placeOf = ({ rule, line, message }: Pick<Problem, "rule" | "line" | "message">) => `${rule} ${line} ${message}`;
  const known = new Set(problems.map(placeOf));
  const added = found.filter((problem) => !known.has(placeOf(problem)));
  return { ...set, model: { ...set.model, problems: [...problems, ...added] } };
}
