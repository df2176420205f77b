import { nearestWord } from "../text/nearest";
import { GATE_DEFAULTS } from "./builtin/defaults";
import { REPORT_NAMES } from "./builtin/reportNames";
import { problemAt, type FileProblem, type JsonDocument } from "./jsonDocument";
import type { GateDefinition, Phase, Policy, Waiver } from "./model";
import type { GateOverride, PhaseOverride, PolicyFile } from "./policySchema";
import { wordLists } from "./words";

/** A policy with what a policy file says laid over it, and what the file says that cannot be. */
export function applyPolicyFile(
  base: Policy,
  file: PolicyFile,
  document: JsonDocument,
): { readonly policy: Policy; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const gates = gatesOf(base, file, document, problems);
  const policy: Policy = {
    ...base,
    sets: file.sets ?? base.sets,
    subject: overlay(base.subject, file.subject),
    phases: phasesOf(base, file, document, problems),
    decision: decisionOf(base, file),
    gates,
    effort: overlay(base.effort, file.effort),
    criticalPaths: file.criticalPaths ?? base.criticalPaths,
    metrics: file.metrics ?? base.metrics,
    alerts: file.alerts ?? base.alerts,
    rollbackPlan: file.rollbackPlan === undefined ? base.rollbackPlan : file.rollbackPlan,
    stakeholders: file.stakeholders ?? base.stakeholders,
    waivers: waiversOf(gates, file, document, problems),
    rules: { ...base.rules, ...file.rules },
  };
  return { policy, problems: [...problems, ...wholeProblems(policy, document)] };
}

type Overlay<T> = { readonly [K in keyof T]?: T[K] | undefined };

function overlay<T extends object>(base: T, over: Overlay<T> | undefined): T {
  const stated = Object.entries(over ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...(Object.fromEntries(stated) as Partial<T>) };
}

function decisionOf(base: Policy, file: PolicyFile): Policy["decision"] {
  const { wording, ...rest } = file.decision ?? {};
  const number = /^\d{1,3}/.exec(rest.file ?? "")?.[0];
  return {
    ...overlay(base.decision, rest),
    number: number === undefined ? base.decision.number : Number(number),
    wording: overlay(base.decision.wording, wording),
  };
}

function gatesOf(
  base: Policy,
  file: PolicyFile,
  document: JsonDocument,
  problems: FileProblem[],
): readonly GateDefinition[] {
  const overrides = new Map(Object.entries(file.gates ?? {}));
  const known = base.gates.map((gate) => gate.id);
  const changed = base.gates.map((gate) => changedGate(gate, overrides.get(gate.id), document, problems));
  const added: GateDefinition[] = [];
  for (const [id, override] of overrides) {
    if (known.includes(id)) continue;
    if (override.kind === undefined) {
      problems.push(problemAt(unknownGate(id, known), document.keyRange(["gates", id])));
      continue;
    }
    added.push(newGate(id, override.kind, override, document, problems));
  }
  return [...changed, ...added];
}

function unknownGate(id: string, known: readonly string[]): string {
  const nearest = nearestWord(id, known);
  const advice = nearest === null ? "" : ` Did you mean "${nearest}"?`;
  const list = known.length === 0 ? "" : ` Known are ${known.join(", ")};`;
  return `There is no gate "${id}".${advice}${list} a new gate needs a "kind".`;
}

function changedGate(
  gate: GateDefinition,
  override: GateOverride | undefined,
  document: JsonDocument,
  problems: FileProblem[],
): GateDefinition {
  if (override === undefined) return gate;
  for (const key of ["kind", "role"] as const) {
    if (override[key] === undefined || override[key] === gate[key]) continue;
    const message = `Gate ${gate.id} keeps its ${key}: remove this, or give a gate of your own another id.`;
    problems.push(problemAt(message, document.keyRange(["gates", gate.id, key])));
  }
  if (override.threshold !== undefined && gate.threshold === null) {
    const message = `Gate ${gate.id} (${gate.title}) has no figure to set: remove the threshold.`;
    problems.push(problemAt(message, document.keyRange(["gates", gate.id, "threshold"])));
  }
  checkPercentage(gate.id, override, document, problems);
  return {
    ...gate,
    title: override.title ?? titleWithThreshold(gate, override.threshold),
    threshold: thresholdOf(gate.threshold, override.threshold),
    onFail: override.onFail ?? gate.onFail,
    onMissing: override.onMissing ?? gate.onMissing,
    waivable: waivableOf(override) ?? gate.waivable,
  };
}

/** "Functional completeness above 95 %" must not stay above a gate of 90 %. */
function titleWithThreshold(gate: GateDefinition, value: number | undefined): string {
  if (value === undefined || gate.threshold === null) return gate.title;
  const stated = `${gate.threshold.value} ${gate.threshold.unit}`;
  return gate.title.replace(stated, `${value} ${gate.threshold.unit}`);
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

// The kinds that hold a percentage, with the operators of decision.md, Gates.
const THRESHOLDS: Partial<Record<GateDefinition["kind"], NonNullable<GateDefinition["threshold"]>>> = {
  "functional-completeness": { operator: ">", value: 95, unit: "%" },
  "critical-path-coverage": { operator: ">=", value: 40, unit: "%" },
};

function newGate(
  id: string,
  kind: GateDefinition["kind"],
  override: GateOverride,
  document: JsonDocument,
  problems: FileProblem[],
): GateDefinition {
  const threshold = THRESHOLDS[kind] ?? null;
  if (override.threshold !== undefined && threshold === null) {
    const message = `A gate of the kind ${kind} has no figure to set: remove the threshold.`;
    problems.push(problemAt(message, document.keyRange(["gates", id, "threshold"])));
  }
  if (kind === "no-open-critical" && override.role === undefined) {
    const message = `Gate ${id} must say in which report it looks: add a "role" such as "security".`;
    problems.push(problemAt(message, document.keyRange(["gates", id])));
  }
  checkPercentage(id, override, document, problems);
  return {
    ...GATE_DEFAULTS,
    id,
    kind,
    title: override.title ?? kind.replaceAll("-", " "),
    role: override.role ?? null,
    threshold: thresholdOf(threshold, override.threshold),
    onFail: override.onFail ?? GATE_DEFAULTS.onFail,
    onMissing: override.onMissing ?? GATE_DEFAULTS.onMissing,
    waivable: waivableOf(override) ?? GATE_DEFAULTS.waivable,
  };
}

function checkPercentage(
  id: string,
  override: GateOverride,
  document: JsonDocument,
  problems: FileProblem[],
): void {
  if (override.threshold === undefined || override.threshold <= 100) return;
  const message = `The threshold of gate ${id} is a percentage: write a number from 0 to 100.`;
  problems.push(problemAt(message, document.valueRange(["gates", id, "threshold"])));
}

function phasesOf(
  base: Policy,
  file: PolicyFile,
  document: JsonDocument,
  problems: FileProblem[],
): readonly Phase[] {
  if (file.phases === undefined) return base.phases;
  file.phases.forEach((phase, index) => {
    for (const key of ["role", "number"] as const) {
      const first = file.phases?.findIndex((one) => one[key] === phase[key]);
      if (first === index) continue;
      const message = `Two phases have the ${key} ${phase[key]}: each needs its own.`;
      problems.push(problemAt(message, document.valueRange(["phases", index, key])));
    }
  });
  return file.phases.map((phase) => phaseOf(phase, base)).sort((a, b) => a.number - b.number);
}

function phaseOf(phase: PhaseOverride, base: Policy): Phase {
  const known = base.phases.find((one) => one.role === phase.role);
  return {
    role: phase.role,
    number: phase.number,
    file: phase.file,
    title: phase.title ?? known?.title ?? phase.role,
    names:
      phase.names !== undefined
        ? wordLists(...phase.names)
        : (known?.names ?? (phase.role === "other" ? [] : REPORT_NAMES[phase.role])),
    sections:
      phase.sections?.map((section) => ({
        id: section.id,
        title: section.title,
        headings: wordLists(...(section.headings ?? [section.title])),
        ...(section.content === undefined ? {} : { content: section.content }),
        guidance: section.guidance ?? "",
      })) ??
      known?.sections ??
      [],
  };
}

function waiversOf(
  gates: readonly GateDefinition[],
  file: PolicyFile,
  document: JsonDocument,
  problems: FileProblem[],
): readonly Waiver[] {
  return (file.waivers ?? []).map((waiver, index) => {
    const at = (key?: string): (string | number)[] => ["waivers", index, ...(key === undefined ? [] : [key])];
    if ((waiver.finding === undefined) === (waiver.gate === undefined)) {
      const message = 'A waiver is for one thing: write either "finding" (its key) or "gate" (its id).';
      problems.push(
        problemAt(message, document.valueRange(at(waiver.gate === undefined ? undefined : "gate"))),
      );
    }
    const gate = gates.find((one) => one.id === waiver.gate);
    if (waiver.gate !== undefined && gate === undefined) {
      const message = `There is no gate "${waiver.gate}". Known are ${gates.map((one) => one.id).join(", ")}.`;
      problems.push(problemAt(message, document.valueRange(at("gate"))));
    }
    if (gate?.waivable === false) {
      problems.push(
        problemAt(`Gate ${gate.id} cannot be waived: remove the waiver.`, document.valueRange(at("gate"))),
      );
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

/** A policy that asks for nothing would approve everything. */
function wholeProblems(policy: Policy, document: JsonDocument): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  if (policy.phases.length === 0) {
    const message = 'The policy asks for no report: add "phases", or extend "seven-phase" or "four-report".';
    problems.push(problemAt(message, document.valueRange(["extends"])));
  }
  if (!policy.gates.some((gate) => gate.onFail === "block")) {
    const message =
      'No gate of the policy blocks, so it would approve anything: give a gate "onFail": "block".';
    problems.push(problemAt(message, document.valueRange([policy.gates.length === 0 ? "extends" : "gates"])));
  }
  const wording = Object.values(policy.decision.wording);
  if (new Set(wording).size < wording.length) {
    const message = "Two verdicts have the same words: the decision could not be told from its opposite.";
    problems.push(problemAt(message, document.valueRange(["decision", "wording"])));
  }
  const ids = policy.stakeholders.map((one) => one.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return;
    const message = `Two stakeholders have the id "${id}": each sign-off needs its own.`;
    problems.push(problemAt(message, document.valueRange(["stakeholders", index, "id"])));
  });
  return problems;
}
