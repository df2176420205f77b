import type { Verdict } from "../report/facts";
import type { SetModel } from "../readiness/model";
import { auditDocument, endsItself, regionDifference } from "./audit";
import { buildDecision, humanRegionsOf } from "./build";
import { createContext } from "./context";
import { createLinker, folderOf, relativePath, type Linker } from "./links";
import { modelProblem } from "./modelProblem";
import { setNames } from "./names";
import { classifyDocument } from "./ownership";
import { fillRegions, readRegions, type HumanRegion, type RegionsRead } from "./regions";
import { renderDocument } from "./render";
import { decisionHash, factsOf, policyHash, writeSidecar } from "./sidecar";
import { writeMarkdown } from "./write";

export interface DecideInput {
  readonly model: SetModel;
  /** Where the document goes, as the caller names it; links are relative to its folder. */
  readonly outputPath: string;
  /** Folder of the set, as the caller names it. */
  readonly setPath: string;
  readonly existing: {
    /** Text that stands at `outputPath`, null where there is none. */
    readonly target: string | null;
    /** Text of the set's decision document, null where there is none. */
    readonly setDecision: string | null;
  };
  /** Whether a decision that somebody else wrote may be replaced. */
  readonly replace: boolean;
  readonly toolVersion: string;
}

export interface Decided {
  readonly ok: true;
  readonly markdown: string;
  /** Text of the JSON beside it. */
  readonly sidecar: string;
  readonly verdict: Verdict;
  /** What somebody else wrote and is replaced: to be kept as `*.previous.md`. */
  readonly previous: string | null;
}

/** Nothing may be written; `line` is the 1-based line of the existing document that is at fault, where one is. */
export interface NotDecided {
  readonly ok: false;
  readonly message: string;
  readonly line: number | null;
}

/**
 * Writes the decision of a set: pure, and the same bytes for the same input (rules.md, Trust). Line breaks are those of the document
 * that it replaces. It reads its own text back before it gives it out.
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
  if (!fields.ok) return refuse(fields.message, fields.line);
  const endless = fields.regions.find((region) => !endsItself(region));
  if (endless) return refuse(endlessField(endless), endless.line);
  const document = compose(input, linking.linker, fields.regions);
  return document.ok ? { ...document, previous: isForeign ? existing.target : null } : document;
}

function compose(
  input: DecideInput,
  linker: Linker,
  regions: readonly HumanRegion[],
): Omit<Decided, "previous"> | NotDecided {
  const { model, toolVersion } = input;
  const names = setNames(input.setPath, linker);
  const facts = factsOf(model, names);
  const hash = decisionHash(facts);
  const parts = {
    model,
    regions,
    toolVersion,
    decisionHash: hash,
    policyHash: policyHash(model.policy),
    ...names,
  };
  const document = buildDecision(createContext(parts));
  const tree = renderDocument(document, linker);
  const human = humanRegionsOf(document);
  const lineBreak = lineBreakOf(input.existing.target ?? input.existing.setDecision ?? "");
  const written = writeMarkdown(tree).replaceAll("\n", lineBreak);
  const filled = human.map((region) =>
    isCarriedOver(region, regions) ? region : withLineBreaks(region, lineBreak),
  );
  const markdown = fillRegions(written, filled, lineBreak);
  // The check that every figure of the text has its source belongs here too, once there is one.
  const difference = auditDocument(tree, markdown) ?? regionDifference(filled, markdown);
  if (difference !== null) return refuse(selfAuditFailed(difference));
  const set = relativePath(folderOf(input.outputPath), input.setPath) ?? ".";
  const sidecar = writeSidecar({ facts, decisionHash: hash, toolVersion, set, human: filled });
  return { ok: true, markdown, sidecar, verdict: model.verdict };
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

/** The human fields of the target, else of the set's decision (decision.md). */
function existingFields({ target, setDecision }: DecideInput["existing"]): RegionsRead {
  const fromTarget = readRegions(target ?? "");
  if (!fromTarget.ok || fromTarget.regions.length > 0) return fromTarget;
  return readRegions(setDecision ?? "");
}

/** Every file that the document can point at. */
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

function refuse(message: string, line: number | null = null): NotDecided {
  return { ok: false, message, line };
}

function refusal(outputPath: string): string {
  return (
    `${outputPath} was written by somebody else and is not overwritten. Print the decision with --stdout, write it to another ` +
    `file with --output FILE, or take its place with --replace, which keeps the old text as ${previousPath(outputPath)}.`
  );
}

/** Where a replaced document is kept: `08_RELEASE_DECISION.previous.md`. */
export function previousPath(outputPath: string): string {
  return outputPath.endsWith(".md")
    ? `${outputPath.slice(0, -".md".length)}.previous.md`
    : `${outputPath}.previous.md`;
}

function unreachable(path: string, outputPath: string): string {
  return (
    `No relative link leads from ${outputPath} to ${path}: name the set and the output file both with absolute paths, or both ` +
    `relative to the same folder and on the same drive.`
  );
}

function endlessField({ id, line }: HumanRegion): string {
  return (
    `What stands in the field "${id}" runs over its end, as an open code fence or HTML tag does. Close it, or put an empty line ` +
    `before the end of the field (it begins in line ${line}). Nothing was written.`
  );
}

function selfAuditFailed(difference: string): string {
  return `The decision does not read as it was meant, and nothing was written: ${difference}. This is a fault of the tool, please report it.`;
}
