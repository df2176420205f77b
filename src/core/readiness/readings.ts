/** What a second reading of the reports, with another parser, says against the first one (decision.md, "The document on disk"). */
import type { Evidence, GateResult } from "./model";
import type { GateDefinition } from "../policy/model";
import type { Outcome } from "./gates/gate";

/** A deciding fact that the two readings do not agree about. */
export interface Disagreement {
  /** Ids of the gates that rest on it; empty: it is a doubt about the set as a whole. */
  readonly gates: readonly string[];
  /** Both readings and the place, in words. */
  readonly message: string;
  readonly places: readonly Evidence[];
}

/** A report that could not be read a second time. */
export interface Unconfirmed {
  /** Ids of the gates that rest on it. */
  readonly gates: readonly string[];
  readonly message: string;
  readonly place: Evidence;
}

export interface Readings {
  readonly disagreements: readonly Disagreement[];
  readonly unconfirmed: readonly Unconfirmed[];
}

/** Two readings that agree, or only one. */
export const NO_OBJECTION: Readings = { disagreements: [], unconfirmed: [] };

/**
 * What is left of an outcome: a disagreement about a fact makes its gate not-evidenced; a fact that could be read only once lets no
 * gate pass. Neither makes a gate milder than the first reading: see `effectAfterReadings`.
 */
export function outcomeAfterReadings(id: string, outcome: Outcome, readings: Readings): Outcome {
  const disagreements = readings.disagreements.filter(({ gates }) => gates.includes(id));
  if (disagreements.length > 0) {
    return notEvidenced(
      outcome,
      `Two readings of the reports, with two parsers, do not agree: ${listed(disagreements)}`,
      "Write the named place so that it can be read in one way only, then decide again.",
      disagreements.flatMap(({ places }) => places),
    );
  }
  const unconfirmed = readings.unconfirmed.filter(({ gates }) => gates.includes(id));
  if (outcome.state !== "pass" || unconfirmed.length === 0) return outcome;
  return notEvidenced(
    outcome,
    `It passes by one reading only: ${listed(unconfirmed)}`,
    "Make the report simpler or divide it, then decide again.",
    unconfirmed.map(({ place }) => place),
  );
}

function notEvidenced(outcome: Outcome, why: string, toPass: string, lookedAt: readonly Evidence[]): Outcome {
  return { ...outcome, state: "not-evidenced", why, toPass, lookedAt: [...outcome.lookedAt, ...lookedAt] };
}

/** A gate that fails by the first reading is judged no milder because the second one disagrees. */
export function effectAfterReadings(
  definition: GateDefinition,
  first: Outcome,
  result: GateResult,
): GateResult {
  if (first.state !== "fail" || result.state !== "not-evidenced") return result;
  const effects = ["block", "condition", "advisory"] as const;
  const effect = effects.find((one) => one === definition.onFail || one === result.effect);
  return { ...result, effect: effect ?? result.effect };
}

/** Disagreements that no gate rests on, as reasons for a condition (decision.md, Verdict: conflicting input). */
export function doubtsOf({ disagreements }: Readings): readonly string[] {
  const loose = disagreements.filter(({ gates }) => gates.length === 0);
  return loose.length === 0
    ? []
    : [`Two readings of the reports, with two parsers, do not agree: ${listed(loose)}`];
}

const MOST_LISTED = 3;

function listed(entries: readonly { readonly message: string }[]): string {
  const rest = entries.length - MOST_LISTED;
  const shown = entries.slice(0, MOST_LISTED).map(({ message }) => message);
  return `${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}
