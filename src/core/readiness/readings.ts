/** How a second reading of the reports, with another parser, differs from the first. */
import type { Evidence, GateResult } from "./model";
import type { GateDefinition } from "../policy/model";
import type { Outcome } from "./gates/gate";

/** A relevant fact on which the two readings disagree. */
export interface Disagreement {
  /** Ids of the gates that depend on it; if empty, it is a doubt about the whole set. */
  readonly gates: readonly string[];
  /** Both readings and the location, in words. */
  readonly message: string;
  readonly places: readonly Evidence[];
}

/** A report that could not be read a second time. */
export interface Unconfirmed {
  /** Ids of the gates that depend on it. */
  readonly gates: readonly string[];
  readonly message: string;
  readonly place: Evidence;
}

export interface Readings {
  readonly disagreements: readonly Disagreement[];
  readonly unconfirmed: readonly Unconfirmed[];
}

/** The value for two readings that agree, or for a single reading. */
export const NO_OBJECTION: Readings = { disagreements: [], unconfirmed: [] };

/**
 * The outcome after both readings. If they disagree about a fact, its gates have no evidence; if a fact could be read only once, its gates
 * cannot pass. Neither softens the result of the first reading: see `effectAfterReadings`.
 */
export function outcomeAfterReadings(id: string, outcome: Outcome, readings: Readings): Outcome {
  const disagreements = readings.disagreements.filter(({ gates }) => gates.includes(id));
  if (disagreements.length > 0) {
    return notEvidenced(
      outcome,
      `Two readings of the reports with different parsers disagree: ${listed(disagreements)}`,
      "Rewrite this part of the report so that it is unambiguous, then generate the decision again.",
      disagreements.flatMap(({ places }) => places),
    );
  }
  const unconfirmed = readings.unconfirmed.filter(({ gates }) => gates.includes(id));
  if (outcome.state !== "pass" || unconfirmed.length === 0) return outcome;
  return notEvidenced(
    outcome,
    `Only one of two readings could confirm the result: ${listed(unconfirmed)}`,
    "Simplify or split the report, then generate the decision again.",
    unconfirmed.map(({ place }) => place),
  );
}

function notEvidenced(outcome: Outcome, why: string, toPass: string, lookedAt: readonly Evidence[]): Outcome {
  return { ...outcome, state: "not-evidenced", why, toPass, lookedAt: [...outcome.lookedAt, ...lookedAt] };
}

/** A gate that fails in the first reading keeps at least that effect if the second reading disagrees. */
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

/** Disagreements that no gate depends on, as reasons for a condition. */
export function doubtsOf({ disagreements }: Readings): readonly string[] {
  const loose = disagreements.filter(({ gates }) => gates.length === 0);
  return loose.length === 0
    ? []
    : [`Two readings of the reports with different parsers disagree: ${listed(loose)}`];
}

const MOST_LISTED = 3;

function listed(entries: readonly { readonly message: string }[]): string {
  const rest = entries.length - MOST_LISTED;
  const shown = entries.slice(0, MOST_LISTED).map(({ message }) => message);
  return `${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}
