import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import type { Evidence, GateResult, GateState } from "../../readiness/model";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { counted, fold, paragraph, placeOf, quoted, shown, titled, type PageUse } from "../words";

/** Symbols that differ in shape, not only in color; next to each is the word. */
export const STATE_SYMBOLS: Readonly<Record<GateState, string>> = {
  pass: "✓",
  fail: "✕",
  "not-evidenced": "?",
  waived: "◐",
  "not-applicable": "–",
};

/** Every gate with its state, what it needs to pass, and its evidence; those that block come first. */
export function gatesSection(set: JudgedSet): PageElement {
  const gates = set.then.gates.map((gate, index) => ({
    gate,
    was: set.model.gates[index] ?? gate,
    // Names of gates come from a policy file; an id of the page is ours.
    id: `gate-${index}`,
  }));
  const ordered = [
    ...gates.filter(({ gate }) => gate.effect === "block"),
    ...gates.filter(({ gate }) => gate.effect !== "block"),
  ];
  return titled(
    "gates",
    "Gates",
    element("ul", { class: "list" }, ...ordered.map((shownGate) => gateItem(shownGate, set))),
  );
}

interface ShownGate {
  readonly gate: GateResult;
  /** As the reports say, without what counts as fixed. */
  readonly was: GateResult;
  readonly id: string;
}

function gateItem({ gate, was, id }: ShownGate, use: PageUse): PageElement {
  return element(
    "li",
    { class: `gate is-${gate.state} effect-${gate.effect}`, key: id },
    element(
      "h3",
      {},
      stateWord(gate.state),
      ...(was.state === gate.state
        ? []
        : [element("span", { class: "was" }, `was ${GATE_STATE_WORDS[was.state]}`)]),
      " ",
      quoted(gate.shortTitle, 80),
      element("span", { class: "id" }, shown(gate.id, 20)),
    ),
    ...(gate.toPass === ""
      ? []
      : [paragraph("to-pass", element("strong", {}, "To pass: "), quoted(gate.toPass, 400))]),
    details(id, gate, use),
  );
}

/** A state by symbol, color, and word. */
export function stateWord(state: GateState): PageElement {
  return element(
    "span",
    { class: `state is-${state}` },
    element("span", { "aria-hidden": "true", class: "symbol" }, STATE_SYMBOLS[state]),
    GATE_STATE_WORDS[state],
  );
}

function details(id: string, gate: GateResult, use: PageUse): PageElement {
  const { actual, threshold, why, evidence, lookedAt } = gate;
  const places = evidence.length === 0 ? "no evidence" : counted(evidence.length, "place");
  return fold(
    id,
    use,
    {},
    [actual === "" ? "Details" : quoted(actual, 80), ` · ${places}`],
    paragraph("", "Required: ", quoted(threshold, 200)),
    paragraph("", quoted(why, 600)),
    ...evidenceList("Evidence", evidence, use),
    ...evidenceList("Not counted", lookedAt, use),
  );
}

/** The editor's Gates view lists all of them. */
const MOST_EVIDENCE = 12;

function evidenceList(label: string, evidence: readonly Evidence[], use: PageUse): readonly PageElement[] {
  if (evidence.length === 0) return [];
  const rest = evidence.length - MOST_EVIDENCE;
  return [
    paragraph("evidence-label", label),
    element(
      "ul",
      { class: "evidence", "aria-label": label },
      ...evidence
        .slice(0, MOST_EVIDENCE)
        .map((one) => element("li", {}, placeOf(one, use), " ", quoted(one.text, 140))),
      ...(rest > 0 ? [element("li", { class: "note" }, `and ${rest} more`)] : []),
    ),
  ];
}
