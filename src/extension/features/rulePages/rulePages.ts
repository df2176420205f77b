import * as vscode from "vscode";
import { PROBLEM_CODES } from "../../../core/rules/problemCodes";
import type { FeatureContext } from "../../readiness";
import { RULE_PAGE_SCHEME } from "../../shared/rulePageUri";

export function registerRulePages({ subscriptions, extensionUri, log }: FeatureContext): void {
  subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, {
      async provideTextDocumentContent({ path }) {
        const id = /^\/rules\/([a-z-]+)\.md$/.exec(path)?.[1] ?? "";
        if (!PROBLEM_CODES.includes(id)) return `The page ${path} does not exist.\n`;
        const file = vscode.Uri.joinPath(extensionUri, "docs", "rules", `${id}.md`);
        try {
          return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        } catch (error) {
          log.error(
            `Could not read the page ${file.toString()}:`,
            error instanceof Error ? error : String(error),
          );
          return `Could not read the page about ${id} from the extension's folder. Reinstall the extension.\n`;
        }
      },
    }),
  );
}
