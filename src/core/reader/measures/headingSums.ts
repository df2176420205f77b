import { groupBy } from "../../text/groupBy";
import { isOnly } from "../annotations/says";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import type { StatedSum } from "../facts";
import type { HeadingElement, LineElement, Section } from "../outline";
import { quantityIn } from "./quantity";
import { statementOf, type Scan } from "./scan";
import { effortAtEnd, sumOf, tailOf, type Part } from "./sumParts";

/** A plan whose efforts add up to that of the document has at least this many stages. */
const FEWEST_STAGES = 2;

/**
 * Hours that a heading, or the line of effort below it, states for the items of its section or for the sections below it: "Short term - 14
 * hours"; and the hours in all that a line states for the only plan of the document whose stages list all their hours.
 */
export function headingSums(scan: Scan): readonly StatedSum[] {
  const { sections } = scan.outline;
  const below = groupBy(sections, ({ parent }) => parent);
  const sums = sections.flatMap((section) => sectionSum(scan, section, below.get(section) ?? []));
  return [...sums, ...wholeSums(scan)];
}

function sectionSum(scan: Scan, section: Section, below: readonly Section[]): readonly StatedSum[] {
  const stated = statedFor(scan, section);
  if (!stated) return [];
  const items = itemEfforts(scan, section);
  const parts = items.length > 0 ? items : headingEfforts(scan, below);
  return agreeing(scan, stated.element, stated.written, parts);
}

/** The hours that the headings of some sections state: "Order tests (16 hours)"; [] unless all do. */
function headingEfforts(scan: Scan, sections: readonly Section[]): readonly Part[] {
  const efforts = sections.map(({ heading }) =>
    heading && isHours(tailOf(heading.plain)) ? effortAtEnd(heading.plain, scan) : null,
  );
  return efforts.includes(null) ? [] : efforts;
}

interface StatedHours {
  readonly element: HeadingElement | LineElement;
  readonly written: string;
}

function statedFor(scan: Scan, section: Section): StatedHours | null {
  const { heading } = section;
  if (!heading) return null;
  // Example: "Short term - 14 hours", "Endpoint tests (32 hours)".
  const written = tailOf(heading.plain);
  if (isHours(written) && effortAtEnd(heading.plain, scan)) return { element: heading, written };
  return effortLine(scan, section);
}

/** The line of effort right below a heading: "**Effort:** 40 hours". */
function effortLine({ outline }: Scan, { first }: Section): StatedHours | null {
  const line = outline.elements[first + 1];
  if (line?.kind !== "line" || !line.label || !isOnly(line.label.name, "effortLabel", "name")) return null;
  return isHours(line.label.value) ? { element: line, written: line.label.value } : null;
}

/** A span of weeks may be elapsed time; hours are work. */
function isHours(written: string): boolean {
  return /^[~≈]?\s?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:h|hrs?|hours?)(?:\s(?:total|in total))?$/i.test(
    written.trim(),
  );
}

/** The efforts of the first list of a section in which an item has one; [] unless all have one, in hours. */
function itemEfforts(scan: Scan, section: Section): readonly Part[] {
  const items = scan.outline.elements
    .slice(section.first + 1, section.ownEnd)
    .filter(
      (element): element is LineElement =>
        element.kind === "line" && element.item !== null && element.depth === 1,
    );
  const first = items.find(({ plain }) => effortAtEnd(plain, scan) !== null);
  const efforts = items
    .filter(({ list }) => list === first?.list)
    .map(({ plain }) => (/\d\s?(?:h|hrs?|hours?)\W*$/i.test(plain) ? effortAtEnd(plain, scan) : null));
  return efforts.includes(null) ? [] : efforts;
}

function agreeing(
  scan: Scan,
  element: HeadingElement | LineElement,
  written: string,
  parts: readonly Part[],
): readonly StatedSum[] {
  const stated = quantityIn(written.replace(/\s+(?:in )?total$/i, ""), scan.units);
  const what = element.plain.replace(/^\W+/, "").split(/\s*[(:]|\s[-–—]\s/)[0] ?? "";
  const sums = sumOf(stated, parts, { what, written, ...statementOf(scan, element, element.plain) });
  return sums.map((sum) => ({ ...sum, isCorrect: sum.isCorrect || overlaps(sum) }));
}

/** A range of parts that contains what is stated says nothing against it. */
function overlaps({ stated, computed }: StatedSum): boolean {
  return (
    (computed.most === null || stated.least <= computed.most) &&
    (stated.most === null || stated.most >= computed.least)
  );
}

// Example: "7 weeks (216 hours total)", "216 hours in total".
const IN_ALL = /(?<![\d.,])(\d{1,5})\s?(?:h|hrs?|hours?)\s(?:in\s)?total\b/i;

function wholeSums(scan: Scan): readonly StatedSum[] {
  const plans = planEfforts(scan);
  const [plan] = plans;
  if (!plan || plans.length > 1) return [];
  return scan.outline.elements.flatMap((element) => {
    if (element.kind !== "line" || element.depth > 1) return [];
    const written = IN_ALL.exec(element.plain)?.[0];
    if (written === undefined || isAbout(element.plain, "part")) return [];
    return agreeing(scan, element, written, plan);
  });
}

/** The efforts of the stages of each section whose stages all list theirs. */
function planEfforts(scan: Scan): readonly (readonly Part[])[] {
  const stages = new Map<Section, Section[]>();
  for (const section of scan.outline.sections) {
    const { parent, heading } = section;
    if (parent && heading && isAbout(heading.plain, "unit"))
      stages.set(parent, [...(stages.get(parent) ?? []), section]);
  }
  return [...stages.values()].flatMap((sections) => {
    const efforts = sections.map((section) => itemEfforts(scan, section));
    return sections.length >= FEWEST_STAGES && efforts.every(({ length }) => length > 0)
      ? [efforts.flat()]
      : [];
  });
}

function isAbout(text: string, concept: "unit" | "part"): boolean {
  if (concept === "part") return ofFamily(phrasesIn(text), "component").length > 0;
  return ofFamily(phrasesIn(text), "period").some((one) => one.concept === "unit");
}
