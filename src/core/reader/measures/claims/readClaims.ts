import type { Claims } from "../../claims";
import type { Scan } from "../scan";
import { readAnnouncedLists } from "./announced";
import { readCitations } from "./citations";
import { readCompleteClaims } from "./complete";
import { readCountClaims } from "./counts";
import { readGradeClaims, readGradeScale } from "./grades";
import { readGroupEfforts } from "./groupEfforts";
import { readHiddenItems } from "./hiddenItems";
import { readCommentIds, readIdMentions } from "./idMentions";
import { readLeftovers } from "./leftovers";
import { readMissedMarks } from "./missedMarks";
import { readPassedClaims } from "./passed";
import { readPlaceholders } from "./placeholders";
import { readThresholds } from "./thresholds";
import { readTickedUnmet } from "./tickedUnmet";
import { readTotals } from "./totals";

/** Everything in a report that is only checked against what else is stated. */
export function readClaims(scan: Scan): Claims {
  return {
    idMentions: readIdMentions(scan),
    commentIds: readCommentIds(scan),
    counts: readCountClaims(scan),
    thresholds: readThresholds(scan),
    tickedUnmet: readTickedUnmet(scan),
    grades: readGradeClaims(scan),
    gradeScale: readGradeScale(scan),
    complete: readCompleteClaims(scan),
    leftovers: readLeftovers(scan),
    citations: readCitations(scan),
    hidden: readHiddenItems(scan),
    totals: readTotals(scan),
    placeholders: readPlaceholders(scan),
    passed: readPassedClaims(scan),
    missed: readMissedMarks(scan),
    announced: readAnnouncedLists(scan),
    groupEfforts: readGroupEfforts(scan),
  };
}

/** Claims of a document that has none. */
export const NO_CLAIMS: Claims = {
  idMentions: [],
  commentIds: [],
  counts: [],
  thresholds: [],
  tickedUnmet: [],
  grades: [],
  gradeScale: [],
  complete: [],
  leftovers: [],
  citations: [],
  hidden: [],
  totals: [],
  placeholders: [],
  passed: [],
  missed: [],
  announced: [],
  groupEfforts: [],
};
