import type { Entry } from "../../reader/facts";
import { numberIn } from "../../reader/measures/scan";
import { groupBy } from "../../text/groupBy";
import { evidenceOf, type Evidence, type SetReport } from "../model";

/** Something that a report states about itself or the code, in short. */
export interface StatedMetric {
  readonly text: string;
  readonly places: readonly Evidence[];
}

const METRIC =
  /\b(?:complexity|maintainability|nesting|duplicat(?:e|ed|ion)|(?:function|method|class|file) (?:length|size))\b/i;
const VALUE_COLUMN = /^(?:value|actual|current|measured|result|score|)$/i;
const SIZE_COLUMN = /^(?:loc|lines|lines of code|length|complexity|cyclomatic complexity)$/i;
const COMPLEXITY = /complexity/i;
const ABOUT_SIZE = /\b(?:complex|complexity|size|sizes|long|large|exceeding)\b/i;

/** How complex the code is according to a report: its metrics, and the largest row of each table of sizes. */
export function codeMetricsOf({ facts }: SetReport): readonly StatedMetric[] {
  const metrics = facts.entries
    .filter(({ name }) => METRIC.test(name))
    .flatMap((entry) => {
      const value = entry.values.find(({ header, text }) => VALUE_COLUMN.test(header) && /^~?\d/.test(text));
      return value ? [{ text: `${entry.name}: ${value.text}`, places: [evidenceOf(facts.path, entry)] }] : [];
    });
  const sized = facts.entries.flatMap((entry) => {
    const size = sizeOf(entry);
    return size === null ? [] : [{ entry, ...size }];
  });
  const tables = groupBy(sized, ({ entry }) => entry.titles.join("\n"));
  const largest = [...tables.values()].map((rows) => {
    const first = rows.reduce((most, row) => (row.value > most.value ? row : most));
    const others = rows.filter((row) => row !== first);
    const count = rows.length > 1 ? `, the largest of ${rows.length}` : "";
    return {
      text: `${first.value} ${first.unit} in ${first.entry.name}${count}`,
      places: [first, ...others].map(({ entry }) => evidenceOf(facts.path, entry)),
    };
  });
  return [...metrics, ...largest];
}

/** The size that a row of a table about sizes states. */
function sizeOf({ values, titles }: Entry): { readonly value: number; readonly unit: string } | null {
  if (!titles.slice(0, 2).some((title) => ABOUT_SIZE.test(title))) return null;
  const column = values.find(({ header }) => SIZE_COLUMN.test(header));
  const value = column ? numberIn(column.text) : null;
  return column && value !== null
    ? { value, unit: COMPLEXITY.test(column.header) ? "complexity" : "lines" }
    : null;
}
