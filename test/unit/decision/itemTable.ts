/**
 * What a decision must contain, by id: the block that delivers it, what it may consist of, and its heading within the block. Presence is
 * tested for all of them. Values were compared with the reports of two sets for gates, blockers, possible duplicates, coverage, service
 * levels, scores, metrics, monitoring, runbook, rollback, plan, window, and effort; not yet for the infrastructure that reports name
 * and for boxes that people tick although a report says something about them (B-100 to B-125).
 */
import type { BlockName } from "../../../src/core/policy/documentModel";

/** D: computed from the reports; C: from the policy; H: filled in by a person. */
export type ItemKinds = "D" | "C" | "H" | "DC" | "CH" | "DH" | "DCH";

export interface Item {
  readonly block: BlockName;
  readonly kinds: ItemKinds;
  /** Null if the whole block delivers it. */
  readonly heading: string | null;
}

/** Ids by block and kind: `A 001-003` are. */
const TABLE: readonly (readonly [block: BlockName, kinds: ItemKinds, ids: string, heading?: string])[] = [
  ["banner", "DC", "A 090 109"],
  ["banner", "DC", "B 010 012 050"],
  ["blocking", "DC", "B 052"],
  ["key-risks", "DC", "A 100"],
  ["why", "D", "B 055"],
  ["gates", "D", "A 091-096"],
  ["gates", "D", "B 020-026"],
  ["measures", "D", "B 032 064-065"],
  ["reports", "D", "A 001-007 010-014 101"],
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
  ["observability", "DC", "A 060", "Existing and missing monitoring"],
  ["observability", "DC", "A 066", "Health endpoints"],
  ["observability", "DC", "A 106"],
  ["observability", "C", "A 061-063", "Logging"],
  ["observability", "C", "A 064", "Alerts"],
  ["observability", "CH", "A 065", "On-call"],
  ["observability", "C", "B 170-173"],
  ["slas", "DC", "A 070-073 107"],
  ["slas", "C", "A 074"],
  ["success", "C", "B 014 180-185"],
  ["after-release", "DC", "A 111"],
  ["approvals", "C", "A 080"],
  ["approvals", "DC", "A 081 108"],
  ["sign-off-fields", "H", "A 082"],
  ["sign-off-fields", "H", "B 093"],
  ["why", "D", "B 190 192"],
  ["banner", "DC", "B 191"],
  ["recommendation", "H", "B 194"],
  ["recommendation", "C", "B 195-196"],
  ["context", "C", "B 002"],
  ["context", "DC", "B 200-204"],
  ["manifest", "D", "A 008"],
];

/** All items by id. */
export const ITEMS: ReadonlyMap<string, Item> = new Map(
  TABLE.flatMap(([block, kinds, ids, heading = null]) =>
    expand(ids).map((id) => [id, { block, kinds, heading }] as const),
  ),
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

/** The ids of a built-in policy. */
export function itemsOf(prefix: "A" | "B"): readonly string[] {
  return [...ITEMS.keys()].filter((id) => id.startsWith(`${prefix}-`));
}
