import type { SetFinding } from "../../readiness/model";
import type { Report } from "../rule";
import { findingName } from "./findingName";

/** Reports a finding that is not resolved. `effect` completes "Open critical finding …". */
export function unresolvedFinding(finding: SetFinding, effect: string): Report {
  const level = finding.effectiveSeverity;
  const status = finding.statusDetail === "in-progress" ? "Unfinished" : "Open";
  const priority = finding.priority === null ? "" : ` (${finding.priority})`;
  const conflict =
    finding.severity === level
      ? ""
      : `. Its severity is ${finding.severity} here, but the highest rating in the report counts.`;
  return {
    path: finding.report,
    range: finding.range,
    message: `${status} ${level} finding ${effect}: ${findingName(finding)}${priority}${conflict}`,
    identity: [finding.key],
    related: finding.severityStatements
      .filter(({ range, severity }) => range.line !== finding.range.line && severity !== finding.severity)
      .map(({ range, severity, text }) => ({
        path: finding.report,
        line: range.line,
        message: `says ${severity}: ${text}`,
      })),
  };
}
