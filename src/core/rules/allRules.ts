import { acceptedWithoutWaiver } from "./acceptedWithoutWaiver";
import { citedLineMissing } from "./citedLineMissing";
import { countMismatch } from "./countMismatch";
import { decisionVerdict } from "./decisionVerdict";
import { evidenceOutsideSet } from "./evidenceOutsideSet";
import { figureConflict } from "./figureConflict";
import { figureWithoutSource } from "./figureWithoutSource";
import { fixNotVerified } from "./fixNotVerified";
import { missingReport } from "./missingReport";
import { missingSection } from "./missingSection";
import { missedTarget } from "./missedTarget";
import { omittedBlocker } from "./omittedBlocker";
import type { Rule } from "./rule";
import { severityConflict } from "./severityConflict";
import { staleDecision } from "./staleDecision";
import { sumMismatch } from "./sumMismatch";
import { unreadableReport } from "./unreadableReport";
import { unresolvedCritical, unresolvedHigh } from "./unresolvedFinding";
import { verdictConflict } from "./verdictConflict";
import { waiverProblem } from "./waivers";
import { wrongAttribution } from "./wrongAttribution";

/** Every rule, in the order in which documentation lists them. */
export const ALL_RULES: readonly Rule[] = [
  missingReport,
  missingSection,
  unresolvedCritical,
  unresolvedHigh,
  fixNotVerified,
  acceptedWithoutWaiver,
  waiverProblem,
  countMismatch,
  sumMismatch,
  severityConflict,
  figureConflict,
  verdictConflict,
  missedTarget,
  staleDecision,
  decisionVerdict,
  omittedBlocker,
  figureWithoutSource,
  citedLineMissing,
  evidenceOutsideSet,
  wrongAttribution,
  unreadableReport,
];
