import { requirementOf } from "../../policy/requirement";
import type { GateResult, SetModel } from "../../readiness/model";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import { gateLink, idsOf } from "../checkItems";
import { reportReferences, section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  group,
  notEvidenced,
  recorded,
  type Cell,
  type UntitledSection,
} from "../model";
import { SYMBOLS } from "../symbols";
import { clipped } from "./words";

const LONGEST_CELL = 80;

/** All gates in one table: what was found against what is required, in one cell so that a gate needs one line of the page. */
export function gateStripSection(context: DecisionContext): UntitledSection {
  const { gates } = context.model;
  return section("gates", [
    gates.length === 0
      ? { kind: "paragraph", label: null, content: [fixed("The policy does not have any gates.")] }
      : {
          kind: "table",
          columns: ["Gate", "Result", "Found and required"],
          rows: gates.map((gate) => gateRow(gate, context)),
        },
  ]);
}

function gateRow(gate: GateResult, { model, say }: DecisionContext): readonly Cell[] {
  const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
  const state = derived(`${symbolOf(gate)} ${GATE_STATE_WORDS[gate.state]}`, "gate rule", places);
  const names = namesOf(gate, model);
  const actual = `${say(gate.actual)}${names === "" ? "" : `: ${names}`}`;
  const found = derived(clipped(actual, LONGEST_CELL), "gate rule", places);
  const shown = state.kind === "derived" ? state : recorded(GATE_STATE_WORDS[gate.state], "gate rule");
  return [
    bare(fromPolicy(`${gate.id} ${gate.shortTitle}`)),
    gateLink(gate.id, shown, model),
    group(
      gate.actual === "" || found.kind !== "derived" ? notEvidenced([]) : bare(found),
      fixed("·"),
      bare(fromPolicy(`required: ${withoutRepeated(gate.threshold, say(gate.actual))}`)),
    ),
  ];
}

/** The ids of the findings of a gate about one topic: no other part of the brief says which they are. */
function namesOf({ id, evidence, state }: GateResult, { findings, policy }: SetModel): string {
  const definition = policy.gates.find((gate) => gate.id === id);
  const requirement = definition === undefined ? null : requirementOf(definition);
  if (state !== "fail" || requirement?.kind !== "no-open" || requirement.topic === null) return "";
  const places = new Set(evidence.map(({ path, line }) => `${path}:${line}`));
  return idsOf(findings.filter(({ report, range }) => places.has(`${report}:${range.line}`)));
}

/** After `4 open critical findings`, `0 open critical findings` says no more than `0`; after `ISO 1 non-compliant`, `compliance with ISO 1` no more than `compliance`. */
function withoutRepeated(required: string, found: string): string {
  const isCount = Number.isInteger(Number.parseInt(found, 10));
  if (isCount && required.startsWith("0 ")) return "0";
  const [what = required, of] = required.split(" with ");
  return of !== undefined && found.startsWith(of) ? what : required;
}

function symbolOf({ state, effect }: GateResult): string {
  if (state === "not-applicable") return "–";
  if (state === "pass") return SYMBOLS.approved;
  return effect === "block" ? SYMBOLS["not-approved"] : SYMBOLS.conditional;
}
