import { acceptedWithoutWaiver } from "./acceptedWithoutWaiver";
import { fixNotVerified } from "./fixNotVerified";
import { missingReport } from "./missingReport";
import { missingSection } from "./missingSection";
import type { Rule } from "./rule";
import { staleDecision } from "./staleDecision";
import { unreadableReport } from "./unreadableReport";
import { unresolvedCritical, unresolvedHigh } from "./unresolvedFinding";
import { waiverProblem } from "./waivers";

/** Every rule, in the order in which documentation lists them. */
export const ALL_RULES: readonly Rule[] = [
  missingReport,
  missingSection,
  unresolvedCritical,
  unresolvedHigh,
  fixNotVerified,
  acceptedWithoutWaiver,
  waiverProblem,
  staleDecision,
  unreadableReport,
];
