import * as vscode from "vscode";
import { FAIL_ON, type FailOn } from "../../../core/readiness/failOn";
import type { FeatureContext, Readiness } from "../../readiness";
import { taskResult, TASKS, type TaskName } from "./taskOutput";

const TYPE = "release-readiness";

/** Tasks of type `release-readiness`: the same engine as in the editor, with the output of the command line. */
export function registerTasks({ readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.tasks.registerTaskProvider(TYPE, {
      provideTasks: () => TASKS.map((task) => createTask({ type: TYPE, task }, readiness)),
      resolveTask: ({ definition, scope }) =>
        TASKS.some((task) => task === definition["task"])
          ? createTask(definition, readiness, scope)
          : undefined,
    }),
  );
}

function createTask(
  definition: vscode.TaskDefinition,
  readiness: Readiness,
  scope: vscode.Task["scope"] = vscode.TaskScope.Workspace,
): vscode.Task {
  const name = TASKS.find((task) => task === definition["task"]) ?? "check";
  const failOn = FAIL_ON.find((one) => one === definition["failOn"]) ?? "error";
  // Its problems are in the Problems view anyway, so it needs no matcher.
  return new vscode.Task(
    definition,
    scope,
    name,
    "Release Readiness",
    new vscode.CustomExecution(() => Promise.resolve(terminalFor(name, failOn, readiness))),
  );
}

/** A terminal that prints the result, and ends as the command line would. */
function terminalFor(task: TaskName, failOn: FailOn, readiness: Readiness): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  const run = async (): Promise<void> => {
    await readiness.refresh();
    const { text, code } = taskResult(task, failOn, readiness.sets);
    written.fire(text.replaceAll("\n", "\r\n"));
    closed.fire(code);
  };
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => void run(),
    close: () => {
      written.dispose();
      closed.dispose();
    },
  };
}
