import { GATE_DEFAULTS } from "../builtin/defaults";
import type { GateDefinition, Policy, Waiver } from "../model";
import type { PolicyFile } from "../policySchema";
import type { GateKind } from "../requirement";
import type { GateOverride } from "../schema/reports";
import { nearestWord } from "../../text/nearest";
import { withUnit } from "../../text/withUnit";
import { advice, type Complaints } from "./complaints";
import { checkComplete, checkParameters, requirementWith } from "./gateParameters";

/** The gates of the extended policy with the changes from the file and without those it removes, then the gates that it adds. */
export function gatesOf(
  base: readonly GateDefinition[],
  file: PolicyFile,
  complaints: Complaints,
): readonly GateDefinition[] {
  const overrides = new Map(Object.entries(file.gates ?? {}));
  const known = base.map((gate) => gate.id);
  const changed = base.flatMap((gate) => {
    const override = overrides.get(gate.id);
    return override === null ? [] : [changedGate(gate, override, complaints)];
  });
  const added: GateDefinition[] = [];
  for (const [id, override] of overrides) {
    if (known.includes(id)) continue;
    if (override?.kind === undefined) {
      complaints.atKey(unknownGate(id, known), ["gates", id]);
      continue;
    }
    added.push(newGate(id, override.kind, override, complaints));
  }
  return [...changed, ...added];
}

function unknownGate(id: string, known: readonly string[]): string {
  const nearest = nearestWord(id, known);
  const advice = nearest === null ? "" : ` Did you mean "${nearest}"?`;
  const list = known.length === 0 ? "" : ` Known gates: ${known.join(", ")}.`;
  return `There is no gate "${id}".${advice}${list} To add a gate, give it a "kind".`;
}

function changedGate(
  gate: GateDefinition,
  override: GateOverride | undefined,
  complaints: Complaints,
): GateDefinition {
  if (override === undefined) return gate;
  for (const key of ["kind", "role"] as const) {
    if (override[key] === undefined || override[key] === gate[key]) continue;
    const message = `The ${key} of gate ${gate.id} cannot be changed: remove it, or add your own gate with another id.`;
    complaints.atKey(message, ["gates", gate.id, key]);
  }
  if (override.threshold !== undefined && gate.threshold === null) {
    const message = `Gate ${gate.id} (${gate.title}) does not take a threshold: remove it.`;
    complaints.atKey(message, ["gates", gate.id, "threshold"]);
  }
  checkParameters(gate, override, complaints);
  checkOneLimit(gate.id, override, complaints);
  const threshold = thresholdOf(gate.threshold, override);
  checkPercentage(gate.id, threshold, override, complaints);
  const requires = requirementWith(gate, override);
  return {
    ...gate,
    title: override.title ?? titleWithThreshold(gate, threshold),
    shortTitle: override.shortTitle ?? (override.title === undefined ? gate.shortTitle : null),
    threshold,
    ...(requires === null ? {} : { requires }),
    ...effectsOf(gate, override),
  };
}

/** What a gate means for the verdict. */
function effectsOf(
  base: Pick<GateDefinition, "onFail" | "onMissing" | "waivable">,
  { onFail, onMissing, waivable, notApplicable }: GateOverride,
): Pick<GateDefinition, "onFail" | "onMissing" | "waivable" | "notApplicable"> {
  return {
    onFail: onFail ?? base.onFail,
    onMissing: onMissing ?? base.onMissing,
    waivable: waivable === undefined ? base.waivable : waivable === true,
    ...(notApplicable === undefined ? {} : { notApplicable }),
  };
}

/** Keeps the title in step with the figure: a gate at 90% must not be called "Functional completeness above 95%". */
function titleWithThreshold(gate: GateDefinition, threshold: GateDefinition["threshold"]): string {
  if (threshold === null || gate.threshold === null) return gate.title;
  const { value: before, unit } = gate.threshold;
  return gate.title.replace(withUnit(before, unit), withUnit(threshold.value, threshold.unit));
}

/** A file may give the limit of a percentage as `threshold`, and that of any figure as `operator`, `value` and `unit`. */
function thresholdOf(
  base: GateDefinition["threshold"],
  { threshold, operator, value, unit }: GateOverride,
): GateDefinition["threshold"] {
  const stated = value ?? threshold;
  if (base === null && stated === undefined) return null;
  const { operator: from, value: limit, unit: of } = base ?? { operator: ">=" as const, value: 0, unit: "" };
  return { operator: operator ?? from, value: stated ?? limit, unit: unit ?? of };
}

// The kinds of gates with a percentage. Completeness has to be above its figure; coverage may equal it.
const THRESHOLDS: Partial<Record<GateKind, NonNullable<GateDefinition["threshold"]>>> = {
  "functional-completeness": { operator: ">", value: 95, unit: "%" },
  "critical-path-coverage": { operator: ">=", value: 40, unit: "%" },
};

/** The measures that are percentages. */
const PERCENTAGES: readonly string[] = ["coverage", "completeness"];

function newGate(id: string, kind: GateKind, override: GateOverride, complaints: Complaints): GateDefinition {
  const limit = THRESHOLDS[kind] ?? null;
  if (override.threshold !== undefined && limit === null && kind !== "figure") {
    const message = `A gate of kind ${kind} does not take a threshold: remove it.`;
    complaints.atKey(message, ["gates", id, "threshold"]);
  }
  const isShareOnly = kind === "figure" && !PERCENTAGES.includes(override.measure ?? "");
  if (override.threshold !== undefined && isShareOnly) {
    const message = `Gate ${id} takes a threshold only for the measures ${PERCENTAGES.join(" and ")}: use "operator", "value" and "unit".`;
    complaints.atKey(message, ["gates", id, "threshold"]);
  }
  if (kind === "no-open-critical" && override.role === undefined && override.roles === undefined) {
    const message = `Gate ${id} does not say which report it checks: add a "role" such as "security".`;
    complaints.atKey(message, ["gates", id]);
  }
  checkOneLimit(id, override, complaints);
  const isShare = override.threshold !== undefined || PERCENTAGES.includes(override.measure ?? "");
  const threshold = thresholdOf(limit, { ...(isShare ? { unit: "%" } : {}), ...override });
  checkPercentage(id, threshold, override, complaints);
  const bare: GateDefinition = {
    ...GATE_DEFAULTS,
    id,
    kind,
    title: override.title ?? kind.replaceAll("-", " "),
    shortTitle: override.shortTitle ?? GATE_DEFAULTS.shortTitle,
    role: override.role ?? null,
    threshold,
    ...effectsOf(GATE_DEFAULTS, override),
  };
  checkParameters(bare, override, complaints);
  const requires = requirementWith(bare, override);
  const gate = requires === null ? bare : { ...bare, requires };
  checkComplete(gate, override, complaints);
  return gate;
}

/** `threshold` is another name for `value`: with both, one of them would be ignored. */
function checkOneLimit(id: string, { threshold, value }: GateOverride, complaints: Complaints): void {
  if (threshold === undefined || value === undefined) return;
  const message = `Gate ${id} has both "threshold" and "value", which mean the same: remove one.`;
  complaints.atKey(message, ["gates", id, "threshold"]);
}

function checkPercentage(
  id: string,
  threshold: GateDefinition["threshold"],
  override: GateOverride,
  complaints: Complaints,
): void {
  if (threshold?.unit !== "%" || (threshold.value >= 0 && threshold.value <= 100)) return;
  const key = override.threshold === undefined ? "value" : "threshold";
  const message = `The ${key} of gate ${id} is not a percentage: enter a number from 0 to 100.`;
  complaints.atValue(message, ["gates", id, key]);
}

/** The waivers of a policy file, checked against the gates of the policy. */
export function waiversOf(
  gates: readonly GateDefinition[],
  file: PolicyFile,
  complaints: Complaints,
): readonly Waiver[] {
  return (file.waivers ?? []).map((waiver, index) => {
    const at = ["waivers", index];
    if ((waiver.finding === undefined) === (waiver.gate === undefined)) {
      const message = 'A waiver covers exactly one thing: set either "finding" (its key) or "gate" (its id).';
      complaints.atValue(message, waiver.gate === undefined ? at : [...at, "gate"]);
    }
    const gate = gates.find((one) => one.id === waiver.gate);
    if (waiver.gate !== undefined && gate === undefined) {
      const message = `There is no gate "${waiver.gate}".${advice(
        waiver.gate,
        gates.map((one) => one.id),
      )}`;
      complaints.atValue(message, [...at, "gate"]);
    }
    if (gate?.waivable === false) {
      complaints.atValue(`Gate ${gate.id} cannot be waived: remove the waiver.`, [...at, "gate"]);
    }
    return {
      finding: waiver.finding ?? null,
      gate: waiver.gate ?? null,
      fingerprint: waiver.fingerprint ?? null,
      owner: waiver.owner,
      approver: waiver.approver,
      reason: waiver.reason,
      compensatingControl: waiver.compensatingControl ?? null,
      expires: waiver.expires,
    };
  });
}

/** Pairs of findings that are the same one. Their keys are checked against the reports, not here. */
export function sameAsOf(
  base: Policy["sameAs"],
  { sameAs }: PolicyFile,
  complaints: Complaints,
): Policy["sameAs"] {
  sameAs?.forEach(([one, other], index) => {
    if (one === other) complaints.atValue("A finding cannot be the same as itself.", ["sameAs", index, 1]);
  });
  return sameAs ?? base;
}
