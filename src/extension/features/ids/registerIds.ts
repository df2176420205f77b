import * as vscode from "vscode";
import { POLICY_FILE_NAME } from "../../../core/policy/policyFileName";
import type { FeatureContext, Readiness } from "../../readiness";
import { setDocumentOf } from "../../shared/setDocument";
import { idHoverAt } from "./idHover";
import { definitionOf, isDefinition, placesIn, placesInPolicy } from "./idLocations";
import { idTargetAt } from "./idTarget";
import { editorRange } from "../../shared/editorRange";
import { createRenames } from "./renames";
import { findingSymbols } from "./workspaceSymbols";

const DOCUMENTS: vscode.DocumentSelector = [{ language: "markdown" }, { pattern: `**/${POLICY_FILE_NAME}` }];

/** Ids of findings are symbols in reports, decisions and policy files: definition, references, hover, highlights, rename, search. */
export function registerIds(context: FeatureContext): void {
  const { readiness, subscriptions } = context;
  subscriptions.push(
    vscode.languages.registerDefinitionProvider(DOCUMENTS, {
      provideDefinition: (document, position) => definitionsAt(readiness, document, position),
    }),
    vscode.languages.registerReferenceProvider(DOCUMENTS, {
      provideReferences: (document, position, { includeDeclaration }) =>
        referencesAt(readiness, document, position, includeDeclaration),
    }),
    vscode.languages.registerDocumentHighlightProvider(DOCUMENTS, {
      provideDocumentHighlights: (document, position) => highlightsAt(readiness, document, position),
    }),
    vscode.languages.registerHoverProvider(DOCUMENTS, {
      provideHover: (document, position) => idHoverAt(readiness, document, position),
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) => findingSymbols(readiness, query),
    }),
  );
  registerRenames(context);
}

/**
 * Of providers that fit equally well, the editor asks the one that was registered last, and the Markdown extension renames headings: ours
 * is registered again for every document of a set that is shown.
 */
function registerRenames({ readiness, subscriptions }: FeatureContext): void {
  const renames = createRenames(readiness);
  let registered = vscode.languages.registerRenameProvider(DOCUMENTS, renames);
  subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined || setDocumentOf(readiness, editor.document.uri) === null) return;
      registered.dispose();
      registered = vscode.languages.registerRenameProvider(DOCUMENTS, renames);
    }),
    new vscode.Disposable(() => {
      registered.dispose();
    }),
  );
}

function definitionsAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.LocationLink[] {
  const target = idTargetAt(readiness, document, position);
  if (target === null) return [];
  return target.findings.map((finding) => {
    const { uri, range } = definitionOf(readiness, target.set, finding);
    return { originSelectionRange: target.range, targetUri: uri, targetRange: range };
  });
}

async function referencesAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
  includeDeclaration: boolean,
): Promise<vscode.Location[]> {
  const target = idTargetAt(readiness, document, position);
  if (target === null) return [];
  const { set, findings } = target;
  const written = findings.flatMap((finding) =>
    placesIn(set, finding).filter((place) => includeDeclaration || !isDefinition(place, finding)),
  );
  const inPolicy = await Promise.all(findings.map((finding) => placesInPolicy(set, finding)));
  return [
    ...[...new Map(written.map((place) => [`${place.path} ${place.range.from}`, place])).values()].map(
      ({ path, range }) => new vscode.Location(readiness.uriOf(set, path), editorRange(range)),
    ),
    ...inPolicy.flat(),
  ];
}

function highlightsAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | null {
  const target = idTargetAt(readiness, document, position);
  const found = setDocumentOf(readiness, document.uri);
  if (target === null || found === null) return null;
  return target.findings.flatMap((finding) =>
    placesIn(target.set, finding)
      .filter(({ path }) => path === found.facts.path)
      .map((place) => {
        const kind = isDefinition(place, finding)
          ? vscode.DocumentHighlightKind.Write
          : vscode.DocumentHighlightKind.Read;
        return new vscode.DocumentHighlight(editorRange(place.range), kind);
      }),
  );
}
