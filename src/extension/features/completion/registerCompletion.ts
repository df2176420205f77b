import * as vscode from "vscode";
import { POLICY_FILE_NAME } from "../../../core/policy/policyFileName";
import type { FeatureContext } from "../../readiness";
import { policyCompletions } from "./policyCompletion";
import { reportCompletions } from "./reportCompletion";

/** Behind these, a heading, a value, a row, or an id may begin. */
const TRIGGERS = ["#", ":", " ", "|", "-", "="] as const;

/** Completion in the files of assessment sets; in other files nothing is suggested. */
export function registerCompletion({ readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.languages.registerCompletionItemProvider(
      { language: "markdown" },
      {
        provideCompletionItems: (document, position, _token, context) =>
          reportCompletions(readiness, document, position, context),
      },
      ...TRIGGERS,
    ),
    vscode.languages.registerCompletionItemProvider(
      { pattern: `**/${POLICY_FILE_NAME}` },
      {
        provideCompletionItems: (document, position) => policyCompletions(readiness, document, position),
      },
      '"',
      ":",
    ),
  );
}
