import { beginsWith, isOnly, phrasesOfConcepts, says } from "../annotations/says";
import { phrasesIn } from "../annotations/phrases";
import type { MonitoringStatement } from "../facts";
import type { LineElement } from "../outline";
import { withoutTail } from "../../text/tail";
import { oneLine } from "../../text/words";
import { statementOf, type Scan } from "./scan";

/** A longer line says more than what is to be monitored. */
const LONGEST = 80;

/**
 * Monitoring that a report calls missing in any part: as work ("Add connection pool monitoring"), behind a label ("Still missing: queue
 * depth alerts"), or in a list of what to add.
 */
export function readProposedMonitoring(scan: Scan): readonly MonitoringStatement[] {
  return scan.outline.elements.flatMap((element): readonly MonitoringStatement[] => {
    if (element.kind !== "line" || element.plain.length > LONGEST || element.item?.checked === true)
      return [];
    const name = nameOf(element);
    if (name === null || says(name, "monitoringWork", "test")) return [];
    const statement = statementOf(scan, element, element.plain);
    return [
      { name: withoutTail(oneLine(name, LONGEST), ":"), state: "missing", isProposal: true, ...statement },
    ];
  });
}

function nameOf(line: LineElement): string | null {
  const { plain, label } = line;
  if (label !== null && isOnly(label.name, "monitoringWork", "label")) return ofMonitoring(label.value);
  if (beginsWith(plain, "monitoringWork", "verb")) return ofMonitoring(withoutVerb(plain));
  const isListed = line.item !== null && line.depth === 1 && isOfList(line);
  return isListed ? ofMonitoring(plain) : null;
}

function isOfList({ section }: LineElement): boolean {
  return says(section.titles[0] ?? "", "monitoringWork", "title");
}

function ofMonitoring(text: string): string | null {
  const isOne = says(text, "monitoringWork", "noun") && !isOnly(text, "monitoringWork", "noun");
  return isOne ? text : null;
}

/** The text behind the verb that it begins with. */
function withoutVerb(text: string): string {
  const [verb] = phrasesOfConcepts(text, "monitoringWork", ["verb"]);
  const last = verb && phrasesIn(text).tokens[verb.end - 1];
  return last ? text.slice(last.to).trim() : text;
}
