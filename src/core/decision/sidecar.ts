import { evidenceRecord, findingRecord, gateRecord } from "../contract/records";
import { sidecarSchema, type Sidecar } from "../contract/sidecar";
import type { Policy } from "../policy/model";
import type { Evidence, GateResult, SetFinding, SetModel, SubjectValue } from "../readiness/model";
import type { Snapshot } from "../contract/snapshot";
import { readinessScore } from "../readiness/computed/readinessScore";
import type { PolicyFileBytes } from "../workspace/findPolicy";
import { conservationOf } from "./conservation";
import { totalEffort, type EffortTotal } from "./effort";
import { stableStringify } from "../text/stableJson";
import { RULES_VERSION, hashOf } from "./hash";
import type { SetNames } from "./names";
import { othersOf } from "./otherFiles";
import type { HumanRegion } from "./regions";
import { signedFor } from "./signOff";
import { statedDate } from "./statedDate";

/** The part of a sidecar that depends only on the inputs. */
export type Facts = Omit<Sidecar, "decisionHash" | "tool" | "set" | "human" | "document" | "previous">;

function policyHash(policy: Policy): string {
  return hashOf(policy);
}

/** `policyFile`: null if a built-in policy is used unchanged. */
export function factsOf(model: SetModel, names: SetNames, policyFile: PolicyFileBytes | null): Facts {
  const { policy, statedPolicy, subject } = model;
  return {
    version: 1,
    rulesVersion: RULES_VERSION,
    policy: {
      id: policy.id,
      title: policy.title,
      sha256: policyHash(statedPolicy),
      file: fileRecord(policyFile, names),
    },
    asOf: model.asOf,
    subject: {
      name: subjectValue(subject.name, names),
      version: subjectValue(subject.version, names),
      commit: subjectValue(subject.commit, names),
      environment: subjectValue(subject.environment, names),
    },
    verdict: model.verdict,
    verdictText: model.verdictText,
    reasons: model.reasons.map((reason) => names.say(reason)),
    inputs: model.reports.map(({ facts, role, number }) => ({
      path: names.name(facts.path),
      role,
      number,
      sha256: facts.sha256,
      bytes: facts.byteLength,
      statedDate: statedDate(facts)?.value ?? null,
    })),
    missing: model.missing.map(({ file, role, number }) => ({ path: file, role, number })),
    others: othersOf(model).map(({ path, reason }) => ({
      path: names.name(path),
      reason: names.say(reason),
    })),
    gates: model.gates.map((gate) => gateRecord(relativeGate(gate, names))),
    findings: model.findings.map((finding: SetFinding) =>
      findingRecord({ ...finding, report: names.name(finding.report) }),
    ),
    blockers: [...model.blockers],
    score: scoreOf(model),
    effort: {
      open: effortRecord(totalEffort(model.findings, model.findings)),
      blockers: effortRecord(
        totalEffort(
          model.findings.filter(({ key }) => model.blockers.includes(key)),
          model.findings,
        ),
      ),
    },
    waivers: policy.waivers.map((waiver) => ({ ...waiver })),
    conservation: conservationOf(model),
  };
}

function fileRecord(file: PolicyFileBytes | null, names: SetNames): Sidecar["policy"]["file"] {
  return file && { path: names.name(file.path), sha256: file.sha256, bytes: file.bytes };
}

function scoreOf({ policy, reports, findings }: SetModel): Sidecar["score"] {
  const roles = policy.phases.map(({ role }) => role);
  const { headline, highest } = readinessScore(roles, policy.weights, reports, findings);
  return headline === null || highest === null
    ? null
    : { lowest: hundredths(headline), highest: hundredths(highest) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function effortRecord({ minHours, maxHours, known, unknown }: EffortTotal): Sidecar["effort"]["open"] {
  return { minHours, maxHours, known, unknown };
}

function subjectValue(
  { value, source, evidence }: SubjectValue,
  names: SetNames,
): Sidecar["subject"]["name"] {
  return { value, source, evidence: evidence.map((entry) => evidenceRecord(relativeEvidence(entry, names))) };
}

function relativeGate(gate: GateResult, names: SetNames): GateResult {
  return {
    ...gate,
    actual: names.say(gate.actual),
    why: names.say(gate.why),
    toPass: names.say(gate.toPass),
    evidence: gate.evidence.map((entry) => relativeEvidence(entry, names)),
    lookedAt: gate.lookedAt.map((entry) => relativeEvidence(entry, names)),
  };
}

function relativeEvidence(evidence: Evidence, names: SetNames): Evidence {
  return { ...evidence, path: names.name(evidence.path) };
}

/**
 * The decision hash covers inputs, policy, as-of date, subject, findings, gates, verdict, and the version of the rules. Everything it covers
 * is in the sidecar, so it can be recomputed from there. Explanations of gates are not part of it: better wording does not make another
 * decision.
 */
export function decisionHash(facts: Facts): string {
  return hashOf({
    inputs: facts.inputs
      .map(({ path, sha256 }) => ({ path, sha256 }))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    policy: facts.policy.sha256,
    asOf: facts.asOf,
    subject: facts.subject,
    findings: facts.findings.map(hashedFinding),
    gates: facts.gates.map(({ id, state, actual, threshold, evidence }) => ({
      id,
      state,
      actual,
      threshold,
      evidence: evidence.map(({ path, line }) => ({ path, line })),
    })),
    verdict: facts.verdict,
    rulesVersion: facts.rulesVersion,
  });
}

/** Without an owner, a finding has the hash that it had before owners were read: sign-offs for such a decision stay valid. */
function hashedFinding({ owner, ...finding }: Facts["findings"][number]): object {
  return owner === null || owner === undefined ? finding : { ...finding, owner };
}

export interface SidecarParts {
  readonly facts: Facts;
  readonly decisionHash: string;
  readonly toolVersion: string;
  /** Relative path from the folder of the document to the set, "." if they are the same. */
  readonly set: string;
  readonly document: Sidecar["document"];
  readonly previous: Snapshot | null;
  readonly human: readonly Pick<HumanRegion, "id" | "content">[];
}

/** The text of the sidecar; throws if it does not conform to its schema. */
export function writeSidecar(parts: SidecarParts): string {
  const sidecar: Sidecar = {
    ...parts.facts,
    decisionHash: parts.decisionHash,
    tool: { name: "release-readiness", version: parts.toolVersion },
    set: parts.set,
    document: parts.document,
    previous: parts.previous,
    human: parts.human.map(({ id, content }) => ({ id, content, givenFor: signedFor(content) })),
  };
  return stableStringify(sidecarSchema.parse(sidecar));
}
