import { withNamedAddOns } from "./addOns/withAddOns";
import { calendarOf } from "./apply/applyCalendar";
import { documentOf } from "./apply/applyDocument";
import { gatesOf, sameAsOf, waiversOf } from "./apply/applyGates";
import { alertsOf, decisionOf, metricsOf, slasOf, stakeholdersOf } from "./apply/applyMeasures";
import { phasesOf } from "./apply/applyPhases";
import { proceduresWithout, removedGates, stakeholdersWithout } from "./apply/removedGates";
import { proceduresOf } from "./apply/applyProcedures";
import { exposureOf, matrixOf, risksOf, weightsOf } from "./apply/applyRisks";
import { advice, complaintsAbout, type Complaints } from "./apply/complaints";
import { extendedTexts, overlay } from "./apply/overlay";
import { statedKeys } from "./apply/statedKeys";
import { nameStandards } from "./builtin/compliance";
import type { FileProblem, JsonDocument } from "./jsonDocument";
import { REPORT_KINDS } from "../reader/reportKinds";
import type { GateDefinition, Phase, Policy } from "./model";
import { requirementOf } from "./requirement";
import type { PolicyFile } from "./policySchema";

/** Applies a policy file to a policy. Also returns the errors in the file. */
export function applyPolicyFile(
  extended: Policy,
  file: PolicyFile,
  document: JsonDocument,
): { readonly policy: Policy; readonly problems: readonly FileProblem[] } {
  const complaints = complaintsAbout(document);
  const { otherReports, ...base } = withNamedAddOns(extended, file.addOns ?? []);
  const policy: Policy = {
    ...base,
    ...((file.otherReports ?? otherReports) ? { otherReports: true as const } : {}),
    withoutAddOns: file.withoutAddOns ?? base.withoutAddOns,
    stated: statedKeys(file),
    sets: file.sets ?? base.sets,
    subject: overlay(base.subject, file.subject),
    decision: decisionOf(base.decision, file),
    document: documentOf(base.document, file, complaints),
    effort: overlay(base.effort, file.effort),
    rollbackPlan: file.rollbackPlan === undefined ? base.rollbackPlan : file.rollbackPlan,
    rules: { ...base.rules, ...file.rules },
    ...judgedBy(base, file, complaints),
    ...releasedBy(base, file, complaints),
  };
  checkAddOns(file, complaints);
  return withProcedures(nameStandards(policy, base.standards), file, complaints);
}

function checkAddOns({ addOns = [], withoutAddOns = [] }: PolicyFile, complaints: Complaints): void {
  withoutAddOns.forEach((id, index) => {
    if (!addOns.includes(id)) return;
    const message = `The add-on "${id}" is also listed in addOns: remove it from one of the two.`;
    complaints.atValue(message, ["withoutAddOns", index]);
  });
}

function judgedBy(base: Policy, file: PolicyFile, complaints: Complaints) {
  const phases = phasesOf(base.phases, file, complaints);
  const gates = gatesOf(base.gates, file, complaints);
  if (base.otherReports !== true && file.otherReports !== true) checkRoles(gates, phases, complaints);
  return {
    phases,
    gates,
    waivers: waiversOf(gates, file, complaints),
    sameAs: sameAsOf(base.sameAs, file, complaints),
    thresholds: overlay(base.thresholds, file.thresholds),
    weights: weightsOf(base.weights, phases, file, complaints),
    criticalPaths: extendedTexts(base.criticalPaths, file.criticalPaths),
    metrics: metricsOf(base.metrics, file, complaints),
    alerts: alertsOf(base.alerts, file, complaints),
  };
}

function releasedBy(base: Policy, file: PolicyFile, complaints: Complaints) {
  const riskMatrix = matrixOf(base.riskMatrix, file, complaints);
  return {
    standards: standardsOf(base.standards, file.standards),
    context: extendedTexts(base.context, file.context),
    team: overlay(base.team, file.team),
    riskMatrix,
    risks: risksOf(base, riskMatrix, file, complaints),
    exposure: exposureOf(base.exposure, file, complaints),
    stakeholders: stakeholdersOf(base.stakeholders, file, complaints),
    slas: slasOf(base.slas, file, complaints),
    calendar: calendarOf(base.calendar, file, complaints),
  };
}

function standardsOf(base: Policy["standards"], entries: PolicyFile["standards"]): Policy["standards"] {
  if (entries === undefined) return base;
  return [...new Set(entries.flatMap((entry) => (entry === "..." ? base : [entry])))];
}

/** A gate whose reports the policy does not have could never pass. A report of a usual kind may still be in the set. */
function checkRoles(
  gates: readonly GateDefinition[],
  phases: readonly Phase[],
  complaints: Complaints,
): void {
  const known: readonly string[] = [...phases.map(({ role }) => role), ...REPORT_KINDS];
  for (const gate of gates) {
    const { roles } = requirementOf(gate);
    const isOne = gate.requires === undefined;
    for (const [index, role] of roles.entries()) {
      if (known.includes(role)) continue;
      const message = `The policy does not require a ${role} report, which gate ${gate.id} checks.${advice(role, known)}`;
      complaints.atValue(message, ["gates", gate.id, ...(isOne ? ["role"] : ["roles", index])]);
    }
  }
}

/** Applied last because procedures refer to gates, phases, and stakeholders. */
function withProcedures(
  policy: Policy,
  file: PolicyFile,
  complaints: Complaints,
): { readonly policy: Policy; readonly problems: readonly FileProblem[] } {
  const removed = removedGates(file);
  const kept = proceduresWithout(removed, policy.procedures);
  const procedures = proceduresOf(kept, file.procedures, policy, complaints);
  checkWhole(policy, complaints);
  return {
    policy: { ...policy, procedures, stakeholders: stakeholdersWithout(removed, policy.stakeholders) },
    problems: complaints.problems,
  };
}

/** A policy that requires nothing would approve everything. */
function checkWhole(policy: Policy, complaints: Complaints): void {
  if (policy.phases.length === 0 && policy.otherReports !== true) {
    const message =
      'The policy does not require any report: add "phases", or extend "seven-phase", "four-report" or "standard".';
    complaints.atValue(message, ["extends"]);
  }
  if (!policy.gates.some((gate) => gate.onFail === "block" && gate.notApplicable === undefined)) {
    const message =
      'No gate of the policy blocks, so it would approve everything: set "onFail": "block" on at least one gate.';
    complaints.atValue(message, [policy.gates.length === 0 ? "extends" : "gates"]);
  }
  const report = policy.phases.find(({ file }) => file.toLowerCase() === policy.decision.file.toLowerCase());
  if (report !== undefined) {
    const message = `The decision document has the file name of the ${report.role} report: give it another one.`;
    complaints.atValue(message, ["decision", "file"]);
  }
  const wording = Object.values(policy.decision.wording);
  if (new Set(wording).size < wording.length) {
    const message =
      "Two verdicts have the same wording, so readers could not tell them apart: give each verdict its own words.";
    complaints.atValue(message, ["decision", "wording"]);
  }
}
