// What the built-in policies state about the release itself has to be correct and has to work.
import assert from "node:assert/strict";
import { ADD_ONS } from "../../../src/core/policy/addOns/allAddOns";
import { withShownAddOns } from "../../../src/core/policy/addOns/withAddOns";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { CheckItem, Step } from "../../../src/core/policy/releaseModel";
import { rollbackTime } from "../../../src/core/readiness/computed/rollbackTime";

const commandsOf = ({ procedures }: typeof sevenPhase): readonly string[] =>
  [...procedures.deployment, ...procedures.smoke, ...procedures.rollback.steps].flatMap(commandsOfStep);

function commandsOfStep({ command }: Step): readonly string[] {
  return command === null ? [] : [command];
}

/** With the commands for every platform. */
const whole = (policy: typeof sevenPhase): typeof sevenPhase =>
  withShownAddOns(
    policy,
    ADD_ONS.map(({ id }) => id),
  );

for (const policy of [sevenPhase, fourReport].map(whole)) {
  const { procedures, slas } = policy;

  describe(`the release content of ${policy.id}`, () => {
    it("has a rollback that ends with running replicas", () => {
      const commands = procedures.rollback.steps.flatMap(commandsOfStep);
      for (const command of commands) {
        assert.doesNotMatch(command, /--replicas[= ]"?0/, "nothing is scaled to zero");
        assert.doesNotMatch(command, /rollout pause/, "a paused rollout cannot be undone");
      }
      const at = (text: string): number => commands.findIndex((command) => command.includes(text));
      const order = [
        at("DOWN_MIGRATION"),
        at("rollout undo"),
        at("rollout status"),
        at("--replicas"),
        at("wait"),
      ];
      assert.ok(!order.includes(-1), order.join(", "));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
    });

    it("rolls back database, code, and services, then verifies, within its SLA", () => {
      const parts = [...new Set(procedures.rollback.steps.map((step) => step.of))];
      assert.deepEqual(parts, ["decision", "database", "code", "services", "verification"]);
      const { minutes, isWithin } = rollbackTime(procedures.rollback.steps, slas.rollbackMinutes);
      assert.deepEqual([minutes, slas.rollbackMinutes, isWithin], [14, 15, true]);
    });

    it("uses a variable for everything that a command needs", () => {
      for (const command of commandsOf(policy)) {
        assert.doesNotMatch(command, /<[A-Za-z]|\[[A-Z]|\bTBD\b|X{2,}|your-|example\.com/, command);
        // Unquoted, an empty or unusual value would be split into other words.
        assert.doesNotMatch(command, /(?:^|\s)\$[A-Z]/, command);
      }
    });

    it("lets stakeholders approve each stage, from the first to full traffic", () => {
      const known = new Set(policy.stakeholders.map(({ id }) => id));
      for (const stage of procedures.stages) {
        assert.ok(stage.approvers.length > 0 && stage.success.length > 0, stage.id);
        for (const id of stage.approvers) assert.ok(known.has(id), id);
      }
      const shares = procedures.stages.flatMap(({ percent }) => percent ?? []);
      assert.deepEqual(
        shares,
        shares.toSorted((a, b) => a - b),
      );
      assert.equal(shares.at(-1), 100);
    });

    it("refers only to its own gates and sections", () => {
      const gates = new Set(policy.gates.map(({ id }) => id));
      for (const { evaluation } of itemsOf(policy)) {
        if (evaluation.kind === "gate") assert.ok(gates.has(evaluation.gate), evaluation.gate);
        if (evaluation.kind !== "section") continue;
        const { role, section } = evaluation;
        const phase = policy.phases.find((candidate) => candidate.role === role);
        assert.ok(
          phase?.sections.some(({ id }) => id === section),
          `${role} ${section}`,
        );
      }
    });

    it("has stakeholder conditions that name existing gates", () => {
      const gates = new Set(policy.gates.map(({ id }) => id));
      const named = policy.stakeholders.flatMap(
        ({ conditions }) => conditions.join(" ").match(/\b[AB]\d\b/g) ?? [],
      );
      assert.ok(named.length >= 4);
      for (const id of named) assert.ok(gates.has(id), id);
    });

    it("warns no later than the service level, and pages no later than the rollback trigger", () => {
      const reads = slas.latency.find(({ category }) => category === "Reads");
      const latency = policy.metrics.find(({ name }) => name === "Latency");
      const errors = policy.metrics.find(({ name }) => name === "Error rate");
      const trigger = (kind: string): number =>
        firstNumber(procedures.rollback.triggers.find((one) => one.kind === kind)?.condition, "≥");
      assert.ok(reads && latency && errors);
      assert.ok(firstNumber(latency.warning, "≥") <= reads.p95);
      assert.ok(firstNumber(latency.critical, "≥") <= trigger("latency"));
      assert.ok(firstNumber(errors.critical, "≥") <= trigger("error-rate"));
      const paged = policy.alerts.find(({ name }) => name === "High latency");
      assert.ok(firstNumber(paged?.condition, "≥") <= trigger("latency"));
    });

    it("lists next steps for each verdict", () => {
      for (const steps of Object.values(procedures.nextSteps)) assert.ok(steps.length >= 3);
    });
  });
}

function itemsOf({ procedures }: typeof sevenPhase): readonly CheckItem[] {
  return [...procedures.checklists, ...procedures.tiers].flatMap(({ items }) => items);
}

function firstNumber(text: string | undefined, behind: string): number {
  const value = new RegExp(`${behind}\\s*(\\d+(?:\\.\\d+)?)`).exec(text ?? "")?.[1];
  assert.ok(value !== undefined, text);
  return Number(value);
}

describe("the checklist of four-report", () => {
  it("contains at least 50 boxes before a deployment, even without findings", () => {
    const boxes = fourReport.procedures.checklists
      .filter(({ when }) => when === "before")
      .map(({ id, items }) => [id, items.length]);
    assert.deepEqual(boxes, [
      ["code-quality", 16],
      ["infrastructure", 18],
      ["operational", 12],
      ["staging", 9],
    ]);
  });

  it("lets reports decide as many boxes as possible", () => {
    const decided = fourReport.procedures.checklists
      .flatMap(({ items }) => items)
      .filter(({ evaluation }) => evaluation.kind !== "person");
    assert.ok(decided.length >= 25, String(decided.length));
  });
});
