import { requirementOf, type Requirement } from "../../policy/requirement";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import type { GateResult } from "../../readiness/model";
import { gateLink } from "../checkItems";
import { reportReferences, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  recorded,
  references,
  strong,
  type DocumentBlock,
  type ListEntry,
} from "../model";

/** Gates in these states leave nothing open. */
const SETTLED: ReadonlySet<GateResult["state"]> = new Set(["pass", "not-applicable"]);

/** The risks that a gate measures while it does not pass: no finding has to be about them. */
export function riskGates(context: DecisionContext): readonly DocumentBlock[] {
  const { gates, policy } = context.model;
  const items = gates.flatMap((gate): readonly ListEntry[] => {
    const definition = policy.gates.find(({ id }) => id === gate.id);
    const risk = definition === undefined ? null : riskOf(requirementOf(definition));
    return risk === null || SETTLED.has(gate.state) ? [] : [entry(risk, gate, context)];
  });
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", label: null, content: [fixed("Gates measure more risks:")] },
    { kind: "list", ordered: false, items },
  ];
}

function riskOf(requirement: Requirement): string | null {
  switch (requirement.kind) {
    case "figure":
      return requirement.measure === "performance" ? "Performance degrades" : null;
    case "standard-met":
      return "Compliance is violated";
    case "evidence-present":
      return requirement.evidence.some((one) => ROLLBACK.has(one)) ? "Rollback fails" : null;
    default:
      return null;
  }
}

const ROLLBACK: ReadonlySet<string> = new Set(["rollback-test", "rollback-plan"]);

/** "**Rollback fails:** A6 No evidence, only for database [07:248]". */
function entry(risk: string, gate: GateResult, context: DecisionContext): ListEntry {
  const places = [...gate.evidence, ...gate.lookedAt];
  const actual = gate.actual === "" ? "" : `, ${context.say(gate.actual)}`;
  const state = derived(
    `${gate.id} ${GATE_STATE_WORDS[gate.state]}${actual}`,
    "gate rule",
    places.length > 0 ? places : reportReferences(context.model),
  );
  return {
    label: null,
    content: [
      strong(recorded(risk, "a label")),
      fixed("·"),
      state.kind === "derived" ? gateLink(gate.id, state, context.model) : bare(state),
      ...(places.length > 0 ? [references(places.slice(0, MOST_PLACES))] : []),
    ],
  };
}

/** The gate itself has all of them. */
const MOST_PLACES = 2;
