import { counted } from "../../readiness/gates/gate";
import { section, type DecisionContext } from "../context";
import { bare, internal, recorded, type Content, type DocumentBlock, type Section } from "../model";
import { againstStages } from "../singleInstance";
import { conditionRows, requiredRows } from "./planWork";
import { areConditionsLater, releaseRows } from "./planRelease";
import { statedTotals } from "./statedTotals";
import { unplannedGates } from "./unplannedGates";

/** One schedule from today to the release, and the totals that the reports state themselves. */
export function planSection(context: DecisionContext, title: string): Section {
  const release = releaseRows(context);
  const conditions = conditionRows(context);
  const rows = [
    ...requiredRows(context),
    ...(areConditionsLater(context) ? [...release, ...conditions] : [...conditions, ...release]),
  ];
  return section("plan", title, [
    { kind: "table", columns: ["Earliest", "What", "Effort"], rows },
    {
      kind: "paragraph",
      label: null,
      content: [
        ...statedTotals(context),
        text(assumptionsOf(context)),
        internal(recorded("timeline", "a section of this document"), "timeline"),
      ],
    },
    ...objection(context),
  ]);
}

/** A contradiction between the stages of the policy and the reports. */
function objection(context: DecisionContext): readonly DocumentBlock[] {
  const content = againstStages(context);
  return content.length === 0 ? [] : [{ kind: "paragraph", label: "Contradiction", content }];
}

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

/** Who works, and what the dates leave out because no report states an effort for it. */
function assumptionsOf(context: DecisionContext): string {
  const { model, computed } = context;
  const { team, effort } = model.policy;
  const unknown = (computed.toUnblock ?? computed.toApproval).unknown;
  const gates = unplannedGates(context).map(({ id }) => id);
  const others = computed.beforeRelease.work.length === 0 ? [] : ["the other demanded work"];
  const left = [
    ...(unknown > 0 ? [`${counted(unknown, "fix", "fixes")} without an effort`] : []),
    ...gates,
    ...others,
  ];
  const missing = left.length === 0 ? "" : ` They leave out ${left.join(", ")}.`;
  return `Each date includes the rows above it, for ${counted(team.engineers, "engineer")} at ${effort.hoursPerDay} h a day (policy); sums are in half hours, the deployment follows the later dates.${missing} See`;
}
