/** Messages of the window. All of them go through here, because they may quote reports, policies and names of files. */
import * as vscode from "vscode";
import { messageText } from "./untrustedText";

/** Resolves with the action that the user chooses; undefined if the message is dismissed. */
export function showInformation(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(messageText(message), ...actions);
}

/** The same for an error. */
export function showError(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(messageText(message), ...actions);
}
