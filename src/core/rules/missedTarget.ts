import { defineRule, type Report } from "./rule";

/** rules.md, Consistency checks: a PASS cell that violates its target; decision.md, A4: whatever its status cell says. */
export const missedTarget = defineRule({
  id: "missed-target",
  title: "Target called met that is missed",
  severity: "warning",
  *check({ reports }): Generator<Report> {
    for (const { facts } of reports) {
      for (const { name, target, actual, stated, met, range } of facts.performance) {
        if (stated !== "pass" || met !== false) continue;
        yield {
          path: facts.path,
          range,
          message: `"${name}" is called passed, but ${actual} does not meet ${target}: it counts as missed.`,
          identity: [name],
        };
      }
    }
  },
});
