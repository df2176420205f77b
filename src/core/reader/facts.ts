/**
 * What is read out of one report. Immutable and JSON-serialisable; every fact says where it stands.
 * The words are those of docs/design/severity-and-priority.md.
 */
import type { STANDARDS } from "../lexicon/standards";
import type { Claims } from "./claims";
import type { PerformanceRow } from "./performanceRow";
import type { Role } from "./reportKinds";
import type { Bounds, Severity, Statement } from "./statement";
import type { TermStatement } from "./termStatement";
import type { Range } from "../text/range";

export type { PerformanceRow } from "./performanceRow";
export { SEVERITIES, type Bounds, type Severity, type Statement } from "./statement";

export const PRIORITIES = ["P0", "P1", "P2", "P3", "P4"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Where a finding's severity comes from (docs/command-line.md). */
export type SeveritySource = "stated" | "inherited" | "priority" | "cvss";

/** docs/design/status.md, as far as one report can tell: waivers are the policy's. */
export const STATUS_DETAILS = [
  "open",
  "in-progress",
  "claimed",
  "verified",
  "accepted",
  "false-positive",
  "superseded",
] as const;
export type StatusDetail = (typeof STATUS_DETAILS)[number];

export const VERDICTS = ["approved", "conditional", "not-approved"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One statement of a finding's severity; a finding stated several times has several. */
export interface SeverityStatement extends Statement {
  readonly severity: Severity;
  readonly source: SeveritySource;
}

/**
 * Hours of work; `maxHours` is null where the bound is open ("80+ hours"). Both are null where an effort is stated, but not in hours
 * ("Medium", "multi-day", "5 points"): such a one is unknown to every sum.
 */
export interface Effort extends Statement {
  readonly minHours: number | null;
  readonly maxHours: number | null;
  /** Items that share this one figure, the finding itself included; 1 where it is its own. */
  readonly sharedBy: number;
}

/** A cited place in the sources; lines are 1-based, null where only a file is named. */
export interface SourceLocation extends Statement {
  readonly path: string;
  readonly startLine: number | null;
  readonly endLine: number | null;
}

/** A labeled part of a finding: impact, recommendation, … */
export interface FindingField extends Statement {
  readonly name: FieldName;
}

export const FIELD_NAMES = [
  "description",
  "issue",
  "impact",
  "recommendation",
  "evidence",
  "likelihood",
  "root-cause",
  "validation",
  "dependency",
  "exposure",
  "category",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a finding is stated as. */
export type FindingForm = "heading" | "paragraph" | "row" | "item";

/** One finding of one report, all its mentions merged. */
export interface FindingFacts {
  /** Document-wide identity, without the role: `id:C-1` or `slug:no-circuit-breaker`, with an ordinal where needed. */
  readonly localKey: string;
  /** The author's id as written, else null. */
  readonly id: string | null;
  readonly title: string;
  /** What the report says of the finding: its own label, else inherited, else priority, else CVSS band. */
  readonly severity: Severity;
  readonly severitySource: SeveritySource;
  /** The highest of all that the report says of it: this one blocks (docs/design/status.md). */
  readonly effectiveSeverity: Severity;
  readonly severityStatements: readonly SeverityStatement[];
  readonly priority: Priority | null;
  readonly statusDetail: StatusDetail;
  /** What the status was read from; null where nothing is stated, which means open. */
  readonly statusStatement: Statement | null;
  /** The statement of the finding: heading, row, item or paragraph. */
  readonly range: Range;
  readonly form: FindingForm;
  /** Last 1-based line of what is said about it. */
  readonly endLine: number;
  /** 1-based lines of its further mentions, ascending. */
  readonly alsoAt: readonly number[];
  readonly effort: Effort | null;
  /** Who is to fix it: the text is the name of a person, team or role as the report writes it. */
  readonly owner: Statement | null;
  readonly locations: readonly SourceLocation[];
  /** Highest CVSS base score stated for it, 0-10. */
  readonly cvss: number | null;
  readonly cwe: readonly string[];
  /** CWE, CVE and GHSA ids, each where it is first named. */
  readonly weaknesses: readonly Statement[];
  readonly exposure: Statement | null;
  readonly fields: readonly FindingField[];
  /** What the finding is about, where its title alone does not say: the category of its row, the title of the section around it. */
  readonly subject: string | null;
  /** Id of the finding that this one is stated to be the same as. */
  readonly sameAs: string | null;
  /** How a numbered list of a priority refers to it: `P1#6`. */
  readonly numberedAs: readonly string[];
  /** What its further mentions call it, where that is another title. */
  readonly otherTitles: readonly string[];
}

/** Something that looks like a fact and was not counted, and why; printed by `extract --explain` and in the decision. */
export interface LookedAt extends Statement {
  readonly about:
    "finding" | "verdict" | "coverage" | "rollback" | "test" | "performance" | "metric" | "report";
  readonly reason: string;
  /** The level that it would have counted as, where its author took that level away. */
  readonly severity?: Severity;
}

/** A comment of the author that takes a finding away or makes it weigh less; the statement is the comment. */
export interface Loosening extends Statement {
  /** What it says: that it is not a finding, or another value of this key. */
  readonly says: "not-a-finding" | "severity" | "priority" | "status";
  /** The value that it gives; null if it says that it is not a finding. */
  readonly value: string | null;
  /** The level that the finding would have had. */
  readonly severity: Severity;
  readonly finding: Statement;
}

export interface HeadingFact extends Statement {
  readonly level: number;
  /** Last 1-based line of the section. */
  readonly endLine: number;
  /** The section contains something other than deeper headings. */
  readonly hasContent: boolean;
}

/** A labeled value of the report's head: `**Branch:** main`. `name` in lower case. */
export interface ReportField extends Statement {
  readonly name: string;
  readonly value: string;
}

/** What a report says where its verdict is expected, in any words: "released". */
export interface VerdictAnswer extends Statement {
  /** The label, the name of the row, or the title of the section. */
  readonly name: string;
  readonly value: string;
}

export interface VerdictStatement extends Statement {
  readonly verdict: Verdict;
}

export interface Score extends Statement {
  readonly value: number;
  readonly max: number;
}

export interface DeclaredCount extends Statement {
  readonly severity: Severity;
  readonly count: number;
  /** Of which findings, as the head of its column says. */
  readonly of: "all" | "open" | "resolved";
}

/** A sum that the report states, and what the parts above it give. */
export interface StatedSum extends Statement {
  /** What is summed, in the report's words: "Total effort". */
  readonly what: string;
  /** The figure as written: "~2.5 days". */
  readonly written: string;
  /** `hours`, a currency's sign, or "" for a plain number. */
  readonly unit: string;
  readonly stated: Bounds;
  readonly computed: Bounds;
  /** Parts with a figure. */
  readonly parts: number;
  /** Parts without one: the sum may be more, not less. */
  readonly unknown: number;
  /** Whether the two agree, as exactly as the sum is written. */
  readonly isCorrect: boolean;
}

/** How long the work takes according to the report. */
export interface PlanStatement extends Statement {
  /** All of the work, or one part of it. */
  readonly isWhole: boolean;
  /** The figure as written, with what follows it: "1-2 weeks for critical fixes + testing". */
  readonly written: string;
}

/** Something that a report demands before the release: a sentence that says so, or one item below a line that says so. */
export interface Demand extends Statement {
  /** The heading or line that demands the items below it; null if the statement itself says it. */
  readonly lead: Statement | null;
  /** Levels of which it demands every finding to be fixed: "all HIGH vulnerabilities". */
  readonly levels: readonly Severity[];
  /** The report whose findings these are, if it names another one than its own. */
  readonly about: Role | null;
  /** Work that no finding stands for, in lower case: "penetration test", "load testing"; null if it names none. */
  readonly activity: string | null;
  readonly effort: (Statement & Bounded) | null;
  readonly owner: Statement | null;
}

/** Hours; `maxHours` is null for an open bound. */
interface Bounded {
  readonly minHours: number;
  readonly maxHours: number | null;
}

/** What a coverage figure is a coverage of. */
export type CoverageScope = "overall" | "critical-paths" | "new-code" | "other";

export interface CoverageStatement extends Statement {
  readonly percent: number;
  readonly scope: CoverageScope;
}

/** One row of a table of critical paths: a module or path with its coverage. */
export interface CriticalPathRow extends Statement {
  readonly name: string;
  readonly coveragePercent: number;
  readonly statements: number | null;
  readonly missed: number | null;
}

/** A table over critical paths, and its weighted coverage where the rows carry statement counts. */
export interface CriticalPathTable extends Statement {
  readonly rows: readonly CriticalPathRow[];
  readonly weightedPercent: number | null;
  readonly coveredStatements: number | null;
  readonly totalStatements: number | null;
}

/** A statement of failed, erroring, passed or skipped tests. */
export interface TestResult extends Statement {
  readonly outcome: "passed" | "failed" | "error" | "skipped";
  readonly count: number;
  /** The tests that are listed by name, without what a bracket says of them. */
  readonly names?: readonly string[];
}

/** Functional completeness, each figure by how it came about (docs/design/gates-and-verdict.md). */
export interface CompletenessStatement extends Statement {
  readonly basis: "stated" | "stated-total" | "recomputed";
  readonly percent: number;
  /** For the two that are computed, e.g. `36.3 / 38`. */
  readonly formula: string | null;
}

export type Standard = (typeof STANDARDS)[number];

export interface ComplianceStatement extends Statement {
  readonly standard: Standard;
  /** `unclear`: a row of a table of controls whose status says none of these, as "planned" or an empty cell. */
  readonly state: "compliant" | "partial" | "non-compliant" | "unclear";
}

/** What a report says of a rollback. */
export interface RollbackStatement extends Statement {
  readonly says: "executed" | "plan" | "missing";
  /** Of database, code and services; empty where it does not say. */
  readonly of: readonly ("database" | "code" | "services")[];
}

/** A monitoring metric or alert, stated present, missing or untested. */
export interface MonitoringStatement extends Statement {
  readonly name: string;
  readonly state: "present" | "missing" | "untested";
  /** Only proposed, anywhere in the report: what states the same thing in a part about monitoring says more. */
  readonly isProposal?: true;
}

/**
 * Something that a report names and says something about: a row of a table, a labeled line, an item of a list, or a check box. A policy may ask for anything,
 * so what it means is left to the gate that looks for it.
 */
export interface Entry extends Statement {
  /** The first cell of a row, together with the second one where the first is only a number or an id; a label; the text of an item or a box. */
  readonly name: string;
  /** What is said of it: the other cells of the row with their headers, or the value of the label. Empty for an item and a box. */
  readonly values: readonly { readonly header: string; readonly text: string }[];
  /** Null where there is no box. */
  readonly checked: boolean | null;
  /** Its text is struck through. */
  readonly isStruck?: true;
  /** Titles of its section and of those around it, innermost first. */
  readonly titles: readonly string[];
}

export interface ChecklistItem extends Statement {
  readonly checked: boolean;
}

/** A part that could not be read, for the user to fix. */
export interface ReadingProblem extends Statement {
  readonly kind:
    | "too-large-block"
    | "too-large-report"
    | "too-many-blocks"
    | "too-many-of-one-id"
    | "not-utf-8"
    | "too-deep"
    | "unread-level"
    | "unread-comment"
    | "unread-front-matter";
  /** What is wrong and what to write, in whole sentences, where the kind does not say all. */
  readonly detail?: string;
}

export interface ReportFacts {
  /** As given by the caller, joined with `/`. */
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly lineCount: number;
  readonly title: Statement | null;
  /** What the front matter calls the report, a known kind or a role that only a policy can know; else null. */
  readonly kind: (Statement & { readonly kind: Role }) | null;
  readonly fields: readonly ReportField[];
  readonly headings: readonly HeadingFact[];
  readonly findings: readonly FindingFacts[];
  readonly lookedAt: readonly LookedAt[];
  /** Comments that make a finding count less than the report states it. */
  readonly loosenings: readonly Loosening[];
  readonly grade: Statement | null;
  readonly score: Score | null;
  /** Every verdict that the document states about itself, in order. */
  readonly verdicts: readonly VerdictStatement[];
  /** Where it may state one in words that only its policy knows. */
  readonly verdictAnswers: readonly VerdictAnswer[];
  readonly coverage: readonly CoverageStatement[];
  readonly criticalPaths: readonly CriticalPathTable[];
  readonly declaredCounts: readonly DeclaredCount[];
  /** Where the report says that it found nothing: of a level, or at all. */
  readonly nothingFound: readonly Statement[];
  readonly sums: readonly StatedSum[];
  readonly plans: readonly PlanStatement[];
  readonly demands: readonly Demand[];
  /** What is only checked against what else is stated. */
  readonly claims: Claims;
  readonly tests: readonly TestResult[];
  readonly performance: readonly PerformanceRow[];
  /** Terms that show what kind of software is assessed and what it runs on, each at its first place. */
  readonly terms: readonly TermStatement[];
  readonly completeness: readonly CompletenessStatement[];
  readonly compliance: readonly ComplianceStatement[];
  readonly rollback: readonly RollbackStatement[];
  readonly monitoring: readonly MonitoringStatement[];
  readonly checklist: readonly ChecklistItem[];
  readonly entries: readonly Entry[];
  readonly problems: readonly ReadingProblem[];
}
