/** The model of one assessment set, which the editor, the CLI, and the decision document all show. */
import type { AddOnId } from "../policy/addOns/model";
import type { Policy, Subject, Waiver } from "../policy/model";
import type { Role } from "../reader/reportKinds";
import type { RollbackPlanFile } from "../workspace/rollbackPlan";
import type { FindingFacts, LookedAt, ReportFacts, Statement, Verdict } from "../reader/facts";

/** A reference for a claim: file (as given by the caller), 1-based line, and the text there. */
export interface Evidence {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export interface SetReport {
  readonly role: Role;
  /** Prefix of the keys of its findings: the role, or `role/file-stem` if another report is the better match of the role. */
  readonly keyPrefix: string;
  /** Whether it states what was found, or that nothing was. Gates that look for findings need that to pass. */
  readonly isAssessed: boolean;
  /** 1-based phase number in the policy. */
  readonly number: number;
  readonly facts: ReportFacts;
  /** The verdict of the report: the least favorable one it states, or null. */
  readonly verdict: Verdict | null;
  readonly missingSections: readonly {
    readonly id: string;
    readonly title: string;
    readonly guidance: string;
    /** 1-based line of a matching heading with nothing below it, else null. */
    readonly emptyHeadingLine: number | null;
  }[];
  readonly presentSections: readonly { readonly id: string; readonly title: string; readonly line: number }[];
}

/** A file in the set folder that is not one of its reports, and why. */
export interface OtherFile {
  readonly path: string;
  readonly reason: string;
  /** Open critical findings that it states: they must not be overlooked because the file is not a report. */
  readonly criticals: readonly Evidence[];
}

/** A Markdown file of the set folder: what it is read as, or why it does not count. */
export interface SetDocument {
  readonly path: string;
  readonly role: Role | null;
  readonly isRead: boolean;
  /** Null for a report that is read. */
  readonly reason: string | null;
}

export interface SetFinding extends FindingFacts {
  /** `role:ID` or `role:slug`. */
  readonly key: string;
  readonly fingerprint: string;
  readonly role: Role;
  readonly report: string;
  /** The id to show; generated in document order if the author gave none. */
  readonly displayId: string;
  /** Open, and critical or P0, or what makes a gate of the policy block the release. */
  readonly blocks: boolean;
  /** Open and high or P1, and no blocker, which makes it a condition of the verdict. */
  readonly isCondition: boolean;
  /** The waiver in force, which keeps it from blocking. */
  readonly waiver: Waiver | null;
  /** Key of the finding in another report that it is stated to be the same as. */
  readonly mergedInto: string | null;
  /** Keys of the findings that may have the same cause, in document order. */
  readonly possibleDuplicates: readonly string[];
}

export type GateState = "pass" | "fail" | "not-evidenced" | "waived" | "not-applicable";

export interface GateResult {
  readonly id: string;
  readonly title: string;
  /** For narrow places: the short title of the policy, else the title. */
  readonly shortTitle: string;
  readonly state: GateState;
  /** The actual value: "3 open critical findings". */
  readonly actual: string;
  /** The required value: "> 95%". */
  readonly threshold: string;
  /** One or two sentences. */
  readonly why: string;
  /** What to do to make it pass; "" if it passes. */
  readonly toPass: string;
  readonly evidence: readonly Evidence[];
  /** What was considered but is not evidence, with the reason before its text. */
  readonly lookedAt: readonly Evidence[];
  /** Waived, and without its waivers it would fail and block the release. */
  readonly hidesFailure?: boolean;
  /** The effect of the state on the verdict. */
  readonly effect: "none" | "block" | "condition" | "advisory";
}

export interface Problem {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly fingerprint: string;
  readonly related: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

/** A value of the subject and where it comes from. */
export interface SubjectValue {
  readonly value: string | null;
  readonly source: "reports" | "policy" | "not-evidenced";
  readonly evidence: readonly Evidence[];
}

export type SubjectModel = Readonly<Record<keyof Subject, SubjectValue>>;

export interface SetModel {
  /** Folder of the set, as given by the caller. */
  readonly path: string;
  /** With the add-ons that the reports show. */
  readonly policy: Policy;
  /** Without them: what identifies the policy, because the reports are identified by their own hashes. */
  readonly statedPolicy: Policy;
  /** Why this policy applies: "the policy file …", "there is a functional report". */
  readonly policyReason: string;
  /** The add-ons that apply because the reports show them, each with a place for every term; those that the policy names are in the policy. */
  readonly shownAddOns: readonly { readonly id: AddOnId; readonly evidence: readonly Evidence[] }[];
  readonly subject: SubjectModel;
  /** ISO date by which waivers and staleness are judged; null if no report states a date. */
  readonly asOf: string | null;
  /** ISO date on which waivers must be in force: today in the editor, else as `asOf`. */
  readonly judgedAt: string | null;
  /** The file of the policy's rollback plan; null if the policy names none. */
  readonly rollbackPlan: RollbackPlanFile | null;
  readonly reports: readonly SetReport[];
  readonly missing: readonly {
    readonly role: Role;
    readonly number: number;
    readonly title: string;
    readonly file: string;
  }[];
  readonly others: readonly OtherFile[];
  /** Every Markdown file of the folder, by path. */
  readonly documents: readonly SetDocument[];
  /** Path of the set's decision document, or null. */
  readonly decisionPath: string | null;
  readonly findings: readonly SetFinding[];
  /** Keys, in the order of the document. */
  readonly blockers: readonly string[];
  /** Number of causes of the blockers if possible duplicates are one. */
  readonly causes: number;
  readonly gates: readonly GateResult[];
  readonly verdict: Verdict;
  readonly verdictText: string;
  /** The reasons, most serious first; each names its gate or finding. */
  readonly reasons: readonly string[];
  /** The evidence for each reason, in the same order. */
  readonly reasonEvidence: readonly (readonly Evidence[])[];
  readonly problems: readonly Problem[];
  /** What was considered but not counted, in all reports. */
  readonly lookedAt: readonly (LookedAt & { readonly path: string })[];
}

/** A statement with its report. */
export function evidenceOf(path: string, statement: Statement): Evidence {
  return { path, line: statement.range.line, text: statement.text };
}
