import { problemRecord, setRecord } from "../../../core/contract/records";
import { printable } from "../../../core/export/printable";
import { problemsSummary, textSummary } from "../../../core/export/text";
import { failsOn, type FailOn } from "../../../core/readiness/failOn";
import type { SetModel } from "../../../core/readiness/model";
import type { WorkspaceSet } from "../../readiness";

export const TASKS = ["check", "decide --check"] as const;
export type TaskName = (typeof TASKS)[number];

/** What a task needs to know of a set. */
export type JudgedSet = Pick<WorkspaceSet, "model" | "failures">;

export interface TaskResult {
  readonly text: string;
  /** As of the command line: 0 done, 1 problems, 2 nothing to check or a set that cannot be judged. */
  readonly code: 0 | 1 | 2;
}

/** What a task prints about the sets of the workspace, and how it ends. */
export function taskResult(task: TaskName, failOn: FailOn, sets: readonly JudgedSet[]): TaskResult {
  if (sets.length === 0) return { text: "No assessment set found in this workspace.\n", code: 2 };
  const failures = sets.flatMap((set) =>
    set.failures.map(({ path, message }) => `${printable(`${path}: ${message}`)}\n`),
  );
  const models = sets.flatMap(({ model }) => model ?? []);
  const result = task === "check" ? checked(models, failOn) : compared(models);
  const isUnusable = failures.length > 0 || models.length < sets.length;
  return { text: failures.join("") + result.text, code: isUnusable ? 2 : result.code };
}

function checked(models: readonly SetModel[], failOn: FailOn): TaskResult {
  const problems = models.flatMap((model) => model.problems.map(problemRecord));
  const text = textSummary({ version: 1, sets: models.map(setRecord), problems });
  return { text, code: models.some((model) => failsOn(model, failOn)) ? 1 : 0 };
}

/** The rule reports a decision that no longer matches its reports; a set without a decision has none to be out of date. */
function compared(models: readonly SetModel[]): TaskResult {
  const stale = models.flatMap(({ problems }) => problems.filter(({ rule }) => rule === "stale-decision"));
  const decided = models.filter(({ decisionPath }) => decisionPath !== null).length;
  const counts = `${decided} of ${models.length} sets have a release decision, ${stale.length} out of date`;
  return { text: problemsSummary(stale.map(problemRecord), counts), code: stale.length > 0 ? 1 : 0 };
}
