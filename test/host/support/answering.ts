import * as vscode from "vscode";

/** Leaves the question, or accepts what is active in its list. */
export const LEAVE = "workbench.action.closeQuickOpen";
export const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";

/** Answers questions by a command of the editor, as a key press would. Nothing tells when a question is there: the key is pressed again. */
export async function answering<T>(running: Thenable<T>, command: string): Promise<T> {
  const pause = (): Promise<false> => new Promise((resolve) => setTimeout(resolve, 300, false));
  const isOver = Promise.resolve(running).then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([isOver, pause()]))) await vscode.commands.executeCommand(command);
  return running;
}
