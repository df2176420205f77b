import * as vscode from "vscode";
import { PROBLEM_CODES } from "../../core/rules/problemCodes";

/**
 * Scheme of the documentation pages. A diagnostic's code can link to a document of any scheme, but not to a command. A read-only
 * document with the content of an extension file opens on the desktop, remotely and in the browser, although the files' URIs differ there.
 */
export const RULE_PAGE_SCHEME = "release-readiness";

/** The page that a problem's code opens, or null if there is none. */
export function rulePageUri(rule: string): vscode.Uri | null {
  return PROBLEM_CODES.includes(rule)
    ? vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/rules/${rule}.md` })
    : null;
}
