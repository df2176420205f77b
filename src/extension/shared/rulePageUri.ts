import * as vscode from "vscode";
import { PROBLEM_CODES } from "../../core/rules/problemCodes";

/**
 * Scheme of the documentation pages. A diagnostic's code can open a document of any scheme but no command; a read-only document made
 * of a file of the extension opens on the desktop, remotely and in the browser, where those files have three kinds of addresses.
 */
export const RULE_PAGE_SCHEME = "release-readiness";

/** The page that a problem's code opens, or null where there is none. */
export function rulePageUri(rule: string): vscode.Uri | null {
  return PROBLEM_CODES.includes(rule)
    ? vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/rules/${rule}.md` })
    : null;
}
