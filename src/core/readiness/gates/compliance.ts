import type { ComplianceStatement } from "../../reader/facts";
import { reference, reportsOf, missingReport, type GateRule } from "./gate";

/** What the release has to comply with. */
const REQUIRED: readonly ComplianceStatement["standard"][] = ["PCI-DSS", "SOC 2"];

/** Compliance: fails if a standard is stated as non-compliant. The required ones must be stated as compliant. */
export const compliance: GateRule = (input) => {
  const role = input.gate.role ?? "security";
  if (reportsOf(input, role).length === 0) return missingReport(input, role);
  const stated = input.reports.flatMap((report) =>
    report.facts.compliance.map((statement) => ({ report, statement })),
  );
  const failing = stated.filter(({ statement }) => statement.state === "non-compliant");
  const failed = [...new Set(failing.map(({ statement }) => statement.standard))];
  const open = REQUIRED.filter(
    (standard) =>
      !stated.some(({ statement }) => statement.standard === standard && statement.state === "compliant"),
  );
  const references = (entries: typeof stated): ReturnType<typeof reference>[] =>
    entries.map(({ report, statement }) =>
      reference(report, statement, `${statement.standard} ${statement.state}: ${statement.text}`),
    );
  if (failed.length > 0) {
    const names = failed.join(" and ");
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
    const names = open.join(" and ");
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
    actual: "both stated as compliant",
    why: "The reports state compliance with PCI-DSS and SOC 2.",
    toPass: "",
    evidence: references(stated),
    lookedAt: [],
  };
};
