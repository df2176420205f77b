/**
 * What a policy says of the release itself: risks, promises, procedures, calendar. Data only; none of it is evidence, and the
 * decision document prints it as "policy" (deliverables.md, code C).
 */
import type { Priority, Severity } from "../reader/facts";
import type { Role } from "../reader/reportKinds";

/** A lookup, never a product (rules.md, Likelihood × impact). Scales ascend; `cells[likelihood][impact]` are of `levels`. */
export interface RiskMatrix {
  readonly id: string;
  /** With its source: "NIST SP 800-30 Rev. 1, Table I-2". */
  readonly title: string;
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly levels: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** A row of the risk table. Its likelihood follows from the worst open finding that is about it. */
export interface RiskCategory {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  readonly kind: "technical" | "business" | "security" | "operational";
  /** Reports whose findings can be about it; empty: all. */
  readonly roles: readonly Role[];
  /** A finding is about it when one of these word lists occurs in its title; empty: every finding of the roles. */
  readonly words: readonly (readonly string[])[];
  /** Of the matrix's impacts. */
  readonly impact: string;
  readonly mitigation: string;
}

/** Money that one thing going wrong costs; amounts are whole units of the currency. */
export interface ExposureScenario {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  readonly words: readonly (readonly string[])[];
  /** 0 to 1 in a year, null where nobody assumes one. */
  readonly probability: number | null;
  readonly per: "incident" | "minute" | "year";
  /** An assumption, printed as such where no report gives an amount; ISO 4217 currency. */
  readonly assumed: {
    readonly currency: string;
    readonly minimum: number;
    readonly likely: number;
    readonly maximum: number;
  } | null;
}

/** How a box of a checklist or tier is ticked: by what the reports show, else by a person. */
export type Evaluation =
  | { readonly kind: "gate"; readonly gate: string }
  /** Ticked when no open finding of the roles has one of the severities or priorities; empty roles: all reports. */
  | {
      readonly kind: "no-open-finding";
      readonly roles: readonly Role[];
      readonly severities: readonly Severity[];
      readonly priorities: readonly Priority[];
    }
  /** `of`: a scope of coverage, or the name of a critical path. Ticked at the threshold in percent or above. */
  | { readonly kind: "coverage"; readonly of: string; readonly threshold: number }
  | { readonly kind: "section"; readonly role: Role; readonly section: string }
  /** Ticked when a report gives test results and none failed or ended in an error. */
  | { readonly kind: "tests" }
  /** Ticked when a report measures against targets and every row meets its own. */
  | { readonly kind: "performance" }
  /** Ticked when a report states the metric or alert of this name to be in place. */
  | { readonly kind: "monitoring"; readonly name: string }
  /** Ticked when a report states that this was rolled back in a test. */
  | { readonly kind: "rollback"; readonly of: "database" | "code" | "services" }
  | { readonly kind: "person" };

export interface CheckItem {
  readonly text: string;
  readonly evaluation: Evaluation;
}

export interface CheckGroup {
  readonly id: string;
  readonly title: string;
  readonly when: "before" | "during" | "after";
  readonly items: readonly CheckItem[];
}

/** What has to be true before the next attempt, in tiers (deliverables.md, B-090 to B-092). */
export interface Tier {
  readonly number: number;
  readonly title: string;
  readonly items: readonly CheckItem[];
  /** Whose efforts are summed: open findings of these severities or priorities. */
  readonly severities: readonly Severity[];
  readonly priorities: readonly Priority[];
}

export interface Step {
  readonly title: string;
  readonly minutes: number;
  /** Shown as code, never run. */
  readonly command: string | null;
}

export interface RollbackStep extends Step {
  readonly of: "decision" | "database" | "code" | "services" | "verification";
}

export interface Stage {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  /** Share of the traffic, 0 to 100; null before production. */
  readonly percent: number | null;
  /** Time under observation, elapsed, not effort. */
  readonly soakHours: number;
  /** Ids of stakeholders who approve it. */
  readonly approvers: readonly string[];
  readonly success: readonly string[];
}

export interface Procedures {
  readonly checklists: readonly CheckGroup[];
  readonly tiers: readonly Tier[];
  readonly stages: readonly Stage[];
  readonly deployment: readonly Step[];
  readonly smoke: readonly Step[];
  readonly rollback: {
    readonly triggers: readonly { readonly kind: string; readonly condition: string }[];
    readonly steps: readonly RollbackStep[];
  };
  readonly success: readonly { readonly after: string; readonly criteria: readonly string[] }[];
  readonly successfulWhen: readonly string[];
  readonly failedIf: readonly string[];
  readonly afterRelease: readonly { readonly period: string; readonly items: readonly string[] }[];
  /** Null where the policy says nothing of it. */
  readonly logging: {
    readonly levels: string;
    readonly aggregation: string;
    readonly retention: string;
  } | null;
  readonly onCall: string | null;
  readonly healthEndpoints: readonly string[];
  readonly nextSteps: Readonly<Record<"approved" | "conditional" | "not-approved", readonly string[]>>;
}

/** What is promised; null and empty where nobody promises anything. */
export interface Slas {
  /** Percent of the time in which the service is promised: of the calendar's sessions, of all time where it has none. */
  readonly availabilityPercent: number | null;
  /** Longest time from the decision to roll back to verified service. */
  readonly rollbackMinutes: number | null;
  /** Milliseconds by category of endpoint. */
  readonly latency: readonly {
    readonly category: string;
    /** A performance row of a report measures this category when one of the word lists occurs in its name. */
    readonly words: readonly (readonly string[])[];
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  }[];
  /** Requests per second. */
  readonly throughput: { readonly minimum: number; readonly target: number; readonly peak: number } | null;
}

/** Texts are empty where the policy names the metric only. */
export interface MetricDefinition {
  readonly name: string;
  readonly normal: string;
  readonly warning: string;
  readonly critical: string;
  readonly alert: string;
  /** Whether gate B5 asks for it. */
  readonly required: boolean;
}

/** Texts are empty where the policy names the alert only. */
export interface AlertDefinition {
  readonly name: string;
  readonly level: "P1" | "P2" | "P3";
  readonly condition: string;
  readonly response: string;
  /** Whether gate B5 asks for it. */
  readonly required: boolean;
}

/** Times of day are `HH:MM` in the time zone; weekdays 1 (Monday) to 7. A release may not happen within a session. */
export interface Calendar {
  /** IANA name, or `UTC`. */
  readonly timeZone: string;
  /** Minutes east of UTC. Zones that change their clocks cannot be given: the calendar has to say so per year. */
  readonly utcOffsetMinutes: number;
  readonly sessions: readonly {
    readonly days: readonly number[];
    readonly start: string;
    readonly end: string;
  }[];
  /** A year that is not listed is not evidenced: no window is proposed in it. */
  readonly years: readonly {
    readonly year: number;
    /** ISO dates without a session, in order. */
    readonly holidays: readonly string[];
    readonly specialSessions: readonly {
      readonly date: string;
      readonly start: string;
      readonly end: string;
    }[];
  }[];
  /** Windows that releases may use, within what the sessions leave free; empty: all of it. None crosses midnight. */
  readonly windows: readonly {
    readonly days: readonly number[];
    readonly start: string;
    readonly end: string;
  }[];
}

/** Figures that items of the document are held against, in percent. */
export interface Thresholds {
  readonly overallCoverage: number;
  readonly criticalPathCoverage: number;
  readonly securityCoverage: number;
  /** A critical path is protected from here on (rules.md, Test protection ratio). */
  readonly protectedPathCoverage: number;
}

/** Who works on it, for the timeline. */
export interface Team {
  readonly engineers: number;
  /** Hours of re-validation for each report with a finding to fix. */
  readonly revalidationHours: number;
  /** Elapsed hours that the approvals take. */
  readonly approvalHours: number;
}
