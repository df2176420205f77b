// A decision that somebody else wrote is audited while one types in it or in a report, without reading it again for the latter.
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

describe("the decision of a set, while one types", () => {
  it("is audited as it stands on the disk, and as it stands in its editor", async () => {
    const { rules, type } = bench();
    assert.deepEqual(await rules(), ["1 omitted-blocker", "3 decision-verdict"]);
    type(DECISION, "# Go\n\nSEC-1 has to be closed.\n\n**Decision:** NOT APPROVED\n");
    assert.deepEqual(await rules(), []);
  });

  it("is held against the report that one types in, and read once", async () => {
    const { rules, type, fileSystem } = bench();
    await rules();
    type(SECURITY, REPORT.replace("CRITICAL", "LOW"));
    assert.deepEqual(await rules(), ["3 decision-verdict"]);
    type(SECURITY, REPORT);
    assert.deepEqual(await rules(), ["1 omitted-blocker", "3 decision-verdict"]);
    // Its head, for a decision of ours, and its text.
    assert.equal(fileSystem.filesRead.filter((path) => path === DECISION).length, 2);
  });
});
