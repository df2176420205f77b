import * as vscode from "vscode";
import type * as DecisionProgram from "../features/decision/decisionProgram";

/**
 * Returns what loads `dist/decision.js`, once. Rejects if the file of the extension cannot be read; the next call tries again.
 * The file is evaluated as the web host evaluates the main file of an extension: there, `require` knows no second file.
 */
export function createDecisionLoader(extensionUri: vscode.Uri): () => Promise<typeof DecisionProgram> {
  let loading: Promise<typeof DecisionProgram> | null = null;
  return () => {
    loading ??= load(extensionUri).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function load(extensionUri: vscode.Uri): Promise<typeof DecisionProgram> {
  const uri = vscode.Uri.joinPath(extensionUri, "dist", "decision.js");
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call ---- a file of the extension itself
  new Function("module", "exports", `${text}\n//# sourceURL=${uri.toString()}`)(module, module.exports);
  return module.exports as typeof DecisionProgram;
}
