import * as vscode from "vscode";
import type { Brief } from "../../../core/dashboard/brief";
import { exportedPage } from "../../../core/dashboard/exportedPage";
import { blockersCsv } from "../../../core/export/blockersCsv";
import type { SetModel } from "../../../core/readiness/model";
import { COMMANDS } from "../../commands";
import type { FeatureContext, WorkspaceSet } from "../../readiness";
import { memberOf, uriText } from "../../shared/commandArgument";
import { showError, showInformation } from "../../shared/messages";
import { withoutIcons } from "../../shared/untrustedText";
import { previousOf } from "./previousOf";

interface Exported {
  readonly name: string;
  readonly set: WorkspaceSet;
  readonly model: SetModel;
}

/**
 * "Export Dashboard as HTML" and "Export Blockers as CSV" of the set in focus. Both take `{ output }`, a URI, or ask for a file, and resolve
 * with its URI, null if nothing was written. "Copy Brief" copies Markdown, because the clipboard that the editor offers takes only text.
 */
export function registerExports(context: FeatureContext): void {
  const { readiness, extensionUri, subscriptions } = context;
  const html = async ({ name, set, model }: Exported): Promise<string> => {
    const styles = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extensionUri, "media", "dashboard.css"),
    );
    const previous = await previousOf(set, readiness);
    return exportedPage({ name, model, previous, hasOthers: false }, new TextDecoder().decode(styles));
  };
  subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.exportHtml, (argument: unknown) =>
      exportFile(context, argument, { type: "HTML", extension: "html", text: html }),
    ),
    vscode.commands.registerCommand(COMMANDS.exportCsv, (argument: unknown) =>
      exportFile(context, argument, {
        type: "CSV",
        extension: "csv",
        text: ({ model }) => blockersCsv(model),
      }),
    ),
    vscode.commands.registerCommand(COMMANDS.copyBrief, async () => {
      const brief = await copyMarkdown(context);
      if (brief !== null) copiedMessage(false);
    }),
  );
}

/** Copies the brief as Markdown and returns it; null if there is none. */
export async function copyMarkdown(context: FeatureContext): Promise<Brief | null> {
  const exported = exportedSet(context);
  if (exported === null) return null;
  const { briefOf } = await context.loadDecisionProgram();
  const brief = briefOf(exported.name, exported.model);
  await vscode.env.clipboard.writeText(brief.markdown);
  return brief;
}

export function copiedMessage(isRich: boolean): void {
  const how = isRich ? "as rich text and Markdown" : "as Markdown";
  vscode.window.setStatusBarMessage(`Copied the brief ${how}`, 3000);
}

interface Format {
  readonly type: string;
  readonly extension: string;
  readonly text: (exported: Exported) => string | Promise<string>;
}

async function exportFile(
  context: FeatureContext,
  argument: unknown,
  { type, extension, text }: Format,
): Promise<vscode.Uri | null> {
  const exported = exportedSet(context);
  if (exported === null) return null;
  const named = uriText(memberOf(argument, "output"));
  const uri = named === null ? await askForFile(exported, type, extension) : vscode.Uri.parse(named);
  if (uri === null) return null;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(await text(exported)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void showError(`Could not write ${vscode.workspace.asRelativePath(uri)}: ${reason}`);
    return null;
  }
  vscode.window.setStatusBarMessage(`Exported ${withoutIcons(vscode.workspace.asRelativePath(uri))}`, 5000);
  return uri;
}

/** The set in focus, if it has a verdict that can be trusted. */
function exportedSet({ focus }: FeatureContext): Exported | null {
  const [view, set] = [focus.current(), focus.set()];
  if (view === null || set === null) {
    void showInformation("No assessment set found in this workspace, so there is nothing to export.");
    return null;
  }
  const { name, model, standing } = view;
  if (model !== null && standing === "judged") return { name, set, model };
  void showInformation(
    `${name} cannot be judged now, so there is nothing to export. The Blockers view shows why.`,
  );
  return null;
}

async function askForFile(
  { name, set }: Exported,
  type: string,
  extension: string,
): Promise<vscode.Uri | null> {
  const file = `release-readiness ${name}`.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80);
  const uri = await vscode.window.showSaveDialog({
    title: `Export as ${type}`,
    defaultUri: vscode.Uri.joinPath(set.folder.uri, `${file}.${extension}`),
    filters: { [type]: [extension] },
    saveLabel: "Export",
  });
  return uri ?? null;
}
