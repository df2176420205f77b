import * as vscode from "vscode";
import { citedLinks, type CitedLink } from "../../../core/language/citedLinks";
import { findingsMeant, idPlaces } from "../../../core/language/idPlaces";
import type { FeatureContext, Readiness } from "../../readiness";
import { linesOf } from "../../shared/documentLines";
import { editorRange } from "../../shared/editorRange";
import { registerForSets } from "../../shared/registerForSets";
import type { JudgedSet, SetDocument } from "../../shared/setDocument";
import { sourceUri } from "../../shared/sourceUri";

/** What a link to a cited file leads to: the file is looked for when the link is opened. */
interface CitedSource {
  readonly set: JudgedSet;
  readonly cited: CitedLink;
}

type CitedSources = WeakMap<vscode.DocumentLink, CitedSource>;

/** Links in reports and decisions: from a cited file to its lines, from an id to its finding. Never to a file outside the workspace. */
export function registerDocumentLinks(context: FeatureContext): void {
  const sources: CitedSources = new WeakMap();
  registerForSets(context, (find) =>
    vscode.languages.registerDocumentLinkProvider(
      { language: "markdown" },
      {
        provideDocumentLinks: (document) => linksOf(find(document.uri), context.readiness, document, sources),
        resolveDocumentLink: (link) => resolved(link, sources.get(link)),
      },
    ),
  );
}

function linksOf(
  found: SetDocument | null,
  readiness: Readiness,
  document: vscode.TextDocument,
  sources: CitedSources,
): vscode.DocumentLink[] {
  if (found === null) return [];
  return [...sourceLinks(found, readiness, document, sources), ...idLinks(found, readiness, document)];
}

function sourceLinks(
  { set, facts }: SetDocument,
  readiness: Readiness,
  document: vscode.TextDocument,
  sources: CitedSources,
): readonly vscode.DocumentLink[] {
  return citedLinks(facts, linesOf(document)).flatMap((cited): vscode.DocumentLink[] => {
    const range = new vscode.Range(cited.line, cited.from, cited.line, cited.to);
    const report = set.model.reports.find((one) => `/${one.facts.path}`.endsWith(`/${cited.path}`));
    if (report !== undefined)
      return [linkTo(range, readiness.uriOf(set, report.facts.path), cited.startLine, "Open cited report")];
    if ((set.sourceLines.get(cited.path) ?? null) === null) return [];
    const link = new vscode.DocumentLink(range);
    link.tooltip = "Open cited source";
    sources.set(link, { set, cited });
    return [link];
  });
}

function idLinks(
  { set, facts }: SetDocument,
  readiness: Readiness,
  document: vscode.TextDocument,
): readonly vscode.DocumentLink[] {
  return idPlaces(facts).flatMap(({ path, id, range: place }) => {
    const [finding, other] = findingsMeant(set.model, path, id);
    const range = editorRange(place);
    const isDefinition = finding?.report === path && finding.range.line === place.line;
    if (!finding || other || isDefinition || document.getText(range) !== id) return [];
    return [linkTo(range, readiness.uriOf(set, finding.report), finding.range.line, "Go to finding")];
  });
}

/** The editor opens a file at the line that is its fragment. */
function linkTo(
  range: vscode.Range,
  uri: vscode.Uri,
  line: number | null,
  tooltip: string,
): vscode.DocumentLink {
  const link = new vscode.DocumentLink(range, line === null ? uri : uri.with({ fragment: `L${line}` }));
  link.tooltip = tooltip;
  return link;
}

async function resolved(
  link: vscode.DocumentLink,
  source: CitedSource | undefined,
): Promise<vscode.DocumentLink> {
  const uri = source === undefined ? null : await sourceUri(source.set, source.cited.path);
  if (source === undefined || uri === null) return link;
  const { startLine } = source.cited;
  link.target = startLine === null ? uri : uri.with({ fragment: `L${startLine}` });
  return link;
}
