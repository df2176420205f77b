/** Paragraphs that begin with a level in capitals and a dash, without an id: "HIGH – The valve sticks". */
import { leadingStatus } from "../statuses";
import type { Scale } from "../level";
import { isNoFinding } from "../noFinding";
import type { LineElement, Outline } from "../outline";
import { labelSeverity } from "../severityWords";
import { saysNothing } from "../similarity";
import { parseTitle, type ParsedTitle } from "../titles";

/** A longer line is a sentence. UTF-16 units. */
const LONGEST_TITLE = 160;
const DASHES = [" – ", " — ", " - "];

/** One level named several times in a section rates things; a legend names each of them once. */
const FEWEST_ALIKE = 2;

export interface LevelParagraph {
  readonly parsed: ParsedTitle;
  /** Index of the element where the next one begins, or the end. */
  readonly until: number;
}

/**
 * The titles of such paragraphs by the index of their line. A legend ("HIGH – to be fixed within a week") has the same form: so there is a
 * status in the next line, or the section has another paragraph of the same level.
 */
export function levelParagraphsOf(outline: Outline): ReadonlyMap<number, LevelParagraph> {
  const formed = outline.elements.flatMap((element) => {
    const parsed = element.kind === "line" ? titleBehindLevel(element, outline.scale) : null;
    return parsed && element.kind === "line" ? [{ line: element, parsed }] : [];
  });
  const counts = new Map<string, number>();
  const keyOf = ({ line, parsed }: (typeof formed)[number]): string =>
    `${line.section.first} ${parsed.severity?.severity ?? ""}`;
  for (const one of formed) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const stated = formed.filter(
    (one) => (counts.get(keyOf(one)) ?? 0) >= FEWEST_ALIKE || hasStatusBelow(outline, one.line),
  );
  return new Map(
    stated.map(({ line, parsed }, index) => {
      const until = stated[index + 1]?.line.index ?? outline.elements.length;
      return [line.index, { parsed, until }];
    }),
  );
}

function titleBehindLevel(line: LineElement, scale: Scale): ParsedTitle | null {
  if (!line.isFirst || line.depth > 0 || line.item !== null || line.label !== null) return null;
  const text = line.plain.trim();
  const dash = DASHES.find((one) => text.includes(one));
  if (text.length > LONGEST_TITLE || dash === undefined) return null;
  // An advisory may come first: "CVE-2031-1 – HIGH – The valve sticks".
  const begin = text.startsWith("CVE-") ? text.indexOf(dash) + dash.length : 0;
  const [level = ""] = text.slice(begin).split(dash);
  if (level !== level.toUpperCase() || labelSeverity(level) === null) return null;
  const parsed = parseTitle(text.slice(begin), [], scale);
  if (parsed.severity === null || parsed.isBare || isNoFinding(parsed.title)) return null;
  return saysNothing(parsed.title) ? null : parsed;
}

function hasStatusBelow({ elements }: Outline, { index }: LineElement): boolean {
  const next = elements[index + 1];
  return next?.kind === "line" && !next.isFirst && leadingStatus(next.plain) !== null;
}
