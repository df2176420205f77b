import { RISK_MATRICES } from "../builtin/release/riskMatrices";
import type { JsonPath } from "../jsonDocument";
import type { Phase, Policy } from "../model";
import type { Role } from "../../reader/reportKinds";
import type { PolicyFile } from "../policySchema";
import type { ExposureScenario, RiskCategory, RiskMatrix } from "../releaseModel";
import { placeOf } from "../schemaProblems";
import type { OwnMatrix, RiskEntry, ScenarioEntry } from "../schema/measures";
import { wordLists } from "../words";
import { advice, type Complaints } from "./complaints";
import { extendedList, overlay } from "./overlay";

/** The matrix of a file: a built-in one, or its own with cells that match its scales. */
export function matrixOf(base: RiskMatrix, file: PolicyFile, complaints: Complaints): RiskMatrix {
  const use = file.riskMatrix?.use;
  if (use === undefined) return base;
  if (typeof use === "string") return RISK_MATRICES.find(({ id }) => id === use) ?? base;
  checkMatrix(use, complaints);
  return { id: "own", ...use };
}

function checkMatrix(matrix: OwnMatrix, complaints: Complaints): void {
  const at: JsonPath = ["riskMatrix", "use"];
  for (const scale of ["likelihoods", "impacts", "levels"] as const) {
    matrix[scale].forEach((name, index) => {
      if (matrix[scale].indexOf(name) === index) return;
      complaints.atValue(`"${name}" is listed twice: give each entry its own name.`, [...at, scale, index]);
    });
  }
  const { cells, likelihoods, impacts, levels } = matrix;
  if (cells.length !== likelihoods.length) {
    const message = `The number of rows (${cells.length}) does not match the number of likelihoods (${likelihoods.length}): add or remove rows.`;
    complaints.atValue(message, [...at, "cells"]);
  }
  cells.forEach((row, rowIndex) => {
    if (row.length !== impacts.length) {
      const message = `The number of cells (${row.length}) does not match the number of impacts (${impacts.length}): add or remove cells.`;
      complaints.atValue(message, [...at, "cells", rowIndex]);
    }
    row.forEach((level, index) => {
      if (levels.includes(level)) return;
      const message = `"${level}" is not a level of the matrix.${advice(level, levels)}`;
      complaints.atValue(message, [...at, "cells", rowIndex, index]);
    });
  });
}

/** The rows of the risk table. The impacts of the extended policy move to the same position on the scale of the new matrix. */
export function risksOf(
  base: Policy,
  matrix: RiskMatrix,
  file: PolicyFile,
  complaints: Complaints,
): readonly RiskCategory[] {
  const moved =
    matrix === base.riskMatrix
      ? base.risks
      : base.risks.map((risk) => ({ ...risk, impact: movedImpact(risk.impact, base.riskMatrix, matrix) }));
  return extendedList(
    moved,
    file.riskMatrix?.risks,
    {
      path: ["riskMatrix", "risks"],
      keyName: "id",
      keyOf: ({ id }: RiskCategory | RiskEntry) => id,
      make: (entry: RiskEntry, known, path) => riskOf(entry, known, path, matrix, complaints),
    },
    complaints,
  );
}

/** The same position on the scale; between two levels, the higher one. */
export function movedImpact(impact: string, from: RiskMatrix, to: RiskMatrix): string {
  const height = from.impacts.indexOf(impact) / Math.max(1, from.impacts.length - 1);
  return to.impacts[Math.ceil(height * (to.impacts.length - 1))] ?? impact;
}

function riskOf(
  entry: RiskEntry,
  known: RiskCategory | undefined,
  path: JsonPath,
  matrix: RiskMatrix,
  complaints: Complaints,
): RiskCategory {
  if (known === undefined) demand(entry, ["title", "kind", "impact", "mitigation"], path, "risk", complaints);
  if (entry.impact !== undefined && !matrix.impacts.includes(entry.impact)) {
    const message = `"${entry.impact}" is not an impact of the matrix (${matrix.title}).${advice(entry.impact, matrix.impacts)}`;
    complaints.atValue(message, [...path, "impact"]);
  }
  return {
    id: entry.id,
    title: entry.title ?? known?.title ?? entry.id,
    kind: entry.kind ?? known?.kind ?? "technical",
    roles: entry.roles ?? known?.roles ?? [],
    words: entry.words === undefined ? (known?.words ?? []) : wordLists(...entry.words),
    impact: entry.impact ?? known?.impact ?? "",
    mitigation: entry.mitigation ?? known?.mitigation ?? "",
  };
}

/** Reports what an entry must state because it cannot inherit it from the extended policy. */
export function demand(
  entry: { readonly id: string },
  keys: readonly string[],
  path: JsonPath,
  what: string,
  complaints: Complaints,
): void {
  const stated: readonly string[] = Object.keys(entry);
  for (const key of keys.filter((one) => !stated.includes(one))) {
    const message = `${placeOf([...path, key])} is missing: add it, because the extended policy has no ${what} "${entry.id}" to inherit it from.`;
    complaints.atValue(message, path);
  }
}

export function exposureOf(
  base: readonly ExposureScenario[],
  file: PolicyFile,
  complaints: Complaints,
): readonly ExposureScenario[] {
  return extendedList(
    base,
    file.exposure,
    {
      path: ["exposure"],
      keyName: "id",
      keyOf: ({ id }: ExposureScenario | ScenarioEntry) => id,
      make: (entry: ScenarioEntry, known, path) => scenarioOf(entry, known, path, complaints),
    },
    complaints,
  );
}

function scenarioOf(
  entry: ScenarioEntry,
  known: ExposureScenario | undefined,
  path: JsonPath,
  complaints: Complaints,
): ExposureScenario {
  if (known === undefined) demand(entry, ["title"], path, "scenario", complaints);
  const title = entry.title ?? known?.title ?? entry.id;
  const amounts = entry.assumed;
  if (amounts && (amounts.minimum > amounts.likely || amounts.likely > amounts.maximum)) {
    const message = "Amounts must not decrease: minimum, then likely, then maximum.";
    complaints.atValue(message, [...path, "assumed"]);
  }
  return {
    id: entry.id,
    title,
    words: entry.words === undefined ? (known?.words ?? wordLists(title)) : wordLists(...entry.words),
    probability: entry.probability === undefined ? (known?.probability ?? null) : entry.probability,
    per: entry.per ?? known?.per ?? "incident",
    assumed: amounts === undefined ? (known?.assumed ?? null) : amounts,
  };
}

/** Weights for the roles of the policy's phases; at least one has to be above 0. */
export function weightsOf(
  base: Policy["weights"],
  phases: readonly Phase[],
  file: PolicyFile,
  complaints: Complaints,
): Policy["weights"] {
  const weights = overlay(base, file.weights);
  const roles: readonly Role[] = phases.map(({ role }) => role);
  for (const role of Object.keys(file.weights ?? {}).filter((one) => !roles.some((known) => known === one))) {
    const message = `The policy does not require a ${role} report, so it cannot have a weight.${advice(role, roles)}`;
    complaints.atKey(message, ["weights", role]);
  }
  if (roles.length > 0 && roles.every((role) => weights[role] === 0)) {
    complaints.atValue("Every phase has the weight 0: give at least one phase a weight above 0.", [
      "weights",
    ]);
  }
  return weights;
}
