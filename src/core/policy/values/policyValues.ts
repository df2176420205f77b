import { withUnit } from "../../text/withUnit";
import type { DocumentContents, GateDefinition, Phase, Policy, Stakeholder, Waiver } from "../model";
import type {
  AlertDefinition,
  ExposureScenario,
  MetricDefinition,
  RiskCategory,
  Slas,
} from "../releaseModel";
import { calendarValues } from "./calendarValues";
import { memberOf, type Origins } from "./origins";
import { procedureValues } from "./procedureValues";
import { keyed, value, type PolicyValue } from "./value";

/** All values of an effective policy, in the order in which people look for them, each with its origin. */
export function policyValues(policy: Policy, origins: Origins): readonly PolicyValue[] {
  return [
    ...decidedBy(policy, origins),
    ...measuredBy(policy, origins),
    ...releasedBy(policy, origins),
    ...policy.waivers.map((waiver, index) =>
      value("Waivers", `waivers[${index}]`, waiverText(waiver), origins.of(["waivers", index])),
    ),
    ...policy.sameAs.map(([one, other], index) =>
      value("Same findings", `sameAs[${index}]`, `${one} is ${other}`, origins.of(["sameAs", index])),
    ),
    ...policy.stakeholders.map((one) =>
      value(
        "Stakeholders",
        `stakeholders.${one.id}`,
        stakeholderText(one),
        byKey(origins, ["stakeholders"], "id", one.id),
      ),
    ),
    ...keyed("Rules", "rules", policy.rules, origins),
  ];
}

function decidedBy(policy: Policy, origins: Origins): readonly PolicyValue[] {
  const { file, title, wording } = policy.decision;
  return [
    ...policy.phases.map((phase) =>
      value(
        "Reports",
        `phases.${phase.role}`,
        phaseText(phase),
        byKey(origins, ["phases"], "role", phase.role),
      ),
    ),
    ...(policy.otherReports === true
      ? [
          value(
            "Reports",
            "otherReports",
            "every other document that states a result",
            origins.of(["otherReports"]),
          ),
        ]
      : []),
    ...policy.gates.map((gate) =>
      value("Gates", `gates.${gate.id}`, gateText(gate), origins.of(["gates", gate.id])),
    ),
    ...(["approved", "conditional", "not-approved"] as const).map((verdict) =>
      value(
        "Verdicts",
        `decision.wording.${verdict}`,
        wording[verdict],
        origins.of(["decision", "wording", verdict]),
      ),
    ),
    value("Decision", "decision.file", file, origins.of(["decision", "file"])),
    value("Decision", "decision.title", title, origins.of(["decision", "title"])),
    ...documentValues(policy.document, origins),
    value("Set pattern", "sets", [policy.sets].flat().join(", "), origins.of(["sets"])),
    ...keyed("Subject", "subject", policy.subject, origins),
    ...list("Add-ons", "addOns", policy.addOns, origins),
    ...list("Add-ons that never apply", "withoutAddOns", policy.withoutAddOns, origins),
    ...list("Standards", "standards", policy.standards, origins),
    ...list("Context", "context", policy.context, origins),
  ];
}

function documentValues(
  { parts, brief, annexes, own }: DocumentContents,
  origins: Origins,
): readonly PolicyValue[] {
  const of = (key: string, text: string): PolicyValue =>
    value("Document", `document.${key}`, text, origins.of(["document", key]));
  const titles = brief.flatMap(({ title }) => (title === "" ? [] : [title]));
  return [
    of("brief", titles.join(", ")),
    ...annexes.map(({ title, entries }) => of(title, entries.map((entry) => entry.title).join(", "))),
    ...own.map(({ id, title }) => of(id, title)),
    ...parts.map((part) => of(part, part)),
  ];
}

function measuredBy(policy: Policy, origins: Origins): readonly PolicyValue[] {
  return [
    ...keyed("Thresholds (%)", "thresholds", policy.thresholds, origins),
    ...keyed("Phase weights other than 1", "weights", policy.weights, origins),
    ...keyed("Effort", "effort", policy.effort, origins),
    ...keyed("Team", "team", policy.team, origins),
    ...list("Critical paths", "criticalPaths", policy.criticalPaths, origins),
    value("Risk matrix", "riskMatrix.use", policy.riskMatrix.title, origins.of(["riskMatrix", "use"])),
    ...policy.risks.map((risk) =>
      value(
        "Risks",
        `riskMatrix.risks.${risk.id}`,
        riskText(risk),
        byKey(origins, ["riskMatrix", "risks"], "id", risk.id),
      ),
    ),
    ...policy.exposure.map((scenario) =>
      value(
        "Exposure",
        `exposure.${scenario.id}`,
        scenarioText(scenario),
        byKey(origins, ["exposure"], "id", scenario.id),
      ),
    ),
  ];
}

function releasedBy(policy: Policy, origins: Origins): readonly PolicyValue[] {
  return [
    ...slaValues(policy.slas, origins),
    ...policy.metrics.map((metric) => named("Metrics", "metrics", metric, metricText(metric), origins)),
    ...policy.alerts.map((alert) => named("Alerts", "alerts", alert, alertText(alert), origins)),
    ...procedureValues(policy.procedures, origins),
    ...(policy.rollbackPlan === null
      ? []
      : [value("Rollback plan", "rollbackPlan", policy.rollbackPlan, origins.of(["rollbackPlan"]))]),
    ...calendarValues(policy.calendar, origins),
  ];
}

function list(
  group: string,
  key: string,
  texts: readonly string[],
  origins: Origins,
): readonly PolicyValue[] {
  return texts.map((text, index) =>
    value(
      group,
      `${key}[${index}]`,
      text,
      origins.ofEntry([key], (entry) => entry === text),
    ),
  );
}

function byKey(
  origins: Origins,
  path: readonly string[],
  key: string,
  wanted: string,
): PolicyValue["origin"] {
  return origins.ofEntry(path, (entry) => memberOf(entry, key) === wanted);
}

/** For a list whose entries may be names only. */
function named(
  group: string,
  key: "metrics" | "alerts",
  { name }: { readonly name: string },
  text: string,
  origins: Origins,
): PolicyValue {
  const isIt = (entry: unknown): boolean => entry === name || memberOf(entry, "name") === name;
  return value(group, `${key}.${name}`, text, origins.ofEntry([key], isIt));
}

function phaseText({ number, file, title }: Phase): string {
  return `${number}  ${file}  ${title}`;
}

function gateText({ id, title, threshold, onFail, onMissing, waivable }: GateDefinition): string {
  const figure = threshold ? ` (${threshold.operator} ${withUnit(threshold.value, threshold.unit)})` : "";
  const effects = `fail: ${onFail}, no evidence: ${onMissing}${waivable ? "" : ", not waivable"}`;
  return `${id}  ${title}${figure}  [${effects}]`;
}

function waiverText({ finding, gate, owner, approver, expires, reason }: Waiver): string {
  return `${finding ?? gate ?? ""} until ${expires}, owner ${owner}, approved by ${approver}: ${reason}`;
}

function stakeholderText({ title, conditions }: Stakeholder): string {
  return [title, ...conditions].join(": ");
}

function riskText({ title, impact }: RiskCategory): string {
  return `${title}  [impact: ${impact}]`;
}

function scenarioText({ title, per, probability, assumed }: ExposureScenario): string {
  const amounts =
    assumed === null
      ? "no amount assumed"
      : `${assumed.currency} ${assumed.minimum} to ${assumed.maximum} per ${per}, most likely ${assumed.likely}`;
  return `${title}  [${amounts}${probability === null ? "" : `, probability ${probability} per year`}]`;
}

function slaValues({ latency, throughput, ...rest }: Slas, origins: Origins): readonly PolicyValue[] {
  return [
    ...keyed("SLAs", "slas", rest, origins),
    ...latency.map(({ category, p50, p95, p99 }) =>
      value(
        "SLAs",
        `slas.latency.${category}`,
        `latency of ${category}: P50 ${p50} ms, P95 ${p95} ms, P99 ${p99} ms`,
        byKey(origins, ["slas", "latency"], "category", category),
      ),
    ),
    ...(throughput === null
      ? []
      : [
          value(
            "SLAs",
            "slas.throughput",
            `throughput: at least ${throughput.minimum} requests/s, target ${throughput.target}, peak ${throughput.peak}`,
            origins.of(["slas", "throughput"]),
          ),
        ]),
  ];
}

function metricText({ name, normal, warning, critical, required }: MetricDefinition): string {
  const levels = [normal, warning, critical].every((text) => text === "")
    ? ""
    : `: normal ${normal}, warning ${warning}, critical ${critical}`;
  return `${name}${levels}${required ? "  [required]" : ""}`;
}

function alertText({ name, level, condition, required }: AlertDefinition): string {
  return `${level}  ${name}${condition === "" ? "" : `: ${condition}`}${required ? "  [required]" : ""}`;
}
