/** The tasks of a document with their efforts, by what the tasks are called. */
import type { EffortUnits } from "../../reader/effortUnits";
import type { Entry, HeadingFact, ReportFacts, Statement } from "../../reader/facts";
import { labelKind } from "../../reader/labels";
import { quantityIn } from "../../reader/measures/quantity";
import { tailOf } from "../../reader/measures/sumParts";
import { titleStems } from "../../reader/similarity";
import { groupBy } from "../../text/groupBy";
import type { Range } from "../../text/range";
import { wordsOf } from "../../text/words";

export interface NamedEffort {
  /** The words of the name, for comparison. */
  readonly key: string;
  readonly name: string;
  readonly range: Range;
  /** Hours; null for an open bound. */
  readonly least: number;
  readonly most: number | null;
  readonly isApproximate: boolean;
  /** As written: "12 hours". */
  readonly written: string;
}

interface Titled {
  readonly name: string;
  readonly range: Range;
}

/** Headings, items and rows that state an effort: at their end, in a column, or in a labeled line below them. */
export function namedEfforts({ headings, entries }: ReportFacts, units: EffortUnits): readonly NamedEffort[] {
  const lines = [...headings, ...entries].sort((a, b) => a.range.from - b.range.from);
  let heading: Titled | null = null;
  let title: Titled | null = null;
  const found = lines.flatMap((line): readonly NamedEffort[] => {
    if (isEntry(line) && isEffortLabel(line)) {
      // A paragraph is about its section, an item about the item above it.
      const above = line.range.column === 1 ? heading : title;
      return above === null ? [] : named(above, line.values[0]?.text ?? "", units);
    }
    const isTitle = !isEntry(line) || line.values.length === 0;
    if (isTitle) title = { name: line.text, range: line.range };
    if (!isEntry(line)) heading = title;
    return isTitle ? atEnd(line, units) : inColumn(line, units);
  });
  // Of a section with several efforts each is that of a part.
  return [...groupBy(found, ({ range }) => range.from).values()].flatMap((same) =>
    same.length === 1 ? same : [],
  );
}

function isEntry(line: Entry | HeadingFact): line is Entry {
  return "values" in line;
}

/** "Courier tests (12 hours)". */
function atEnd({ text, range }: Statement, units: EffortUnits): readonly NamedEffort[] {
  const written = tailOf(text);
  const name = text.slice(0, text.lastIndexOf(written)).replace(/[\s(–—:-]+$/, "");
  return written === "" ? [] : named({ name, range }, written, units);
}

function inColumn({ name, values, range }: Entry, units: EffortUnits): readonly NamedEffort[] {
  const cell = values.find(({ header }) => labelKind(header) === "effort");
  return cell === undefined ? [] : named({ name, range }, cell.text, units);
}

function isEffortLabel({ name, values, checked }: Entry): boolean {
  return checked === null && values[0]?.header === "" && labelKind(name) === "effort";
}

/** One word names too many tasks. */
const FEWEST_STEMS = 2;

function named({ name, range }: Titled, written: string, units: EffortUnits): readonly NamedEffort[] {
  const effort = quantityIn(written, units);
  if (effort?.unit !== "hours" || titleStems(name).size < FEWEST_STEMS) return [];
  const words = wordsOf(name);
  const key = words.slice(words.findIndex((word) => Number.isNaN(Number(word)))).join(" ");
  const { least, most, isApproximate } = effort;
  return [{ key, name: name.trim(), range, least, most, isApproximate, written: written.trim() }];
}
