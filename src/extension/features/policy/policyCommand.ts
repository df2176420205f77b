import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness, WorkspaceSet } from "../../readiness";
import { askForSet } from "../../shared/askForSet";
import { showInformation } from "../../shared/messages";
import { setIn } from "../../shared/commandArgument";
import { policyDocument } from "./policyDocument";

/** Scheme of the read-only documents that show a policy. */
export const POLICY_SCHEME = "release-readiness-policy";

/** "Show Effective Policy": the policy of a set and why it applies, as JSON that updates with every change. */
export function registerPolicyCommand({ readiness, subscriptions }: FeatureContext): void {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  subscriptions.push(
    vscode.Disposable.from(changes),
    vscode.workspace.registerTextDocumentContentProvider(POLICY_SCHEME, {
      onDidChange: changes.event,
      provideTextDocumentContent: (uri) => policyText(uri, readiness),
    }),
    readiness.onDidChange(({ changed, removed }) => {
      for (const uri of [...changed.map((set) => set.uri), ...removed]) changes.fire(policyUri(uri));
    }),
    vscode.commands.registerCommand(COMMANDS.showPolicy, (argument: unknown) =>
      showPolicy(argument, readiness),
    ),
  );
}

async function showPolicy(argument: unknown, readiness: Readiness): Promise<vscode.Uri | null> {
  if (!readiness.isReady) await readiness.refresh();
  const set = await chosenSet(setIn(argument), readiness);
  if (set === null) return null;
  const uri = policyUri(set.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, "jsonc");
  await vscode.window.showTextDocument(document, { preview: true });
  return uri;
}

async function chosenSet(named: string | null, readiness: Readiness): Promise<WorkspaceSet | null> {
  const { sets } = readiness;
  if (named !== null) return sets.find(({ uri }) => uri.toString() === named) ?? null;
  const editor = vscode.window.activeTextEditor;
  const active = editor ? readiness.setOf(editor.document.uri) : null;
  if (sets.length > 1) return active ?? askForSet(sets, active, "Show Effective Policy");
  if (sets[0] === undefined)
    void showInformation("No assessment set found in this workspace, so no policy is in effect.");
  return sets[0] ?? null;
}

function policyUri(set: vscode.Uri): vscode.Uri {
  const name = set.path.slice(set.path.lastIndexOf("/") + 1);
  return vscode.Uri.from({
    scheme: POLICY_SCHEME,
    path: `/${name}: effective policy.jsonc`,
    query: set.toString(),
  });
}

function policyText({ query }: vscode.Uri, { sets }: Readiness): string {
  const set = sets.find(({ uri }) => uri.toString() === query);
  return set
    ? policyDocument(vscode.workspace.asRelativePath(set.uri), set)
    : "// This assessment set no longer exists.\n";
}
