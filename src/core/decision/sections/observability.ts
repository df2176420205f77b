import { isSameMetric } from "../../readiness/gates/monitoringNames";
import { evidenceOf, type SetModel } from "../../readiness/model";
import { monitoringStatements } from "../checkItems";
import { delivers, lookedEverywhere, section, type DecisionContext } from "../context";
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
  type Section,
} from "../model";
import { POLICY_SAYS, bulletList, cell, policyList } from "./policyBlocks";

/** More statements than this beyond the policy's own are in the reports, not here. */
const MOST_OTHERS = 30;

/** What has to be watched, what of it the reports show, and who is called. */
export function observabilitySection(context: DecisionContext): Section {
  return section(
    context,
    "observability",
    "Monitoring and alerts",
    [
      ...gapBlocks(context),
      ...metricBlocks(context),
      ...alertBlocks(context),
      ...loggingBlocks(context),
      ...onCallBlocks(context),
      ...healthBlocks(context),
    ],
    ["A-106"],
  );
}

/** deliverables.md, A-060: what the policy asks for, existing or missing. */
function gapBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const wanted = [...model.policy.metrics, ...model.policy.alerts];
  const rows = wanted.map(({ name, required }): readonly Content[] => {
    const stated = monitoringStatements(name, model);
    const states = [...new Set(stated.map((one) => `${one.state}: ${one.name}`))].join("; ");
    const places = stated.map(({ evidence }) => evidence);
    return [
      cell(name),
      cell(required ? "required" : ""),
      bare(evidenced(states, places)),
      places.length === 0 ? notEvidenced([]) : references(places),
    ];
  });
  const table: DocumentBlock = {
    kind: "table",
    columns: ["Metric or alert", "By the policy", "In the reports", "Source"],
    rows,
  };
  const silent: DocumentBlock = {
    kind: "paragraph",
    label: null,
    content: [notEvidenced(lookedEverywhere(model), "The policy names no metric and no alert")],
  };
  return [
    {
      kind: "subsection",
      title: [fixed("What is there and what is missing")],
      blocks: delivers(context, ["A-060"], [rows.length > 0 ? table : silent, ...otherStatements(context)]),
    },
  ];
}

/** What reports state of monitoring beyond what the policy names. */
function otherStatements({ model }: DecisionContext): readonly DocumentBlock[] {
  const names = [...model.policy.metrics, ...model.policy.alerts].map(({ name }) => name);
  const others = model.reports.flatMap(({ facts }) =>
    facts.monitoring
      .filter((statement) => !names.some((name) => isSameMetric(statement, name)))
      .map((statement) => ({ ...statement, place: evidenceOf(facts.path, statement) })),
  );
  // The gaps first: they are what a reader looks for.
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
          ? fixed("Of what else the reports state, the gaps first; the rest stands in the reports:")
          : fixed("What else the reports state, the gaps first:"),
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
      blocks: delivers(
        context,
        ["B-170"],
        [POLICY_SAYS, { kind: "table", columns: ["Metric", "Normal", "Warning", "Critical", "Alert"], rows }],
      ),
    },
  ];
}

const LEVELS = ["P1", "P2", "P3"] as const;

function alertBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { alerts } = context.model.policy;
  if (alerts.length === 0) return [];
  const ids = ["A-064", "B-171", "B-172", "B-173"];
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
      blocks: delivers(context, ids, [
        POLICY_SAYS,
        { kind: "table", columns: ["Level", "Alert", "When", "Response"], rows },
      ]),
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
      blocks: delivers(context, ["A-061", "A-062", "A-063"], [list]),
    },
  ];
}

function onCallBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { onCall } = context.model.policy.procedures;
  if (onCall === null) return [];
  return [
    {
      kind: "subsection",
      title: [fixed("On call")],
      blocks: delivers(
        context,
        ["A-065"],
        [
          { kind: "paragraph", label: null, content: [fromPolicy(onCall)] },
          humanField(
            context,
            "on-call",
            blanks("First", "Second", "Leads an incident", "Decides on a rollback"),
          ),
        ],
      ),
    },
  ];
}

const HEALTH = /\bhealth\b|\b(?:readiness|liveness)[- ](?:probes?|checks?|endpoints?)\b/i;

/** What reports state of health checks: by name, or below a heading that is about them. */
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

/** deliverables.md, A-066. */
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
      blocks: delivers(context, ["A-066"], [POLICY_SAYS, ...policyList(endpoints), ...found]),
    },
  ];
}
