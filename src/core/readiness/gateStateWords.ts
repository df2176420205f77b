import type { GateState } from "./model";

/** Gate states as people read them; JSON keeps the ids. */
export const GATE_STATE_WORDS: Readonly<Record<GateState, string>> = {
  pass: "Pass",
  fail: "Fail",
  "not-evidenced": "No evidence",
  waived: "Waived",
  "not-applicable": "Not applicable",
};
