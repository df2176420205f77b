import { namesOf } from "../lexicon/names";
import { ofFamily } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import { statementOf, type Scan } from "./measures/scan";
import type { Element } from "./outline";
import { DOMAINS, PLATFORMS, TOPOLOGY, type TermStatement } from "./termStatement";

const PLATFORM_NAMES = PLATFORMS.map((platform) => ({ platform, names: [...namesOf("platform", platform)] }));

/** The terms of domains and the names of platforms in the text of a report. Code states nothing: it may be an example of something else. */
export function readTerms(scan: Scan): readonly TermStatement[] {
  const found = new Map<string, TermStatement>();
  for (const element of scan.outline.elements) {
    for (const { text, from, to } of textsOf(element)) {
      for (const { subject, term, written } of [...domainTerms(text), ...platforms(text)]) {
        const key = `${subject} ${term}`;
        if (!found.has(key)) found.set(key, { subject, term, ...statementOf(scan, { from, to }, written) });
      }
    }
  }
  return [...found.values()];
}

interface SaidTerm extends Pick<TermStatement, "subject" | "term"> {
  /** As the report writes it. */
  readonly written: string;
}

function domainTerms(text: string): readonly SaidTerm[] {
  return ([...DOMAINS, TOPOLOGY] as const).flatMap((subject) =>
    ofFamily(phrasesIn(text), `${subject}Term`)
      .filter(({ concept }) => concept !== "other")
      .map(({ concept, from, to }) => ({ subject, term: concept, written: text.slice(from, to) })),
  );
}

function platforms(text: string): readonly SaidTerm[] {
  const said = text.toLowerCase();
  return PLATFORM_NAMES.filter(({ names }) => names.some((name) => said.includes(name))).map(
    ({ platform }) => ({ subject: platform, term: platform, written: platform }),
  );
}

function textsOf(element: Element): readonly { text: string; from: number; to: number }[] {
  if (element.kind === "heading" || element.kind === "line")
    return [{ text: element.plain, from: element.from, to: element.to }];
  if (element.kind !== "table") return [];
  const { header, rows } = element.table;
  return [header, ...rows].flatMap(({ cells, from, to }) =>
    cells.map(({ plain }) => ({ text: plain, from, to })),
  );
}
