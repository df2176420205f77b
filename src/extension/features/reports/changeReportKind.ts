import * as vscode from "vscode";
import { frontMatterEdit } from "../../../core/markdown/frontMatterEdit";
import type { SetModel } from "../../../core/readiness/model";
import { roleWords } from "../../../core/readiness/reportKindWords";
import { REPORT_KINDS, type Role } from "../../../core/reader/reportKinds";
import { isMarkdownFile } from "../../../core/workspace/reportKind";
import { requireInside } from "../../adapters/realFiles";
import { COMMANDS } from "../../commands";
import type { FeatureContext, WorkspaceSet } from "../../readiness";
import { memberOf, setIn, textIn } from "../../shared/commandArgument";
import { showError, showInformation } from "../../shared/messages";
import { setWithId } from "../../shared/places";
import { plainLabel, withoutIcons } from "../../shared/untrustedText";

/** The key of the front matter that says what a file is read as. */
const KEY = "kind";

interface ChosenFile {
  readonly set: WorkspaceSet;
  readonly model: SetModel;
  readonly uri: vscode.Uri;
}

/**
 * "Read File As…": writes `kind` into the front matter of a file, or removes it. Takes a tree element, or `{ set, path, kind }`, of which
 * `kind` answers the question; without an argument it is about the active editor. Resolves with whether the file was changed.
 */
export function registerChangeReportKind(context: FeatureContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.changeReportKind, async (argument: unknown) => {
      const file = chosenFile(argument, context);
      if (file === null) {
        void showInformation(
          "Open a Markdown file of an assessment set, or select one in the Reports view, first.",
        );
        return false;
      }
      const named = textIn(argument, "kind");
      const roles: readonly Role[] = [...REPORT_KINDS, ...file.model.policy.phases.map(({ role }) => role)];
      const kind = roles.find((one) => one === named) ?? (await askForKind(file));
      return kind === undefined ? false : writeKind(file, kind);
    }),
  );
}

function chosenFile(argument: unknown, { readiness }: FeatureContext): ChosenFile | null {
  const id = setIn(argument);
  const node = memberOf(argument, "node");
  const path = textIn(memberOf(node, "place"), "path") ?? textIn(argument, "path");
  const active = vscode.window.activeTextEditor?.document.uri;
  const set = id === null ? active && readiness.setOf(active) : setWithId(readiness, id);
  const model = set?.model ?? null;
  if (!set || model === null) return null;
  const uri = path === null ? active : readiness.uriOf(set, path);
  const isOfSet = model.documents.some(
    (one) => readiness.uriOf(set, one.path).toString() === uri?.toString(),
  );
  return uri !== undefined && isOfSet && isMarkdownFile(uri.path.slice(uri.path.lastIndexOf("/") + 1))
    ? { set, model, uri }
    : null;
}

/** Null removes the key; undefined if the user cancels. */
async function askForKind({ model, uri }: ChosenFile): Promise<Role | null | undefined> {
  const name = vscode.workspace.asRelativePath(uri).split("/").at(-1) ?? "";
  const phases = model.policy.phases.map(({ role, title }) => ({
    label: roleWords(role),
    description: withoutIcons(title),
    kind: role,
  }));
  const items: readonly (Omit<vscode.QuickPickItem, "kind"> & { readonly kind: Role | null })[] = [
    ...phases,
    { label: "Not a report", description: "its findings do not count", kind: "other" },
    { label: "As its name and title say", description: "removes the kind from its front matter", kind: null },
  ];
  const labels = items.map(({ label, description }) => ({
    label,
    ...(description !== undefined && { description }),
  }));
  const picked = await vscode.window.showQuickPick(labels, {
    title: plainLabel(`Read ${name} As`),
    placeHolder: "The answer is written into the front matter of the file",
    matchOnDescription: true,
  });
  return picked === undefined ? undefined : items[labels.indexOf(picked)]?.kind;
}

/** One undo step in the editor of the file, which is shown and not saved. */
async function writeKind({ set, uri }: ChosenFile, kind: Role | null): Promise<boolean> {
  requireInside(set.folder.uri, uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const change = frontMatterEdit(document.getText(), KEY, kind);
  if (change === null) return false;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(change.from), document.positionAt(change.to));
  edit.replace(uri, range, change.text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void showError(`${vscode.workspace.asRelativePath(uri)} could not be changed.`);
    return false;
  }
  const end = document.positionAt(change.from + change.text.trimEnd().length);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end), preview: false });
  return true;
}
