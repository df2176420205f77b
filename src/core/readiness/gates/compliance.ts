import { listed } from "../../policy/builtin/compliance";
import { reference, reportsOf, missingReport, type GateRule } from "./gate";
import { standardsInForce } from "./standards";

/** Compliance: fails if a standard is stated as non-compliant. Each one that the policy or a report names must be stated as compliant. */
export const compliance: GateRule = (input) => {
  const role = input.gate.role ?? "security";
  if (reportsOf(input, role).length === 0) return missingReport(input, role);
  const stated = input.reports.flatMap((report) =>
    report.facts.compliance.map((statement) => ({ report, statement })),
  );
  const failing = stated.filter(({ statement }) => statement.state === "non-compliant");
  const failed = [...new Set(failing.map(({ statement }) => statement.standard))];
  const required = standardsInForce(input.policy, input.reports);
  if (required.length === 0) return noStandard;
  const open = required.filter(
    (standard) =>
      !stated.some(({ statement }) => statement.standard === standard && statement.state === "compliant"),
  );
  const references = (entries: typeof stated): ReturnType<typeof reference>[] =>
    entries.map(({ report, statement }) =>
      reference(report, statement, `${statement.standard} ${statement.state}: ${statement.text}`),
    );
  if (failed.length > 0) {
    const names = listed(failed);
    return {
      state: "fail",
      actual: `${names} non-compliant`,
      why: `The reports state non-compliance with ${names}.`,
      toPass: `Close the ${names} gaps that the report lists.`,
      evidence: references(failing),
      lookedAt: [],
    };
  }
  if (open.length > 0) {
    const names = listed(open);
    return {
      state: "not-evidenced",
      actual: "compliance not stated",
      why: `No report states compliance with ${names}.`,
      toPass: `State in a report whether the release complies with ${names}.`,
      evidence: [],
      lookedAt: references(stated),
    };
  }
  return {
    state: "pass",
    actual: "all stated as compliant",
    why: `The reports state compliance with ${listed(required)}.`,
    toPass: "",
    evidence: references(stated),
    lookedAt: [],
  };
};

const noStandard: ReturnType<GateRule> = {
  state: "not-evidenced",
  actual: "no standard named",
  why: "Neither the policy nor a report names a standard that the release has to comply with.",
  toPass:
    "Name the standards in the policy (standards), and state in a report whether the release complies with them.",
  evidence: [],
  lookedAt: [],
};
