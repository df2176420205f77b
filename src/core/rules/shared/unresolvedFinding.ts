import type { SetFinding } from "../../readiness/model";
import type { Report } from "../rule";
import { findingName } from "./findingName";

/** Begin and end of the sentence on a severity that contradicts the one that counts. */
const CONFLICT = ". Its severity is ";
const COUNTS = " here, but the highest rating in the report counts.";

/** The message without that sentence, for where the related places are shown next to it. */
export function shortMessage(message: string): string {
  return message.endsWith(COUNTS) ? message.slice(0, message.lastIndexOf(CONFLICT)) : message;
}

/** Reports a finding that is not resolved. `effect` completes "Open critical finding …". */
export function unresolvedFinding(finding: SetFinding, effect: string): Report {
  const level = finding.effectiveSeverity;
  const status = finding.statusDetail === "in-progress" ? "Unfinished" : "Open";
  const priority = finding.priority === null ? "" : ` (${finding.priority})`;
  const conflict = finding.severity === level ? "" : `${CONFLICT}${finding.severity}${COUNTS}`;
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
