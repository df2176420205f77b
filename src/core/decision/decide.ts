import type { Root } from "mdast";
import type { Verdict } from "../reader/facts";
import type { DecideInput } from "./decideInput";
import { auditDocument, endsItself, regionDifference } from "./audit";
import { buildDecision, humanRegionsOf } from "./build";
import { createContext } from "./context";
import type { DecisionDocument } from "./model";
import { createLinker, folderOf, relativePath, type Linker } from "./links";
import { modelProblem } from "./modelProblem";
import { setNames } from "./names";
import { classifyDocument } from "./ownership";
import { orphanProblem } from "./provenance/ownProvenance";
import { fillRegions, readRegions, type HumanRegion, type RegionsRead } from "./regions";
import { toReferences } from "./referenceLinks";
import { renderDocument } from "./render";
import { decisionHash, factsOf, writeSidecar, type Facts } from "./sidecar";
import { previousOf, readStandingSidecar, snapshotOf, type StandingSidecar } from "./snapshot";
import { fieldsPath } from "./places";
import { documentPrint, editedLine, isSameGenerated } from "./textOutside";
import { writeMarkdown } from "./write";

export interface Decided {
  readonly ok: true;
  readonly markdown: string;
  /** Text of the JSON file next to it. */
  readonly sidecar: string;
  readonly verdict: Verdict;
  /** Replaced text that this tool did not write, in whole or outside the fields; to be kept as `*.previous.md`. */
  readonly previous: string | null;
}

/** Nothing must be written. */
export interface NotDecided {
  readonly ok: false;
  readonly message: string;
  /** The location of the error in an existing document; `line` is 1-based. */
  readonly at: { readonly path: string; readonly line: number } | null;
}

/**
 * Writes the decision for a set: pure, with the same bytes for the same input. Uses the line breaks of the document that it replaces.
 * Reads its own text back before returning it.
 */
export function decide(input: DecideInput): Decided | NotDecided {
  const { model, existing } = input;
  const isForeign = existing.target !== null && classifyDocument(existing.target).kind === "foreign";
  if (isForeign && !input.replace) return refuse(refusal(input.outputPath));
  const problem = modelProblem(model);
  if (problem !== null) return refuse(problem);
  const linking = createLinker(input.outputPath, input.setPath, pathsOf(input));
  if (!linking.ok) return refuse(unreachable(linking.path, input.outputPath));
  const fields = existingFields(existing);
  const path = fieldsPath(input);
  if (!fields.ok) return refuse(fields.message, { path, line: fields.line });
  const endless = fields.regions.find((region) => !endsItself(region));
  if (endless) return refuse(endlessField(endless), { path, line: endless.line });
  const standing = readStandingSidecar(existing.sidecar ?? "");
  const document = compose(input, linking.linker, fields.regions, standing);
  if (!document.ok) return document;
  const edit = isForeign ? null : editOf(input, document.markdown, standing);
  if (edit !== null && !input.replace) return edit;
  return { ...document, previous: isForeign || edit !== null ? existing.target : null };
}

/** A decision before it is written: the intended document. */
interface Draft {
  readonly facts: Facts;
  readonly decisionHash: string;
  readonly previous: ReturnType<typeof previousOf>;
  readonly document: DecisionDocument;
  readonly tree: Root;
}

function draft(
  { model, toolVersion, policyFile, setPath }: Omit<DecideInput, "existing" | "replace" | "outputPath">,
  linker: Linker,
  regions: readonly HumanRegion[],
  standing: StandingSidecar | null,
): Draft {
  const names = setNames(setPath, linker);
  const facts = factsOf(model, names, policyFile);
  const hash = decisionHash(facts);
  const previous = previousOf(standing, hash);
  const parts = {
    model,
    regions,
    toolVersion,
    policyFile,
    previous,
    current: snapshotOf({ ...facts, decisionHash: hash }),
    decisionHash: hash,
    policyHash: facts.policy.sha256,
    ...names,
  };
  const document = buildDecision(createContext(parts));
  return { facts, decisionHash: hash, previous, document, tree: renderDocument(document, linker) };
}

/** The intended content of `outputPath`, to check the existing document against; null if it cannot be generated. */
export function meantDecision(input: DecideInput): Root | null {
  const linking = createLinker(input.outputPath, input.setPath, pathsOf(input));
  const fields = existingFields(input.existing);
  if (!linking.ok || !fields.ok || modelProblem(input.model) !== null) return null;
  return draft(input, linking.linker, fields.regions, readStandingSidecar(input.existing.sidecar ?? "")).tree;
}

function compose(
  input: DecideInput,
  linker: Linker,
  regions: readonly HumanRegion[],
  standing: StandingSidecar | null,
): Omit<Decided, "previous"> | NotDecided {
  const { model, toolVersion } = input;
  const { facts, decisionHash: hash, previous, document, tree } = draft(input, linker, regions, standing);
  const human = humanRegionsOf(document);
  const lineBreak = lineBreakOf(input.existing.target ?? input.existing.setDecision ?? "");
  const written = writeMarkdown(toReferences(tree)).replaceAll("\n", lineBreak);
  const filled = human.map((region) =>
    isCarriedOver(region, regions) ? region : withLineBreaks(region, lineBreak),
  );
  const markdown = fillRegions(written, filled, lineBreak);
  const difference =
    auditDocument(tree, markdown) ?? regionDifference(filled, markdown) ?? orphanProblem(tree, model);
  if (difference !== null) return refuse(selfAuditFailed(difference));
  const set = relativePath(folderOf(input.outputPath), input.setPath) ?? ".";
  const print = documentPrint(markdown);
  const sidecar = writeSidecar({
    ...{ facts, decisionHash: hash, toolVersion, set, previous },
    ...{ document: print, human: filled },
  });
  return { ok: true, markdown, sidecar, verdict: model.verdict };
}

/**
 * Refuses if the existing document was edited outside its fields, because the edit would be lost; null if it was not. The JSON file
 * next to it shows this; without the JSON, only a document that stays the same is known to be unedited.
 */
function editOf(
  { existing: { target, sidecar }, outputPath }: DecideInput,
  markdown: string,
  standing: StandingSidecar | null,
): NotDecided | null {
  const owner = classifyDocument(target ?? "");
  if (target === null || sidecar === undefined || owner.kind !== "ours") return null;
  if (isSameGenerated(target, markdown)) return null;
  const isItsOwn = standing?.snapshot.decisionHash === owner.decisionHash;
  if (!isItsOwn || standing.document === null) return refuse(cannotTell(outputPath));
  const line = editedLine(target, standing.document);
  return line === null ? null : refuse(editedOutside(outputPath), { path: outputPath, line });
}

type Region = Pick<HumanRegion, "id" | "content">;

function isCarriedOver({ id, content }: Region, regions: readonly HumanRegion[]): boolean {
  return regions.some((region) => region.id === id && region.content === content);
}

function withLineBreaks({ id, content }: Region, lineBreak: string): Region {
  return { id, content: content.replaceAll("\n", lineBreak) };
}

function lineBreakOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline > 0 && text.charAt(newline - 1) === "\r" ? "\r\n" : "\n";
}

/** The human fields of the target, or else of the decision in the set. */
function existingFields({ target, setDecision }: DecideInput["existing"]): RegionsRead {
  const fromTarget = readRegions(target ?? "");
  if (!fromTarget.ok || fromTarget.regions.length > 0) return fromTarget;
  return readRegions(setDecision ?? "");
}

/** Every file that the document can link to. */
function pathsOf({ model }: DecideInput): readonly string[] {
  return [
    ...model.reports.map((report) => report.facts.path),
    ...model.findings.map((finding) => finding.report),
    ...model.gates.flatMap((gate) => [...gate.evidence, ...gate.lookedAt].map(({ path }) => path)),
    ...Object.values(model.subject).flatMap((value) => value.evidence.map(({ path }) => path)),
    ...model.lookedAt.map(({ path }) => path),
    ...model.problems.flatMap(({ path, related }) => [path, ...related.map((place) => place.path)]),
    ...model.others.map(({ path }) => path),
  ];
}

function refuse(message: string, at: NotDecided["at"] = null): NotDecided {
  return { ok: false, message, at };
}

function refusal(outputPath: string): string {
  return (
    `${outputPath} was not written by this tool, so it is not overwritten. Print the decision with --stdout, write it to another ` +
    `file with --output FILE, or replace the file with --replace, which keeps the old text as ${previousPath(outputPath)}.`
  );
}

function editedOutside(outputPath: string): string {
  return (
    `This document was edited outside its editable fields, and the next decision would overwrite the edit. Move the text into a field ` +
    `or undo the edit, or use --replace, which keeps the current text as ${previousPath(outputPath)}.`
  );
}

function cannotTell(outputPath: string): string {
  return (
    `Cannot check ${outputPath} for manual edits, because the JSON file next to it is missing, belongs to another decision, or is from an ` +
    `earlier version. Restore the JSON file, or use --replace, which keeps the current text as ${previousPath(outputPath)}.`
  );
}

/** The file that keeps a replaced document: `08_RELEASE_DECISION.previous.md`. */
export function previousPath(outputPath: string): string {
  return outputPath.endsWith(".md")
    ? `${outputPath.slice(0, -".md".length)}.previous.md`
    : `${outputPath}.previous.md`;
}

function unreachable(path: string, outputPath: string): string {
  return (
    `Cannot create a relative link from ${outputPath} to ${path}. Use absolute paths for both the set and the output file, or paths ` +
    `relative to the same folder on the same drive.`
  );
}

function endlessField({ id, line }: HumanRegion): string {
  return (
    `The content of the field "${id}" (line ${line}) runs past the end of the field, as an unclosed code fence or HTML tag does. Close it, or ` +
    `add an empty line before the end of the field. Nothing was written.`
  );
}

function selfAuditFailed(difference: string): string {
  return `The decision failed its self-check, so nothing was written: ${difference}. This is a bug; please report it.`;
}
