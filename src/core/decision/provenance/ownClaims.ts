/** Checks each figure of a document by this tool against its claim. Strict: a figure whose source cannot be confirmed is an orphan. */
import type { Evidence } from "../../readiness/model";
import type { ProvenanceState } from "../../contract/audit";
import type { Claim, Content, Derived, Evidenced, LookedIn } from "../model";
import { recomputes, wrongEquation } from "./arithmetic";
import { linkTarget } from "../links";
import { figuresIn, type Figure } from "./figures";
import type { Ground } from "./ground";
import type { MeantPassage, PassageLink, Span } from "./passages";

export interface Source {
  readonly state: ProvenanceState;
  readonly evidence: readonly Evidence[];
  readonly formula: string | null;
}

export interface SourcedFigure extends Source {
  readonly figure: Figure;
}

/** The figures of a passage with their sources. Text without a claim is the tool's own: labels, headings, explanations. */
export function sourcesIn(passage: MeantPassage, ground: Ground): readonly SourcedFigure[] {
  return figuresIn(passage.text).flatMap((figure): readonly SourcedFigure[] => {
    const span = spanAt(passage.spans, figure);
    if (!span || isCut(passage.text, figure)) return [];
    const link = passage.links.find(({ from, to }) => from <= figure.from && figure.to <= to);
    if (link && isRestOfLabel(passage.text, figure, link)) return [];
    const source = link
      ? linkSource(span.content, figure, link.url, ground)
      : (restSource(passage, span.content, figure) ?? contentSource(span.content, figure, ground));
    return source ? [{ figure, ...source }] : [];
  });
}

/** Whether a figure is the second one of a label such as `01:139`, which counts once. */
function isRestOfLabel(text: string, { from }: Figure, link: PassageLink): boolean {
  return !link.url.startsWith("#") && /\d/.test(text.slice(link.from, from));
}

/** Whether an ellipsis cuts off the figure at the end of a long text. */
function isCut(text: string, { to }: Figure): boolean {
  return /^[^\s…]{0,40}…/.test(text.slice(to, to + 41));
}

/** "and 3 more": the number of references that are not shown. */
function restSource(
  { text, links, spans }: MeantPassage,
  content: Content,
  { from, to, value }: Figure,
): Source | null {
  if (!text.startsWith(" more", to) || !text.slice(0, from).endsWith(" and ")) return null;
  const own = spans.filter((span) => span.content === content);
  const isOwn = (link: PassageLink): boolean =>
    own.some((span) => span.from <= link.from && link.to <= span.to);
  const shown = links.filter(isOwn);
  const last = shown.at(-1);
  if (last?.to !== from - " and ".length) return null;
  const places = new Set(placesOf(content).map(({ path, line }) => `${line ?? 0} ${path}`)).size;
  return value === places - shown.length
    ? { state: "derived", evidence: [], formula: "references that are not shown" }
    : ORPHAN("the number of omitted references is different");
}

function spanAt(spans: readonly Span[], { from }: Figure): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.from ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  const span = spans[low];
  return span && span.from <= from && from < span.to ? span : undefined;
}

function claimOf(content: Content): Claim | null {
  switch (content.kind) {
    case "fixed":
    case "references":
      return null;
    case "bare":
    case "internal":
      return content.claim;
    default:
      return content;
  }
}

const ORPHAN = (formula: string): Source => ({ state: "orphan", evidence: [], formula });

/** Null if the content is not a claim. */
function contentSource(content: Content, figure: Figure, ground: Ground): Source | null {
  const claim = claimOf(content);
  switch (claim?.kind) {
    case undefined:
      return null;
    case "evidenced":
      return evidencedSource(claim, figure, ground);
    case "derived":
      return derivedSource(claim, figure, ground);
    case "policy":
      return policySource(claim.text, figure, ground);
    case "recorded":
      return { state: "derived", evidence: [], formula: claim.how };
    case "not-evidenced":
      return notEvidencedSource(claim.lookedIn, figure, ground);
  }
}

function evidencedSource({ references }: Evidenced, figure: Figure, ground: Ground): Source {
  const missing = missingPlace(references, ground);
  if (missing) return missing;
  const evidence = references.filter((reference) => keysAt(reference, ground).has(figure.key));
  if (evidence.length > 0) return { state: "evidenced", evidence, formula: null };
  return knownName(figure, ground) ?? ORPHAN("it does not appear on the cited lines");
}

/** For a file that is not a report of the set, only the cited text is known. */
function keysAt({ path, line, text }: Evidence, ground: Ground): ReadonlySet<string> {
  return ground.standsAt(path, line) ?? new Set(figuresIn(text).map(({ key }) => key));
}

/** An id of the set or a date of the policy (such as the end of a waiver), wherever it is printed. */
function knownName(figure: Figure, ground: Ground): Source | null {
  const place = figure.kind === "id" ? ground.ids.get(figure.key) : undefined;
  if (place) return { state: "evidenced", evidence: [place], formula: null };
  const isOfPolicy = figure.kind !== "number" && ground.inPolicy.has(figure.key);
  return isOfPolicy ? { state: "policy", evidence: [], formula: null } : null;
}

function derivedSource(claim: Derived, figure: Figure, ground: Ground): Source {
  const { references, formula, text } = claim;
  const missing = missingPlace(references, ground);
  if (missing) return missing;
  if (formula.trim() === "") return ORPHAN("it does not have a formula");
  const standing = references.filter((reference) => keysAt(reference, ground).has(figure.key));
  const known: Source | null =
    standing.length > 0
      ? { state: "evidenced", evidence: standing, formula: null }
      : knownName(figure, ground);
  const wrong = wrongEquation(formula) ?? wrongEquation(text);
  // The report is responsible for equations quoted from it, such as "3 + 4 = 8" in a title.
  if (wrong !== null && !ground.isQuoted(wrong)) return ORPHAN(`the formula is wrong: ${wrong}`);
  if (recomputes(formula, numbersOf(text)) === false)
    return ORPHAN(`the formula gives another number: ${formula}`);
  return known ?? { state: "derived", evidence: references, formula };
}

function numbersOf(text: string): readonly { readonly value: number; readonly text: string }[] {
  return figuresIn(text).flatMap((figure) =>
    figure.value === null ? [] : [{ value: figure.value, text: figure.text }],
  );
}

function policySource(text: string, figure: Figure, ground: Ground): Source {
  if (ground.inPolicy.has(figure.key)) return { state: "policy", evidence: [], formula: null };
  const name = knownName(figure, ground);
  if (name) return name;
  const equation = text.includes("=") && wrongEquation(text) === null ? text : null;
  return equation === null
    ? ORPHAN("it does not appear in the policy")
    : { state: "derived", evidence: [], formula: equation };
}

/** What is printed as not stated claims nothing about the release; its places are checked against the set. */
function notEvidencedSource(lookedIn: readonly LookedIn[], figure: Figure, ground: Ground): Source {
  const at = lookedIn.find(({ path, line }) => line !== null && ground.standsAt(path, line)?.has(figure.key));
  if (at)
    return { state: "evidenced", evidence: [{ path: at.path, line: at.line ?? 1, text: "" }], formula: null };
  if (ground.inPolicy.has(figure.key)) return { state: "policy", evidence: [], formula: null };
  return knownName(figure, ground) ?? { state: "derived", evidence: [], formula: "printed as not stated" };
}

/** A link to a report must be one of the references of the claim, and the line must exist. */
function linkSource(content: Content, figure: Figure, url: string, ground: Ground): Source | null {
  if (url.startsWith("#")) return contentSource(content, figure, ground);
  const line = Number(/#L(\d{1,7})$/.exec(url)?.[1] ?? 0);
  const places = placesOf(content);
  // A short label such as `01:139` does not name the file: its target does.
  const isShown = (place: Place): boolean =>
    (place.line ?? 0) === line &&
    (figure.place === null
      ? isTarget(place.path, url)
      : (line === 0 || figure.place.startLine === line) && endsAlike(place.path, figure));
  const place = places.find(isShown);
  if (!place) return ORPHAN("the link does not point to a reference of the claim");
  if (ground.isReport(place.path) && ground.standsAt(place.path, line) === null) {
    return ORPHAN("the report does not have this line");
  }
  return {
    state: "evidenced",
    evidence: [{ path: place.path, line: Math.max(line, 1), text: place.text }],
    formula: null,
  };
}

interface Place {
  readonly path: string;
  readonly line: number | null;
  readonly text: string;
}

function placesOf(content: Content): readonly Place[] {
  if (content.kind === "references") return content.references;
  const claim = claimOf(content);
  if (claim === null || claim.kind === "policy" || claim.kind === "recorded") return [];
  if (claim.kind !== "not-evidenced") return claim.references;
  return claim.lookedIn.map(({ path, line, note: text }) => ({ path, line, text }));
}

/** Whether the target of a link is a file, by its name. */
function isTarget(path: string, url: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (url.split("#", 1)[0] ?? "").endsWith(linkTarget(name));
}

/** A link shows the path relative to the set, which ends with the name of the file. */
function endsAlike(path: string, { place, text }: Figure): boolean {
  const shown = place?.path ?? text;
  return path.slice(path.lastIndexOf("/") + 1).endsWith(shown.slice(shown.lastIndexOf("/") + 1));
}

function missingPlace(references: readonly Evidence[], ground: Ground): Source | null {
  const gone = references.find(
    ({ path, line }) => ground.isReport(path) && ground.standsAt(path, line) === null,
  );
  return gone ? ORPHAN(`${gone.path} does not have a line ${gone.line}`) : null;
}
