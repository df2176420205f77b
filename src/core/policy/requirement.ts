/** What a gate requires, as data: nine general kinds, and common requirements by name. */
import type { Priority, Severity } from "../reader/facts";
import type { Role } from "../reader/reportKinds";

interface OfReports {
  /** The reports that are checked; empty: all. */
  readonly roles: readonly Role[];
}

/** No open finding has one of these levels. */
export interface NoOpen extends OfReports {
  readonly kind: "no-open";
  readonly severities: readonly Severity[];
  readonly priorities: readonly Priority[];
  /** Only findings about it: deadlocks, races and leaks, or one of some phrases. Null: all. */
  readonly topic: "stability" | readonly string[] | null;
}

/** A figure of the reports meets the gate's threshold. */
export interface FigureMeets extends OfReports {
  readonly kind: "figure";
  /** `coverage`, `completeness`, `performance` (the reports' own targets), or the words by which reports name the figure. */
  readonly measure: string;
  /** What it is a figure of: for coverage `overall`, `critical-paths` or `new-code`; otherwise words next to it. Null: not restricted. */
  readonly scope: string | null;
}

/** The reports have sections about these phrases, with content. */
export interface SectionPresent extends OfReports {
  readonly kind: "section-present";
  readonly sections: readonly string[];
}

/** Every box is ticked. */
export interface ChecklistComplete extends OfReports {
  readonly kind: "checklist-complete";
  /** Words of the title of the section with the checklist. Null: every box of the reports. */
  readonly section: string | null;
}

/** The reports state compliance with standards. */
export interface StandardMet extends OfReports {
  readonly kind: "standard-met";
  /** Empty: those that the policy names, or else its reports. */
  readonly standards: readonly string[];
}

/** No report withholds its approval. */
export interface VerdictsGiven extends OfReports {
  readonly kind: "verdicts";
}

/** The reports record the approvals of these people, by their titles. */
export interface ApprovalRecorded extends OfReports {
  readonly kind: "approval-recorded";
  readonly approvers: readonly string[];
}

/** No test fails except the accepted ones. */
export interface TestsPass extends OfReports {
  readonly kind: "tests-pass";
  /** Names of tests whose failure is known and accepted. */
  readonly accepted: readonly string[];
}

/** The reports show that each of these exists or was done. */
export interface EvidencePresent extends OfReports {
  readonly kind: "evidence-present";
  /** Phrases, or `rollback-test`, `rollback-plan` and `monitoring`, for which the tool knows more words. */
  readonly evidence: readonly string[];
}

export type Requirement =
  | NoOpen
  | FigureMeets
  | SectionPresent
  | ChecklistComplete
  | StandardMet
  | VerdictsGiven
  | ApprovalRecorded
  | TestsPass
  | EvidencePresent;

export type GeneralKind = Requirement["kind"];

export const GENERAL_KINDS = [
  "no-open",
  "figure",
  "section-present",
  "checklist-complete",
  "standard-met",
  "verdicts",
  "approval-recorded",
  "tests-pass",
  "evidence-present",
] as const satisfies readonly GeneralKind[];

/** Common requirements by name. */
export const NAMED_KINDS = [
  "no-open-critical",
  "no-open-critical-anywhere",
  "no-stability-defect",
  "functional-completeness",
  "critical-path-coverage",
  "performance-targets",
  "tests-passing",
  "rollback-verified",
  "rollback-plan",
  "critical-metrics",
  "compliance",
  "phase-verdicts",
] as const;

export type NamedKind = (typeof NAMED_KINDS)[number];
export type GateKind = GeneralKind | NamedKind;

const ALL: OfReports = { roles: [] };
const CRITICAL: NoOpen = {
  kind: "no-open",
  ...ALL,
  severities: ["critical"],
  priorities: ["P0"],
  topic: null,
};

/** What a gate of each kind requires unless its policy says otherwise. A named kind is a general one with parameters. */
export const REQUIREMENTS: Readonly<Record<GateKind, Requirement>> = {
  "no-open": CRITICAL,
  figure: { kind: "figure", ...ALL, measure: "", scope: null },
  "section-present": { kind: "section-present", ...ALL, sections: [] },
  "checklist-complete": { kind: "checklist-complete", ...ALL, section: null },
  "standard-met": { kind: "standard-met", ...ALL, standards: [] },
  verdicts: { kind: "verdicts", ...ALL },
  "approval-recorded": { kind: "approval-recorded", ...ALL, approvers: [] },
  "tests-pass": { kind: "tests-pass", ...ALL, accepted: [] },
  "evidence-present": { kind: "evidence-present", ...ALL, evidence: [] },

  "no-open-critical": { ...CRITICAL, roles: ["security"], priorities: [] },
  "no-open-critical-anywhere": CRITICAL,
  "no-stability-defect": { ...CRITICAL, topic: "stability" },
  "functional-completeness": { kind: "figure", roles: ["functional"], measure: "completeness", scope: null },
  "critical-path-coverage": { kind: "figure", roles: ["qa"], measure: "coverage", scope: "critical-paths" },
  "performance-targets": { kind: "figure", roles: ["qa"], measure: "performance", scope: null },
  "tests-passing": { kind: "tests-pass", roles: ["qa"], accepted: [] },
  "rollback-verified": { kind: "evidence-present", ...ALL, evidence: ["rollback-test"] },
  "rollback-plan": { kind: "evidence-present", ...ALL, evidence: ["rollback-plan"] },
  "critical-metrics": { kind: "evidence-present", ...ALL, evidence: ["monitoring"] },
  compliance: { kind: "standard-met", roles: ["security"], standards: [] },
  "phase-verdicts": { kind: "verdicts", ...ALL },
};

/** The parts of a gate that say what it requires. */
export interface GateRequirement {
  readonly kind: GateKind;
  /** Takes the place of the roles of its kind. */
  readonly role: Role | null;
  /** Omitted where the gate requires what its kind does. */
  readonly requires?: Requirement;
}

/** What a gate requires. */
export function requirementOf({ kind, role, requires }: GateRequirement): Requirement {
  if (requires !== undefined) return requires;
  return role === null ? REQUIREMENTS[kind] : { ...REQUIREMENTS[kind], roles: [role] };
}

/** Whether a gate checks the report of a role. A gate that names no role checks all reports. */
export function isReadBy(role: Role, gate: GateRequirement): boolean {
  const { roles } = requirementOf(gate);
  return roles.length === 0 || roles.includes(role);
}
