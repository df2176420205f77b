import * as vscode from "vscode";
import { readRequest, type PageRequest, type PageUpdate } from "../../../core/dashboard/messages";
import type { FeatureContext } from "../../readiness";
import { openPlaceCommand } from "../../shared/places";
import { plainLabel } from "../../shared/untrustedText";
import { contentOf } from "./content";
import { frameHtml } from "./frame";
import { knownPlace } from "./knownPlace";
import { createPageDifference } from "./pageDifference";
import { previousOf } from "./previousOf";

/** What the panel cannot do itself. */
export interface PanelActions {
  run(
    command: Extract<PageRequest, { kind: "run" }>["command"],
    reply: (update: PageUpdate) => void,
  ): Promise<void>;
  copied(isRich: boolean): void;
}

/** Shows the set in focus in a panel until it is closed. Sends only what changed, and never takes the focus. */
export function fillPanel(
  panel: vscode.WebviewPanel,
  { readiness, focus, extensionUri, log }: FeatureContext,
  actions: PanelActions,
): void {
  const { webview } = panel;
  const difference = createPageDifference();
  /** Keys of findings that count as fixed, by set. They last as long as the panel. */
  const fixed = new Map<string, ReadonlySet<string>>();
  let isReady = false;
  let latest = 0;

  const post = (update: PageUpdate): void => void webview.postMessage(update);

  const send = async (): Promise<void> => {
    if (!isReady) return;
    latest += 1;
    const run = latest;
    const [view, set] = [focus.current(), focus.set()];
    const previous = set === null ? null : await previousOf(set, readiness);
    // A newer state is on its way.
    if (run !== latest) return;
    const id = view?.id ?? "";
    const hasOthers = focus.others().length > 0;
    const sections = contentOf({ view, hasOthers, previous, fixed: fixed.get(id) ?? new Set() });
    const update = difference.next(id, sections);
    if (update !== null) post(update);
  };
  const rename = (): void => {
    const view = focus.current();
    const title = view === null ? "Dashboard" : `Dashboard: ${plainLabel(view.name, 100)}`;
    if (panel.title !== title) panel.title = title;
  };
  const refresh = (): void => {
    send().catch((error: unknown) => {
      log.error("The dashboard could not be shown:", error instanceof Error ? error : String(error));
    });
  };
  const answer = async (request: PageRequest): Promise<void> => {
    switch (request.kind) {
      case "ready":
        // The page was loaded again and knows nothing.
        isReady = true;
        difference.forget();
        refresh();
        return;
      case "open":
        await open(request);
        return;
      case "whatIf": {
        const keys = new Set(fixed.get(request.set));
        if (request.isFixed) keys.add(request.finding);
        else keys.delete(request.finding);
        fixed.set(request.set, keys);
        refresh();
        return;
      }
      case "resetWhatIf":
        fixed.delete(request.set);
        refresh();
        return;
      case "run":
        await actions.run(request.command, post);
        return;
      case "copied":
        actions.copied(request.isRich);
    }
  };
  const open = async ({ set: id, path, line }: Extract<PageRequest, { kind: "open" }>): Promise<void> => {
    const set = [...readiness.sets, ...readiness.unjudged].find(({ uri }) => uri.toString() === id);
    const place = set === undefined ? null : knownPlace(focus.viewOf(set), path, line);
    const command = place === null ? null : openPlaceCommand(readiness, id, place);
    if (command !== null)
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  };
  const listening = vscode.Disposable.from(
    webview.onDidReceiveMessage(async (message: unknown) => {
      const request = readRequest(message);
      if (request !== null) await answer(request);
    }),
    focus.onDidChange(() => {
      rename();
      if (panel.visible) refresh();
    }),
    panel.onDidChangeViewState(() => {
      // A hidden page is unloaded; when it is shown again, it asks.
      if (!panel.visible) isReady = false;
    }),
  );
  panel.onDidDispose(() => {
    listening.dispose();
  });
  rename();
  webview.html = frameHtml(webview, extensionUri);
}
