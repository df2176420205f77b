import { requirementOf } from "../../policy/requirement";
import { localText } from "../../readiness/computed/civilTime";
import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import type { Timeline } from "../../readiness/computed/timeline";
import { counted } from "../../readiness/gates/gate";
import { evidenceOf, type SetFinding } from "../../readiness/model";
import { section, type DecisionContext } from "../context";
import { causeEffort, hoursText, plainNumber } from "../effort";
import {
  bare,
  evidenced,
  fixed,
  fromPolicy,
  internal,
  recorded,
  references,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { windowWords } from "../weeklyWindows";
import { DASH, clipped } from "./words";

/** One schedule from today to the release, and the totals that the reports state themselves. */
export function planSection(context: DecisionContext, title: string): Section {
  const rows = [
    ...blockerRows(context),
    ...gateRows(context),
    ...releaseRows(context),
    ...conditionRows(context),
  ];
  return section("plan", title, [
    { kind: "table", columns: ["By", "What", "Effort", "Needs"], rows },
    ...statedTotals(context),
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed("The dates are the earliest ones. Assumptions and scenarios:"),
        internal(recorded("timeline", "a section of this document"), "timeline"),
      ],
    },
  ]);
}

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

function blockerRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { toUnblock } = context.computed;
  if (toUnblock === null) return [];
  const blocking = context.model.findings.filter(({ key }) => context.model.blockers.includes(key));
  return [
    [
      text(doneBy(toUnblock)),
      text(
        `Fix ${counted(blocking.length, "blocker")}; re-validate ${counted(toUnblock.validated.length, "report")}`,
      ),
      text(hoursOf(blocking, context)),
      DASH,
    ],
  ];
}

function conditionRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { computed, model } = context;
  const conditions = model.findings.filter(({ isCondition, blocks }) => isCondition && !blocks);
  if (conditions.length === 0) return [];
  const { toApproval, toUnblock } = computed;
  return [
    [
      text(doneBy(toApproval)),
      text(
        `Meet ${counted(conditions.length, "condition")} (high or P1); re-validate ${counted(toApproval.validated.length, "report")}`,
      ),
      text(hoursOf(conditions, context)),
      toUnblock === null ? DASH : fixed("the same team: after the blockers"),
    ],
  ];
}

function doneBy({ scenarios }: Timeline): string {
  const days = [...new Set(scenarios.flatMap(({ workDone }) => workDone ?? []))];
  const [first = "not stated"] = days;
  const last = days.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}

/** Possible duplicates count once in the lower bound and separately in the upper bound. */
function hoursOf(findings: readonly SetFinding[], { model }: DecisionContext): string {
  const { known, unknown, minHours, maxHours } = causeEffort(findings, model.findings);
  if (known === 0) return "not stated";
  const hours = hoursText(minHours, maxHours);
  return unknown === 0 ? hours : `${hours}; ${unknown} of ${findings.length} without one`;
}

/** Gates that are not only about findings. */
function gateRows({ model }: DecisionContext): readonly (readonly Content[])[] {
  const ofFindings = gatesOfFindings(model.policy);
  const ofVerdicts = new Set(
    model.policy.gates.filter((gate) => requirementOf(gate).kind === "verdicts").map(({ id }) => id),
  );
  const gates = model.gates.filter(
    ({ id, effect }) => effect === "block" && !ofFindings.has(id) && !ofVerdicts.has(id),
  );
  if (gates.length === 0) return [];
  const names = gates.map(({ id }) => id).join(", ");
  return [
    [
      fixed("in parallel"),
      bare(recorded(`Gates ${names}: see what each needs to pass`, "gates of the policy")),
      fixed("not stated"),
      DASH,
    ],
  ];
}

function releaseRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { computed, model } = context;
  const timeline = computed.toUnblock ?? computed.toApproval;
  const last = timeline.scenarios.at(-1);
  const { team, procedures } = model.policy;
  const soak = procedures.stages
    .filter(({ percent }) => percent === null)
    .reduce((sum, stage) => sum + stage.soakHours, 0);
  const minutes = procedures.deployment.reduce((sum, step) => sum + step.minutes, 0);
  const ready = last?.ready ?? null;
  const stages = procedures.stages.filter(({ percent }) => percent !== null);
  const soaks = stages.slice(0, -1).reduce((sum, stage) => sum + stage.soakHours, 0);
  const steps = stages.map(({ percent }) => `${percent ?? 0}%`).join(", ");
  return [
    [
      text(ready === null ? "not stated" : (localText(ready) ?? "")),
      text(
        `${soak > 0 ? `Soak in staging ${plainNumber(soak)} h; approvals` : "Approvals"} ${plainNumber(team.approvalHours)} h`,
      ),
      text(`${plainNumber(soak + team.approvalHours)} h elapsed`),
      fixed("all of the above"),
    ],
    [
      text(windowWords(model.policy.calendar, last?.window ?? null)),
      bare(fromPolicy(`Deploy${steps === "" ? "" : `: ${steps} of traffic`}`)),
      text(
        soaks === 0
          ? `${plainNumber(minutes)} minutes`
          : `${plainNumber(minutes)} minutes of work; ${plainNumber(soaks)} h of soak before the last stage`,
      ),
      fixed("sign-offs"),
    ],
  ];
}

/** The largest total of work that each report states about itself. */
function statedTotals({ model }: DecisionContext): readonly DocumentBlock[] {
  const stated = model.reports.flatMap(({ facts }): readonly (readonly Content[])[] => {
    const [largest] = facts.sums
      .filter(({ unit }) => unit === "hours")
      .sort((a, b) => (b.stated.most ?? Infinity) - (a.stated.most ?? Infinity));
    if (!largest) return [];
    const place = evidenceOf(facts.path, largest);
    return [
      [bare(evidenced(`${clipped(largest.what, 30)} ${largest.written}`, [place])), references([place])],
    ];
  });
  const content = stated.flatMap((one, index) => (index === 0 ? one : [fixed("·"), ...one]));
  return content.length === 0 ? [] : [{ kind: "paragraph", label: "Stated by the reports", content }];
}
