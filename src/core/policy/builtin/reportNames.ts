import type { ReportKind } from "../../reader/reportKinds";
import { namesOf } from "../words";

/** What people, teams, and tools call reports of each kind, in file names and titles. */
export const REPORT_NAMES: Readonly<Record<Exclude<ReportKind, "other">, readonly (readonly string[])[]>> = {
  "release-decision": namesOf(
    "release decision|go no go|go nogo|release approval|release readiness|launch readiness|launch decision|" +
      "deployment decision|production decision|ship decision",
  ),
  security: namesOf(
    "security|security audit|security review|security code|security assessment|security report|security test|" +
      "pentest|penetration test|vulnerability|vulnerability assessment|threat model|owasp|appsec",
  ),
  "production-readiness": namesOf(
    "production readiness|operational readiness|deployment readiness|production review|production audit|" +
      "master audit|full audit|comprehensive audit|readiness|go live",
  ),
  ui: namesOf(
    "ui|ux|ui review|ux review|ui expert|ui visualization|frontend|frontend review|frontend architecture|" +
      "user interface|usability",
  ),
  functional: namesOf(
    "functional|functional review|functional analyst|functional analysis|feature review|feature gap|" +
      "feature completeness|business analyst|requirement review|requirement analysis",
  ),
  qa: namesOf(
    "qa|qa validation|qa report|qa review|quality assurance|test report|test result|test validation|test coverage|" +
      "validation report",
  ),
  architecture: namesOf(
    "architecture|architecture review|architecture assessment|architecture report|system design|design review",
  ),
  data: namesOf(
    "data|database|data analyst|data analysis|data review|data optimization|data assessment|database review|" +
      "database optimization|query optimization",
  ),
  code: namesOf(
    "code|code review|code expert|code quality|code audit|code assessment|code analysis|codebase|codebase review|" +
      "project review|deep review|technical review|refactoring|maintainability",
  ),
};
