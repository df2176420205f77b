import { namesOf } from "../lexicon/names";
import { ofFamily } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import { statementOf, type Scan } from "./measures/scan";
import type { Element } from "./outline";
import { DOMAINS, PLATFORMS, TOPOLOGY, type TermStatement } from "./termStatement";

const PLATFORM_NAMES = PLATFORMS.map((platform) => ({ platform, names: [...namesOf("platform", platform)] }));

/** The terms of domains in the text of a report, and the platforms that it names anywhere, in code, too. */
export function readTerms(scan: Scan): readonly TermStatement[] {
  return [...domainTerms(scan), ...platforms(scan)];
}

function domainTerms(scan: Scan): readonly TermStatement[] {
  const found = new Map<string, TermStatement>();
  for (const element of scan.outline.elements) {
    for (const { text, from, to } of textsOf(element)) {
      for (const subject of [...DOMAINS, TOPOLOGY] as const) {
        for (const { concept, ...said } of ofFamily(phrasesIn(text), `${subject}Term`)) {
          const key = `${subject} ${concept}`;
          if (concept === "other" || found.has(key)) continue;
          const statement = statementOf(scan, { from, to }, text.slice(said.from, said.to));
          found.set(key, { subject, term: concept, ...statement });
        }
      }
    }
  }
  return [...found.values()];
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

function platforms(scan: Scan): readonly TermStatement[] {
  const { text } = scan.outline;
  const said = text.toLowerCase();
  return PLATFORM_NAMES.flatMap(({ platform, names }) => {
    const at = Math.min(...names.map((name) => said.indexOf(name)).filter((index) => index >= 0));
    if (!Number.isFinite(at)) return [];
    const place = { from: at, to: Math.min(text.length, at + platform.length) };
    return [{ subject: platform, term: platform, ...statementOf(scan, place, platform) }];
  });
}
