import * as vscode from "vscode";
import { showInformation } from "../../shared/messages";
import { withoutIcons } from "../../shared/untrustedText";

/** How a command on a finding ended. It resolves with this, for other extensions and for tests. */
export type ActionOutcome =
  | { readonly kind: "written"; readonly uri: string; readonly consequence: string }
  | { readonly kind: "canceled" }
  /** The document is no longer the one that was read; nothing was written. */
  | { readonly kind: "changed" }
  | { readonly kind: "refused"; readonly message: string };

export const CANCELED: ActionOutcome = { kind: "canceled" };

export function refused(message: string): ActionOutcome {
  return { kind: "refused", message };
}

const TRY_AGAIN = "Try Again";
const SHOWN_FOR = 8000;

/** Says how a command ended, which never takes the focus; `again` runs it once more. */
export function tell(done: string, outcome: ActionOutcome, again: () => void): void {
  if (outcome.kind === "written")
    vscode.window.setStatusBarMessage(withoutIcons(`${done}. ${outcome.consequence}`), SHOWN_FOR);
  if (outcome.kind === "refused") void showInformation(outcome.message);
  if (outcome.kind !== "changed") return;
  const message = "The file was changed in the meantime. Nothing was written.";
  void showInformation(message, TRY_AGAIN).then((answer) => {
    if (answer === TRY_AGAIN) again();
  });
}
