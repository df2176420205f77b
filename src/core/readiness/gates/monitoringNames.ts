import { MONITORING_TOPICS } from "../../policy/builtin/release/monitoringTopics";
import { endsWith } from "../../reader/annotations/says";
import type { MonitoringStatement } from "../../reader/facts";
import { significantStems } from "../../lexicon/englishStems";

/** All words of the policy's name appear in the report's. */
export function isNamed(statement: { readonly name: string }, name: string): boolean {
  return containsPhrase(significantStems(statement.name), significantStems(name));
}

/** The report's name means the policy's metric or alert: it contains its words, or both are about one topic. */
export function isSameMetric(statement: { readonly name: string }, name: string): boolean {
  if (isNamed(statement, name)) return true;
  const topics = topicsIn(name);
  return topicsIn(statement.name).some((topic) => topics.includes(topic));
}

/** Without what is only proposed where a report states more. */
function firmest<One>(found: readonly One[], statementOf: (one: One) => MonitoringStatement): readonly One[] {
  const firm = found.filter((one) => statementOf(one).isProposal !== true);
  return firm.length > 0 ? firm : found;
}

/** What reports state about a metric or an alert; an alert that none names is as missing or untested as all alerts are. */
export function statementsAbout<One>(
  { name, isAlert }: { readonly name: string; readonly isAlert: boolean },
  stated: readonly One[],
  statementOf: (one: One) => MonitoringStatement,
): readonly One[] {
  const found = firmest(
    stated.filter(
      (one) => isSameMetric(statementOf(one), name) && !(isAlert && isMeasurement(statementOf(one))),
    ),
    statementOf,
  );
  if (found.length > 0 || !isAlert) return found;
  return stated.filter((one) => isAbsent(statementOf(one)) && isOfAllAlerts(statementOf(one)));
}

/** "P95 latency measurements" are about the metric: whether there is an alert on it, they do not say. */
function isMeasurement({ name }: MonitoringStatement): boolean {
  return endsWith(name, "monitoringWork", "measured");
}

export function isAbsent({ state }: MonitoringStatement): boolean {
  return state !== "present";
}

const ALERTS = significantStems("alert alerts alerting alarms");
const ALL_ALERTS = new Set([
  ...ALERTS,
  ...significantStems("rules system setup configuration tested missing"),
]);

/** The statement is about alerts as a whole: "Alerting", "Alert rules". */
function isOfAllAlerts(statement: { readonly name: string }): boolean {
  const stems = significantStems(statement.name);
  return containsPhrase(ALL_ALERTS, stems) && [...stems].some((stem) => ALERTS.has(stem));
}

const TOPICS = MONITORING_TOPICS.map((phrases) => phrases.map(significantStems));

/** Indexes of the topics. A phrase that is a part of a longer one gives way: "order error rate" is about orders. */
function topicsIn(name: string): readonly number[] {
  const stems = significantStems(name);
  const found = TOPICS.flatMap((phrases, topic) => {
    const sizes = phrases.filter((phrase) => containsPhrase(stems, phrase)).map(({ size }) => size);
    return sizes.length === 0 ? [] : [{ topic, size: Math.max(...sizes) }];
  });
  const longest = Math.max(0, ...found.map(({ size }) => size));
  return found.filter(({ size }) => size === longest).map(({ topic }) => topic);
}

function containsPhrase(stems: ReadonlySet<string>, phrase: ReadonlySet<string>): boolean {
  return [...phrase].every((stem) => stems.has(stem));
}
