// A decision by another author is audited while you type in it or in a report; in the latter case it is not read again.
import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine/engine";
import { createCounters } from "../../../src/core/engine/counters";
import { memoryFileSystem } from "../support/memoryFileSystem";

const SET = "docs/assessment 3";
const DECISION = `${SET}/08_RELEASE_DECISION.md`;
const SECURITY = `${SET}/02_SECURITY_AUDIT.md`;
const REPORT =
  "# Security audit\n\n## CRITICAL issues\n\n### SEC-1: Open door at night\n\nAnyone can enter.\n";

function bench() {
  const open = new Map<string, string>();
  const counters = createCounters();
  const fileSystem = memoryFileSystem({
    [SECURITY]: REPORT,
    [`${SET}/06_FUNCTIONAL_ANALYST_REVIEW.md`]: "# Functional review\n\nWords.\n",
    [DECISION]: "# Go\n\n**Decision:** APPROVED\n",
  });
  const engine = createEngine({
    fileSystem,
    openText: (path) => open.get(path) ?? null,
    today: () => "2025-03-01",
    counters,
  });
  const rules = async (): Promise<readonly string[]> => {
    const judged = await engine.judge(SET);
    assert.ok(judged.kind === "judged");
    const problems = judged.state.model?.problems ?? [];
    return problems.filter(({ path }) => path === DECISION).map(({ rule, line }) => `${line} ${rule}`);
  };
  const type = (path: string, text: string): void => {
    open.set(path, text);
    engine.touch(path, "changed");
  };
  return { rules, type, fileSystem };
}

describe("the decision of a set while you type", () => {
  it("is audited as stored on disk, and as shown in its editor", async () => {
    const { rules, type } = bench();
    assert.deepEqual(await rules(), ["1 omitted-blocker", "3 decision-verdict"]);
    type(DECISION, "# Go\n\nSEC-1 has to be closed.\n\n**Decision:** NOT APPROVED\n");
    assert.deepEqual(await rules(), []);
  });

  it("is checked against the report you type in, and read once", async () => {
    const { rules, type, fileSystem } = bench();
    await rules();
    type(SECURITY, REPORT.replace("CRITICAL", "LOW"));
    assert.deepEqual(await rules(), ["3 decision-verdict"]);
    type(SECURITY, REPORT);
    assert.deepEqual(await rules(), ["1 omitted-blocker", "3 decision-verdict"]);
    // Its head, to detect a decision of ours, and its text.
    assert.equal(fileSystem.filesRead.filter((path) => path === DECISION).length, 2);
  });
});
