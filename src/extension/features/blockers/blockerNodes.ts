import { causeEffort, hoursText } from "../../../core/decision/effort";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { counted, type SetView } from "../../shared/setView";
import { treeNode, type TreeNode } from "../../shared/tree/treeNode";
import { findingNode } from "./findingNode";
import { sectionsOf, type Section } from "./sections";

/** The nodes of the Blockers view for one set: sections with their findings. */
export function blockerNodes({ id, model }: SetView): readonly TreeNode[] {
  if (model === null) return [];
  return sectionsOf(model).map((section) => sectionNode(id, section, model));
}

function sectionNode(set: string, section: Section, model: SetModel): TreeNode {
  const count = section.findings.length;
  const { short, spoken } = section.id === "to-verify" ? NO_EFFORT : effortTexts(section, model);
  return treeNode({
    id: `${set}#${section.id}`,
    set,
    label: section.title,
    description: [String(count), ...short].join(" · "),
    tooltip: section.tooltip,
    spoken: [`${section.title}: ${counted(count, "finding")}`, ...spoken].join(", "),
    kind: "section",
    expansion: "expanded",
    children: section.findings.map((finding) =>
      findingNode(set, section, finding, duplicatesOf(finding, model)),
    ),
  });
}

function duplicatesOf({ possibleDuplicates }: SetFinding, { findings }: SetModel): readonly SetFinding[] {
  return findings.filter(({ key }) => possibleDuplicates.includes(key));
}

interface EffortTexts {
  readonly short: readonly string[];
  readonly spoken: readonly string[];
}

const NO_EFFORT: EffortTexts = { short: [], spoken: [] };

/** An effort shared by several findings counts once; unknown efforts are shown as unknown. */
function effortTexts(section: Section, model: SetModel): EffortTexts {
  const total = causeEffort(section.findings, model.findings);
  const hours = total.known === 0 ? [] : [hoursText(total.minHours, total.maxHours)];
  if (total.unknown === 0) return { short: hours, spoken: hours };
  const short = total.known === 0 ? "effort unknown" : `${total.unknown} unknown`;
  return { short: [...hours, short], spoken: [...hours, `effort unknown for ${total.unknown}`] };
}
