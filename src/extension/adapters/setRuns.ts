import * as vscode from "vscode";
import { withoutNewProblems } from "../../core/engine/problemDifference";
import type { Judged } from "../../core/engine/engine";
import type { SetState } from "../../core/engine/judgeRead";
import type { Problem } from "../../core/readiness/model";
import { atStart, type LoadProblem } from "../../core/workspace/findPolicy";
import type { ReadinessChange, WorkspaceSet } from "../readiness";
import type { Activity } from "./activity";
import { failedState, workspaceSet, type FolderModel, type KnownSet } from "./folderModel";
import { createLateness } from "./lateness";

/** The problems of a set that remain while the user types: fixed ones disappear without waiting for a pause. */
export interface Retraction {
  readonly set: WorkspaceSet;
  readonly remaining: readonly Problem[];
}

export interface SetRunsOptions {
  readonly activity: Activity;
  readonly log: vscode.LogOutputChannel;
  /** Whether a change to an open report of the set is still pending; it triggers its own run. */
  readonly isAwaited: (model: FolderModel, known: KnownSet) => boolean;
  /** The set was found to have a policy file. */
  readonly onPolicy: (model: FolderModel, policyPath: string) => void;
}

/** Judges sets, one run at a time per set, and publishes the results. */
export interface SetRuns {
  readonly onDidChange: vscode.Event<ReadinessChange>;
  readonly onDidRetract: vscode.Event<Retraction>;
  /** Judges a set; if a run is in progress, repeats it afterwards. Resolves when done. */
  run(model: FolderModel, path: string): Promise<void>;
  /** Judges a set while the user types: publishes only which problems are gone. */
  look(model: FolderModel, path: string): Promise<void>;
  /** Forgets sets and publishes their removal. */
  remove(model: FolderModel, paths: readonly string[]): void;
  fire(change: ReadinessChange): void;
  /** Whether a set is being judged for so long that its last result may be outdated. */
  isLate(known: KnownSet): boolean;
  dispose(): void;
}

interface Running {
  isAskedAgain: boolean;
  ended: Promise<void>;
}

/** A set is judged at each keystroke only if that takes no longer than this many milliseconds, so that typing stays smooth. */
const LONGEST_LOOK = 16;

export function createSetRuns({ activity, log, isAwaited, onPolicy }: SetRunsOptions): SetRuns {
  const changes = new vscode.EventEmitter<ReadinessChange>();
  const retractions = new vscode.EventEmitter<Retraction>();
  const running = new WeakMap<KnownSet, Running>();
  /** How long the last run took, in milliseconds. */
  const durations = new WeakMap<KnownSet, number>();
  const lateness = createLateness<KnownSet>(() => {
    changes.fire({ changed: [], removed: [] });
  });

  const tellFailure = (known: KnownSet, error: unknown): void => {
    log.error(`The set ${known.path} could not be judged:`, error instanceof Error ? error : String(error));
  };

  const remove = (model: FolderModel, paths: readonly string[]): void => {
    const removed = paths.filter((path) => model.sets.delete(path));
    for (const path of removed) model.engine.drop(path);
    if (removed.length > 0)
      changes.fire({ changed: [], removed: removed.map((path) => model.files.uriOf(path)) });
  };

  const judgeTimed = async (model: FolderModel, known: KnownSet): Promise<Judged> => {
    const start = performance.now();
    const judged = await model.engine.judge(known.path);
    durations.set(known, performance.now() - start);
    return judged;
  };

  /** Returns whether the result is outdated and no other run is pending. */
  const judge = async (model: FolderModel, known: KnownSet): Promise<boolean> => {
    lateness.begin(known);
    const judged = await judgeTimed(model, known);
    if (model.sets.get(known.path) !== known) return false;
    if (judged.kind === "overtaken") return !isAwaited(model, known);
    lateness.end(known);
    if (judged.kind === "gone") remove(model, [known.path]);
    else publish(model, known, judged.state);
    return false;
  };

  const publish = (model: FolderModel, known: KnownSet, state: SetState): void => {
    if (known.published?.state === state) return;
    if (state.policyPath !== null) onPolicy(model, state.policyPath);
    const set = workspaceSet(model, state, known.published?.set ?? null);
    known.published = { state, set };
    changes.fire({ changed: [set], removed: [] });
  };

  const loop = async (model: FolderModel, known: KnownSet, state: Running): Promise<void> => {
    const end = activity.begin();
    try {
      do {
        state.isAskedAgain = false;
        if (await judge(model, known)) state.isAskedAgain = true;
      } while (state.isAskedAgain && model.sets.get(known.path) === known);
    } catch (error) {
      tellFailure(known, error);
      publish(model, known, failedState(known.path, known.published?.state ?? null, [failureOf(known)]));
    } finally {
      lateness.end(known);
      running.delete(known);
      end();
    }
  };

  const retract = async (model: FolderModel, known: KnownSet): Promise<void> => {
    const { published } = known;
    const judged = await judgeTimed(model, known);
    if (judged.kind !== "judged" || !published?.set.model || !judged.state.model) return;
    const before = published.set.model.problems;
    const remaining = withoutNewProblems(before, judged.state.model.problems);
    if (remaining.length < before.length) retractions.fire({ set: published.set, remaining });
  };

  /** A run requested during a look waits for it: both would read the same files. */
  const lookThenRun = async (model: FolderModel, known: KnownSet, state: Running): Promise<void> => {
    const end = activity.begin();
    try {
      await retract(model, known);
    } catch (error) {
      tellFailure(known, error);
    }
    if (state.isAskedAgain) await loop(model, known, state);
    else running.delete(known);
    end();
  };

  return {
    onDidChange: changes.event,
    onDidRetract: retractions.event,
    remove,
    fire: (change) => {
      changes.fire(change);
    },
    run(model, path) {
      const known = model.sets.get(path);
      if (!known) return Promise.resolve();
      const now = running.get(known);
      if (now) {
        now.isAskedAgain = true;
        return now.ended;
      }
      const state: Running = { isAskedAgain: false, ended: Promise.resolve() };
      running.set(known, state);
      state.ended = loop(model, known, state);
      return state.ended;
    },
    async look(model, path) {
      const known = model.sets.get(path);
      if (!known?.published?.set.model || running.has(known)) return;
      if ((durations.get(known) ?? 0) > LONGEST_LOOK) return;
      const state: Running = { isAskedAgain: false, ended: Promise.resolve() };
      running.set(known, state);
      state.ended = lookThenRun(model, known, state);
      await state.ended;
    },
    isLate: (known) => lateness.isLate(known),
    dispose() {
      lateness.dispose();
      changes.dispose();
      retractions.dispose();
    },
  };
}

/** A set whose analysis fails is not shown as it was before. */
function failureOf({ path }: KnownSet): LoadProblem {
  return atStart(
    path,
    "The analysis failed. This is a bug in Release Readiness: please report it with the log.",
  );
}
