import assert from "node:assert/strict";
import { taskResult, type JudgedSet } from "../../../src/extension/features/tasks/taskOutput";
import { loadSet } from "../../../src/core/judge/loadSet";
import { memoryFileSystem } from "../support/memoryFileSystem";
import { SET, smallSet } from "../support/sampleSet";

async function workspaceSet(severity: "CRITICAL" | "LOW"): Promise<JudgedSet> {
  const loaded = await loadSet(memoryFileSystem(smallSet(severity)), SET, {
    asOf: null,
    today: "2026-04-01",
  });
  assert.ok(loaded.kind === "set");
  return { model: loaded.model, failures: [] };
}

describe("what a task prints", () => {
  it("is the summary of the command line, with its exit codes", async () => {
    const blocked = await workspaceSet("CRITICAL");
    const clean = await workspaceSet("LOW");
    const result = taskResult("check", "error", [blocked, clean]);
    assert.equal(result.code, 1);
    assert.match(result.text, /docs\/assessment 1: NOT APPROVED/);
    assert.match(result.text, /2 sets, 1 blocker/);
    assert.equal(taskResult("check", "error", [clean]).code, 0);
    assert.equal(taskResult("check", "verdict", [blocked]).code, 1);
  });

  it("names sets that cannot be judged, and ends with 2 whatever the others are", async () => {
    const clean = await workspaceSet("LOW");
    const problem = {
      path: "docs/x.json",
      message: "bad\u001b[31m",
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    };
    const failed = { ...clean, model: null, failures: [problem] };
    const result = taskResult("check", "error", [failed, clean]);
    assert.equal(result.code, 2);
    assert.match(result.text, /^docs\/x\.json: bad/);
    assert.ok(!result.text.includes("\u001b"), "Nothing acts in a terminal.");
  });

  it("says that there is nothing to check", () => {
    assert.deepEqual(taskResult("check", "error", []), {
      text: "No assessment set found in this workspace.\n",
      code: 2,
    });
  });

  it("counts decisions that are out of date", async () => {
    const clean = await workspaceSet("LOW");
    assert.deepEqual(taskResult("decide --check", "error", [clean]).code, 0);
    assert.match(taskResult("decide --check", "error", [clean]).text, /0 of 1 sets have a release decision/);
  });
});
