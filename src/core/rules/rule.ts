import type { DecisionReading } from "../decision/provenance/decisionReading";
import type { StandingDecision } from "../decision/standingDecision";
import type { Phase, RuleLevel } from "../policy/model";
import type { Problem, SetModel } from "../readiness/model";
import type { ReportFacts } from "../reader/facts";
import { fingerprintOf } from "../text/hash";
import type { Range } from "../text/range";
import type { TextEdit } from "../text/textEdit";

/** What a rule reports. The engine adds the rest of the problem. */
export interface Report {
  readonly path: string;
  readonly range: Pick<Range, "line" | "column" | "endLine" | "endColumn">;
  readonly message: string;
  /** What identifies the problem when its line or its message changes. */
  readonly identity: readonly string[];
  readonly severity?: Problem["severity"];
  readonly related?: Problem["related"];
}

/** What a rule reads: the evaluated set, before its problems are known. */
export type RuleContext = Omit<SetModel, "problems"> & {
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** False while the policy is only a guess: no report counts as missing then. */
  readonly policyIsDecided: boolean;
  /** The generated decision in the folder of the set; null if there is none or it was not read. */
  readonly decision: StandingDecision | null;
  /** The text of the set's decision, generated or not; null if there is none or it was not read. */
  readonly decisionText: DecisionReading | null;
  /** Line counts of the source files that the reports cite, by path as written, null for a missing file; null if they were not read. */
  readonly sourceLines: ReadonlyMap<string, number | null> | null;
};

/** One report as it is now, for computing a fix. */
export interface FixInput {
  readonly text: string;
  /** Facts of exactly this text. */
  readonly facts: ReportFacts;
  readonly phase: Phase;
  /** Reads another text of the report in the same way, to see whether an edit solves its problem. */
  readonly read: (text: string) => ReportFacts;
}

/** The problem that a fix removes: the same place and identity that `check` reports. */
export interface FixedProblem {
  readonly range: Pick<Range, "line" | "column">;
  readonly identity: readonly string[];
}

/** An edit of a report that removes one problem, or several at once. */
export interface Fix {
  readonly title: string;
  readonly fixes: readonly FixedProblem[];
  readonly edits: readonly TextEdit[];
  /** Where the author is to write, if the only edit leaves that open: an offset in its text. */
  readonly writeAt?: number;
}

/** What a problem code stands for. */
export interface ProblemKind {
  /** Kebab-case and stable: policy files and suppressions refer to it. */
  readonly id: string;
  readonly title: string;
  /** The level unless the policy sets another one. */
  readonly level: Exclude<RuleLevel, "off">;
}

/** One kind of problem that is reported about a set. */
export interface Rule extends ProblemKind {
  readonly check: (context: RuleContext) => Iterable<Report>;
  /** Every fix that a report allows for. */
  readonly fix?: (input: FixInput) => readonly Fix[];
  /** A command that solves the problem where editing the document does not. */
  readonly command?: { readonly title: string; readonly run: "generate-decision" };
}

/** Files of an assessment set by name. In a bad example, `<!-- problem -->` ends each line that the rule reports. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** Examples run as tests: the rule reports the bad one and accepts the good one. */
export interface Examples {
  readonly bad: ExampleFiles;
  readonly good: ExampleFiles;
  /** If given, both examples include the decision that was generated from these files. */
  readonly decidedFrom?: ExampleFiles;
}

/** The Markdown of the page. Bundles contain neither this nor the examples. */
interface Documentation {
  readonly docs: string;
}

export interface DocumentedProblem extends ProblemKind, Documentation {}

export interface DocumentedRule extends Rule, Documentation {
  readonly examples: Examples;
}

/**
 * Defines a rule with everything that belongs to it. The build removes `docs` and `examples` from this call, so both must be written
 * as properties of its argument.
 */
export function defineRule(rule: DocumentedRule): DocumentedRule {
  return rule;
}

/** Defines a problem that no rule reports. The build removes its `docs`, as those of a rule. */
export function defineProblem(problem: DocumentedProblem): DocumentedProblem {
  return problem;
}

/** The start of a file, for a problem of the whole file. */
export const FILE_START = { line: 1, column: 1, endLine: 1, endColumn: 1 } as const;

/** The fingerprint of a problem: independent of its line and its message. */
export function problemFingerprint(rule: string, path: string, identity: readonly string[]): string {
  return fingerprintOf([rule, path.split("/").at(-1) ?? "", ...identity]);
}

/** Whether a fix of a rule removes a problem of that rule. */
export function isFixedBy(problem: Problem, { fixes }: Fix): boolean {
  return fixes.some(
    ({ range, identity }) =>
      range.line === problem.line &&
      range.column === problem.column &&
      problemFingerprint(problem.rule, problem.path, identity) === problem.fingerprint,
  );
}
