import assert from "node:assert/strict";
import { evaluatedTasks, textsForPeople } from "../../../src/core/decision/checkItems";
import type { Content } from "../../../src/core/decision/model";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import type { Evaluation } from "../../../src/core/policy/releaseModel";
import type { SetModel } from "../../../src/core/readiness/model";
import { cleanWith, judge, report } from "../support/reports";

const CLEAN = judge({ policy: fourReport });

/** The state of a box: whether it is checked, and why. */
function box(evaluation: Evaluation, model: SetModel = CLEAN): readonly [boolean, string] {
  const [task] = evaluatedTasks([{ text: "Box", evaluation }], model);
  assert.ok(task);
  return [task.checked, textOf(task.content[1])];
}

function textOf(content: Content | undefined): string {
  assert.ok(content && content.kind !== "references" && content.kind !== "fixed");
  const claim = content.kind === "bare" || content.kind === "internal" ? content.claim : content;
  return claim.kind === "not-evidenced" ? "not stated" : claim.text;
}

const HIGH = "## Findings\n\n### H-1: Slow search\n\n**Severity:** High";

describe("a box that reports decide", () => {
  it("depends on the state of a gate", () => {
    assert.deepEqual(box({ kind: "gate", gate: "B1" }), [true, "gate B1 passes"]);
    assert.equal(box({ kind: "gate", gate: "Z9" })[0], false);
  });

  it("depends on open findings, and stays open if a report is missing", () => {
    const none: Evaluation = {
      kind: "no-open-finding",
      roles: ["code"],
      severities: ["high"],
      priorities: [],
    };
    assert.deepEqual(box(none), [true, "none open"]);
    const high = judge({ policy: fourReport, texts: { code: cleanWith("code", HIGH) } });
    assert.deepEqual(box(none, high), [false, "1 open: H-1"]);
    const missing = judge({ policy: fourReport, texts: { code: null } });
    assert.deepEqual(box(none, missing), [false, "not stated"]);
    assert.deepEqual(box({ ...none, roles: [] }, missing), [false, "not stated"]);
  });

  it("depends on coverage: the threshold itself is enough, and the lowest figure counts", () => {
    const path = (threshold: number): Evaluation => ({ kind: "coverage", of: "critical-paths", threshold });
    // Of 200 statements 40 are missed.
    assert.deepEqual(box(path(80)), [true, "80%"]);
    assert.deepEqual(box(path(80.1)), [false, "80%"]);
    const overall: Evaluation = { kind: "coverage", of: "overall", threshold: 70 };
    assert.deepEqual(box(overall), [false, "not stated"]);
    const figures = "## Coverage\n\n- **Overall coverage:** 71 %\n- **Overall coverage:** 69 %";
    const stated = judge({ policy: fourReport, texts: { qa: cleanWith("qa", figures) } });
    assert.deepEqual(box(overall, stated), [false, "69%"]);
  });

  it("depends on tests and measured targets", () => {
    assert.deepEqual(box({ kind: "tests" }), [true, "0 failing tests"]);
    assert.deepEqual(box({ kind: "performance" }), [true, "1 of 1 targets met"]);
    const failing = judge({
      policy: fourReport,
      texts: { qa: report("## Test Results\n\n- **Passed:** 10\n- **Failed:** 2") },
    });
    assert.deepEqual(box({ kind: "tests" }, failing), [false, "at least 2 failing tests"]);
    assert.deepEqual(box({ kind: "performance" }, failing), [false, "not stated"]);
  });

  it("depends on what reports state about monitoring, where the worst statement counts", () => {
    assert.deepEqual(box({ kind: "monitoring", name: "queue depth" }), [true, "present: Queue depth alert"]);
    const gap = "## Monitoring\n\n- ❌ Queue depth panel";
    const model = judge({ policy: fourReport, texts: { qa: cleanWith("qa", gap) } });
    assert.deepEqual(box({ kind: "monitoring", name: "queue depth" }, model)[0], false);
    assert.deepEqual(box({ kind: "monitoring", name: "heartbeat" }), [false, "not stated"]);
  });

  it("depends on an executed rollback", () => {
    assert.deepEqual(box({ kind: "rollback", of: "database" }), [true, "executed"]);
    const silent = judge({ policy: fourReport, texts: { qa: report("## Test Results\n\n- **Failed:** 0") } });
    assert.deepEqual(box({ kind: "rollback", of: "database" }, silent), [false, "not stated"]);
  });

  it("depends on an existing section", () => {
    const section: Evaluation = { kind: "section", role: "qa", section: "production-readiness-checklist" };
    assert.deepEqual(box(section), [false, "not stated"]);
    const list = "## Production Readiness Checklist\n\n- [x] Backups run";
    const model = judge({ policy: fourReport, texts: { qa: cleanWith("qa", list) } });
    assert.deepEqual(box(section, model), [true, "present"]);
  });

  it("is not one of the boxes for people", () => {
    const person = { text: "Ask", evaluation: { kind: "person" } } as const;
    assert.deepEqual(evaluatedTasks([person], CLEAN), []);
    assert.deepEqual(textsForPeople([person, { text: "Run", evaluation: { kind: "tests" } }], CLEAN), [
      "Ask",
    ]);
  });

  it("is for people unless a report says that it is missing or incomplete", () => {
    const runbook: Evaluation = { kind: "statement", names: ["runbook"] };
    const item = { text: "Runbook", evaluation: runbook };
    const modelWith = (state: string): SetModel =>
      judge({
        policy: fourReport,
        texts: {
          qa: cleanWith(
            "qa",
            `## Documents\n\n| Document | Status | Notes |\n|---|---|---|\n| Runbook | ${state} | on the desk |`,
          ),
        },
      });
    assert.deepEqual(box(runbook, modelWith("❌")), [false, "not in place: Runbook | ❌ | on the desk"]);
    assert.deepEqual(box(runbook, modelWith("⚠️ Partial")), [
      false,
      "incomplete: Runbook | ⚠️ Partial | on the desk",
    ]);
    assert.deepEqual(textsForPeople([item], modelWith("❌")), []);
    for (const model of [CLEAN, modelWith("✅")])
      assert.deepEqual(textsForPeople([item], model), ["Runbook"]);
  });

  it("is for people unless an open finding names a published vulnerability", () => {
    const advisories: Evaluation = { kind: "advisories" };
    const modelWith = (named: string): SetModel => {
      const finding = `## Findings\n\n### S-1: Old lock\n\n**Severity:** High\n\nThe lock has ${named}.`;
      return judge({ policy: fourReport, texts: { security: cleanWith("security", finding) } });
    };
    assert.deepEqual(box(advisories, modelWith("CVE-2031-10442")), [false, "S-1 open, with CVE-2031-10442"]);
    assert.deepEqual(textsForPeople([{ text: "Old", evaluation: advisories }], modelWith("CWE-20")), ["Old"]);
  });
});
