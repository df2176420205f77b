import * as vscode from "vscode";
import { COMMANDS, VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { textIn } from "../../shared/commandArgument";
import { counted, type SetView } from "../../shared/setView";
import { createStableTree, type StableTree } from "../../shared/tree/stableTree";
import { focusNodes } from "../../shared/tree/setNodes";
import { plainLabel } from "../../shared/untrustedText";
import { askForFilter, askForGrouping } from "./askForView";
import { blockerNodes, EVERYTHING, type BlockersView } from "./blockerNodes";
import { emptySetNode } from "./emptySetNode";
import { followCursor } from "./followCursor";
import { filteredFindings, GROUPINGS } from "./groupings";
import { listedFindings } from "./listedFindings";
import { welcomeState } from "./welcomeState";

/** The key of the grouping in the workspace's memory. */
const GROUPING_KEY = "blockers.grouping";

/** The Blockers view: blockers, conditions and fixes to verify of the set in focus, with a badge; grouped and filtered as the user chooses. */
export function registerBlockersTree(context: FeatureContext): void {
  const { readiness, focus, subscriptions, memory } = context;
  const tree = createStableTree(VIEWS.blockers, context);
  let chosen: BlockersView = { ...EVERYTHING, grouping: groupingNamed(memory.get(GROUPING_KEY)) };

  const show = (): void => {
    const view = focus.current();
    const others = focus.others();
    setContext("state", welcomeState(view, others.length, readiness.isReady));
    setContext("isFiltered", chosen.filter !== "");
    tree.show(
      focusNodes(view, others, (one) => [
        ...blockerNodes(one, chosen),
        ...(others.length === 0 ? [] : emptySetNode(one)),
      ]),
    );
    describe(tree, view, chosen);
    if (view === null && !readiness.isReady) tree.view.message = "Searching for assessment sets…";
  };
  const choose = (change: Partial<BlockersView>): void => {
    chosen = { ...chosen, ...change };
    show();
  };
  show();
  subscriptions.push(
    focus.onDidChange(show),
    followCursor(context, tree, () => chosen),
    vscode.commands.registerCommand(COMMANDS.groupBlockers, async (argument: unknown) => {
      const named = textIn(argument, "by");
      const grouping = named === null ? await askForGrouping(chosen.grouping) : groupingNamed(named);
      if (grouping === null) return;
      choose({ grouping });
      await memory.update(GROUPING_KEY, grouping);
    }),
    vscode.commands.registerCommand(COMMANDS.filterBlockers, async (argument: unknown) => {
      const before = chosen.filter;
      const filter =
        textIn(argument, "filter") ??
        (await askForFilter(before, (typed) => {
          choose({ filter: typed });
        }));
      choose({ filter: filter ?? before });
    }),
    vscode.commands.registerCommand(COMMANDS.clearBlockersFilter, () => {
      choose({ filter: "" });
    }),
  );
}

/** The view's title names the set; the message says what a filter leaves out; the badge is the number of blockers. */
function describe({ view: tree }: StableTree, view: SetView | null, { filter }: BlockersView): void {
  tree.description = view === null ? "" : plainLabel(view.name, 60);
  tree.message = filterMessage(view, filter);
  const badge = view === null || view.blockers === 0 ? undefined : badgeOf(view);
  if (tree.badge?.value !== badge?.value || tree.badge?.tooltip !== badge?.tooltip) tree.badge = badge;
}

function badgeOf({ name, blockers, standing }: SetView): vscode.ViewBadge {
  const isKnown = standing === "judged";
  const count = counted(blockers, "blocker");
  const tooltip = isKnown ? `${name}: ${count}` : `${name} cannot be judged now: at least ${count}`;
  return { value: blockers, tooltip: plainLabel(tooltip) };
}

function filterMessage(view: SetView | null, filter: string): string {
  if (filter === "" || !view?.model) return "";
  const all = listedFindings(view.model).length;
  return `Filter "${plainLabel(filter, 60)}": ${filteredFindings(view.model, filter).length} of ${counted(all, "finding")}`;
}

function groupingNamed(name: unknown): BlockersView["grouping"] {
  return GROUPINGS.find(({ id }) => id === name)?.id ?? EVERYTHING.grouping;
}

function setContext(key: string, value: string | boolean): void {
  void vscode.commands.executeCommand("setContext", `releaseReadiness.${key}`, value);
}
