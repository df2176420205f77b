// Whether what the extension knows and shows of a set is what its files and editors contain.
import * as vscode from "vscode";
import { problemRecord, setRecord } from "../../../src/core/contract/records";
import { loadSet } from "../../../src/core/judge/loadSet";
import type { SetModel } from "../../../src/core/readiness/model";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { localDate } from "../../../src/core/text/isoDate";
import { createWorkspaceFileSystem, pathBelow } from "../../../src/extension/adapters/workspaceFileSystem";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { reportLenses } from "../../../src/extension/features/codeLens/reportLenses";
import { linesOf } from "../../../src/extension/shared/documentLines";
import { problemsOf } from "./workspace";

/**
 * What differs between the set judged again, from the files and the open editors, and what the extension says; null if nothing does.
 * Compared are the model, the problems of the window, the lines above the reports, and the set in focus, which must be this one.
 */
export async function disagreement(api: ReleaseReadinessApi, set: vscode.Uri): Promise<string | null> {
  const fresh = await judgedAnew(set);
  const model = api.getModel(set);
  const view = api.getSetInFocus();
  if (fresh === null || model === null) {
    if (fresh !== null || model !== null)
      return `${model === null ? "only the extension" : "only a new reading"} fails`;
    return view?.standing === "failed" ? null : `the set fails, and the window shows it as ${view?.standing}`;
  }
  if (view?.model !== model) return "the set in focus has another model";
  const differing = (Object.keys(textsOf(fresh)) as (keyof ReturnType<typeof textsOf>)[]).find(
    (part) => textsOf(fresh)[part] !== textsOf(model)[part],
  );
  if (differing !== undefined)
    return `${differing}: ${firstDifference(textsOf(fresh)[differing], textsOf(model)[differing])}`;
  return problemsDiffer(model) ?? (await lensesDiffer(model));
}

async function judgedAnew(set: vscode.Uri): Promise<SetModel | null> {
  const folder = vscode.workspace.getWorkspaceFolder(set);
  if (folder === undefined) return null;
  const options = {
    asOf: null,
    today: localDate(new Date()),
    workspaceFolder: ".",
    rules: ALL_RULES.map(({ id }) => id),
  };
  const loaded = await loadSet(
    createWorkspaceFileSystem(folder.uri),
    pathBelow(folder.uri, set) ?? "",
    options,
  );
  return loaded.kind === "set" ? loaded.model : null;
}

function textsOf(model: SetModel): {
  readonly set: string;
  readonly problems: string;
  readonly hashes: string;
} {
  return {
    set: JSON.stringify(setRecord(model), null, 1),
    problems: JSON.stringify(model.problems.map(problemRecord), null, 1),
    hashes: JSON.stringify(model.reports.map(({ facts }) => [facts.path, facts.sha256])),
  };
}

function firstDifference(expected: string, actual: string): string {
  const lines = expected.split("\n");
  const others = actual.split("\n");
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `line ${at}: expected ${lines.slice(at - 2, at + 3).join(" ")}, but it is ${others.slice(at - 2, at + 3).join(" ")}`;
}

/** The problems of the window, by file, rule and line. Open highs are no problems by default. */
function problemsDiffer({ problems, documents }: SetModel): string | null {
  const files = new Set([...problems.map(({ path }) => path), ...documents.map(({ path }) => path)]);
  for (const path of files) {
    const uri = uriOf(path);
    const expected = problems
      .filter((problem) => problem.path === path && problem.rule !== "unresolved-high")
      .map(({ rule, line }) => `${rule}:${line}`);
    const shown = problemsOf(uri).map(
      ({ code, range }) => `${String(typeof code === "object" ? code.value : code)}:${range.start.line + 1}`,
    );
    if (expected.sort().join() !== [...shown].sort().join())
      return `problems of ${path}: expected ${expected.join()}, but the window shows ${shown.join()}`;
  }
  return null;
}

async function lensesDiffer(model: SetModel): Promise<string | null> {
  for (const { facts } of model.reports) {
    const document = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.toString() === uriOf(facts.path).toString(),
    );
    if (document === undefined) continue;
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    const shown = lenses
      .map(({ range, command }) => `${range.start.line + 1} ${command?.title ?? ""}`)
      .sort();
    const expected = reportLenses(model, facts.path, linesOf(document))
      .map(({ line, title }) => `${line} ${title}`)
      .sort();
    if (shown.join() !== expected.join())
      return `lines above ${facts.path}: expected ${expected.join()}, but the window shows ${shown.join()}`;
  }
  return null;
}

function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file("/");
  return vscode.Uri.joinPath(folder, path);
}
