import type { EvidencePresent } from "../../policy/requirement";
import type { MonitoringStatement } from "../../reader/facts";
import { groupBy } from "../../text/groupBy";
import type { GateResult, SetReport } from "../model";
import { reference, type GateRule } from "./gate";
import { isAbsent, statementsAbout } from "./monitoringNames";

/** Critical metrics and alerts: fails if a required one is stated as missing or untested; no evidence if one is not mentioned. */
export const criticalMetrics: GateRule<EvidencePresent> = (input) => {
  const { metrics, alerts } = input.policy;
  const wanted = [
    ...metrics.map(({ name, required }) => ({ name, required, isAlert: false })),
    ...alerts.map(({ name, required }) => ({ name, required, isAlert: true })),
  ].filter(({ required }) => required);
  const stated = input.reports.flatMap((report) =>
    report.facts.monitoring.map((statement) => ({ report, statement })),
  );
  const absent = stated.filter(({ statement }) => isAbsent(statement));
  const lookedAt = absent
    .slice(0, 12)
    .map(({ report, statement }) =>
      reference(report, statement, `stated as ${statement.state}: ${statement.text}`),
    );
  if (wanted.length === 0) {
    return {
      state: "not-evidenced",
      actual: "no required metrics",
      why: `The policy does not list any required metrics or alerts.${absent.length > 0 ? ` The reports list ${absent.length} as missing or untested.` : ""}`,
      toPass:
        "List the required metrics and alerts in the policy, and state in a report whether each is in place.",
      evidence: [],
      lookedAt,
    };
  }
  const matched = wanted.map((one): Matched => ({
    name: one.name,
    found: statementsAbout(one, stated, ({ statement }) => statement),
  }));
  const failing = matched.filter(({ found }) => found.some(({ statement }) => isAbsent(statement)));
  const silent = matched.filter(({ found }) => found.length === 0);
  if (failing.length > 0) {
    const names = namesOf(failing);
    return {
      state: "fail",
      actual: [
        `${failing.length} of ${wanted.length} missing or untested`,
        ...(silent.length > 0 ? [`${silent.length} not stated`] : []),
      ].join(", "),
      why: `The reports state that these are missing or untested: ${reasonsOf(failing)}.${silent.length > 0 ? ` No report mentions: ${namesOf(silent)}.` : ""}`,
      toPass: `Set up and test: ${names}.${silent.length > 0 ? ` State in a report whether these are in place: ${namesOf(silent)}.` : ""}`,
      evidence: evidenceOf(failing),
      lookedAt: [],
    };
  }
  if (silent.length > 0) {
    const names = namesOf(silent);
    return {
      state: "not-evidenced",
      actual: `${wanted.length - silent.length} of ${wanted.length} stated`,
      why: `No report mentions these required metrics or alerts: ${names}.`,
      toPass: `State in a report whether these are in place: ${names}.`,
      evidence: evidenceOf(matched),
      lookedAt,
    };
  }
  return {
    state: "pass",
    actual: `${wanted.length} of ${wanted.length} in place`,
    why: "The reports state that all required metrics and alerts are in place.",
    toPass: "",
    evidence: evidenceOf(matched),
    lookedAt: [],
  };
};

interface Stated {
  readonly report: SetReport;
  readonly statement: MonitoringStatement;
}

/** A required metric or alert, and what the reports state about it. */
interface Matched {
  readonly name: string;
  readonly found: readonly Stated[];
}

function namesOf(entries: readonly { readonly name: string }[]): string {
  return entries.map(({ name }) => name).join(", ");
}

/** What is missing, by what the reports say: `Availability, Service down (Dependency health checks: missing)`. */
function reasonsOf(entries: readonly Matched[]): string {
  const reasons = groupBy(entries, ({ found }) =>
    stateText(found.filter(({ statement }) => isAbsent(statement))),
  );
  return [...reasons].map(([reason, own]) => `${namesOf(own)} (${reason})`).join("; ");
}

function stateText(absent: readonly Stated[]): string {
  const texts = [...new Set(absent.map(({ statement }) => `${statement.name}: ${statement.state}`))];
  const rest = texts.length - MOST_STATEMENTS;
  return texts.slice(0, MOST_STATEMENTS).join(", ") + (rest > 0 ? `, and ${rest} more` : "");
}

const MOST_STATEMENTS = 2;

/** Each statement once, although it may be about several metrics and alerts. */
function evidenceOf(entries: readonly Matched[]): GateResult["evidence"] {
  const statements = new Map(
    entries.flatMap(({ found }) => found.map(({ report, statement }) => [statement, report] as const)),
  );
  return [...statements].map(([statement, report]) => reference(report, statement));
}
