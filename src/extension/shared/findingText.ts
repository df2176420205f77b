/** How a finding's severity and status are worded, in the views as in the hover. */
import { findingStatus } from "../../core/contract/records";
import { hoursText } from "../../core/decision/effort";
import type { SetFinding } from "../../core/readiness/model";

/** Such as `critical, P0`. */
export function levelText({ effectiveSeverity, priority }: SetFinding): string {
  return priority === null ? effectiveSeverity : `${effectiveSeverity}, ${priority}`;
}

export function statusText(finding: SetFinding): string {
  if (finding.statusDetail === "claimed") return "claimed fixed, not verified";
  const status = findingStatus(finding);
  return status === "in-progress" ? "in progress" : status;
}

/** Such as `4–8 h`. An unknown effort is never shown as 0. */
export function effortText({ effort }: SetFinding): string {
  return effort === null ? "effort unknown" : hoursText(effort.minHours, effort.maxHours);
}
