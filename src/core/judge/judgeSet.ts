import type { DecisionReading } from "../decision/provenance/decisionReading";
import type { StandingDecision } from "../decision/standingDecision";
import { withShownAddOns } from "../policy/addOns/withAddOns";
import type { Policy } from "../policy/model";
import type { Role } from "../reader/reportKinds";
import { matchSections } from "../policy/sections";
import type { ReportFacts } from "../reader/facts";
import { leastFavorable } from "../reader/measures/verdicts";
import { ALL_RULES } from "../rules/allRules";
import { runRules } from "./runRules";
import type { RuleContext } from "../rules/rule";
import type { RollbackPlanFile } from "../workspace/rollbackPlan";
import { addOnsShownTo } from "../readiness/addOns";
import { judgedDate, newestDate } from "../readiness/dates";
import { isAssessed } from "../readiness/assessed";
import { evaluateGates } from "../readiness/gates/evaluate";
import { withGates } from "../readiness/gates/gateFindings";
import type { OtherFile, SetDocument, SetModel, SetReport } from "../readiness/model";
import { keyPrefixes } from "../readiness/identity";
import { NO_OBJECTION, doubtsOf, type Readings } from "../readiness/readings";
import { withPolicyVerdicts } from "../readiness/policyVerdicts";
import { countCauses, setFindings } from "../readiness/setFindings";
import { branchConflict, subjectOf } from "../readiness/subject";
import { computeVerdict } from "../readiness/verdict";

export interface SetInput {
  /** Folder of the set, as given by the caller. */
  readonly path: string;
  readonly policy: Policy;
  readonly policyReason: string;
  /** In the order of the policy, the best match of each phase first; a role without a report is missing. */
  readonly reports: readonly { readonly role: Role; readonly facts: ReportFacts }[];
  readonly others: readonly OtherFile[];
  /** Reports that could not be read. They count as missing, for this reason. */
  readonly unreadable: readonly {
    readonly path: string;
    readonly role: Role | null;
    readonly reason: string;
  }[];
  readonly decisionPath: string | null;
  /** Null if the policy does not name one. */
  readonly rollbackPlan: RollbackPlanFile | null;
  /** `--as-of`; null for the newest Date or Generated field of the reports. */
  readonly asOf: string | null;
  /** Today's ISO date if waivers are judged by today (editor, check); null if by the as-of date. */
  readonly today: string | null;
  /** False while the policy is only a guess (only reports 01 to 03 exist): then no report counts as missing. */
  readonly policyIsDecided: boolean;
  /** The decision in the folder if this tool wrote it. Omitted if it was not read, as when a new one is written. */
  readonly decision?: StandingDecision | null;
  /** Its text, by any author. Omitted if it was not read. */
  readonly decisionText?: DecisionReading | null;
  /** Lines of the cited source files, by path as written. Omitted if they were not read. */
  readonly sourceLines?: ReadonlyMap<string, number | null> | null;
  /** Where a second reading disagrees with the facts. Omitted if there was none. */
  readonly readings?: Readings;
}

/** A set that is judged except for the problems of its reports. */
export type Assessed = Omit<SetModel, "problems">;

/** Judges one set: merged findings, gates, verdict, problems. Pure. */
export function judgeSet(input: SetInput): SetModel {
  const model = assessSet(input);
  return { ...model, problems: problemsOf(input, model) };
}

/** Findings, gates, and verdict of one set, without running the rules, which take most of the time. */
export function assessSet(asRead: SetInput): Assessed {
  const input = inWordsOfPolicy(asRead);
  const { readings = NO_OBJECTION } = input;
  const shown = addOnsShownTo(input.policy, input.reports);
  const policy = withShownAddOns(
    input.policy,
    shown.map(({ id }) => id),
  );
  const asOf = input.asOf ?? newestDate(input.reports.map(({ facts }) => facts));
  const judgedAt = judgedDate(input.today, asOf);
  const reports = setReports(input);
  const present = new Set(reports.map((report) => report.role));
  const missing = policy.phases
    .filter((phase) => !present.has(phase.role))
    .map(({ role, number, title, file }) => ({ role, number, title, file }));
  const findings = withGates(setFindings(input.reports, policy, judgedAt), policy, judgedAt);
  const gates = evaluateGates(
    {
      policy,
      reports,
      missing,
      findings,
      rollbackPlan: input.rollbackPlan,
      judgedAt,
      asOf: asOf ?? judgedAt,
    },
    readings,
  );
  const doubt = branchConflict(input.reports.map(({ facts }) => facts));
  const { verdict, reasons } = computeVerdict({
    policy,
    gates,
    findings,
    reports,
    doubts: [...(doubt === null ? [] : [doubt]), ...doubtsOf(readings)],
  });
  const blocking = findings.filter((finding) => finding.blocks);
  return {
    path: input.path,
    policy,
    statedPolicy: input.policy,
    policyReason: input.policyReason,
    shownAddOns: shown,
    subject: subjectOf(
      input.reports.map(({ facts }) => facts),
      policy,
    ),
    asOf,
    judgedAt,
    rollbackPlan: input.rollbackPlan,
    reports,
    missing,
    others: input.others,
    decisionPath: input.decisionPath,
    findings,
    documents: documentsOf(input),
    blockers: blocking.map((finding) => finding.key),
    causes: countCauses(blocking),
    gates,
    verdict,
    verdictText: policy.decision.wording[verdict],
    reasons: reasons.map((reason) => reason.text),
    reasonEvidence: reasons.map((reason) => reason.evidence),
    lookedAt: reports.flatMap(({ facts }) => facts.lookedAt.map((entry) => ({ ...entry, path: facts.path }))),
  };
}

/** The reports, with the verdicts that only the policy's own words give. */
function inWordsOfPolicy(input: SetInput): SetInput {
  const { wording } = input.policy.decision;
  const reports = input.reports.map(({ role, facts }) => ({
    role,
    facts: withPolicyVerdicts(facts, wording),
  }));
  return { ...input, reports };
}

/** The problems that the rules find in a judged set. */
export function problemsOf(input: SetInput, model: Assessed): SetModel["problems"] {
  const context: RuleContext = {
    ...model,
    unreadable: input.unreadable,
    policyIsDecided: input.policyIsDecided,
    decision: input.decision ?? null,
    decisionText: input.decisionText ?? null,
    sourceLines: input.sourceLines ?? null,
  };
  return runRules(ALL_RULES, context);
}

function documentsOf({ reports, others, unreadable, decisionPath }: SetInput): readonly SetDocument[] {
  const documents: readonly SetDocument[] = [
    ...reports.map(({ role, facts }) => ({ path: facts.path, role, isRead: true, reason: null })),
    ...others.map(({ path, reason }) => ({ path, role: null, isRead: false, reason })),
    ...unreadable.map(({ path, role, reason }) => ({ path, role, isRead: false, reason })),
    ...(decisionPath === null ? [] : [{ path: decisionPath, ...DECISION }]),
  ];
  return [...documents].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const DECISION = {
  role: "release-decision",
  isRead: true,
  reason: "the release decision: it is checked and is never evidence",
} as const;

function setReports(input: SetInput): readonly SetReport[] {
  const prefixes = keyPrefixes(input.reports);
  const matched = input.reports.map(({ role, facts }) => {
    const phase = input.policy.phases.find((candidate) => candidate.role === role);
    return { phase, sections: phase ? matchSections(phase, facts) : { present: [], missing: [] } };
  });
  return input.reports.map(({ role, facts }, index) => {
    const { phase, sections = { present: [], missing: [] } } = matched[index] ?? {};
    const isBest = prefixes[index] === role;
    const elsewhere = new Set(
      matched.filter((one) => one.phase === phase).flatMap((one) => one.sections.present.map(({ id }) => id)),
    );
    return {
      role,
      keyPrefix: prefixes[index] ?? role,
      isAssessed: isAssessed(facts, sections),
      number: phase?.number ?? 0,
      facts,
      verdict: leastFavorable(facts.verdicts.map((statement) => statement.verdict)),
      // The documents of a phase are complete together; what all of them lack belongs into the best match.
      missingSections: isBest ? sections.missing.filter(({ id }) => !elsewhere.has(id)) : [],
      presentSections: sections.present,
    };
  });
}
