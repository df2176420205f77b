/** Paragraphs that a list explains: "Mails can be sent for free. The attack:" and its steps below. */
import { endsWithColon, withoutTail } from "../../text/tail";
import { sentencesOf } from "../../text/sentences";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { says } from "../annotations/says";
import type { GroupLevel } from "../groupLevel";
import { isNoFinding } from "../noFinding";
import type { Element, LineElement, Outline } from "../outline";
import { saysNothing } from "../similarity";
import type { SectionContext } from "../sectionContext";
import { parseTitle } from "../titles";
import { firstStrong } from "./bold";
import type { Candidate } from "./candidate";

/** How much of a paragraph is read. UTF-16 units. */
const LONGEST = 600;

/**
 * The finding that a paragraph below a level states, where the list after it gives its steps, causes or consequences: then the entries are
 * not findings. Null where the list is what the paragraph announces: "We found these issues:".
 */
export function elaboratedCandidate(
  outline: Outline,
  line: LineElement,
  context: SectionContext,
  level: GroupLevel | null,
): Candidate | null {
  if (!level || context.purpose !== "neutral" || line.depth > 0 || line.item !== null || !line.isFirst)
    return null;
  const list = listBehind(outline, line);
  if (list === null) return null;
  const text = paragraphText(outline, line.index, list.index);
  const title = firstSentence(text);
  if (!isElaborated(text) || isNoFinding(title) || saysNothing(title)) return null;
  return paragraphCandidate(outline, line, context, level, { title, text, end: bodyEnd(outline, list) });
}

/**
 * The finding that the first paragraph below a heading for one finding states, where only paragraphs are below it: "Export writes empty files" below
 * "Critical Defect".
 */
export function onlyParagraphCandidate(
  outline: Outline,
  line: LineElement,
  context: SectionContext,
  level: GroupLevel | null,
): Candidate | null {
  const { heading, first, ownEnd, end } = line.section;
  if (heading === null || line.index !== first + 1 || ownEnd !== end || level?.from !== heading.from)
    return null;
  if (context.purpose !== "neutral" || line.label !== null || !says(heading.plain, "oneFinding", "noun"))
    return null;
  const own = outline.elements.slice(first + 1, end);
  if (!own.every((element) => element.kind === "code" || (element.kind === "line" && element.depth === 0)))
    return null;
  const title = firstSentence(line.plain);
  if (isNoFinding(title) || saysNothing(title)) return null;
  return paragraphCandidate(outline, line, context, level, { title, text: line.plain, end });
}

interface Paragraph {
  readonly title: string;
  readonly text: string;
  /** Index after its last element. */
  readonly end: number;
}

function paragraphCandidate(
  outline: Outline,
  line: LineElement,
  context: SectionContext,
  level: GroupLevel,
  { title, text, end }: Paragraph,
): Candidate {
  const parsed = parseTitle(title, line.marks, outline.scale);
  return {
    form: "paragraph",
    from: line.from,
    to: line.to,
    title: parsed.title,
    id: parsed.id,
    levels: [{ ...level, source: "inherited" }],
    purpose: context.purpose,
    context,
    references: [],
    bodyStart: line.index + 1,
    bodyEnd: end,
    raw: text,
    isStruck: parsed.isStruck,
    checked: null,
    row: null,
    group: -1,
  };
}

/** The first entry of the list right behind a paragraph that ends with a colon. */
function listBehind({ elements }: Outline, line: LineElement): LineElement | null {
  let index = line.index + 1;
  for (let next = elements[index]; next?.kind === "line" && !next.isFirst && next.depth === 0;)
    next = elements[++index];
  const last = elements[index - 1];
  const next = elements[index];
  const isAnnounced = last?.kind === "line" && endsWithColon(last.plain);
  return isAnnounced && next?.kind === "line" && next.item !== null && next.depth === 1 ? next : null;
}

function paragraphText({ elements }: Outline, from: number, end: number): string {
  const lines = elements
    .slice(from, end)
    .flatMap((element) => (element.kind === "line" ? [element.plain] : []));
  return lines.join(" ").slice(0, LONGEST);
}

function listEnd({ elements }: Outline, first: LineElement): number {
  let index = first.index + 1;
  for (let next = elements[index]; next?.kind === "line" && next.list === first.list;)
    next = elements[++index];
  return index;
}

/** The list, and the paragraphs after the list that announce and name nothing else: "Fixed in PR 12." */
function bodyEnd(outline: Outline, list: LineElement): number {
  let index = listEnd(outline, list);
  for (let next = outline.elements[index]; isRemark(next); next = outline.elements[index]) index++;
  return index;
}

function isRemark(element: Element | undefined): boolean {
  if (element?.kind !== "line" || element.depth > 0) return element?.kind === "code";
  return !element.plain.endsWith(":") && firstStrong(element) === null;
}

/** It says something before it announces the list, or announces steps, causes or consequences; it announces no findings. */
function isElaborated(text: string): boolean {
  const sentences = sentencesOf(text);
  const announced = phrasesIn(sentences.at(-1) ?? "");
  const says = (concept: string): boolean =>
    ofFamily(announced, "elaboration").some((one) => one.concept === concept);
  const isOfFindings = ofFamily(announced, "findingNoun").length > 0 || says("announces");
  return !isOfFindings && (sentences.length > 1 || says("elaborates"));
}

function firstSentence(text: string): string {
  return withoutTail(sentencesOf(text)[0] ?? text, ".:");
}
