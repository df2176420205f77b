import * as vscode from "vscode";
import {
  readRequest,
  type PageCommand,
  type PageRequest,
  type PageUpdate,
} from "../../../core/dashboard/messages";
import type { FeatureContext, SetInFocus } from "../../readiness";
import { openPlaceCommand } from "../../shared/places";
import { plainLabel } from "../../shared/untrustedText";
import { contentOf } from "./content";
import { createFixedFindings, type FixedFindings } from "./fixedFindings";
import { frameHtml } from "./frame";
import { knownPlace } from "./knownPlace";
import { createPageDifference } from "./pageDifference";
import { previousOf } from "./previousOf";

/** What the panel cannot do itself. */
export interface PanelActions {
  run(command: PageCommand, reply: (update: PageUpdate) => void): Promise<void>;
  copied(isRich: boolean): void;
}

/** Shows the set in focus in a panel until it is closed. Sends only what changed, and never takes the focus. */
export function fillPanel(panel: vscode.WebviewPanel, context: FeatureContext, actions: PanelActions): void {
  const { webview } = panel;
  const fixed = createFixedFindings();
  const sender = createSender(webview, fixed, context);
  const answer = async (request: PageRequest): Promise<void> => {
    switch (request.kind) {
      case "ready":
        sender.start();
        return;
      case "open":
        await openPlace(request, context);
        return;
      case "whatIf":
        fixed.mark(request.set, request.finding, request.isFixed);
        sender.refresh();
        return;
      case "resetWhatIf":
        fixed.reset(request.set);
        sender.refresh();
        return;
      case "run":
        await actions.run(request.command, sender.post);
        return;
      case "copied":
        actions.copied(request.isRich);
    }
  };
  const listening = vscode.Disposable.from(
    webview.onDidReceiveMessage(async (message: unknown) => {
      const request = readRequest(message);
      if (request !== null) await answer(request);
    }),
    context.focus.onDidChange(() => {
      rename(panel, context.focus);
      if (panel.visible) sender.refresh();
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) sender.stop();
    }),
  );
  panel.onDidDispose(() => {
    listening.dispose();
  });
  rename(panel, context.focus);
  webview.html = frameHtml(webview, context.extensionUri);
}

function rename(panel: vscode.WebviewPanel, focus: SetInFocus): void {
  const view = focus.current();
  const title = view === null ? "Dashboard" : `Dashboard: ${plainLabel(view.name, 100)}`;
  if (panel.title !== title) panel.title = title;
}

interface Sender {
  readonly post: (update: PageUpdate) => void;
  /** The page was loaded, for the first time or again, and shows nothing. */
  start(): void;
  /** The page was hidden, which unloads it. */
  stop(): void;
  /** Brings the page up to date, if it is loaded. */
  refresh(): void;
}

function createSender(
  webview: vscode.Webview,
  fixed: FixedFindings,
  { readiness, focus, log }: FeatureContext,
): Sender {
  const difference = createPageDifference();
  let isLoaded = false;
  let latest = 0;
  const post = (update: PageUpdate): void => void webview.postMessage(update);
  const send = async (): Promise<void> => {
    latest += 1;
    const run = latest;
    const [view, set] = [focus.current(), focus.set()];
    const previous = set === null ? null : await previousOf(set, readiness);
    // A newer state is on its way, or the page is gone.
    if (run !== latest || !isLoaded) return;
    const id = view?.id ?? "";
    const hasOthers = focus.others().length > 0;
    const update = difference.next(id, contentOf({ view, hasOthers, previous, fixed: fixed.of(id) }));
    if (update !== null) post(update);
  };
  const refresh = (): void => {
    if (!isLoaded) return;
    send().catch((error: unknown) => {
      log.error("The dashboard could not be shown:", error instanceof Error ? error : String(error));
    });
  };
  return {
    post,
    start() {
      isLoaded = true;
      difference.forget();
      refresh();
    },
    stop() {
      isLoaded = false;
    },
    refresh,
  };
}

async function openPlace(
  { set: id, path, line }: Extract<PageRequest, { kind: "open" }>,
  { readiness, focus }: FeatureContext,
): Promise<void> {
  const set = [...readiness.sets, ...readiness.unjudged].find(({ uri }) => uri.toString() === id);
  const place = set === undefined ? null : knownPlace(focus.viewOf(set), path, line);
  const command = place === null ? null : openPlaceCommand(readiness, id, place);
  if (command !== null)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
