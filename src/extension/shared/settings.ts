/** The settings of the extension. None of them changes a verdict: what does is in the policy file, which the command line uses, too. */
import * as vscode from "vscode";

export const SECTION = "releaseReadiness";

const OPEN_FINDINGS = ["criticals", "all", "none"] as const;

/** Which open findings are problems: those that block the release, also those that make it conditional, or none. */
export type OpenFindings = (typeof OPEN_FINDINGS)[number];

const RUNS = ["onType", "onSave"] as const;

/** When reports are analyzed: what is in the editor, as the user types, or what is on disk, when a file is saved. */
export type Run = (typeof RUNS)[number];

const INLAY_HINTS = ["all", "differences", "none"] as const;

/** For which totals and counts reports show what they compute to: all, those that are wrong, or none. */
export type InlayHints = (typeof INLAY_HINTS)[number];

export interface FolderPatterns {
  /** Patterns of folders with assessment sets, in addition to the one in the policy file. */
  readonly sets: readonly string[];
  /** Patterns of folders and files that are not searched. */
  readonly exclude: readonly string[];
  /** Whether readiness documents are looked for in the usual places. */
  readonly hasUsual: boolean;
}

export function openFindings(): OpenFindings {
  return oneOf(OPEN_FINDINGS, valueOf("openFindings"));
}

export function run(): Run {
  return oneOf(RUNS, valueOf("run"));
}

/** Whether reports show lines above their findings. */
export function codeLens(): boolean {
  return valueOf("codeLens") !== false;
}

/** Whether source files show the open findings that cite them. */
export function sourceHints(): boolean {
  return valueOf("sourceHints") !== false;
}

/** For which totals and counts reports show what they compute to. */
export function inlayHints(): InlayHints {
  return oneOf(INLAY_HINTS, valueOf("inlayHints"));
}

/** The patterns for a workspace folder. */
export function folderPatterns(folder: vscode.Uri): FolderPatterns {
  return {
    sets: texts(valueOf("sets", folder)),
    exclude: [...texts(valueOf("exclude", folder)), ...hiddenFiles(folder)],
    hasUsual: valueOf("usualPlaces", folder) !== false,
  };
}

/** What the Explorer does not show is not searched either. */
function hiddenFiles(folder: vscode.Uri): readonly string[] {
  const files = vscode.workspace.getConfiguration("files", folder).get<unknown>("exclude");
  if (typeof files !== "object" || files === null) return [];
  return Object.entries(files).flatMap(([pattern, isHidden]) => (isHidden === true ? [pattern] : []));
}

/** Calls back when one of these settings changes. */
export function onDidChangeSettings(names: readonly string[], changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) changed();
  });
}

function valueOf(name: string, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(name);
}

/** A settings file can contain anything; what is not known counts as the default, which comes first. */
function oneOf<T extends string>(known: readonly [T, ...T[]], value: unknown): T {
  return known.find((one) => one === value) ?? known[0];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
