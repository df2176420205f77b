import * as vscode from "vscode";
import { counted } from "../../../core/dashboard/words";
import { idDocuments } from "../../../core/language/idDocuments";
import { renameId, type Rename } from "../../../core/language/renameId";
import { renameProblem } from "../../../core/language/renameProblems";
import type { SetFinding } from "../../../core/readiness/model";
import type { TextEdit } from "../../../core/text/textEdit";
import type { Readiness } from "../../readiness";
import type { JudgedSet } from "../../shared/setDocument";
import { isReadFrom } from "../../shared/upToDate";
import { idTargetAt, type IdTarget } from "./idTarget";

/** Renames ids of findings in the reports, the decision and the policy of their set. Says why where it cannot. */
export function createRenames(readiness: Readiness): vscode.RenameProvider {
  return {
    prepareRename(document, position) {
      const target = idTargetAt(readiness, document, position);
      if (target === null) return undefined;
      const finding = onlyFinding(readiness, target);
      return { range: target.range, placeholder: finding.id ?? "" };
    },
    async provideRenameEdits(document, position, newName) {
      const target = idTargetAt(readiness, document, position);
      if (target === null) return undefined;
      return renamed(readiness, target.set, onlyFinding(readiness, target), newName.trim(), document);
    },
  };
}

/** Throws what the user has to know if the id cannot be renamed. */
function onlyFinding(readiness: Readiness, { set, findings }: IdTarget): SetFinding {
  const [finding] = findings;
  if (finding === undefined) throw new Error("This id stands for no finding.");
  const problem =
    renameProblem(set.model, idDocuments(set.model, set.decisionText), finding) ??
    otherSetProblem(readiness, set, finding);
  if (problem !== null) throw new Error(problem);
  return finding;
}

/** A policy file above several sets names findings of all of them by the same keys. */
function otherSetProblem(
  readiness: Readiness,
  { uri, policyUri, model }: JudgedSet,
  { key, id }: SetFinding,
): string | null {
  const isNamed =
    model.policy.waivers.some(({ finding }) => finding === key) || model.policy.sameAs.flat().includes(key);
  const other = readiness.sets.find(
    (set) =>
      set.uri.toString() !== uri.toString() &&
      policyUri !== null &&
      set.policyUri?.toString() === policyUri.toString() &&
      set.model?.findings.some((finding) => finding.key === key),
  );
  if (!isNamed || other === undefined || policyUri === null) return null;
  return `${vscode.workspace.asRelativePath(policyUri)} names ${id ?? ""} for ${vscode.workspace.asRelativePath(other.uri)}, too. Give that set its own policy file first.`;
}

async function renamed(
  readiness: Readiness,
  set: JudgedSet,
  finding: SetFinding,
  newId: string,
  shown: vscode.TextDocument,
): Promise<vscode.WorkspaceEdit> {
  const { model, decisionText, policyUri } = set;
  const documents = await openDocuments(readiness, set);
  const policy = policyUri === null ? null : await vscode.workspace.openTextDocument(policyUri);
  const result = renameId({
    ...{ model, decisionText, finding, newId },
    texts: new Map([...documents].map(([path, document]) => [path, document.getText()])),
    policyText: policy?.getText() ?? null,
  });
  if (result.kind === "refused") throw new Error(result.message);
  const signed = decisionText?.isOurs === true ? documents.get(decisionText.path) : undefined;
  return workspaceEdit({
    ...{ label: `Rename ${finding.id ?? ""} to ${newId}`, result, signed },
    documents: [...documents].map(([path, document]) => ({ path, document })),
    ...{ policy, shown },
  });
}

/** The reports and the decision of a set, by path. Throws if the text of one is newer than what was read. */
async function openDocuments(
  readiness: Readiness,
  set: JudgedSet,
): Promise<ReadonlyMap<string, vscode.TextDocument>> {
  const opened = idDocuments(set.model, set.decisionText).map(async (facts) => {
    const document = await vscode.workspace.openTextDocument(readiness.uriOf(set, facts.path));
    const isDecision = facts.path === set.decisionText?.path;
    const isRead = isDecision
      ? facts.claims.idMentions.every(
          ({ id, idRange }) => idRange === null || document.getText().slice(idRange.from, idRange.to) === id,
        )
      : isReadFrom(facts.sha256, document.getText());
    if (!isRead)
      throw new Error(
        `${vscode.workspace.asRelativePath(document.uri)} has changed and is still being read. Try again.`,
      );
    return [facts.path, document] as const;
  });
  return new Map(await Promise.all(opened));
}

interface Edited {
  readonly label: string;
  readonly result: Extract<Rename, { kind: "edits" }>;
  readonly documents: readonly { readonly path: string; readonly document: vscode.TextDocument }[];
  readonly policy: vscode.TextDocument | null;
  /** The generated decision: what people have signed in it changes only if the user agrees. */
  readonly signed: vscode.TextDocument | undefined;
  /** Where the user renames. */
  readonly shown: vscode.TextDocument;
}

/** One edit for all documents, so that one undo takes everything back. */
function workspaceEdit({ label, result, documents, policy, signed, shown }: Edited): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const add = (document: vscode.TextDocument, edits: readonly TextEdit[]): void => {
    const description = vscode.workspace.asRelativePath(document.uri);
    const metadata = { label, description, needsConfirmation: document === signed };
    for (const { from, to, text } of edits) {
      const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
      edit.replace(document.uri, range, text, metadata);
    }
  };
  for (const { path, document } of documents) add(document, result.documents.get(path) ?? []);
  if (policy !== null) add(policy, result.policy);
  if (edit.entries().some(([uri]) => uri.toString() !== shown.uri.toString())) openPreview(edit, shown);
  return edit;
}

/**
 * Makes the editor show the edit before it applies it. It does so only if a part needs confirmation, and leaves such a part out unless the
 * user checks it, but half a rename breaks the set: this part changes nothing.
 */
function openPreview(edit: vscode.WorkspaceEdit, { uri }: vscode.TextDocument): void {
  const entries = edit.entries();
  const places = entries.reduce((sum, [, edits]) => sum + edits.length, 0);
  const label = `${counted(places, "place")} in ${counted(entries.length, "file")}`;
  const metadata = { label, description: "Listed below", needsConfirmation: true };
  edit.insert(uri, new vscode.Position(0, 0), "", metadata);
}
