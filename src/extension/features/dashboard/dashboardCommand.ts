import * as vscode from "vscode";
import type { PageCommand, PageUpdate } from "../../../core/dashboard/messages";
import { COMMANDS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { fillPanel, type PanelActions } from "./dashboardPanel";
import { copiedMessage, copyMarkdown, registerExports } from "./exports";
import { frameFolders } from "./frame";

const VIEW_TYPE = "releaseReadiness.dashboard";

/** "Open Dashboard": one panel that follows the set in focus, and comes back when the window is opened again. */
export function registerDashboard(context: FeatureContext): void {
  const { extensionUri, subscriptions } = context;
  const options = { enableScripts: true, localResourceRoots: frameFolders(extensionUri) };
  let panel: vscode.WebviewPanel | null = null;

  const actions: PanelActions = {
    async run(command, reply) {
      if (command === "copyBrief") await copyRich(context, reply);
      else await vscode.commands.executeCommand(PAGE_COMMAND_IDS[command]);
    },
    copied: copiedMessage,
  };
  const adopt = (one: vscode.WebviewPanel): void => {
    panel = one;
    one.onDidDispose(() => {
      panel = null;
    });
    fillPanel(one, context, actions);
  };
  registerExports(context);
  subscriptions.push(
    new vscode.Disposable(() => {
      panel?.dispose();
    }),
    vscode.commands.registerCommand(COMMANDS.openDashboard, () => {
      if (panel === null)
        adopt(
          vscode.window.createWebviewPanel(VIEW_TYPE, "Dashboard", vscode.ViewColumn.Active, {
            ...options,
            enableFindWidget: true,
          }),
        );
      else panel.reveal();
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(one) {
        one.webview.options = options;
        adopt(one);
        return Promise.resolve();
      },
    }),
  );
}

const PAGE_COMMAND_IDS: Readonly<Record<Exclude<PageCommand, "copyBrief">, string>> = {
  exportHtml: COMMANDS.exportHtml,
  exportCsv: COMMANDS.exportCsv,
  generateDecision: COMMANDS.generateDecision,
  refresh: COMMANDS.refresh,
  selectSet: COMMANDS.selectSet,
};

/** The page can put rich text on the clipboard, the editor cannot: it copies Markdown in case the page may not either. */
async function copyRich(context: FeatureContext, reply: (update: PageUpdate) => void): Promise<void> {
  const brief = await copyMarkdown(context);
  if (brief !== null) reply({ kind: "brief", ...brief });
}
