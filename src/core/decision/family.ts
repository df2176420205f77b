import type { Policy } from "../policy/model";

/** The two families of deliverables.md: A for `seven-phase` and its like, B for `four-report`. */
export type Family = "A" | "B";

/** Which items a policy asks for: its gates carry the letter. */
export function familyOf(policy: Policy): Family {
  return policy.gates.some((gate) => gate.id.startsWith("B")) ? "B" : "A";
}
