/** The model of one assessment set: what the editor, the CLI and the decision document all show. */
import type { Policy, Subject, Waiver } from "../policy/model";
import type { Role } from "../reader/reportKinds";
import type { FindingFacts, LookedAt, ReportFacts, Statement, Verdict } from "../reader/facts";

/** A reference of a claim: file (as given by the caller), 1-based line, and what stands there. */
export interface Evidence {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export interface SetReport {
  readonly role: Role;
  /** What the keys of its findings begin with: the role, or `role/file-stem` where another report is the better match of the role. */
  readonly keyPrefix: string;
  /** It says what was found, or that nothing was: without that no gate that looks for findings passes. */
  readonly isAssessed: boolean;
  /** 1-based phase number of the policy. */
  readonly number: number;
  readonly facts: ReportFacts;
  /** The verdict that the report gives about itself: the least favourable it states, or null. */
  readonly verdict: Verdict | null;
  readonly missingSections: readonly {
    readonly id: string;
    readonly title: string;
    readonly guidance: string;
    /** 1-based line of a heading that asks for it with nothing below, else null. */
    readonly emptyHeadingLine: number | null;
  }[];
  readonly presentSections: readonly { readonly id: string; readonly title: string; readonly line: number }[];
}

/** A file of the set folder that is not one of its reports, and why. */
export interface OtherFile {
  readonly path: string;
  readonly reason: string;
  /** Open critical findings that it states: nobody may overlook them because the file is not a report. */
  readonly criticals: readonly Evidence[];
}

export interface SetFinding extends FindingFacts {
  /** `role:ID` or `role:slug` (contract.md). */
  readonly key: string;
  readonly fingerprint: string;
  readonly role: Role;
  readonly report: string;
  /** Shown where the author gave no id: generated in document order. */
  readonly displayId: string;
  readonly blocks: boolean;
  /** High or P1 and open: a condition of the verdict. */
  readonly isCondition: boolean;
  /** The waiver in force, which stops it from blocking. */
  readonly waiver: Waiver | null;
  /** Key of the finding of another report that it is stated to be the same as. */
  readonly mergedInto: string | null;
}

export type GateState = "pass" | "fail" | "not-evidenced" | "waived" | "not-applicable";

export interface GateResult {
  readonly id: string;
  readonly title: string;
  readonly state: GateState;
  /** What was found, in figures: "3 open critical findings". */
  readonly actual: string;
  /** What is asked for: "> 95 %". */
  readonly threshold: string;
  /** One or two sentences. */
  readonly why: string;
  /** What has to happen for it to pass; "" where it passes. */
  readonly toPass: string;
  readonly evidence: readonly Evidence[];
  /** What was looked at and is no evidence, with the reason in front of its text. */
  readonly lookedAt: readonly Evidence[];
  /** What the state does to the verdict. */
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

/** A value of the subject and where it is from. */
export interface SubjectValue {
  readonly value: string | null;
  readonly source: "reports" | "policy" | "not-evidenced";
  readonly evidence: readonly Evidence[];
}

export type SubjectModel = Readonly<Record<keyof Subject, SubjectValue>>;

export interface SetModel {
  /** Folder of the set, as given by the caller. */
  readonly path: string;
  readonly policy: Policy;
  /** Why this policy: "the policy file …", "a functional report is there". */
  readonly policyReason: string;
  readonly subject: SubjectModel;
  /** ISO date that waivers and staleness are judged by, or null where no report states one. */
  readonly asOf: string | null;
  readonly reports: readonly SetReport[];
  readonly missing: readonly {
    readonly role: Role;
    readonly number: number;
    readonly title: string;
    readonly file: string;
  }[];
  readonly others: readonly OtherFile[];
  /** Path of the set's decision document, or null. */
  readonly decisionPath: string | null;
  readonly findings: readonly SetFinding[];
  /** Keys, in the order of the document. */
  readonly blockers: readonly string[];
  readonly gates: readonly GateResult[];
  readonly verdict: Verdict;
  readonly verdictText: string;
  /** Why, most serious first; each names its gate or finding. */
  readonly reasons: readonly string[];
  /** What each reason stands on, in the same order. */
  readonly reasonEvidence: readonly (readonly Evidence[])[];
  readonly problems: readonly Problem[];
  /** Of all reports: looked at and not counted. */
  readonly lookedAt: readonly (LookedAt & { readonly path: string })[];
}

/** A statement with the report it stands in. */
export function evidenceOf(path: string, statement: Statement): Evidence {
  return { path, line: statement.range.line, text: statement.text };
}
