import * as vscode from "vscode";
import { PROBLEM_CODES } from "../../core/rules/problemCodes";
import type { FeatureContext } from "../readiness";

/**
 * Scheme of the documentation pages. A diagnostic's code can open a document of any scheme but no command; a read-only document made
 * of a file of the extension opens on the desktop, remotely and in the browser, where those files have three kinds of addresses.
 */
const SCHEME = "release-readiness";

/** The page that a problem's code opens, or null where there is none. */
export function rulePageUri(rule: string): vscode.Uri | null {
  return PROBLEM_CODES.includes(rule) ? vscode.Uri.from({ scheme: SCHEME, path: `/rules/${rule}.md` }) : null;
}

export function registerRulePages({ subscriptions, extensionUri, log }: FeatureContext): void {
  subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path }) {
        const id = /^\/rules\/([a-z-]+)\.md$/.exec(path)?.[1] ?? "";
        if (!PROBLEM_CODES.includes(id)) return `There is no page ${path}.\n`;
        const file = vscode.Uri.joinPath(extensionUri, "docs", "rules", `${id}.md`);
        try {
          return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        } catch (error) {
          log.error(
            `The page ${file.toString()} cannot be read:`,
            error instanceof Error ? error : String(error),
          );
          return `The page about ${id} cannot be read from the extension's folder: install the extension again.\n`;
        }
      },
    }),
  );
}
