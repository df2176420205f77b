import { counted } from "../../readiness/gates/gate";
import { unplannedFindings } from "../../readiness/unplannedFindings";
import { findingReferences, section, shownId, type DecisionContext } from "../context";
import { findingTitle } from "../findingTitle";
import {
  bare,
  evidenced,
  fixed,
  internal,
  recorded,
  references,
  strong,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { againstStages } from "../singleInstance";
import { conditionRows, requiredRows } from "./planWork";
import { areConditionsLater, releaseRows } from "./planRelease";
import { statedTotals } from "./statedTotals";
import { clipped } from "./words";
import { unplannedGates } from "./unplannedGates";

/** One schedule from today to the release, and the totals that the reports state themselves. */
export function planSection(context: DecisionContext): UntitledSection {
  const release = releaseRows(context);
  const conditions = conditionRows(context);
  const rows = [
    ...requiredRows(context),
    ...(areConditionsLater(context) ? [...release, ...conditions] : [...conditions, ...release]),
  ];
  return section("plan", [
    { kind: "table", columns: ["When", "What", "Effort"], rows },
    {
      kind: "paragraph",
      label: null,
      content: [...statedTotals(context, rows), assumptions(context), ...objection(context)],
    },
    ...leftOut(context),
  ]);
}

const MOST_LEFT_OUT = 2;
const LONGEST_TITLE = 50;

/** Critical and high findings that no plan of the same report names, and no row above. */
function leftOut({ model, computed }: DecisionContext): readonly DocumentBlock[] {
  const required = new Set(computed.beforeRelease.findings.map(({ finding }) => finding.key));
  const missing = unplannedFindings(model)
    .flatMap((one) => one.missing)
    .filter(({ key }) => !required.has(key) && !model.blockers.includes(key));
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_LEFT_OUT).flatMap((finding, index): readonly Content[] => {
    const title = `${index === 0 ? "" : "· "}${clipped(findingTitle(finding), LONGEST_TITLE)} (${shownId(finding)})`;
    const places = findingReferences(finding);
    return [bare(evidenced(title, places)), references(places.slice(0, 1))];
  });
  const rest = missing.length - MOST_LEFT_OUT;
  const more =
    rest > 0 ? [internal(recorded(`and ${rest} more`, "the plans of the reports"), "findings")] : [];
  return [{ kind: "paragraph", label: "Not in the reports' roadmaps", content: [...named, ...more] }];
}

/** A contradiction between the stages of the policy and the reports. */
function objection(context: DecisionContext): readonly Content[] {
  const content = againstStages(context);
  return content.length === 0 ? [] : [fixed("·"), strong(recorded("Contradiction:", "a label")), ...content];
}

/** Who works, and what the dates leave out because no report states an effort for it. */
function assumptions({ model, computed }: DecisionContext): Content {
  const { team, effort } = model.policy;
  const isOpen = computed.beforeRelease.work.length > 0 || unplannedGates({ model, computed }).length > 0;
  const { unknown } = computed.toUnblock ?? computed.toApproval;
  const missing = unknown > 0 || isOpen ? ", without unknown efforts" : "";
  const words = `Earliest dates: ${counted(team.engineers, "engineer")}, ${effort.hoursPerDay} h a day (policy)${missing}`;
  return internal(
    recorded(words, "computed from stated efforts, the as-of date, and the policy"),
    "timeline",
  );
}
