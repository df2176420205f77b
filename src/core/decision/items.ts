/**
 * The contents that a decision must have: the section of each item, and what it may consist of. A test renders documents and searches
 * for each item.
 */
import type { DocumentContents } from "../policy/model";

/** In the order of the document. */
export const SECTION_IDS = [
  ...["head", "summary", "subject", "context", "gates", "tiers", "timeline", "risk", "exposure", "phases"],
  ...["blockers", "since-last", "critical-statements", "findings", "measures", "coverage", "scores"],
  ...["effort", "checklists", "deployment", "rollback", "observability", "slas", "success", "after-release"],
  ...["recommendation", "sign-offs", "kept-fields", "waivers", "missing-sections", "manifest"],
  ...["stated-figures", "discrepancies", "conservation", "hash"],
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** D: computed from the reports; C: from the policy; H: filled in by a person. */
export type ItemKinds = "D" | "C" | "H" | "DC" | "CH" | "DH" | "DCH";

export interface Item {
  readonly section: SectionId;
  readonly kinds: ItemKinds;
}

/** Ids by section and kind: `A 001-003` are. */
const TABLE: readonly (readonly [section: SectionId, kinds: ItemKinds, ids: string])[] = [
  ["head", "DC", "A 090 109"],
  ["head", "DC", "B 010 012 050 052"],
  ["summary", "D", "A 100"],
  ["summary", "D", "B 055"],
  ["gates", "D", "A 091-096"],
  ["gates", "D", "B 020-026"],
  ["measures", "D", "B 032 064-065"],
  ["phases", "D", "A 001-007 010-014 101"],
  ["phases", "D", "B 001 030-031 061"],
  ["blockers", "D", "A 020-026 102"],
  ["blockers", "D", "B 034 080-087"],
  ["findings", "D", "B 060 062-063"],
  ["effort", "D", "B 033 088"],
  ["exposure", "DC", "B 038 042 054 071-073"],
  ["risk", "DC", "A 030-034 103"],
  ["risk", "DC", "B 011 040a-040d 041a-041d 043a-043c 051 070"],
  ["risk", "CH", "B 074"],
  ["scores", "D", "B 035-037"],
  ["coverage", "DC", "B 066"],
  ["timeline", "DC", "A 110"],
  ["timeline", "DC", "B 053 193"],
  ["tiers", "DCH", "B 090-092"],
  ["checklists", "DC", "A 040 049 104"],
  ["checklists", "DCH", "A 041-042"],
  ["checklists", "CH", "A 043"],
  ["checklists", "DCH", "B 100-125"],
  ["deployment", "C", "A 044-046"],
  ["deployment", "CH", "A 047"],
  ["deployment", "DC", "A 048"],
  ["deployment", "DC", "B 013 130-138"],
  ["deployment", "C", "B 140-145"],
  ["rollback", "C", "A 050-052"],
  ["rollback", "DC", "A 053-056 105"],
  ["rollback", "DH", "A 057"],
  ["rollback", "DC", "B 150-160"],
  ["observability", "DC", "A 060 066 106"],
  ["observability", "C", "A 061-064"],
  ["observability", "CH", "A 065"],
  ["observability", "C", "B 170-173"],
  ["slas", "DC", "A 070-073 107"],
  ["slas", "C", "A 074"],
  ["success", "C", "B 014 180-185"],
  ["after-release", "DC", "A 111"],
  ["sign-offs", "C", "A 080"],
  ["sign-offs", "DC", "A 081 108"],
  ["sign-offs", "H", "A 082"],
  ["sign-offs", "H", "B 093"],
  ["recommendation", "DC", "B 190-192"],
  ["recommendation", "H", "B 194"],
  ["recommendation", "C", "B 195-196"],
  ["context", "C", "B 002"],
  ["context", "D", "B 200-204"],
  ["manifest", "D", "A 008"],
];

/** All items by id. */
export const ITEMS: ReadonlyMap<string, Item> = new Map(
  TABLE.flatMap(([section, kinds, ids]) => expand(ids).map((id) => [id, { section, kinds }] as const)),
);

function expand(ids: string): readonly string[] {
  const [prefix = "", ...ranges] = ids.split(" ");
  return ranges.flatMap((range) => {
    const [from = "", to = from] = range.split("-");
    const letter = /[a-z]$/.test(from);
    const count = letter ? to.charCodeAt(3) - from.charCodeAt(3) : Number(to) - Number(from);
    return Array.from({ length: count + 1 }, (_, step) => `${prefix}-${later(from, step, letter)}`);
  });
}

function later(id: string, step: number, isLetter: boolean): string {
  return isLetter
    ? id.slice(0, 3) + String.fromCharCode(id.charCodeAt(3) + step)
    : String(Number(id) + step).padStart(3, "0");
}

/** The ids with a prefix. */
export function itemsOf(prefix: DocumentContents["contentIds"]): readonly string[] {
  return [...ITEMS.keys()].filter((id) => id.startsWith(`${prefix}-`));
}
