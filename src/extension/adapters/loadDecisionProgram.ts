import * as vscode from "vscode";

/**
 * `Program` is what features/decision/decisionProgram.ts exports. Returns what loads `dist/decision.js`, once. Rejects if the file of the extension cannot be read; the next call tries again.
 * The file is evaluated as the web host evaluates the main file of an extension: there, `require` knows no second file.
 */
export function createDecisionLoader<Program>(extensionUri: vscode.Uri): () => Promise<Program> {
  let loading: Promise<Program> | null = null;
  return () => {
    loading ??= load<Program>(extensionUri).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function load<Program>(extensionUri: vscode.Uri): Promise<Program> {
  const uri = vscode.Uri.joinPath(extensionUri, "dist", "decision.js");
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call ---- a file of the extension itself
  new Function("module", "exports", `${text}\n//# sourceURL=${uri.toString()}`)(module, module.exports);
  return module.exports as Program;
}
