import type { DecisionReading } from "../decision/provenance/decisionReading";
import type { StandingDecision } from "../decision/standingDecision";
import type { RuleLevel } from "../policy/model";
import type { Problem, SetModel } from "../readiness/model";
import type { Range } from "../text/range";

/** What a rule reports: the rest of a problem is the engine's. */
export interface Report {
  readonly path: string;
  readonly range: Pick<Range, "line" | "column" | "endLine" | "endColumn">;
  readonly message: string;
  /** What makes this problem this one, whatever line it stands on. */
  readonly identity: readonly string[];
  readonly severity?: Problem["severity"];
  readonly related?: Problem["related"];
}

/** What a set rule looks at: the model, whose problems are not known yet. */
export type RuleContext = Omit<SetModel, "problems"> & {
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** The ISO date that waivers are judged by, or null. */
  readonly judgedAt: string | null;
  /** False while the policy is only guessed: then no report is called missing. */
  readonly policyIsDecided: boolean;
  /** The decision of ours that stands in the folder of the set, null where there is none or nobody looked. */
  readonly decision: StandingDecision | null;
  /** The text of the set's decision, whoever wrote it; null where there is none or nobody read it. */
  readonly decisionText: DecisionReading | null;
};

/** One kind of problem. Its page, which the code of a problem opens, is in the file `*.page.ts` beside it, which no bundle holds. */
export interface Rule {
  /** Kebab-case, stable: written in policies and suppressions. */
  readonly id: string;
  readonly title: string;
  readonly severity: Exclude<RuleLevel, "off">;
  readonly check: (context: RuleContext) => Iterable<Report>;
}

/** A rule as written in its file: only fixes the type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The first line of a file: where a problem of the whole file stands. */
export const FILE_START = { line: 1, column: 1, endLine: 1, endColumn: 1 } as const;

/** A rule that failed on a set is one problem of its own: the others go on. */
export const INTERNAL_RULE = "internal-error";
