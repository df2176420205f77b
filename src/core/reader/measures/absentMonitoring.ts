import { beginsWith, endsWith, phrasesOfConcepts, says } from "../annotations/says";
import { phrasesIn } from "../annotations/phrases";
import type { MonitoringStatement } from "../facts";
import type { LineElement } from "../outline";
import { oneLine } from "../../text/words";
import { labelAbove, statementOf, type Scan } from "./scan";

/** A longer line says more than what is not measured. */
const LONGEST = 80;

/**
 * Measurements and alerts that a list of gaps names in any part: "❌ No latency measurements", "**Not tested:** No heap metrics". Without the
 * list or the mark, "No open alerts" would be good news.
 */
export function readAbsentMonitoring(scan: Scan): readonly MonitoringStatement[] {
  return scan.outline.elements.flatMap((element): readonly MonitoringStatement[] => {
    if (element.kind !== "line" || element.item === null || element.plain.length > LONGEST) return [];
    if (!isGap(scan, element) || !isAbsence(element.plain)) return [];
    const name = oneLine(behindNo(element.plain), LONGEST);
    return [{ name, state: "missing", ...statementOf(scan, element, element.plain) }];
  });
}

function isAbsence(text: string): boolean {
  return (
    beginsWith(text, "monitoring", "no") &&
    endsWith(text, "monitoringWork", "noun", "measured") &&
    !says(text, "monitoringWork", "test")
  );
}

/** By its mark, or else by the label above its list. */
function isGap({ outline }: Scan, { plain, index }: LineElement): boolean {
  if (beginsWith(plain, "monitoring", "missing")) return true;
  if (beginsWith(plain, "monitoring", "shown")) return false;
  return says(labelAbove(outline.elements, index) ?? "", "monitoring", "untested", "missing");
}

function behindNo(text: string): string {
  const [no] = phrasesOfConcepts(text, "monitoring", ["no"]);
  const last = no && phrasesIn(text).tokens[no.end - 1];
  return last ? text.slice(last.to).trim() : text;
}
