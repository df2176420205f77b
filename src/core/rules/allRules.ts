// Written by "node scripts/generateRules.mjs" from the files of this folder. Do not edit.
import { acceptedWithoutWaiver } from "./acceptedWithoutWaiver";
import { announcedCount } from "./announcedCount";
import { citedLineDiffers } from "./citedLineDiffers";
import { citedLineMissing } from "./citedLineMissing";
import { completeWithDefect } from "./completeWithDefect";
import { countMismatch } from "./countMismatch";
import { dateOrder } from "./dateOrder";
import { decisionCount } from "./decisionCount";
import { decisionFigure } from "./decisionFigure";
import { decisionPassed } from "./decisionPassed";
import { decisionVerdict } from "./decisionVerdict";
import { effortConflict } from "./effortConflict";
import { evidenceOutsideSet } from "./evidenceOutsideSet";
import { figureConflict } from "./figureConflict";
import { figureWithoutSource } from "./figureWithoutSource";
import { findingDetail } from "./findingDetail";
import { fixNotVerified } from "./fixNotVerified";
import { gradeMismatch } from "./gradeMismatch";
import { groupEffort } from "./groupEffort";
import { hiddenItems } from "./hiddenItems";
import { internalError } from "./internalError";
import { looseAlert } from "./looseAlert";
import { loosened } from "./loosened";
import { missedTarget } from "./missedTarget";
import { missingReport } from "./missingReport";
import { missingSection } from "./missingSection";
import { omittedBlocker } from "./omittedBlocker";
import { otherSubject } from "./otherSubject";
import { parallelDuration } from "./parallelDuration";
import { placeholder } from "./placeholder";
import { positionDiffers } from "./positionDiffers";
import { sameAsWithoutEffect } from "./sameAsWithoutEffect";
import { severityConflict } from "./severityConflict";
import { softenedFinding } from "./softenedFinding";
import { staleDecision } from "./staleDecision";
import { statusConflict } from "./statusConflict";
import { sumMismatch } from "./sumMismatch";
import { templateLeft } from "./templateLeft";
import { tickedUnmet } from "./tickedUnmet";
import { timelineConflict } from "./timelineConflict";
import { twoVerdicts } from "./twoVerdicts";
import { undefinedId } from "./undefinedId";
import { unplannedFinding } from "./unplannedFinding";
import { unreadDocument } from "./unreadDocument";
import { unreadableReport } from "./unreadableReport";
import { unresolvedCritical } from "./unresolvedCritical";
import { unresolvedHigh } from "./unresolvedHigh";
import { unsupportedApproval } from "./unsupportedApproval";
import { unusableSet } from "./unusableSet";
import { verdictConflict } from "./verdictConflict";
import { waiverExpiresSoon } from "./waiverExpiresSoon";
import { waiverWithoutEffect } from "./waiverWithoutEffect";
import { wrongAttribution } from "./wrongAttribution";
import { wrongId } from "./wrongId";
import type { DocumentedProblem, DocumentedRule, ProblemKind, Rule } from "./rule";

/** Every rule with its page and its examples, for documentation and tests: bundles contain neither. */
export const DOCUMENTED_RULES: readonly DocumentedRule[] = [
  acceptedWithoutWaiver,
  announcedCount,
  citedLineDiffers,
  citedLineMissing,
  completeWithDefect,
  countMismatch,
  dateOrder,
  decisionCount,
  decisionFigure,
  decisionPassed,
  decisionVerdict,
  effortConflict,
  evidenceOutsideSet,
  figureConflict,
  figureWithoutSource,
  findingDetail,
  fixNotVerified,
  gradeMismatch,
  groupEffort,
  hiddenItems,
  looseAlert,
  loosened,
  missedTarget,
  missingReport,
  missingSection,
  omittedBlocker,
  otherSubject,
  parallelDuration,
  placeholder,
  positionDiffers,
  sameAsWithoutEffect,
  severityConflict,
  softenedFinding,
  staleDecision,
  statusConflict,
  sumMismatch,
  templateLeft,
  tickedUnmet,
  timelineConflict,
  twoVerdicts,
  undefinedId,
  unplannedFinding,
  unreadDocument,
  unreadableReport,
  unresolvedCritical,
  unresolvedHigh,
  unsupportedApproval,
  verdictConflict,
  waiverExpiresSoon,
  waiverWithoutEffect,
  wrongAttribution,
  wrongId,
];

/** The problems that no rule reports, with their pages. */
export const DOCUMENTED_PROBLEMS: readonly DocumentedProblem[] = [internalError, unusableSet];

/** Every rule, in the order of the documentation. */
export const ALL_RULES: readonly Rule[] = DOCUMENTED_RULES;

/** The problems that no rule reports. */
export const OTHER_PROBLEMS: readonly ProblemKind[] = DOCUMENTED_PROBLEMS;
