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

/** A phase role: the kind of report that a phase asks for. */
export type Role = ReportKind;
