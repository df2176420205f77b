import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedApi, inWorkspace, placeSet, removeFolder } from "../support/workspace";
import type { ReleaseReadinessApi } from "../../../src/extension/api";

const SET = inWorkspace("docs", "assessment of the tasks suite");

describe("tasks", () => {
  let api: ReleaseReadinessApi;

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "parcel-desk", SET);
  });

  after(async () => {
    await removeFolder(api, SET, SET);
  });

  /** Runs a task and resolves with its exit code. */
  async function run(task: vscode.Task): Promise<number | undefined> {
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    return ended;
  }

  it("check the sets of the workspace, and end as the command line does", async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: "release-readiness" });
    assert.deepEqual(tasks.map(({ name }) => name).sort(), ["check", "decide --check"]);
    const check = tasks.find(({ name }) => name === "check");
    assert.ok(check);
    assert.equal(await run(check), 1, "The set has an open critical finding.");
  });
});
