import type { GateDefinition } from "../model";
import { requirementOf, type GeneralKind, type Requirement } from "../requirement";
import type { GateOverride } from "../schema/reports";
import type { Complaints } from "./complaints";
import { overlay } from "./overlay";

type Parameter = Exclude<
  keyof GateOverride,
  | "kind"
  | "role"
  | "title"
  | "shortTitle"
  | "threshold"
  | "onFail"
  | "onMissing"
  | "waivable"
  | "notApplicable"
>;

/** What a gate of each kind takes besides `roles`. */
const PARAMETERS: Readonly<Record<GeneralKind, readonly Parameter[]>> = {
  "no-open": ["severities", "priorities", "topic"],
  figure: ["measure", "scope", "operator", "value", "unit"],
  "section-present": ["sections"],
  "checklist-complete": ["section"],
  "standard-met": ["standards"],
  verdicts: [],
  "approval-recorded": ["approvers"],
  "tests-pass": ["accepted"],
  "evidence-present": ["evidence"],
};

/** What a new gate of each kind cannot do without. */
const NEEDED: Readonly<Partial<Record<GeneralKind, readonly Parameter[]>>> = {
  figure: ["measure"],
  "section-present": ["sections"],
  "standard-met": ["standards"],
  "approval-recorded": ["approvers"],
  "evidence-present": ["evidence"],
};

const ALL: ReadonlySet<string> = new Set<Parameter>(["roles", ...Object.values(PARAMETERS).flat()]);
/** Parameters of the threshold, not of the requirement. */
const OF_THRESHOLD: ReadonlySet<string> = new Set<Parameter>(["operator", "value", "unit"]);

/** What a gate requires with the changes of a file; null if the file changes none of it. */
export function requirementWith(gate: GateDefinition, override: GateOverride): Requirement | null {
  const stated = Object.entries(override).filter(([key]) => ALL.has(key) && !OF_THRESHOLD.has(key));
  if (stated.length === 0) return null;
  const base = requirementOf(gate);
  const isNewList = override.kind !== undefined && (override.severities ?? override.priorities) !== undefined;
  // A new gate that states severities or priorities means only these.
  return overlay(isNewList ? withoutLevels(base) : base, Object.fromEntries(stated));
}

function withoutLevels(requirement: Requirement): Requirement {
  return requirement.kind === "no-open" ? { ...requirement, severities: [], priorities: [] } : requirement;
}

/** Reports what a gate does not take. */
export function checkParameters(gate: GateDefinition, override: GateOverride, complaints: Complaints): void {
  const { kind } = requirementOf(gate);
  const taken = ["roles", ...PARAMETERS[kind]];
  for (const key of Object.keys(override).filter((one) => ALL.has(one) && !taken.includes(one))) {
    const message = `Gate ${gate.id} of kind ${gate.kind} does not take "${key}": remove it. It takes ${taken.join(", ")}.`;
    complaints.atKey(message, ["gates", gate.id, key]);
  }
  if (override.role !== undefined && override.roles !== undefined) {
    const message = `Gate ${gate.id} has both "role" and "roles": remove one.`;
    complaints.atKey(message, ["gates", gate.id, "role"]);
  }
}

/** Reports what a new gate lacks. */
export function checkComplete(gate: GateDefinition, override: GateOverride, complaints: Complaints): void {
  const requirement = requirementOf(gate);
  if (gate.kind !== requirement.kind) return;
  const missing = (NEEDED[requirement.kind] ?? []).filter((key) => override[key] === undefined);
  if (missing.length > 0) {
    const message = `Gate ${gate.id} of kind ${gate.kind} needs ${missing.map((key) => `"${key}"`).join(" and ")}: add ${missing.length === 1 ? "it" : "them"}.`;
    complaints.atValue(message, ["gates", gate.id]);
  }
  if (requirement.kind === "no-open" && requirement.severities.length + requirement.priorities.length === 0) {
    const message = `Gate ${gate.id} does not say which findings must not be open: add "severities" or "priorities".`;
    complaints.atValue(message, ["gates", gate.id]);
  }
  const isUnclear = requirement.kind === "figure" && override.value !== undefined && missing.length === 0;
  if (isUnclear && override.operator === undefined) {
    const message = `Gate ${gate.id} does not say how the figure compares with its value: add "operator", which is ">=", ">", "<=" or "<".`;
    complaints.atValue(message, ["gates", gate.id]);
  }
  if (requirement.kind === "figure" && gate.threshold === null && requirement.measure !== "performance") {
    const message = `Gate ${gate.id} has no limit: add "operator" and "value", and "unit" unless it is a plain number.`;
    complaints.atValue(message, ["gates", gate.id]);
  }
}
