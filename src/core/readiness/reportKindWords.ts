import type { ReportKind } from "../reader/reportKinds";

/** What a report is about, as people read it; JSON keeps the ids. */
export const REPORT_KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  architecture: "Architecture",
  security: "Security",
  code: "Code",
  ui: "UI",
  data: "Data",
  functional: "Functional",
  qa: "QA",
  "release-decision": "Release decision",
  "production-readiness": "Production readiness",
  other: "Not a report",
};
