/** Reports written in a test, read and judged as files of a set would be. */
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { GateDefinition, Policy, Waiver } from "../../../src/core/policy/model";
import type { Role } from "../../../src/core/reader/reportKinds";
import { requiredAlert } from "../../../src/core/policy/plainNames";
import { judgeSet, type SetInput } from "../../../src/core/judge/judgeSet";
import type { GateResult, SetFinding, SetModel } from "../../../src/core/readiness/model";
import type { FindingFacts, ReportFacts } from "../../../src/core/reader/facts";
import { FOUR_WITH_TRADING } from "./policies";
import { readReport, type ReadOptions } from "../../../src/core/reader/readReport";
import { sourceFromBytes } from "../../../src/core/text/source";

/** The facts of a Markdown text. */
export function read(text: string, path = "report.md", parse?: ReadOptions["parse"]): ReportFacts {
  const source = sourceFromBytes(path, new TextEncoder().encode(text));
  return readReport(source, { effort: DEFAULT_EFFORT, ...(parse ? { parse } : {}) });
}

/** A report of these blocks, below a title. */
export function report(...blocks: readonly string[]): string {
  return ["# Assessment of the Parcel Desk", ...blocks].join("\n\n") + "\n";
}

/** The findings of these blocks. */
export function findingsIn(...blocks: readonly string[]): readonly FindingFacts[] {
  return read(report(...blocks)).findings;
}

/** Each finding as `ID? title (severity)`. */
export function summaries(findings: readonly FindingFacts[]): readonly string[] {
  return findings.map(({ id, title, severity }) => `${id === null ? "" : `${id} `}${title} (${severity})`);
}

export type Texts = Readonly<Partial<Record<Role, string>>>;

const APPROVED = "## Verdict\n\n**Verdict:** APPROVED";

const CLEAN: Texts = {
  architecture: report("**Date:** 2026-03-01", "## Architectural Concerns\n\nNone identified.", APPROVED),
  security: report(
    "**Date:** 2026-03-02",
    "## Detailed Findings\n\nNone identified.",
    "## Compliance\n\n- **PCI-DSS:** Compliant\n- **SOC 2:** Compliant",
    APPROVED,
  ),
  code: report("## Findings\n\nNone identified.", APPROVED),
  ui: report("## Findings\n\nNone identified.", APPROVED),
  data: report("## Findings\n\nNone identified.", APPROVED),
  functional: report("## Completeness\n\n**Functional completeness:** 98 %", APPROVED),
  qa: report(
    "## Test Results\n\n- **Passed:** 120\n- **Failed:** 0",
    "## Performance\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Track a parcel | <200ms | 120ms | PASS |",
    "## Critical Path Coverage\n\n| Path | Statements | Missed | Coverage |\n|---|---|---|---|\n| Hand-over | 200 | 40 | 80% |",
    "## Rollback\n\n- Rollback of the database was executed on staging.\n- Rollback of code and services was executed on staging.",
    "## Rollback Plan\n\n1. Put the last image back.",
    "## Monitoring\n\n- ✅ Queue depth alert",
    APPROVED,
  ),
};

/** Policies whose gates all pass on `CLEAN`. */
export const SEVEN: Policy = sevenPhase;
export const FOUR: Policy = { ...FOUR_WITH_TRADING, metrics: [], alerts: [requiredAlert("queue depth")] };

export interface Judging {
  readonly policy?: Policy;
  /** Texts that stand in for the clean ones; `null`: the report is missing. */
  readonly texts?: Readonly<Partial<Record<Role, string | null>>>;
  readonly waivers?: readonly Waiver[];
  readonly gates?: Readonly<Record<string, Partial<GateDefinition>>>;
  readonly input?: Partial<SetInput>;
}

/** A set of clean reports, some of them replaced, judged. */
export function judge({
  policy = SEVEN,
  texts = {},
  waivers = [],
  gates = {},
  input = {},
}: Judging = {}): SetModel {
  const reports = policy.phases.flatMap(({ role, file }) => {
    const text = role in texts ? texts[role] : CLEAN[role];
    return typeof text === "string" ? [{ role, facts: read(text, `set/${file}`) }] : [];
  });
  return judgeSet({
    path: "set",
    policy: {
      ...policy,
      waivers,
      gates: policy.gates.map((gate) => ({ ...gate, ...gates[gate.id] })),
    },
    policyReason: "named by the test",
    reports,
    others: [],
    unreadable: [],
    decisionPath: null,
    rollbackPlan: null,
    asOf: null,
    today: null,
    policyIsDecided: true,
    ...input,
  });
}

/** The clean report of a role, with these blocks in front of its verdict. */
export function cleanWith(role: Role, ...blocks: readonly string[]): string {
  return (CLEAN[role] ?? report(APPROVED)).replace(APPROVED, `${blocks.join("\n\n")}\n\n${APPROVED}`);
}

export function gateOf(model: SetModel, id: string): GateResult {
  const gate = model.gates.find((candidate) => candidate.id === id);
  if (!gate) throw new Error(`no gate ${id}`);
  return gate;
}

export function findingOf(model: SetModel, id: string): SetFinding {
  const finding = model.findings.find((candidate) => candidate.displayId === id);
  if (!finding)
    throw new Error(`no finding ${id} among ${model.findings.map((one) => one.displayId).join(", ")}`);
  return finding;
}

export function waiverOf(values: Partial<Waiver>): Waiver {
  return {
    finding: null,
    gate: null,
    fingerprint: null,
    owner: "Owner",
    approver: "Approver",
    reason: "accepted for one release",
    compensatingControl: null,
    expires: "2026-12-31",
    ...values,
  };
}
