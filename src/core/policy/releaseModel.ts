/**
 * What a policy states about the release itself: risks, service levels, procedures, calendar. Data only. None of it is evidence, so
 * the decision document marks it as "policy".
 */
import type { Priority, Severity } from "../reader/facts";
import type { Role } from "../reader/reportKinds";

/** A lookup table, because multiplying ordinal scales gives meaningless levels. Scales ascend; `cells[likelihood][impact]` contains entries of `levels`. */
export interface RiskMatrix {
  readonly id: string;
  /** With its source: "NIST SP 800-30 Rev. 1, Table I-2". */
  readonly title: string;
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly levels: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** A row of the risk table. The worst open finding about it determines its likelihood. */
export interface RiskCategory {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  readonly kind: "technical" | "business" | "security" | "operational";
  /** Reports whose findings can be about it; empty means all. */
  readonly roles: readonly Role[];
  /** A finding is about it when its title contains one of these word lists; empty means every finding of the roles. */
  readonly words: readonly (readonly string[])[];
  /** One of the impacts of the matrix. */
  readonly impact: string;
  readonly mitigation: string;
}

/** The cost of one thing going wrong; amounts are whole units of the currency. */
export interface ExposureScenario {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  readonly words: readonly (readonly string[])[];
  /** Per year, 0 to 1; null if the policy does not assume one. */
  readonly probability: number | null;
  readonly per: "incident" | "minute" | "year";
  /** An assumption, printed as such if no report states an amount; ISO 4217 currency. */
  readonly assumed: {
    readonly currency: string;
    readonly minimum: number;
    readonly likely: number;
    readonly maximum: number;
  } | null;
}

/** How a checkbox of a checklist or tier is decided: by what the reports show, or else by a person. */
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
  /** For people, unless a report states under one of these names that it is missing or incomplete. */
  | { readonly kind: "statement"; readonly names: readonly string[] }
  /** For people, unless an open finding names a published vulnerability (CVE, GHSA). */
  | { readonly kind: "advisories" }
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

/** What has to be true before the next attempt, in tiers. */
export interface Tier {
  readonly number: number;
  readonly title: string;
  readonly items: readonly CheckItem[];
  /** The effort of open findings with these severities or priorities is summed. */
  readonly severities: readonly Severity[];
  readonly priorities: readonly Priority[];
  /** The last stage of the deployment waits for it. */
  readonly before?: "full-traffic";
}

export interface Step {
  readonly title: string;
  readonly minutes: number;
  /** Shown as code, never executed. */
  readonly command: string | null;
  /** What an add-on may add a command to; none where the policy file states the command. */
  readonly topic?: StepTopic;
}

export type StepTopic =
  | "backup"
  | "migrate"
  | "canary"
  | "rollout"
  | "log"
  | "revert-migration"
  | "roll-back"
  | "await-roll-back"
  | "restore-replicas"
  | "confirm-replicas";

export interface RollbackStep extends Step {
  readonly of: "decision" | "database" | "code" | "services" | "verification";
}

export interface Stage {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  /** Percentage of traffic, 0 to 100; null before production. */
  readonly percent: number | null;
  /** Elapsed time under observation, not effort. */
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
    /** What to do after a rollback. */
    readonly afterwards: readonly string[];
  };
  readonly success: readonly { readonly after: string; readonly criteria: readonly string[] }[];
  readonly successfulWhen: readonly string[];
  readonly failedIf: readonly string[];
  readonly afterRelease: readonly { readonly period: string; readonly items: readonly string[] }[];
  /** Null if the policy does not cover it. */
  readonly logging: {
    readonly levels: string;
    readonly aggregation: string;
    readonly retention: string;
  } | null;
  readonly onCall: string | null;
  readonly healthEndpoints: readonly string[];
  readonly nextSteps: Readonly<Record<"approved" | "conditional" | "not-approved", readonly string[]>>;
}

/** Service levels; null or empty if the policy does not set any. */
export interface Slas {
  /** Percentage of the calendar's sessions, or of all time if the calendar has no sessions. */
  readonly availabilityPercent: number | null;
  /** Maximum time from the decision to roll back until the service is verified. */
  readonly rollbackMinutes: number | null;
  /** Milliseconds by category of endpoint. */
  readonly latency: readonly {
    readonly category: string;
    /** A performance row of a report measures this category when its name contains one of the word lists. */
    readonly words: readonly (readonly string[])[];
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  }[];
  /** Requests per second. */
  readonly throughput: { readonly minimum: number; readonly target: number; readonly peak: number } | null;
}

/** Strings are empty if the policy gives only the name. */
export interface MetricDefinition {
  readonly name: string;
  readonly normal: string;
  readonly warning: string;
  readonly critical: string;
  readonly alert: string;
  /** Whether gates of kind `critical-metrics` check it. */
  readonly required: boolean;
}

/** Strings are empty if the policy gives only the name. */
export interface AlertDefinition {
  readonly name: string;
  readonly level: "P1" | "P2" | "P3";
  readonly condition: string;
  readonly response: string;
  /** Whether gates of kind `critical-metrics` check it. */
  readonly required: boolean;
}

/** Times of day are `HH:MM` in the time zone; weekdays 1 (Monday) to 7. Releases are not allowed during a session. */
export interface Calendar {
  /** IANA name, or `UTC`. */
  readonly timeZone: string;
  /** Minutes east of UTC. A time zone with daylight saving time cannot be expressed. */
  readonly utcOffsetMinutes: number;
  readonly sessions: readonly {
    readonly days: readonly number[];
    readonly start: string;
    readonly end: string;
  }[];
  /** No window is proposed in a year that is not listed, because its holidays are unknown. */
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
  /** Windows for releases, within the time that sessions leave free; empty means all of that time. None crosses midnight. */
  readonly windows: readonly {
    readonly days: readonly number[];
    readonly start: string;
    readonly end: string;
  }[];
}

/** Targets for figures in the document, in percent. */
export interface Thresholds {
  readonly overallCoverage: number;
  readonly criticalPathCoverage: number;
  readonly securityCoverage: number;
  /** A critical path counts as protected at this coverage or above. */
  readonly protectedPathCoverage: number;
}

/** Who works on the findings, for the timeline. */
export interface Team {
  readonly engineers: number;
  /** Hours to re-validate each report with a finding to fix. */
  readonly revalidationHours: number;
  /** Elapsed hours that the approvals take. */
  readonly approvalHours: number;
}
