/** Marks of gates in a generated decision that someone has changed: the table says that a gate passes, or a box that it decides is ticked. */
import { SYMBOLS } from "../../decision/symbols";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import type { GateResult } from "../../readiness/model";
import type { Entry } from "../../reader/facts";
import { wordsOf } from "../../text/words";

export interface ChangedMark {
  readonly gate: GateResult;
  readonly entry: Entry;
  readonly mark: "ticked" | "passed";
}

/** The rows and boxes of a generated decision that call a gate passed, waived or not applicable that does not pass. */
export function changedMarks(
  { facts, isHuman }: DecisionReading,
  gates: readonly GateResult[],
): readonly ChangedMark[] {
  const open = gates.filter(({ state }) => state === "fail" || state === "not-evidenced");
  if (open.length === 0) return [];
  return facts()
    .entries.filter(({ range }) => !isHuman(range.line))
    .flatMap((entry): readonly ChangedMark[] => {
      const gate = open.find(({ id }) => isOfGate(entry, id));
      if (gate === undefined) return [];
      if (entry.checked !== null) return entry.checked ? [{ gate, entry, mark: "ticked" }] : [];
      return isCalledPassed(entry, gate) ? [{ gate, entry, mark: "passed" }] : [];
    });
}

/** A row begins with the id of its gate, a box ends with it: "No critical finding is open: gate A1 fails". */
function isOfGate({ name, checked }: Entry, id: string): boolean {
  const wanted = wordsOf(id).join(" ");
  const words = wordsOf(name).join(" ");
  return checked === null ? `${words} `.startsWith(`${wanted} `) : ` ${words} `.includes(` gate ${wanted} `);
}

/** The cell next to the gate is its state in the words of the document. What has no effect on the verdict has a check mark, too. */
function isCalledPassed({ values }: Entry, { effect }: GateResult): boolean {
  const text = values[0]?.text ?? "";
  const decides = effect === "block" || effect === "condition";
  return (decides && text.includes(SYMBOLS.approved)) || FAVORABLE.some((word) => text.endsWith(word));
}

const FAVORABLE: readonly string[] = [
  GATE_STATE_WORDS.pass,
  GATE_STATE_WORDS.waived,
  GATE_STATE_WORDS["not-applicable"],
];
