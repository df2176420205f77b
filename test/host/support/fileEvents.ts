import * as vscode from "vscode";

/** Hidden: the extension passes it by. */
const PROBE = ".watcher-probe";

/**
 * Resolves when the host tells of files in folders that are new. A folder that comes while the host's watcher is still starting is
 * never watched, and tests create their folders at once. After `milliseconds` the tests have to try without.
 */
export async function fileEventsArrive(milliseconds = 60_000): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  const seen = new Set<string>();
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, `${PROBE}/**`));
  const note = ({ path }: vscode.Uri): void => void seen.add(path);
  const listeners = [watcher.onDidCreate(note), watcher.onDidChange(note)];
  const end = Date.now() + milliseconds;
  for (let round = 0; Date.now() < end; round++) {
    const file = vscode.Uri.joinPath(folder.uri, PROBE, String(round), "file.txt");
    await vscode.workspace.fs.writeFile(file, new Uint8Array());
    await pause();
    // The folder is one event; only a change inside shows that it is watched, too.
    seen.clear();
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("changed"));
    await pause();
    if (seen.has(file.path)) break;
  }
  vscode.Disposable.from(watcher, ...listeners).dispose();
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, PROBE), { recursive: true });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
