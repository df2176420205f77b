import { says } from "../../annotations/says";
import { leftOutIn } from "../../leftOut";
import type { HiddenItems } from "../../claims";
import { groupedIds } from "../../findingIds";
import type { HeadingElement, LineElement, Section } from "../../outline";
import { oncePerSection } from "../../perSection";
import { purposeOf } from "../../sectionContext";
import { statementOf, type Scan } from "../scan";

/** Headings that stand for several findings but list fewer, and items of a list that only say how many are left out. */
export function readHiddenItems(scan: Scan): readonly HiddenItems[] {
  const groups = scan.outline.sections.flatMap((section) => groupIn(scan, section) ?? []);
  const rests = scan.outline.elements.flatMap((element) =>
    element.kind === "line" && element.item !== null ? (restIn(scan, element) ?? []) : [],
  );
  // The rest of a group is part of it.
  return [
    ...groups,
    ...rests.filter(
      ({ range }) => !groups.some((one) => one.range.line < range.line && range.line <= one.endLine),
    ),
  ];
}

function groupIn(scan: Scan, section: Section): HiddenItems | null {
  const { heading } = section;
  if (!heading) return null;
  const ids = groupedIds(heading.plain);
  if (ids.length === 0 || isRestating(section)) return null;
  const listed = listedIn(scan, section);
  return ids.length > listed
    ? { stated: ids.length, listed, endLine: endOf(scan, section), ...named(scan, heading) }
    : null;
}

function named(scan: Scan, heading: HeadingElement): Pick<HiddenItems, "text" | "range"> {
  return statementOf(scan, heading, heading.plain);
}

function endOf({ outline, lines }: Scan, { end }: Section): number {
  const last = outline.elements[end - 1];
  return last ? lines.lineAt(last.to) : lines.lineCount;
}

/** Items, rows and deeper headings, each of which may be one of the findings. */
function listedIn({ outline }: Scan, { first, end }: Section): number {
  const counts = outline.elements.slice(first + 1, end).map((element) => {
    if (element.kind === "table") return element.table.rows.length;
    if (element.kind === "heading") return 1;
    return element.kind === "line" &&
      element.item !== null &&
      element.depth === 1 &&
      leftOutIn(element.plain)?.isAdded !== true
      ? 1
      : 0;
  });
  return counts.reduce<number>((sum, count) => sum + count, 0);
}

function restIn(scan: Scan, line: LineElement): HiddenItems | null {
  const rest = leftOutIn(line.plain);
  const before = scan.outline.elements[line.index - 1];
  // A list of files or of names.
  const isOfNames = before?.kind === "line" && !before.plain.trim().includes(" ");
  if (!rest?.isAdded || rest.count === null || isOfNames || !isOfFindings(line.section)) return null;
  const place = statementOf(scan, line, line.plain);
  return { stated: rest.count, listed: 0, endLine: place.range.endLine, ...place };
}

function isOfFindings({ titles }: Section): boolean {
  return titles.some((title) => says(title, "findingNoun", "noun"));
}

const isRestating = oncePerSection(({ titles }) =>
  titles.some((title) => {
    const purpose = purposeOf(title);
    return purpose === "summary" || purpose === "plan" || purpose === "checklist";
  }),
);
