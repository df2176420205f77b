import * as vscode from "vscode";
import { COMMANDS, VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { textIn } from "../../shared/commandArgument";
import { counted, type SetView } from "../../shared/setView";
import { createStableTree, type StableTree, type TreeElement } from "../../shared/tree/stableTree";
import { focusNodes } from "../../shared/tree/setNodes";
import { plainLabel } from "../../shared/untrustedText";
import { supposedMessage, supposedTitle, type Supposed } from "../../shared/whatIf/supposed";
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
  const { readiness, focus, whatIf, subscriptions, memory } = context;
  const tree = createStableTree(VIEWS.blockers, context);
  let chosen: BlockersView = { ...EVERYTHING, grouping: groupingNamed(memory.get(GROUPING_KEY)) };

  const show = (): void => {
    const view = focus.current();
    const others = focus.others();
    const supposed = view === null ? null : whatIf.of(view);
    setContext("state", welcomeState(view, others.length, readiness.isReady));
    setContext("isFiltered", chosen.filter !== "");
    tree.show(
      focusNodes(view, others, (one) => [
        ...blockerNodes(one, { ...chosen, supposed: supposed?.keys ?? [] }),
        ...(others.length === 0 ? [] : emptySetNode(one)),
      ]),
    );
    describe(tree, view, chosen, supposed);
    if (view === null && !readiness.isReady) tree.view.message = "Searching for assessment sets…";
  };
  const choose = (change: Partial<BlockersView>): void => {
    chosen = { ...chosen, ...change };
    show();
  };
  show();
  subscriptions.push(
    whatIf.onDidChange(show),
    tree.view.onDidChangeCheckboxState(({ items }) => {
      suppose(context, items);
    }),
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

/** Check boxes: what if these were fixed? */
function suppose({ focus, whatIf }: FeatureContext, items: CheckedItems): void {
  const view = focus.current();
  if (!view?.model) return;
  const chosen = new Set(whatIf.of(view)?.keys);
  for (const [{ node }, state] of items) {
    if (node.finding === null || node.set !== view.id) continue;
    if (state === vscode.TreeItemCheckboxState.Checked) chosen.add(node.finding);
    else chosen.delete(node.finding);
  }
  whatIf.choose(view.id, [...chosen]);
}

type CheckedItems = readonly (readonly [TreeElement, vscode.TreeItemCheckboxState])[];

/**
 * The view's title names the set and what is supposed of it; the message says what a filter leaves out and what would change; the badge
 * is the number of blockers, whatever is supposed.
 */
function describe(
  { view: tree }: StableTree,
  view: SetView | null,
  { filter }: BlockersView,
  supposed: Supposed | null,
): void {
  const title = supposed === null ? [] : [supposedTitle(supposed)];
  tree.description = view === null ? "" : [...title, plainLabel(view.name, 60)].join(" · ");
  const messages = [
    standingMessage(view),
    filterMessage(view, filter),
    supposed === null ? "" : supposedMessage(supposed),
  ];
  tree.message = messages.filter((message) => message !== "").join("\n");
  const badge = view === null || view.blockers === 0 ? undefined : badgeOf(view);
  if (tree.badge?.value !== badge?.value || tree.badge?.tooltip !== badge?.tooltip) tree.badge = badge;
}

function badgeOf({ name, blockers, standing }: SetView): vscode.ViewBadge {
  const isKnown = standing === "judged";
  const count = counted(blockers, "blocker");
  const tooltip = isKnown ? `${name}: ${count}` : `${name} cannot be judged now: at least ${count}`;
  return { value: blockers, tooltip: plainLabel(tooltip) };
}

function standingMessage(view: SetView | null): string {
  if (view?.standing === "pending" && view.model === null) return "Analyzing…";
  return view?.standing === "failed" && view.model !== null
    ? "The set cannot be judged. It is shown as last read."
    : "";
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
