/** Headings that are fields of the finding above them. */
import type { Block, Heading, InlineText } from "../markdown/blocks";
import { labelKind, readLabel, type LabelKind } from "./labels";
import type { LineElement } from "./outline";
import { repairedInline } from "./repairedInline";
import { leadingStatus } from "./statuses";
import { parseTitle } from "./titles";

/** Fields that some templates write as headings, from the level of a finding's parts on. */
const HEADING_FIELDS: ReadonlySet<LabelKind> = new Set(["severity", "priority", "cvss", "effort", "cwe"]);
const HIGHEST_FIELD_HEADING = 3;
const LONGEST_FIELD = 40;

/** "##### Severity: High", not "### Severity: High - The door is open". */
export function isFieldHeading({ level, text }: Heading): boolean {
  if (level < HIGHEST_FIELD_HEADING || text.plain.length > LONGEST_FIELD) return false;
  const label = readLabel(text.plain, text.marks);
  const ofTitle = parseTitle(text.plain, text.marks);
  if (ofTitle.severity !== null && !ofTitle.isBare) return false;
  const kind = label === null || label.value === "" ? null : labelKind(label.name);
  return kind !== null && HEADING_FIELDS.has(kind);
}

/**
 * Headings that are only a status, with no more than an explanation below: "### Fixed" behind a finding. One with lists, tables, titles or headings
 * below it names a group of findings.
 */
export function statusHeadingsOf(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(
    blocks.filter(
      (block, index) =>
        block.kind === "heading" && isStatus(block) && isOnlyExplained(block, blocks, index + 1),
    ),
  );
}

function isStatus({ level, text }: Heading): boolean {
  if (level < HIGHEST_FIELD_HEADING || text.plain.length > LONGEST_FIELD) return false;
  return leadingStatus(text.plain) !== null;
}

/** More than a few paragraphs are not the explanation of a fix. */
const MOST_EXPLAINED = 4;

function isOnlyExplained({ level }: Heading, blocks: readonly Block[], start: number): boolean {
  for (const block of blocks.slice(start, start + MOST_EXPLAINED + 1)) {
    if (block.kind === "break") return true;
    if (block.kind === "heading") return block.level <= level;
    if (block.kind !== "paragraph" || beginsBold(block.text)) return false;
  }
  return blocks.length <= start + MOST_EXPLAINED;
}

function beginsBold({ marks }: InlineText): boolean {
  return marks.some(({ kind, from }) => kind === "strong" && from === 0);
}

/** The labeled line that the heading could be. */
export function statusLine(
  { text, from, to }: Heading,
  place: Pick<LineElement, "index" | "section">,
): LineElement {
  const repaired = repairedInline(text);
  const { plain, marks } = repaired;
  return {
    kind: "line",
    ...place,
    from,
    to,
    plain,
    marks,
    sourceOffset: (at) => repaired.sourceOffset(at),
    item: null,
    depth: 0,
    isFirst: true,
    list: -1,
    label: { name: "status", value: plain, valueFrom: 0, isBold: true },
  };
}
