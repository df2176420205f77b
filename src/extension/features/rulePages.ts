import * as vscode from "vscode";
import { rulePage } from "../../core/rules/rulePage";
import type { FeatureContext } from "../readiness";

/**
 * Scheme of the documentation pages. A diagnostic's code can open a document of any scheme but no command; a read-only document made
 * of what is in the bundle opens on the desktop, remotely and in the browser, where the extension's own files have three kinds of
 * addresses.
 */
const SCHEME = "release-readiness";

/** The page that a problem's code opens, or null where there is none. */
export function rulePageUri(rule: string): vscode.Uri | null {
  return rulePage(rule) === null ? null : vscode.Uri.from({ scheme: SCHEME, path: `/rules/${rule}.md` });
}

export function registerRulePages({ subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent(uri) {
        const id = /^\/rules\/([a-z-]+)\.md$/.exec(uri.path)?.[1] ?? "";
        return rulePage(id) ?? `There is no page ${uri.path}.\n`;
      },
    }),
  );
}
