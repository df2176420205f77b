// Keys of the policy file about the release itself.
import assert from "node:assert/strict";
import { DEFAULT_TEAM } from "../../../src/core/policy/builtin/release/measures";
import { NO_PROCEDURES, NO_SLAS, UTC_CALENDAR } from "../../../src/core/policy/builtin/release/nothing";
import { NIST_SP_800_30 } from "../../../src/core/policy/builtin/release/riskMatrices";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { policyOf, problemIn, readText } from "./policyFiles";

describe("a policy file on the release", () => {
  describe("figures and people", () => {
    it("merges thresholds, weights, and team with those of the extended policy", () => {
      const policy = policyOf(`{
        "thresholds": { "overallCoverage": 60, "protectedPathCoverage": 0 },
        "weights": { "security": 2.5, "ui": 0 },
        "team": { "engineers": 5 },
        "context": ["...", "It is winter."],
      }`);
      assert.deepEqual(policy.thresholds, {
        ...sevenPhase.thresholds,
        overallCoverage: 60,
        protectedPathCoverage: 0,
      });
      assert.deepEqual(policy.weights, { security: 2.5, ui: 0 });
      assert.deepEqual(policy.team, { ...DEFAULT_TEAM, engineers: 5 });
      assert.deepEqual(policy.context, [...sevenPhase.context, "It is winter."]);
    });

    it("rejects invalid percentages, teams, and weights", () => {
      assert.match(problemIn('{ "thresholds": { "overallCoverage": «101» } }'), /<=100/);
      assert.match(
        problemIn('{ "thresholds": { «"overalCoverage"»: 1 } }'),
        /Did you mean "overallCoverage"/,
      );
      assert.match(problemIn('{ "team": { "engineers": «0» } }'), />=1/);
      assert.match(problemIn('{ "team": { "engineers": «1.5» } }'), /expected int/);
      assert.match(problemIn('{ "weights": { "qa": «-1» } }'), />=0/);
      assert.match(problemIn('{ "weights": { «"securty"»: 1 } }'), /Did you mean "security"/);
    });

    it("rejects a weight for a report that is not required, and weights that are all 0", () => {
      assert.match(
        problemIn('{ "extends": "four-report", "weights": { «"ui"»: 2 } }'),
        /does not require a ui report.*Known values: architecture, security, code, qa/,
      );
      const zero = '"architecture": 0, "security": 0, "code": 0, "qa": 0';
      assert.match(problemIn(`{ "extends": "four-report", "weights": «{»${zero} } }`), /above 0/);
    });

    it("keeps the conditions of a stakeholder that it lists again, and includes the others with ...", () => {
      const { stakeholders, procedures } = policyOf(`{
        "stakeholders": ["...", { "id": "qa-manager", "title": "Test Lead" },
          { "id": "cto", "title": "CTO", "conditions": ["It is worth it."] }],
      }`);
      assert.deepEqual(
        stakeholders.map(({ id, title, conditions }) => [id, title, conditions.length]),
        [
          ["security-lead", "Security Lead", 1],
          ["system-architect", "System Architect", 1],
          ["qa-manager", "Test Lead", 1],
          ["engineering-lead", "Engineering Lead", 1],
          ["product-owner", "Product Owner", 1],
          ["release-manager", "Release Manager", 1],
          ["cto", "CTO", 1],
        ],
      );
      assert.deepEqual(procedures, sevenPhase.procedures);
    });

    it("omits approvers of the extended policy that it no longer lists", () => {
      const { procedures } = policyOf('{ "stakeholders": [{ "id": "release-manager", "title": "Boss" }] }');
      const approvers = new Set(procedures.stages.flatMap((stage) => stage.approvers));
      assert.deepEqual([...approvers], ["release-manager"]);
      assert.equal(procedures.stages.length, sevenPhase.procedures.stages.length);
    });

    it("rejects two entries with the same id, and a second ...", () => {
      const one = '{ "id": "a", "title": "A" }';
      assert.match(
        problemIn(`{ "stakeholders": [${one}, { "id": «"a"», "title": "B" }] }`),
        /The id "a" is used twice/,
      );
      assert.match(problemIn(`{ "stakeholders": ["...", ${one}, «"..."»] }`), /"\.\.\." appears twice/);
      assert.match(problemIn('{ "stakeholders": [«"cto"»] }'), /expected an object, or "\.\.\."/);
    });
  });

  describe("service levels and metrics", () => {
    it("merges the SLAs with the extended ones; null sets no service level", () => {
      const { slas } = policyOf(`{ "slas": {
        "availabilityPercent": 99.5, "rollbackMinutes": null, "throughput": null,
        "latency": [{ "category": "Searches", "p50": 1, "p95": 2, "p99": 2 }] } }`);
      assert.deepEqual(slas, {
        availabilityPercent: 99.5,
        rollbackMinutes: null,
        throughput: null,
        latency: [{ category: "Searches", words: [["searches"]], p50: 1, p95: 2, p99: 2 }],
      });
      assert.equal(
        policyOf('{ "slas": { "availabilityPercent": 99 } }').slas.latency,
        sevenPhase.slas.latency,
      );
    });

    it("rejects decreasing figures, and an availability above 100", () => {
      assert.match(
        problemIn('{ "slas": { "latency": [«{»"category": "A", "p50": 2, "p95": 1, "p99": 3 }] } }'),
        /p50, then p95, then p99/,
      );
      assert.match(
        problemIn('{ "slas": { "throughput": «{»"minimum": 2, "target": 1, "peak": 3 } } }'),
        /minimum, then target, then peak/,
      );
      assert.match(problemIn('{ "slas": { "availabilityPercent": «100.1» } }'), /<=100/);
      assert.match(problemIn('{ "slas": { "rollbackMinutes": «0» } }'), />0/);
    });

    it("reads a plain name as a required metric, and keeps the values of the extended policy", () => {
      const known = sevenPhase.metrics.find(({ name }) => name === "CPU");
      assert.equal(known?.required, false);
      const { metrics } = policyOf(
        '{ "metrics": ["cpu", "queue of the night", { "name": "Disk", "normal": "low" }] }',
      );
      assert.deepEqual(metrics[0], { ...known, name: "cpu", required: true });
      assert.deepEqual(
        metrics.map(({ name, required, normal }) => [name, required, normal]),
        [
          ["cpu", true, known.normal],
          ["queue of the night", true, ""],
          ["Disk", false, "low"],
        ],
      );
    });

    it("includes the metrics and alerts of the extended policy with ...", () => {
      const { metrics, alerts } = policyOf(`{
        "metrics": ["...", "night queue", { "name": "Memory", "required": false }],
        "alerts": [{ "name": "Night", "level": "P3" }, "..."],
      }`);
      assert.deepEqual(
        metrics.map(({ name, required }) => [name, required]),
        [
          ...sevenPhase.metrics.map(({ name, required }) => [name, name === "Memory" ? false : required]),
          ["night queue", true],
        ],
      );
      assert.deepEqual(alerts[0], {
        name: "Night",
        level: "P3",
        condition: "",
        response: "",
        required: true,
      });
      assert.deepEqual(alerts.slice(1), sevenPhase.alerts);
    });

    it("rejects what is neither a name nor a metric, and unknown keys and levels", () => {
      assert.match(problemIn('{ "metrics": [«1»] }'), /a name or an object with a name/);
      assert.match(
        problemIn('{ "metrics": [{ "name": "a", «"warnings"»: "b" }] }'),
        /Did you mean "warning"/,
      );
      assert.match(problemIn('{ "alerts": [«{»"level": "P1" }] }'), /alerts\[0\]\.name is missing/);
      assert.match(problemIn('{ "alerts": [{ "name": "a", "level": «"P4"» }] }'), /alerts\[0\]\.level/);
      assert.match(problemIn('{ "alerts": ["a", { "name": «"A"» }] }'), /The name "a" is used twice/);
    });
  });

  it("that starts from nothing sets no service levels and no assumptions", () => {
    const policy = policyOf(`{
      "extends": null,
      "phases": [{ "role": "security", "number": 1, "file": "1.md" }],
      "gates": { "S1": { "kind": "no-open-critical", "role": "security" } },
    }`);
    assert.deepEqual(
      [policy.slas, policy.procedures, policy.calendar],
      [NO_SLAS, NO_PROCEDURES, UTC_CALENDAR],
    );
    for (const key of [
      "context",
      "risks",
      "exposure",
      "metrics",
      "alerts",
      "stakeholders",
      "criticalPaths",
    ] as const)
      assert.deepEqual(policy[key], [], key);
    assert.equal(policy.riskMatrix, NIST_SP_800_30);
  });

  it("gives one problem for each wrong entry, each on its line", () => {
    const { problems } = readText(`{
      "slas": { "latency": [
        { "category": "A", "p50": 9, "p95": 1, "p99": 3 },
        { "category": "B", "p50": 9, "p95": 1, "p99": 3 } ] },
      "weights": { "production-readiness": 1 }
    }`);
    assert.deepEqual(problems.map(({ line }) => line).sort(), [3, 4, 5]);
  });
});
