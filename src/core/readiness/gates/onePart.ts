import type { Entry } from "../../reader/facts";
import { asksForEach, partsIn } from "../../reader/measures/partOfWhole";
import type { SetReport } from "../model";

/** What a gate asks for, in words: its title, what its kind takes, and the titles of the reports, which may be about a part themselves. */
export interface Wanted {
  readonly asked: readonly string[];
  readonly reports: readonly SetReport[];
}

/**
 * Whether all that is stated is about one and the same part of what a gate asks for: "100 % of site A" where all sites are meant. Statements
 * about several parts, or about the whole, stand.
 */
export function isOfOnePart(entries: readonly Entry[], { asked, reports }: Wanted): boolean {
  const isOfAll = asked.some(asksForEach);
  const parts = entries.map((entry) => (isOfAll ? partsIn(writtenText(entry)) : sharesOfParts(entry)));
  if (parts.length === 0 || parts.some((ofEntry) => ofEntry.length === 0)) return false;
  const [part = "", ...others] = new Set(parts.flat());
  if (others.length > 0) return false;
  const titles = reports.flatMap(({ facts }) => facts.title?.text ?? []);
  return ![...asked, ...titles].some((text) => text.toLowerCase().includes(part));
}

/** "100 % of line 2" is a share of a part, whatever the gate asks for. */
function sharesOfParts({ values }: Entry): readonly string[] {
  return values.flatMap(({ text }) => {
    const at = text.replaceAll(" %", "%").indexOf("% of ");
    return at < 0 ? [] : partsIn(text.slice(at));
  });
}

/** A label is read in lower case; how a part is written says whether it has a name. */
function writtenText({ name, values, text }: Entry): string {
  const isLabel = values.length === 1 && values[0]?.header === "";
  return isLabel ? text : [name, ...values.map((value) => value.text)].join("; ");
}
