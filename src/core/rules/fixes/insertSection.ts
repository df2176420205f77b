import type { Block, Heading } from "../../markdown/blocks";
import { parseWithLezer } from "../../markdown/lezer";
import { topicsOf } from "../../policy/headingTopics";
import type { Phase, RequiredSection } from "../../policy/model";
import { matchSections } from "../../policy/sections";
import type { ReportFacts } from "../../reader/facts";
import { createLineIndex } from "../../text/range";
import { oneLine } from "../../text/words";
import { closingMaterial, footer } from "./closingMaterial";
import { nextNumber, numberOf, type Numbering } from "./numbering";

/** Text to insert at a 0-based UTF-16 offset. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

export interface SectionFix {
  readonly text: string;
  /** Facts of exactly this text. */
  readonly facts: ReportFacts;
  readonly phase: Phase;
  /** Ids of the sections to insert; null for all. */
  readonly ids: readonly string[] | null;
}

/**
 * Inserts the headings of missing sections with their guidance, in the order of the policy: after the nearest preceding section that
 * exists, otherwise before the next one, otherwise at the end, before the closing material. A section that already has a heading gets no
 * second one. The guidance is a comment, which does not count as content: the section is missing until it is written.
 */
export function insertSections({ text, facts, phase, ids }: SectionFix): readonly Insertion[] {
  const { present, missing } = matchSections(phase, facts);
  const wanted = missing.filter(
    ({ id, emptyHeadingLine }) => emptyHeadingLine === null && (ids === null || ids.includes(id)),
  );
  if (wanted.length === 0) return [];
  const page = readPage(text);
  const empty = missing.flatMap(({ id, emptyHeadingLine: line }) => (line === null ? [] : [{ id, line }]));
  const anchors = anchorsOf(page, phase, [...present, ...empty]);
  const level = usualLevel([...anchors.values()], page);
  const places = new Map<number, Place>();
  for (const { id } of wanted) {
    const index = phase.sections.findIndex((section) => section.id === id);
    const section = phase.sections[index];
    if (!section) continue;
    const place = placeOf(page, phase, anchors, index, level);
    const known = places.get(place.offset) ?? place;
    known.sections.push(section);
    places.set(place.offset, known);
  }
  return [...places.values()].map((place) => ({ offset: place.offset, text: written(place, phase, page) }));
}

interface Page {
  readonly text: string;
  readonly eol: string;
  readonly blocks: readonly Block[];
  readonly lineOf: (offset: number) => number;
  readonly lineStart: (offset: number) => number;
}

function readPage(text: string): Page {
  const lines = createLineIndex(text);
  return {
    text,
    eol: /\r\n|\r|\n/.exec(text)?.[0] ?? "\n",
    blocks: parseWithLezer(text).blocks,
    lineOf: (offset) => lines.lineAt(offset),
    lineStart: (offset) => lines.lineStart(lines.lineAt(offset)),
  };
}

/** A place between blocks, and the sections to insert there. */
interface Place {
  readonly offset: number;
  readonly level: number;
  /** The numbering of the neighbors, null if they have none. */
  readonly numbering: Numbering | null;
  /** A horizontal rule separates the chapters here. */
  readonly isRuled: boolean;
  readonly sections: RequiredSection[];
}

/** Block indexes of the headings of existing sections, by the section's index in the phase. */
function anchorsOf(
  page: Page,
  phase: Phase,
  known: readonly { readonly id: string; readonly line: number }[],
): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  for (const { id, line } of known) {
    const heading = page.blocks.findLastIndex(
      (block) => block.kind === "heading" && page.lineOf(block.from) <= line,
    );
    // The title belongs to the report, not to a section.
    if (heading > firstHeading(page))
      anchors.set(
        phase.sections.findIndex((section) => section.id === id),
        heading,
      );
  }
  return anchors;
}

function firstHeading({ blocks }: Page): number {
  return blocks.findIndex((block) => block.kind === "heading");
}

function headingAt({ blocks }: Page, index: number): Heading | null {
  const block = blocks[index];
  return block?.kind === "heading" ? block : null;
}

/** The level of most sections, the higher level if two are equally common; the level of the chapters if there is no section. */
function usualLevel(anchors: readonly number[], page: Page): number {
  const title = firstHeading(page);
  const own = anchors.flatMap((index) => headingAt(page, index)?.level ?? []);
  const levels =
    own.length > 0
      ? own
      : page.blocks.flatMap((block, index) =>
          block.kind === "heading" && index > title ? [block.level] : [],
        );
  if (own.length === 0) return levels.length === 0 ? 2 : Math.min(...levels);
  const count = (level: number): number => levels.filter((one) => one === level).length;
  return [...new Set(levels)].sort((a, b) => count(b) - count(a) || a - b)[0] ?? 2;
}

function placeOf(
  page: Page,
  phase: Phase,
  anchors: ReadonlyMap<number, number>,
  index: number,
  level: number,
): Place {
  for (let before = index - 1; before >= 0; before--) {
    const anchor = anchors.get(before);
    if (anchor !== undefined) return after(page, climb(page, anchor, level));
  }
  for (let next = index + 1; next < phase.sections.length; next++) {
    const anchor = anchors.get(next);
    if (anchor !== undefined) return inFrontOf(page, climb(page, anchor, level));
  }
  const chapter = page.blocks.findLastIndex(
    (block, at) => block.kind === "heading" && block.level === level && at > firstHeading(page),
  );
  const closing = closingMaterial(page.blocks, level);
  return { ...placeAt(page, closing, level, chapter), sections: [] };
}

/** The heading itself, or the nearest one above it that is not deeper than the usual level of a section. */
function climb(page: Page, index: number, level: number): number {
  const title = firstHeading(page);
  let at = index;
  for (let above = index - 1; above > title; above--) {
    const own = headingAt(page, at)?.level ?? 0;
    if (own <= level) break;
    if ((headingAt(page, above)?.level ?? 7) < own) at = above;
  }
  return at;
}

function after(page: Page, index: number): Place {
  const level = headingAt(page, index)?.level ?? 2;
  const end = page.blocks.findIndex(
    (block, at) => at > index && block.kind === "heading" && block.level <= level,
  );
  if (end !== -1) return placeAt(page, end, level, index);
  // The preceding section may itself be a closing chapter.
  const closing = closingMaterial(page.blocks, level);
  return placeAt(page, closing > index ? closing : footer(page.blocks), level, index);
}

function inFrontOf(page: Page, index: number): Place {
  return placeAt(page, index, headingAt(page, index)?.level ?? 2, index);
}

function placeAt(page: Page, index: number, level: number, neighbor: number): Place {
  const { blocks, text } = page;
  const block = blocks[index];
  const heading = headingAt(page, neighbor);
  return {
    offset: block ? page.lineStart(block.from) : text.length,
    level,
    numbering: heading === null ? null : numbering(page, heading, neighbor < index),
    isRuled: block?.kind === "heading" && blocks[index - 1]?.kind === "break",
    sections: [],
  };
}

function numbering(page: Page, heading: Heading, isAfter: boolean): Numbering | null {
  const own = numberOf(heading.text.plain);
  if (own === null) return null;
  const taken = page.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === heading.level
      ? (numberOf(block.text.plain)?.label ?? [])
      : [],
  );
  return { ...own, isAfter, taken: new Set(taken) };
}

function written(place: Place, phase: Phase, page: Page): string {
  const { eol, text } = page;
  const before = text.slice(0, place.offset);
  let numbering = place.numbering;
  const parts = place.sections.map((section) => {
    const next = numbering === null ? null : nextNumber(numbering);
    numbering = next?.numbering ?? null;
    const heading = `${"#".repeat(place.level)} ${next?.prefix ?? ""}${headingOf(section, phase)}`;
    const rule = place.isRuled ? `---${eol}${eol}` : "";
    return `${heading}${eol}${eol}<!-- ${commentText(section.guidance)} -->${eol}${eol}${rule}`;
  });
  return leadingLines(before, eol) + endLines(parts.join(""), page, place.offset);
}

function leadingLines(before: string, eol: string): string {
  if (before === "" || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(before.slice(-200))) return "";
  return /[\r\n]$/.test(before) ? eol : eol + eol;
}

/** The file ends with a single line break. */
function endLines(inserted: string, { text, eol }: Page, offset: number): string {
  return offset === text.length ? inserted.slice(0, -eol.length) : inserted;
}

/** The heading for a section: its title, unless the policy's own word lists do not recognize it. */
export function headingOf(section: RequiredSection, phase: Phase): string {
  const title = oneLine(section.title, 150);
  const index = phase.sections.indexOf(section);
  const isKnown = (text: string): boolean =>
    topicsOf(phase, text, 0).some((topic) => topic.section === index);
  if (isKnown(title)) return title;
  return section.headings.map((words) => words.join(" ")).find(isKnown) ?? title;
}

/** A policy may come from an untrusted source: its text must not end the comment. */
export function commentText(guidance: string): string {
  return oneLine(guidance).replace(/--+/g, "–").replace(/^-?>/, "").replace(/-$/, "");
}
