import type { Claims } from "../../claims";
import type { Scan } from "../scan";
import { readAnnouncedLists } from "./announced";
import { readCitations } from "./citations";
import { readCompleteClaims } from "./complete";
import { readCountClaims } from "./counts";
import { readFailedGates } from "./gates";
import { readGradeClaims, readGradeScale } from "./grades";
import { readGroupEfforts } from "./groupEfforts";
import { readHiddenItems } from "./hiddenItems";
import { readCommentIds, readIdMentions } from "./idMentions";
import { readLeftovers } from "./leftovers";
import { readMissedMarks } from "./missedMarks";
import { readPassedClaims } from "./passed";
import { placesOf } from "./places";
import { readPlaceholders } from "./placeholders";
import { readThresholds } from "./thresholds";
import { readTickedUnmet } from "./tickedUnmet";
import { readTotals } from "./totals";
import { readWholeLists } from "./wholeLists";

/** Everything in a report that is only checked against what else is stated. */
export function readClaims(scan: Scan): Claims {
  const places = scan.outline.elements.flatMap(placesOf);
  return {
    idMentions: readIdMentions(scan, places),
    commentIds: readCommentIds(scan),
    counts: readCountClaims(scan),
    thresholds: readThresholds(scan, places),
    tickedUnmet: readTickedUnmet(scan),
    grades: readGradeClaims(scan),
    gradeScale: readGradeScale(places),
    complete: readCompleteClaims(scan, places),
    leftovers: readLeftovers(scan, places),
    citations: readCitations(scan, places),
    hidden: readHiddenItems(scan),
    totals: readTotals(scan),
    placeholders: readPlaceholders(scan, places),
    passed: readPassedClaims(scan),
    failedGates: readFailedGates(scan),
    missed: readMissedMarks(scan),
    announced: readAnnouncedLists(scan),
    wholeLists: readWholeLists(scan),
    groupEfforts: readGroupEfforts(scan, places),
  };
}
