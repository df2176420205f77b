import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness, SetInFocus, WorkspaceSet } from "../../readiness";
import { showInformation } from "../../shared/messages";
import { setIn } from "../../shared/commandArgument";
import { policyDocument } from "./policyDocument";

/** Scheme of the read-only documents that show a policy. */
export const POLICY_SCHEME = "release-readiness-policy";

/** "Show Effective Policy": the policy of a set and why it applies, as JSON that updates with every change. */
export function registerPolicyCommand(context: FeatureContext): void {
  const { readiness, subscriptions } = context;
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
      showPolicy(argument, context),
    ),
  );
}

async function showPolicy(
  argument: unknown,
  { readiness, focus }: FeatureContext,
): Promise<vscode.Uri | null> {
  if (!readiness.isReady) await readiness.refresh();
  const set = chosenSet(setIn(argument), readiness, focus);
  if (set === null) return null;
  const uri = policyUri(set.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, "jsonc");
  await vscode.window.showTextDocument(document, { preview: true });
  return uri;
}

function chosenSet(
  named: string | null,
  { sets }: FeatureContext["readiness"],
  focus: SetInFocus,
): WorkspaceSet | null {
  if (named !== null) return sets.find(({ uri }) => uri.toString() === named) ?? null;
  const set = focus.set();
  if (set === null)
    void showInformation("No assessment set found in this workspace, so no policy is in effect.");
  return set;
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
