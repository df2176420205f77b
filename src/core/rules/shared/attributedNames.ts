/** Product names that a decision attributes to a report which never mentions them: "The data analyst recommends ProxySQL". */
import type { FigureIndex } from "../../decision/provenance/reportFigures";

export interface OtherName {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

// Example: "ProxySQL", "RabbitMQ": a capital inside tells a name from the first word of a sentence.
const NAME = /(?<![\w./-])[A-Z][a-z]{1,20}[A-Z]{1,4}[A-Za-z]{0,20}(?![\w./(-])/g;

/** The first name in a text that its report never mentions, and another report does; null if there is none. */
export function nameOfOther(
  text: string,
  own: string,
  reports: ReadonlyMap<string, FigureIndex>,
): OtherName | null {
  const named = reports.get(own);
  if (named === undefined) return null;
  for (const [name] of text.matchAll(NAME)) {
    if (lineWith(named, name) !== null) continue;
    for (const [path, index] of reports) {
      const line = path === own ? null : lineWith(index, name);
      if (line !== null) return { name, path, line };
    }
  }
  return null;
}

/** The 1-based line that contains a name in any case or form ("ParcelQueue", "parcel_queue"); null if none does. */
function lineWith({ lines }: FigureIndex, name: string): number | null {
  const wanted = name.toLowerCase();
  const at = lines.findIndex((line) =>
    line
      .toLowerCase()
      .replace(/[_\s-]/g, "")
      .includes(wanted),
  );
  return at < 0 ? null : at + 1;
}
