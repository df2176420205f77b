import type { ReportKind, Role } from "../reader/reportKinds";
import { capitalized } from "../text/capitalized";

const KIND_WORDS: Readonly<Record<ReportKind, string>> = {
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

/** What a report is about, as people read it; JSON keeps the ids. A role that a policy chose is read as its words: "Hazard analysis". */
export function roleWords(role: Role): string {
  const known: Readonly<Record<string, string>> = KIND_WORDS;
  return known[role] ?? capitalized(role.replaceAll("-", " "));
}
