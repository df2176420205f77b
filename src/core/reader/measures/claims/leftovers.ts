import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { Leftover } from "../../claims";
import type { Element } from "../../outline";
import { statementOf, type Scan } from "../scan";
import type { Place } from "./places";

// Example: "[APPROVED / CONDITIONAL / NOT APPROVED]", "[High | Medium | Low]".
const ALTERNATIVES = /^\W{0,4}\[\s*[\w' -]{1,40}(?:\s*[/|]\s*[\w' -]{1,40}){1,7}\]\W{0,4}$/;
// Example: "[Describe the scope]", "<insert the date>".
const BRACKETED = /^\W{0,3}[[<]\s*([^\][<>]{3,200})[\]>]\W{0,3}$/;
const LONGEST = 400;

/** What a template leaves for its author: choices that were not made, instructions that were not followed. */
export function readLeftovers(scan: Scan, places: readonly Place[]): readonly Leftover[] {
  return places.flatMap((place): readonly Leftover[] => {
    const { element } = place;
    if (element.kind === "heading" || isTask(element)) return [];
    const values = element.kind === "line" ? [element.label?.value ?? element.plain] : place.cells;
    const kind = values.map(kindOf).find((one) => one !== null);
    return kind ? [{ kind, ...statementOf(scan, place, place.text) }] : [];
  });
}

/** A box is a task for the reader: "Describe the incident here" may be one. */
function isTask(element: Element): boolean {
  return element.kind === "line" && (element.item?.checked ?? null) !== null;
}

function kindOf(value: string): Leftover["kind"] | null {
  if (value.length > LONGEST) return null;
  if (ALTERNATIVES.test(value)) return "alternatives";
  const bracketed = BRACKETED.exec(value)?.[1];
  if (bracketed !== undefined) return beginsAsInstruction(bracketed) ? "instruction" : null;
  return beginsAsInstruction(value) && saysWhere(value) ? "instruction" : null;
}

function beginsAsInstruction(text: string): boolean {
  if (/^\W*["'“`]/.test(text)) return false;
  return ofFamily(phrasesIn(text), "instruction").some(
    ({ concept, first }) => concept === "verb" && first === 0,
  );
}

/** "Describe the impact here, e.g. …": where the text belongs, at the end of the first clause. */
function saysWhere(text: string): boolean {
  const words = phrasesIn(text);
  return ofFamily(words, "instruction").some(
    ({ concept, end }) =>
      concept === "here" &&
      words.tokens[end - 1]?.sentence === 0 &&
      words.tokens[end]?.clause !== words.tokens[end - 1]?.clause,
  );
}
