/** The effective policy: data only. Built-in policies are written in it, a policy file overrides parts of it. */
import type { EffortUnits } from "../reader/effortUnits";
import type { Verdict } from "../reader/facts";
import type { Role } from "../reader/reportKinds";
import type {
  AlertDefinition,
  Calendar,
  ExposureScenario,
  MetricDefinition,
  Procedures,
  RiskCategory,
  RiskMatrix,
  Slas,
  Team,
  Thresholds,
} from "./releaseModel";

/**
 * A section that a report must have, recognised by meaning (deliverables.md). It is present when one of `headings` is met by
 * a heading that is about it: all words of the list occur (in any form, case and numbering aside) and are most of what it
 * says; or when the content that `content` names was read out of the report.
 */
export interface RequiredSection {
  /** Kebab-case, unique within the phase. */
  readonly id: string;
  readonly title: string;
  readonly headings: readonly (readonly string[])[];
  readonly content?:
    "findings" | "declared-counts" | "test-results" | "performance" | "compliance" | "verdict";
  /** What the author should write there: one or two sentences, for the inserted section. */
  readonly guidance: string;
}

export interface Phase {
  readonly role: Role;
  /** Number in the file name. */
  readonly number: number;
  readonly file: string;
  readonly title: string;
  /** Word lists; a file (or title) all of whose words of one list occur is of this phase. */
  readonly names: readonly (readonly string[])[];
  readonly sections: readonly RequiredSection[];
}

export type Comparison = ">" | ">=" | "<" | "<=";

export type GateKind =
  | "no-open-critical"
  | "no-open-critical-anywhere"
  | "functional-completeness"
  | "performance-targets"
  | "tests-passing"
  | "rollback-verified"
  | "phase-verdicts"
  | "no-stability-defect"
  | "critical-path-coverage"
  | "rollback-plan"
  | "critical-metrics"
  | "compliance";

/** One gate; what makes each kind fail stands in decision.md. */
export interface GateDefinition {
  /** `A1`, `B3`, … */
  readonly id: string;
  readonly title: string;
  readonly kind: GateKind;
  /** The report that must be there, for the kinds that look at one report. */
  readonly role: Role | null;
  /** Strict operators stay strict; null where the gate has no figure. */
  readonly threshold: { readonly operator: Comparison; readonly value: number; readonly unit: string } | null;
  /** What a fail does to the verdict. */
  readonly onFail: "block" | "condition" | "advisory";
  /** What not-evidenced does to the verdict. */
  readonly onMissing: "block" | "condition" | "advisory";
  readonly waivable: boolean;
}

export interface Waiver {
  /** Key of a finding, or … */
  readonly finding: string | null;
  /** … id of a gate. */
  readonly gate: string | null;
  readonly fingerprint: string | null;
  readonly owner: string;
  readonly approver: string;
  readonly reason: string;
  readonly compensatingControl: string | null;
  /** ISO date; in force up to and including that day. */
  readonly expires: string;
}

export type RuleLevel = "off" | "info" | "warning" | "error";

/** What is released; each value null where the policy does not say (decision.md, "What is decided about"). */
export interface Subject {
  readonly name: string | null;
  readonly version: string | null;
  readonly commit: string | null;
  readonly environment: string | null;
}

export interface Stakeholder {
  /** Kebab-case id of the human fields: `sign-off.qa-manager`. */
  readonly id: string;
  readonly title: string;
  /** What they make their approval depend on. */
  readonly conditions: readonly string[];
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  /** Glob of set folders, relative to the root, matched case-insensitively. */
  readonly sets: string;
  readonly subject: Subject;
  readonly phases: readonly Phase[];
  readonly decision: {
    readonly file: string;
    readonly number: number;
    readonly title: string;
    /** The verdict's words. */
    readonly wording: Readonly<Record<Verdict, string>>;
  };
  readonly gates: readonly GateDefinition[];
  readonly effort: EffortUnits;
  /** What the release is judged in the light of, a sentence each: "It handles real money." */
  readonly context: readonly string[];
  readonly thresholds: Thresholds;
  /** Of the phases in the readiness score, 0 or more; a role that is not named weighs 1. */
  readonly weights: Readonly<Partial<Record<Role, number>>>;
  readonly team: Team;
  readonly riskMatrix: RiskMatrix;
  readonly risks: readonly RiskCategory[];
  readonly exposure: readonly ExposureScenario[];
  readonly slas: Slas;
  readonly procedures: Procedures;
  readonly calendar: Calendar;
  /** Names of the policy's own critical paths; empty: the QA report's tables. */
  readonly criticalPaths: readonly string[];
  /** Gate B5 asks for those that are `required`. */
  readonly metrics: readonly MetricDefinition[];
  readonly alerts: readonly AlertDefinition[];
  /** A file that holds the rollback plan, relative to the set, or null. */
  readonly rollbackPlan: string | null;
  readonly stakeholders: readonly Stakeholder[];
  readonly waivers: readonly Waiver[];
  /** Level by rule id; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}
