import { GATE_DEFAULTS } from "../builtin/defaults";
import type { GateDefinition, Policy, Waiver } from "../model";
import type { PolicyFile } from "../policySchema";
import type { GateOverride } from "../schema/reports";
import { nearestWord } from "../../text/nearest";
import { withUnit } from "../../text/withUnit";
import type { Complaints } from "./complaints";

/** The gates of the extended policy with the changes from the file, then the gates that the file adds. */
export function gatesOf(
  base: readonly GateDefinition[],
  file: PolicyFile,
  complaints: Complaints,
): readonly GateDefinition[] {
  const overrides = new Map(Object.entries(file.gates ?? {}));
  const known = base.map((gate) => gate.id);
  const changed = base.map((gate) => changedGate(gate, overrides.get(gate.id), complaints));
  const added: GateDefinition[] = [];
  for (const [id, override] of overrides) {
    if (known.includes(id)) continue;
    if (override.kind === undefined) {
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
  checkPercentage(gate.id, override, complaints);
  return {
    ...gate,
    title: override.title ?? titleWithThreshold(gate, override.threshold),
    shortTitle: override.shortTitle ?? (override.title === undefined ? gate.shortTitle : null),
    threshold: thresholdOf(gate.threshold, override.threshold),
    onFail: override.onFail ?? gate.onFail,
    onMissing: override.onMissing ?? gate.onMissing,
    waivable: waivableOf(override) ?? gate.waivable,
  };
}

/** Keeps the title in step with the figure: a gate at 90% must not be called "Functional completeness above 95%". */
function titleWithThreshold(gate: GateDefinition, value: number | undefined): string {
  if (value === undefined || gate.threshold === null) return gate.title;
  const { value: before, unit } = gate.threshold;
  return gate.title.replace(withUnit(before, unit), withUnit(value, unit));
}

function thresholdOf(
  threshold: GateDefinition["threshold"],
  value: number | undefined,
): GateDefinition["threshold"] {
  return threshold === null || value === undefined ? threshold : { ...threshold, value };
}

function waivableOf(override: GateOverride): boolean | undefined {
  return override.waivable === undefined ? undefined : override.waivable === true;
}

// The kinds of gates with a percentage. Completeness has to be above its figure; coverage may equal it.
const THRESHOLDS: Partial<Record<GateDefinition["kind"], NonNullable<GateDefinition["threshold"]>>> = {
  "functional-completeness": { operator: ">", value: 95, unit: "%" },
  "critical-path-coverage": { operator: ">=", value: 40, unit: "%" },
};

function newGate(
  id: string,
  kind: GateDefinition["kind"],
  override: GateOverride,
  complaints: Complaints,
): GateDefinition {
  const threshold = THRESHOLDS[kind] ?? null;
  if (override.threshold !== undefined && threshold === null) {
    const message = `A gate of kind ${kind} does not take a threshold: remove it.`;
    complaints.atKey(message, ["gates", id, "threshold"]);
  }
  if (kind === "no-open-critical" && override.role === undefined) {
    const message = `Gate ${id} does not say which report it checks: add a "role" such as "security".`;
    complaints.atKey(message, ["gates", id]);
  }
  checkPercentage(id, override, complaints);
  return {
    ...GATE_DEFAULTS,
    id,
    kind,
    title: override.title ?? kind.replaceAll("-", " "),
    shortTitle: override.shortTitle ?? GATE_DEFAULTS.shortTitle,
    role: override.role ?? null,
    threshold: thresholdOf(threshold, override.threshold),
    onFail: override.onFail ?? GATE_DEFAULTS.onFail,
    onMissing: override.onMissing ?? GATE_DEFAULTS.onMissing,
    waivable: waivableOf(override) ?? GATE_DEFAULTS.waivable,
  };
}

function checkPercentage(id: string, override: GateOverride, complaints: Complaints): void {
  if (override.threshold === undefined || override.threshold <= 100) return;
  const message = `The threshold of gate ${id} is not a percentage: enter a number from 0 to 100.`;
  complaints.atValue(message, ["gates", id, "threshold"]);
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
      const message = `There is no gate "${waiver.gate}". Known gates: ${gates.map((one) => one.id).join(", ")}.`;
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
