import { isSameMetric } from "../../readiness/gates/monitoringNames";
import { evidenceOf, type Evidence, type SetModel } from "../../readiness/model";
import { monitoringStatements } from "../checkItems";
import { lookedEverywhere, section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import {
  bare,
  evidenced,
  fixed,
  fromPolicy,
  notEvidenced,
  references,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { POLICY_SAYS, bulletList, cell, policyList } from "./policyBlocks";
import { notStatedByReports } from "./silence";

/** At most this many other statements are listed; the reports contain the rest. */
const MOST_OTHERS = 30;
const FEW_OTHERS = 3;

/** What to monitor, what the reports state about it, and who is on call. */
export function observabilitySection(context: DecisionContext): UntitledSection {
  return section("observability", [
    ...gapBlocks(context),
    ...metricBlocks(context),
    ...alertBlocks(context),
    ...loggingBlocks(context),
    ...onCallBlocks(context),
    ...healthBlocks(context),
  ]);
}

/** The metrics and alerts of the policy, existing or missing. */
function gapBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const wanted = [...model.policy.metrics, ...model.policy.alerts].map((one) => ({
    ...one,
    stated: monitoringStatements(one.name, model),
  }));
  const known = wanted.filter(({ stated }) => stated.length > 0);
  const silent = wanted.filter(({ stated }) => stated.length === 0);
  const nowhere: DocumentBlock = {
    kind: "paragraph",
    label: null,
    content: [notEvidenced(lookedEverywhere(model), "Metrics and alerts")],
  };
  return [
    {
      kind: "subsection",
      title: [fixed("Existing and missing monitoring")],
      blocks: [
        known.length > 0 ? gapTable(known) : nowhere,
        ...notStatedByReports(silentNames(silent)),
        ...otherStatements(known, context),
      ],
    },
  ];
}

/** Those that are required; of the others, which the tables below name anyway, only how many. */
function silentNames(silent: readonly Wanted[]): readonly string[] {
  const required = silent.filter((one) => one.required).map(({ name }) => `${name} (required)`);
  const others = silent.filter((one) => !one.required);
  if (required.length === 0 || others.length <= FEW_OTHERS)
    return [...required, ...others.map(({ name }) => name)];
  return [...required, `${others.length} others of the tables below`];
}

interface Wanted {
  readonly name: string;
  readonly required: boolean;
  readonly stated: ReturnType<typeof monitoringStatements>;
}

function gapTable(known: readonly Wanted[]): DocumentBlock {
  return {
    kind: "table",
    columns: ["Metric or alert", "Policy", "Reports", "Source"],
    rows: known.map(({ name, required, stated }): readonly Content[] => {
      const states = [...new Set(stated.map((one) => `${one.state}: ${one.name}`))].join("; ");
      const places = stated.map(({ evidence }) => evidence);
      return [
        cell(name),
        cell(required ? "required" : ""),
        bare(evidenced(states, places)),
        references(places),
      ];
    }),
  };
}

/** Other statements of the reports about monitoring. */
function otherStatements(known: readonly Wanted[], { model }: DecisionContext): readonly DocumentBlock[] {
  const shown = new Set(known.flatMap(({ stated }) => stated.map(({ evidence }) => keyOf(evidence))));
  const names = [...model.policy.metrics, ...model.policy.alerts].map(({ name }) => name);
  const others = model.reports.flatMap(({ facts }) =>
    facts.monitoring
      .filter((statement) => !names.some((name) => isSameMetric(statement, name)))
      .map((statement) => ({ ...statement, place: evidenceOf(facts.path, statement) }))
      .filter(({ place }) => !shown.has(keyOf(place))),
  );
  // Gaps first, because readers look for them.
  const ordered = [
    ...others.filter(({ state }) => state !== "present"),
    ...others.filter(({ state }) => state === "present"),
  ];
  if (ordered.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [
        ordered.length > MOST_OTHERS
          ? fixed("Other statements in the reports, gaps first; see the reports for the rest:")
          : fixed("Other statements in the reports, gaps first:"),
      ],
    },
    {
      kind: "table",
      columns: ["Statement", "State", "Source"],
      rows: ordered
        .slice(0, MOST_OTHERS)
        .map(({ name, state, place }) => [
          bare(evidenced(name, [place])),
          bare(evidenced(state, [place])),
          references([place]),
        ]),
    },
  ];
}

function keyOf({ path, line }: Evidence): string {
  return `${path}:${line}`;
}

function metricBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { metrics } = context.model.policy;
  if (metrics.length === 0) return [];
  const rows = metrics.map((metric) => [
    cell(metric.name),
    cell(metric.normal),
    cell(metric.warning),
    cell(metric.critical),
    cell(metric.alert),
  ]);
  return [
    {
      kind: "subsection",
      title: [fixed("Metrics")],
      blocks: [
        POLICY_SAYS,
        { kind: "table", columns: ["Metric", "Normal", "Warning", "Critical", "Alert"], rows },
      ],
    },
  ];
}

const LEVELS = ["P1", "P2", "P3"] as const;

function alertBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { alerts } = context.model.policy;
  if (alerts.length === 0) return [];
  const rows = LEVELS.flatMap((level) => {
    const own = alerts.filter((alert) => alert.level === level);
    return own.length === 0
      ? [[cell(level), cell("none"), cell(""), cell("")]]
      : own.map((alert) => [cell(level), cell(alert.name), cell(alert.condition), cell(alert.response)]);
  });
  return [
    {
      kind: "subsection",
      title: [fixed("Alerts")],
      blocks: [POLICY_SAYS, { kind: "table", columns: ["Level", "Alert", "When", "Response"], rows }],
    },
  ];
}

function loggingBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { logging } = context.model.policy.procedures;
  if (logging === null) return [];
  const list = bulletList([
    { label: "Levels", content: [fromPolicy(logging.levels)] },
    { label: "Aggregation", content: [fromPolicy(logging.aggregation)] },
    { label: "Retention", content: [fromPolicy(logging.retention)] },
  ]);
  return [
    {
      kind: "subsection",
      title: [fixed("Logging")],
      blocks: [list],
    },
  ];
}

function onCallBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { onCall } = context.model.policy.procedures;
  if (onCall === null) return [];
  return [
    {
      kind: "subsection",
      title: [fixed("On-call")],
      blocks: [
        { kind: "paragraph", label: null, content: [fromPolicy(onCall)] },
        humanField(context, "on-call", blanks("Primary", "Secondary", "Incident lead", "Rollback decision")),
      ],
    },
  ];
}

const HEALTH = /\bhealth\b|\b(?:readiness|liveness)[- ](?:probes?|checks?|endpoints?)\b/i;

/** What the reports state about health checks, by name or below a heading about them. */
function healthStatements({ reports }: SetModel): ReturnType<typeof monitoringStatements> {
  return reports.flatMap(({ facts }) => {
    const headingOf = (line: number): string =>
      facts.headings.findLast((heading) => heading.range.line < line)?.text ?? "";
    return facts.monitoring
      .filter(({ name, range }) => HEALTH.test(name) || HEALTH.test(headingOf(range.line)))
      .map((statement) => ({
        name: statement.name,
        state: statement.state,
        evidence: evidenceOf(facts.path, statement),
      }));
  });
}

function healthBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const endpoints = model.policy.procedures.healthEndpoints;
  if (endpoints.length === 0) return [];
  const stated = healthStatements(model);
  const found: readonly DocumentBlock[] =
    stated.length === 0
      ? [{ kind: "paragraph", label: "In the reports", content: [notEvidenced(lookedEverywhere(model))] }]
      : [
          { kind: "paragraph", label: null, content: [fixed("In the reports:")] },
          bulletList(
            stated.map(({ state, evidence }) => ({
              label: null,
              content: [bare(evidenced(`${state}:`, [evidence])), evidenced(evidence.text, [evidence])],
            })),
          ),
        ];
  return [
    {
      kind: "subsection",
      title: [fixed("Health endpoints")],
      blocks: [POLICY_SAYS, ...policyList(endpoints), ...found],
    },
  ];
}
