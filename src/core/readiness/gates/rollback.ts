import type { EvidencePresent } from "../../policy/requirement";
import type { RollbackStatement } from "../../reader/facts";
import type { Evidence, SetReport } from "../model";
import { reference, type GateInput, type GateRule } from "./gate";
import { listed } from "../../text/listed";

const PARTS = ["database", "code", "services"] as const;

/** Passes only with evidence of an executed rollback test for database, code, and services. Partial evidence is listed. */
export const rollbackVerified: GateRule<EvidencePresent> = (input) => {
  const executed = statements(input, "executed");
  const covered = PARTS.filter((part) => executed.some(({ statement }) => statement.of.includes(part)));
  const open = PARTS.filter((part) => !covered.includes(part));
  const partial = executed.map(({ report, statement }) =>
    reference(report, statement, `partial (${coverageOf(statement)}): ${statement.text}`),
  );
  const others = [...partial, ...missingStatements(input), ...mentions(input)];
  if (open.length === 0) {
    return {
      state: "pass",
      actual: "tested for database, code, and services",
      why: "The reports state an executed rollback for database, code, and services.",
      toPass: "",
      evidence: executed.map(({ report, statement }) => reference(report, statement)),
      lookedAt: mentions(input),
    };
  }
  return {
    state: "not-evidenced",
    actual: covered.length > 0 ? `tested only for ${listed(covered, "and")}` : "no executed rollback test",
    why:
      executed.length > 0
        ? `No report states an executed rollback for ${listed(open, "and")}.`
        : "No report states an executed rollback.",
    toPass: `Execute a rollback of ${listed(open, "and")}, and document it in a report.`,
    evidence: [],
    lookedAt: others,
  };
};

/**
 * Fails if a report states that there is no rollback plan. Passes if a report states a plan, or if the file that the policy names exists.
 * Otherwise there is no evidence.
 */
export const rollbackPlan: GateRule<EvidencePresent> = (input) => {
  const missing = statements(input, "missing");
  const plans = statements(input, "plan");
  const file = planFile(input);
  const lookedAt = [...(input.rollbackPlan?.exists === false ? file : []), ...mentions(input)];
  const evidence = [
    ...plans.map(({ report, statement }) => reference(report, statement)),
    ...(input.rollbackPlan?.exists === true ? file : []),
  ];
  if (missing.length > 0) {
    return {
      state: "fail",
      actual: "stated as missing",
      why: "A report states that the rollback plan is missing or not done.",
      toPass: "Write the rollback plan, and reference it in a report.",
      evidence: [...missing.map(({ report, statement }) => reference(report, statement)), ...evidence],
      lookedAt,
    };
  }
  if (evidence.length > 0) {
    const isStated = plans.length > 0;
    return {
      state: "pass",
      actual: isStated ? "a plan is stated" : "a plan exists",
      why: isStated
        ? "A report contains or references a rollback plan."
        : "The rollback plan file named in the policy exists.",
      toPass: "",
      evidence,
      lookedAt,
    };
  }
  return {
    state: "not-evidenced",
    actual: "no plan stated",
    why: `No report states a rollback plan${uncountedFile(input)}.`,
    toPass:
      "Write and test a rollback plan, then add it to a report or name its file in the policy (rollbackPlan).",
    evidence: [],
    lookedAt,
  };
};

function planFile({ rollbackPlan: file }: GateInput): readonly Evidence[] {
  if (file === null) return [];
  const text = "the rollback plan file named in the policy";
  return [{ path: file.path, line: 1, text: file.reason === null ? text : `${text}: ${file.reason}` }];
}

function uncountedFile({ rollbackPlan: file }: GateInput): string {
  return file?.exists === false
    ? `, and ${file.path}, named in the policy, does not count: ${file.reason ?? "the file is missing"}`
    : "";
}

function statements(
  input: GateInput,
  says: RollbackStatement["says"],
): readonly { readonly report: SetReport; readonly statement: RollbackStatement }[] {
  return input.reports.flatMap((report) =>
    report.facts.rollback
      .filter((statement) => statement.says === says)
      .map((statement) => ({ report, statement })),
  );
}

function missingStatements(input: GateInput): readonly Evidence[] {
  return statements(input, "missing").map(({ report, statement }) =>
    reference(report, statement, `stated as missing: ${statement.text}`),
  );
}

function mentions(input: GateInput): readonly Evidence[] {
  return input.reports.flatMap((report) =>
    report.facts.lookedAt
      .filter((entry) => entry.about === "rollback")
      .map((entry) => ({
        path: report.facts.path,
        line: entry.range.line,
        text: `${entry.reason}: ${entry.text}`,
      })),
  );
}

function coverageOf(statement: RollbackStatement): string {
  return statement.of.length > 0 ? `${statement.of.join(" and ")} only` : "scope not stated";
}
