/** Converts the model of the engine to output records. Paths stay as the caller gave them. */
import type { Evidence, GateResult, Problem, SetFinding, SetModel } from "../readiness/model";
import type { FindingFacts, StatusDetail } from "../reader/facts";
import type { GateRecord, ProblemRecord, SetRecord } from "./check";
import type { FindingRecord } from "./finding";

/** A finding of a set, with waivers and merging applied. See docs/design/status.md. */
export function findingRecord(finding: SetFinding): FindingRecord {
  const statusDetail = finding.mergedInto === null ? finding.statusDetail : "superseded";
  return { ...factsRecord(finding, finding), status: findingStatus(finding), statusDetail };
}

/** The record based only on the report. `status` is what `extract` prints, which does not use a policy. */
export function factsRecord(
  facts: FindingFacts,
  {
    key,
    fingerprint,
    report,
    possibleDuplicates,
  }: Pick<SetFinding, "key" | "fingerprint" | "report" | "possibleDuplicates">,
): FindingRecord {
  const { effort } = facts;
  return {
    key,
    fingerprint,
    report,
    id: facts.id,
    title: facts.title,
    severity: facts.severity,
    severitySource: facts.severitySource,
    effectiveSeverity: facts.effectiveSeverity,
    priority: facts.priority,
    status: reportedStatus(facts.statusDetail),
    statusDetail: facts.statusDetail,
    line: facts.range.line,
    endLine: facts.endLine,
    alsoAt: [...facts.alsoAt],
    effort: effort && { text: effort.text, minHours: effort.minHours, maxHours: effort.maxHours },
    owner: facts.owner?.text ?? null,
    locations: facts.locations.map(({ path, startLine, endLine }) => ({ path, startLine, endLine })),
    cvss: facts.cvss,
    cwe: [...facts.cwe],
    exposure: facts.exposure?.text ?? null,
    possibleDuplicates: [...possibleDuplicates],
  };
}

/** The status that a report states, as one of the four values of the output. */
export function reportedStatus(detail: StatusDetail): FindingRecord["status"] {
  switch (detail) {
    case "open":
    case "in-progress":
    case "accepted":
      return detail;
    case "claimed":
    case "verified":
    case "false-positive":
    case "superseded":
      return "resolved";
  }
}

/** The status of a finding in a set: it is accepted only while a waiver is in force. */
export function findingStatus(finding: SetFinding): FindingRecord["status"] {
  if (finding.mergedInto !== null) return "resolved";
  const reported = reportedStatus(finding.statusDetail);
  if (reported === "resolved") return "resolved";
  if (finding.waiver) return "accepted";
  return reported === "accepted" ? "open" : reported;
}

/** Whether it still needs work: open or in progress, after waivers and merging. */
export function isOpen(finding: SetFinding): boolean {
  const status = findingStatus(finding);
  return status === "open" || status === "in-progress";
}

export function gateRecord(gate: GateResult): GateRecord {
  return {
    id: gate.id,
    title: gate.title,
    state: gate.state,
    actual: gate.actual,
    threshold: gate.threshold,
    why: gate.why,
    toPass: gate.toPass,
    evidence: gate.evidence.map(evidenceRecord),
    lookedAt: gate.lookedAt.map(evidenceRecord),
  };
}

export function evidenceRecord({ path, line, text }: Evidence): GateRecord["evidence"][number] {
  return { path, line, text };
}

/** One set in the output of `check`. */
export function setRecord(model: SetModel): SetRecord {
  return {
    path: model.path,
    policy: model.policy.id,
    verdict: model.verdict,
    verdictText: model.verdictText,
    reasons: [...model.reasons],
    findings: model.findings.map(findingRecord),
    blockers: [...model.blockers],
    causes: model.causes,
    gates: model.gates.map(gateRecord),
    documents: model.documents.map(({ path, role, isRead, reason }) => ({
      path,
      role,
      read: isRead,
      reason,
    })),
  };
}

export function problemRecord(problem: Problem): ProblemRecord {
  return { ...problem, related: problem.related.map((related) => ({ ...related })) };
}
