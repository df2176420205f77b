import { GATE_STATE_WORDS } from "../readiness/gateStateWords";
import type { SetModel } from "../readiness/model";

/** What is compared. */
type Judged = Pick<SetModel, "blockers" | "findings" | "gates" | "verdictText">;

/** What a change does to a set, in words: "Blockers 4 → 3 · Gate A2: Fail → Pass"; that nothing changes if that is so. */
export function consequenceText(before: Judged, after: Judged): string {
  const changes = [
    ...changed("Blockers", before.blockers.length, after.blockers.length),
    ...changed("Conditions", conditionsOf(before), conditionsOf(after)),
    ...gateChanges(before, after),
    ...changed("Verdict:", before.verdictText, after.verdictText),
  ];
  return changes.length === 0 ? "Blockers, gates and verdict stay as they are" : changes.join(" · ");
}

function changed(name: string, before: string | number, after: string | number): readonly string[] {
  return before === after ? [] : [`${name} ${before} → ${after}`];
}

function conditionsOf({ findings }: Judged): number {
  return findings.filter(({ isCondition }) => isCondition).length;
}

function gateChanges(before: Judged, after: Judged): readonly string[] {
  return after.gates.flatMap(({ id, state }) => {
    const known = before.gates.find((gate) => gate.id === id);
    return known === undefined
      ? []
      : changed(`Gate ${id}:`, GATE_STATE_WORDS[known.state], GATE_STATE_WORDS[state]);
  });
}
