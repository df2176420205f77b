/** Sets made by hand: each builder fills in what a test does not care about. */
import { POLICY_DEFAULTS } from "../../../src/core/policy/builtin/defaults";
import type { GateDefinition, Phase, Policy } from "../../../src/core/policy/model";
import type {
  GateResult,
  SetFinding,
  SetModel,
  SetReport,
  SubjectModel,
} from "../../../src/core/readiness/model";
import type { FieldName, FindingField, ReportFacts, Statement } from "../../../src/core/reader/facts";
import type { Range } from "../../../src/core/text/range";
import { emptyFacts } from "./emptyFacts";

/** A range on one line; its offsets are unique to the line. */
export function rangeAt(line: number): Range {
  return { from: line * 100, to: line * 100 + 10, line, column: 1, endLine: line, endColumn: 11 };
}

export function statement(text: string, line: number): Statement {
  return { text, range: rangeAt(line) };
}

export function field(name: FieldName, text: string, line: number): FindingField {
  return { name, ...statement(text, line) };
}

export const SET_PATH = "docs/assessment 3";

export function inSet(file: string): string {
  return `${SET_PATH}/${file}`;
}

export function makePhase(values: Partial<Phase> & Pick<Phase, "role" | "number" | "file">): Phase {
  return { title: values.role, names: [], sections: [], ...values };
}

export function makeGateDefinition(
  values: Partial<GateDefinition> & Pick<GateDefinition, "id">,
): GateDefinition {
  return {
    title: "No open critical security finding",
    shortTitle: null,
    kind: "no-open-critical",
    role: "security",
    threshold: null,
    onFail: "block",
    onMissing: "block",
    waivable: true,
    ...values,
  };
}

export function makePolicy(values: Partial<Policy> = {}): Policy {
  return {
    id: "small",
    title: "A small policy",
    phases: [
      makePhase({ role: "architecture", number: 1, file: "01_ARCHITECTURE.md", title: "Architecture" }),
      makePhase({ role: "security", number: 2, file: "02_SECURITY.md", title: "Security" }),
    ],
    decision: {
      file: "08_RELEASE_DECISION.md",
      number: 8,
      title: "Release decision",
      wording: { approved: "APPROVED", conditional: "CONDITIONAL APPROVAL", "not-approved": "NOT APPROVED" },
    },
    gates: [
      makeGateDefinition({ id: "A1" }),
      makeGateDefinition({ id: "A2", title: "No open critical architecture finding", role: "architecture" }),
    ],
    ...POLICY_DEFAULTS,
    sets: "docs/assessment*",
    stakeholders: [
      { id: "qa-manager", title: "QA manager", conditions: [] },
      { id: "release-manager", title: "Release manager", conditions: [] },
    ],
    ...values,
  };
}

export function makeFacts(values: Partial<ReportFacts> & Pick<ReportFacts, "path">): ReportFacts {
  return emptyFacts({
    sha256: "a".repeat(64),
    byteLength: 1000,
    lineCount: 90,
    title: statement("Security audit", 1),
    ...values,
  });
}

export function makeReport(values: Partial<SetReport> & Pick<SetReport, "facts">): SetReport {
  const role = values.role ?? "security";
  return {
    role,
    keyPrefix: role,
    isAssessed: true,
    number: 2,
    verdict: null,
    missingSections: [],
    presentSections: [],
    ...values,
  };
}

/** An open critical finding `C-1` of the security report, on line 40, that blocks. */
export function makeFinding(values: Partial<SetFinding> = {}): SetFinding {
  const id = values.id ?? "C-1";
  const line = values.range?.line ?? 40;
  return {
    localKey: `id:${id}`,
    id,
    title: "Secrets in the repository",
    severity: "critical",
    severitySource: "stated",
    effectiveSeverity: "critical",
    severityStatements: [
      { severity: "critical", source: "stated", ...statement("Severity: Critical", line + 1) },
    ],
    priority: null,
    statusDetail: "open",
    statusStatement: null,
    range: rangeAt(line),
    form: "heading",
    endLine: line + 9,
    alsoAt: [],
    effort: null,
    owner: null,
    locations: [],
    cvss: null,
    cwe: [],
    weaknesses: [],
    exposure: null,
    fields: [],
    subject: null,
    sameAs: null,
    numberedAs: [],
    otherTitles: [],
    key: `security:${id}`,
    fingerprint: `f-${id}`,
    role: "security",
    report: inSet("02_SECURITY.md"),
    displayId: id,
    blocks: true,
    isCondition: false,
    waiver: null,
    mergedInto: null,
    possibleDuplicates: [],
    ...values,
  };
}

export function makeGate(values: Partial<GateResult> = {}): GateResult {
  return {
    id: "A1",
    title: "No open critical security finding",
    shortTitle: "Security criticals",
    state: "fail",
    actual: "1 open critical finding",
    threshold: "0",
    why: "C-1 is open.",
    toPass: "Fix C-1.",
    evidence: [{ path: inSet("02_SECURITY.md"), line: 40, text: "C-1 Secrets in the repository" }],
    lookedAt: [],
    effect: "block",
    ...values,
  };
}

const NOT_NAMED = { value: null, source: "not-evidenced", evidence: [] } as const;

export function makeSubject(values: Partial<SubjectModel> = {}): SubjectModel {
  return { name: NOT_NAMED, version: NOT_NAMED, commit: NOT_NAMED, environment: NOT_NAMED, ...values };
}

/** A set with one security report that holds `findings`; the architecture report is missing. */
export function makeSet(values: Partial<SetModel> = {}): SetModel {
  const findings = values.findings ?? [makeFinding()];
  const policy = values.policy ?? makePolicy();
  const verdict = values.verdict ?? "not-approved";
  return {
    path: SET_PATH,
    policy,
    statedPolicy: policy,
    policyReason: "named on the command line",
    shownAddOns: [],
    subject: makeSubject({
      name: {
        value: "Ledger",
        source: "reports",
        evidence: [{ path: inSet("02_SECURITY.md"), line: 3, text: "Ledger" }],
      },
    }),
    asOf: "2025-03-01",
    judgedAt: "2025-03-01",
    rollbackPlan: null,
    reports: [makeReport({ facts: makeFacts({ path: inSet("02_SECURITY.md"), findings }) })],
    missing: [{ role: "architecture", number: 1, title: "Architecture", file: "01_ARCHITECTURE.md" }],
    others: [],
    decisionPath: null,
    findings,
    blockers: findings.filter((finding) => finding.blocks).map((finding) => finding.key),
    causes: findings.filter((finding) => finding.blocks).length,
    documents: [],
    gates: [
      makeGate(),
      makeGate({
        id: "A2",
        title: "No open critical architecture finding",
        shortTitle: "Architecture criticals",
        state: "not-evidenced",
        actual: "",
        why: "The architecture report is missing.",
        toPass: "Add 01_ARCHITECTURE.md.",
        evidence: [],
      }),
    ],
    verdict,
    verdictText: policy.decision.wording[verdict],
    reasons: ["A1 fails: C-1 Secrets in the repository", "A2 is not evidenced"],
    reasonEvidence: [
      findings
        .slice(0, 1)
        .map(({ report, range, title }) => ({ path: report, line: range.line, text: title })),
      [],
    ],
    problems: [],
    lookedAt: [],
    ...values,
  };
}
