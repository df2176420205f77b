import type { DecisionReading } from "../decision/provenance/decisionReading";
import { POLICY_FILE_NAME } from "../policy/policyFileName";
import { judgeSet, type SetInput } from "../judge/judgeSet";
import type { SetModel } from "../readiness/model";
import type { LoadProblem } from "../workspace/findPolicy";
import type { FailedSet, ReadSet } from "../judge/loadSet";
import { baseName, joinPath } from "../workspace/paths";
import { folderOfSet, isInUsualPlace } from "../workspace/usualPlaces";
import type { Counters } from "./counters";
import { differenceOfProblems } from "./problemDifference";
import { isSameInput } from "./sameInput";
import type { SetMemory } from "./setMemory";

/** The last result for a set. The same object as long as nothing changes. */
export interface SetState {
  readonly path: string;
  /** Null if the set failed. */
  readonly model: SetModel | null;
  readonly failures: readonly LoadProblem[];
  readonly policyIsDecided: boolean;
  /** Path of the policy file; null if there is none. */
  readonly policyPath: string | null;
  /** What the decision in the folder says; null if there is none, or if it was not read. */
  readonly decisionText: DecisionReading | null;
  /** Lines of the source files that the reports cite, by path as written: null for a missing file. */
  readonly sourceLines: ReadonlyMap<string, number | null>;
  /** Path of a file in the set that shows the problems of the folder as a whole; null if the set has no file. */
  readonly anchor: string | null;
}

export interface JudgedRead {
  /** Null if the set failed. */
  readonly input: SetInput | null;
  readonly state: SetState;
}

/** Judges what was read. Returns the last state itself if the input is unchanged. */
export function judgeRead(
  read: ReadSet | FailedSet,
  memory: SetMemory,
  last: JudgedRead | null,
  counters: Counters,
): JudgedRead {
  if (read.kind === "failed") {
    const state = failedState(memory, read.problems);
    return last !== null && isSameFailure(last.state, state) ? last : { input: null, state };
  }
  if (last?.input && isSameInput(last.input, read.input)) return last;
  counters.setsAnalyzed++;
  const model = judgeSet(read.input);
  for (const { added } of differenceOfProblems(last?.state.model?.problems ?? [], model.problems)) {
    counters.problemsPublished += added;
  }
  const state: SetState = {
    path: memory.path,
    model,
    failures: [],
    policyIsDecided: read.choice.isDecided,
    policyPath: read.choice.policyPath,
    decisionText: read.input.decisionText ?? null,
    sourceLines: read.input.sourceLines ?? new Map(),
    anchor: model.reports[0]?.facts.path ?? anchorOf(memory),
  };
  return { input: read.input, state };
}

/** A set whose policy file has an error is still a set: a half-written pattern must not make it disappear. */
export function mayBeGone(read: ReadSet | FailedSet): boolean {
  return read.kind === "failed" && policyFileOf(read.problems) === null;
}

/** A folder or document in one of the usual places that says nothing about a release is not a set. */
export function isSilent(read: ReadSet | FailedSet, path: string): boolean {
  return read.kind === "failed" && read.withoutReports !== undefined && isInUsualPlace(path);
}

function policyFileOf(problems: readonly LoadProblem[]): string | null {
  return problems.find(({ path }) => baseName(path) === POLICY_FILE_NAME)?.path ?? null;
}

function failedState(memory: SetMemory, failures: readonly LoadProblem[]): SetState {
  return {
    path: memory.path,
    model: null,
    failures,
    policyIsDecided: false,
    policyPath: policyFileOf(failures),
    decisionText: null,
    sourceLines: new Map(),
    anchor: anchorOf(memory),
  };
}

function anchorOf(memory: SetMemory): string | null {
  const name = memory.names?.[0];
  return name === undefined ? null : joinPath(folderOfSet(memory.path), name);
}

function isSameFailure(last: SetState, state: SetState): boolean {
  return (
    last.model === null &&
    last.anchor === state.anchor &&
    JSON.stringify(last.failures) === JSON.stringify(state.failures)
  );
}
