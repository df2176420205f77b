import { slug } from "../text/words";

/** What a report is about. The seven phases; `release-decision` and the rest are never evidence of a gate. */
export const REPORT_KINDS = [
  "architecture",
  "security",
  "code",
  "ui",
  "data",
  "functional",
  "qa",
  "release-decision",
  "production-readiness",
  "other",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a report of a policy is for, in kebab-case: one of the kinds above, or a name that the policy chooses ("hazard-analysis"). */
export type Role = string;

/** Whether a text can be a role. */
export function isRole(text: string): boolean {
  return slug(text) === text;
}
