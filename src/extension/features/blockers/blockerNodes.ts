import { findingTitle } from "../../../core/decision/findingTitle";
import { causeEffort, hoursText } from "../../../core/decision/effort";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { counted, type SetView } from "../../shared/setView";
import { treeNode, type TreeNode } from "../../shared/tree/treeNode";
import { findingLabels, findingNode } from "./findingNode";
import { filteredFindings, groupsOf, type FindingGroup, type Grouping } from "./groupings";
import { listedFindings } from "./listedFindings";

/** What the user chose to see. */
export interface BlockersView {
  readonly grouping: Grouping;
  /** Words that findings must contain; empty for all findings. */
  readonly filter: string;
  /** Keys of the findings that are supposed to be fixed. */
  readonly supposed?: readonly string[];
}

export const EVERYTHING: BlockersView = { grouping: "effect", filter: "" };

/** The nodes of the Blockers view for one set: groups with their findings. */
export function blockerNodes(
  { id, model }: SetView,
  { grouping, filter, supposed = [] }: BlockersView = EVERYTHING,
): readonly TreeNode[] {
  if (model === null) return [];
  const groups = groupsOf(model, filteredFindings(model, filter), grouping);
  // Of all findings: a filter changes no label.
  const labels = findingLabels(listedFindings(model));
  return groups.map((group) => groupNode(id, group, model, { labels, supposed }));
}

/** What is shown of each finding, by its key. */
interface Shown {
  readonly labels: ReadonlyMap<string, string>;
  readonly supposed: readonly string[];
}

function groupNode(set: string, group: FindingGroup, model: SetModel, { labels, supposed }: Shown): TreeNode {
  const count = group.findings.length;
  const { short, spoken } = effortTexts(group, model);
  return treeNode({
    id: `${set}#${group.id}`,
    set,
    label: group.title,
    description: [String(count), ...short].join(" · "),
    tooltip: group.tooltip,
    spoken: [`${group.title}: ${counted(count, "finding")}`, ...spoken].join(", "),
    kind: "section",
    expansion: "expanded",
    children: group.findings.map((listed) =>
      findingNode(set, group, listed, {
        label: labels.get(listed.finding.key) ?? findingTitle(listed.finding),
        duplicates: duplicatesOf(listed.finding, model),
        isSupposed: supposed.includes(listed.finding.key),
      }),
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

/** The effort of what is open. One shared by several findings counts once; unknown efforts are shown as unknown. */
function effortTexts({ findings }: FindingGroup, model: SetModel): EffortTexts {
  const total = causeEffort(
    findings.map(({ finding }) => finding),
    model.findings,
  );
  const hours = total.known === 0 ? [] : [hoursText(total.minHours, total.maxHours)];
  if (total.unknown === 0) return { short: hours, spoken: hours };
  const short = total.known === 0 ? "effort unknown" : `${total.unknown} unknown`;
  return { short: [...hours, short], spoken: [...hours, `effort unknown for ${total.unknown}`] };
}
