/** The effective policy, as data only. Built-in policies are written in this form; a policy file overrides parts of it. */
import type { DocumentLayout } from "./documentModel";
import type { EffortUnits } from "../reader/effortUnits";
import type { Standard, Verdict } from "../reader/facts";
import type { Role } from "../reader/reportKinds";
import type { TermSubject } from "../reader/termStatement";
import type { GateRequirement } from "./requirement";
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
 * A section that a report must have, recognized by meaning rather than by its exact heading. It is present when a heading of the report
 * matches one of `headings` (it contains all words of the list, in any form, and little else), or when the report contains what
 * `content` names.
 */
export interface RequiredSection {
  /** Kebab-case, unique within the phase. */
  readonly id: string;
  readonly title: string;
  readonly headings: readonly (readonly string[])[];
  readonly content?:
    "findings" | "declared-counts" | "test-results" | "performance" | "compliance" | "verdict";
  /** What the author should write there, in one or two sentences; the quick fix inserts it below the heading. */
  readonly guidance: string;
}

export interface Phase {
  readonly role: Role;
  /** Number in the file name. */
  readonly number: number;
  readonly file: string;
  readonly title: string;
  /** Patterns for file names, such as `*hazard*.md`; a file that one of them matches belongs to this phase. Omitted if there are none. */
  readonly files?: readonly string[];
  /** Word lists; a file whose name or title contains all words of one list belongs to this phase. */
  readonly names: readonly (readonly string[])[];
  readonly sections: readonly RequiredSection[];
}

export type Comparison = ">" | ">=" | "<" | "<=";

/** One gate. See docs/policy.md for when each kind fails and passes. */
export interface GateDefinition extends GateRequirement {
  /** `A1`, `B3`, … */
  readonly id: string;
  readonly title: string;
  /** A few words for narrow places, without the requirement: "Security criticals". Null: the title is shown. */
  readonly shortTitle: string | null;
  /** Null if the gate has no figure. */
  readonly threshold: { readonly operator: Comparison; readonly value: number; readonly unit: string } | null;
  /** The effect of a failure on the verdict. */
  readonly onFail: "block" | "condition" | "advisory";
  /** The effect of missing evidence on the verdict. */
  readonly onMissing: "block" | "condition" | "advisory";
  readonly waivable: boolean;
  /** Why the gate does not apply to this release. Omitted if it applies. */
  readonly notApplicable?: string;
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

/** What is released; a value is null if the policy does not state it. */
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
  /** The conditions for their approval. */
  readonly conditions: readonly string[];
}

/** Parts of a decision document that not every policy needs. */
export type DocumentPart =
  /** The section with the metrics that reports state about themselves, and with compliance. */
  | "metrics-and-compliance"
  /** The section on money, even if no report states an amount, and its line in the summary. */
  | "financial-exposure"
  /** The table of security, stability, and operations risks. */
  | "risk-dimensions"
  /** The share of protected critical paths in the summary. */
  | "test-protection"
  /** Exposure, validation, and dependencies of each blocker. */
  | "blocker-details"
  /** The checklist with one entry per blocker. */
  | "blocker-checklist"
  /** The impact column in the table of findings. */
  | "finding-impact";

/** What a decision document contains beyond what every document contains. */
export interface DocumentContents extends DocumentLayout {
  readonly parts: readonly DocumentPart[];
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  /** Globs of set folders, relative to the root, matched case-insensitively. */
  readonly sets: string | readonly string[];
  /** Whether files that are none of the phases are reports, too, each with its own role. Omitted if they are not. */
  readonly otherReports?: true;
  readonly subject: Subject;
  readonly phases: readonly Phase[];
  readonly decision: {
    readonly file: string;
    readonly number: number;
    readonly title: string;
    /** The words for each verdict. */
    readonly wording: Readonly<Record<Verdict, string>>;
  };
  readonly document: DocumentContents;
  readonly gates: readonly GateDefinition[];
  readonly effort: EffortUnits;
  /** Add-ons that the policy names; they are already applied. Those that the reports show are not listed. */
  readonly addOns: readonly TermSubject[];
  /** Add-ons that do not apply even if the reports show them. */
  readonly withoutAddOns: readonly TermSubject[];
  /** Keys whose values the policy file states without those of the extended policy: "metrics", "procedures.smoke". No add-on changes them. */
  readonly stated: readonly string[];
  /** What the service has to comply with, besides the standards that the reports name. */
  readonly standards: readonly Standard[];
  /** Background for the decision, one sentence per entry: "It handles real money." */
  readonly context: readonly string[];
  readonly thresholds: Thresholds;
  /** Weights of the phases in the readiness score, 0 or more; a role that is not listed has the weight 1. */
  readonly weights: Readonly<Partial<Record<Role, number>>>;
  readonly team: Team;
  readonly riskMatrix: RiskMatrix;
  readonly risks: readonly RiskCategory[];
  readonly exposure: readonly ExposureScenario[];
  readonly slas: Slas;
  readonly procedures: Procedures;
  readonly calendar: Calendar;
  /** Names of the policy's own critical paths; if empty, the tables of the QA report count. */
  readonly criticalPaths: readonly string[];
  /** Gates of kind `critical-metrics` check the ones that are `required`. */
  readonly metrics: readonly MetricDefinition[];
  readonly alerts: readonly AlertDefinition[];
  /** A file with the rollback plan, relative to the set, or null. */
  readonly rollbackPlan: string | null;
  readonly stakeholders: readonly Stakeholder[];
  readonly waivers: readonly Waiver[];
  /** Pairs of keys of findings that are the same one; the second one counts. */
  readonly sameAs: readonly (readonly [string, string])[];
  /** Level by rule id; a rule that is not listed keeps its default. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}
