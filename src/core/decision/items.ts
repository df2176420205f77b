import type { Policy } from "../policy/model";

/** The two families of deliverables.md: A for `seven-phase` and its like, B for `four-report`. */
export type Family = "A" | "B";

/** The items that each section delivers today. A test holds the generated comments against it. */
export const SECTION_ITEMS = {
  head: { A: ["A-090", "A-109"], B: ["B-012", "B-050", "B-052"] },
  subject: { A: [], B: [] },
  gates: {
    A: ["A-091", "A-092", "A-093", "A-094", "A-095", "A-096"],
    B: ["B-020", "B-021", "B-022", "B-023", "B-024", "B-025", "B-026"],
  },
  phases: {
    A: [
      ...["A-001", "A-002", "A-003", "A-004", "A-005", "A-006", "A-007"],
      ...["A-010", "A-011", "A-012", "A-013", "A-014", "A-101"],
    ],
    B: ["B-001", "B-030", "B-061"],
  },
  blockers: {
    A: ["A-020", "A-021", "A-026", "A-102"],
    B: ["B-034", "B-080", "B-081", "B-082", "B-083", "B-084", "B-085", "B-086", "B-087"],
  },
  "critical-statements": { A: [], B: [] },
  findings: { A: [], B: ["B-060", "B-062", "B-063"] },
  effort: { A: [], B: ["B-033", "B-088"] },
  waivers: { A: [], B: [] },
  "missing-sections": { A: [], B: [] },
  "sign-offs": { A: ["A-080", "A-082"], B: ["B-093"] },
  "kept-fields": { A: [], B: [] },
  manifest: { A: ["A-008"], B: [] },
  discrepancies: { A: [], B: [] },
  conservation: { A: [], B: [] },
  hash: { A: [], B: [] },
} as const satisfies Readonly<Record<string, Readonly<Record<Family, readonly string[]>>>>;

export type SectionId = keyof typeof SECTION_ITEMS;

/** Which items a policy asks for: its gates carry the letter. */
export function familyOf(policy: Policy): Family {
  return policy.gates.some((gate) => gate.id.startsWith("B")) ? "B" : "A";
}
