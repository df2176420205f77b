import type { PerformanceRow } from "../../facts";
import { isAboutPerformance, measuredRows } from "../performance";
import type { Scan } from "../scan";

/** Rows that are marked as passed although they miss their own target, wherever they are: coverage, checks, criteria. */
export function readMissedMarks(scan: Scan): readonly PerformanceRow[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind !== "table" || isAboutPerformance(element.section)) return [];
    return measuredRows(scan, element).filter(({ stated, met }) => stated === "pass" && met === false);
  });
}
