/** Checks a decision against what its inputs give today. Pure: the caller reads and recomputes. */
import type { Sidecar } from "../../contract/sidecar";
import { RULES_VERSION } from "../hash";
import { generatedLines, readRegions } from "../regions";
import { differingParts } from "../../text/differingPart";
import { editedLine } from "../textOutside";
import { factDifference } from "./factDifference";
import type { Difference, DifferenceKind, Verification } from "./verification";

/** An existing decision and the recomputed one. */
export interface VerifyInput {
  readonly sidecar: Sidecar;
  /** Path of the JSON file. */
  readonly sidecarPath: string;
  readonly sidecarText: string;
  readonly documentPath: string;
  readonly documentText: string;
  /** Version of the verifying tool. */
  readonly toolVersion: string;
  /** Differences that are known before anything is computed: files that changed since the decision. */
  readonly inputs: readonly Difference[];
  /** Set if the set would be judged by another policy than the decision names. */
  readonly policy: Difference | null;
  /** The recomputed decision, with the fields as stored in the JSON. */
  readonly again: { readonly markdown: string; readonly sidecarText: string; readonly sidecar: Sidecar };
}

export function verifyDecision(input: VerifyInput): Verification {
  const differences = [
    ...input.inputs,
    ...policyDifferences(input),
    ...factDifferences(input),
    ...documentDifferences(input),
    ...formattingDifferences(input),
  ];
  return { differences: differences.filter(isFirstOfKind), notes: notesOf(input) };
}

function isFirstOfKind({ kind }: Difference, index: number, all: readonly Difference[]): boolean {
  return all.findIndex((other) => other.kind === kind) === index;
}

function policyDifferences({ sidecar, sidecarPath, policy, again }: VerifyInput): readonly Difference[] {
  const was = sidecar.policy.sha256;
  const is = again.sidecar.policy.sha256;
  const own: Difference = {
    kind: "policy",
    path: sidecarPath,
    line: null,
    message: `the policy ${sidecar.policy.id} changed since the decision: the decision says sha256:${was}, but the policy has sha256:${is}`,
  };
  return [...(was === is ? [] : [own]), ...(policy === null ? [] : [policy])];
}

function factDifferences(input: VerifyInput): readonly Difference[] {
  const { sidecar, sidecarPath, again } = input;
  const fact = factDifference(sidecar, again.sidecar);
  if (fact === null) return [];
  const tool = toolWords(input);
  if (tool !== null) return [{ kind: "tool", path: sidecarPath, line: null, message: `${tool}; ${fact}` }];
  const kind: DifferenceKind = fact.startsWith("input ") ? "inputs" : "facts";
  return [{ kind, path: sidecarPath, line: null, message: fact }];
}

/** Null if this version of the tool made the decision. */
function toolWords({ sidecar, toolVersion }: VerifyInput): string | null {
  if (sidecar.rulesVersion !== RULES_VERSION)
    return `decided with version ${sidecar.rulesVersion} of the rules; this tool has version ${RULES_VERSION}`;
  return sidecar.tool.version === toolVersion
    ? null
    : `written by version ${sidecar.tool.version} of the tool; this is version ${toolVersion}`;
}

function documentDifferences(input: VerifyInput): readonly Difference[] {
  const { documentPath: path, documentText, again } = input;
  const read = readRegions(documentText);
  if (!read.ok) {
    const message = read.message.replace(/\.?(?: Nothing was written\.)?$/, "");
    return [{ kind: "document", path, line: read.line, message }];
  }
  const place = firstEdit(documentText, again.markdown);
  if (place === null || isAsGenerated(input)) return [];
  const { line, words } = place;
  const tool = toolWords(input);
  return tool === null
    ? [{ kind: "document", path, line, message: `outside the fields, ${words}` }]
    : [{ kind: "tool", path, line, message: `${tool}; ${words}` }];
}

/** Whether the text is still as generated although the facts, and therefore the expected text, have changed. */
function isAsGenerated({ sidecar, again, inputs, documentText }: VerifyInput): boolean {
  const isOther = inputs.length > 0 || factDifference(sidecar, again.sidecar) !== null;
  return isOther && editedLine(documentText, sidecar.document) === null;
}

/** Where the text outside the fields starts to differ, including whitespace and line breaks. */
function firstEdit(
  standing: string,
  expected: string,
): { readonly line: number; readonly words: string } | null {
  const [theirs, ours] = [exactLines(standing), exactLines(expected)];
  const length = Math.max(theirs.length, ours.length);
  for (let index = 0; index < length; index++) {
    const [there, meant] = [theirs[index], ours[index]];
    if (there !== undefined && there.text === meant?.text) continue;
    const line = there?.line ?? (theirs.at(-1)?.line ?? 0) + 1;
    return { line, words: inWords(there?.text, meant?.text) };
  }
  return null;
}

interface ExactLine {
  readonly text: string;
  readonly line: number;
}

/** Lines with their breaks. */
function exactLines(text: string): readonly ExactLine[] {
  const breaks = lineBreaksOf(text);
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return generatedLines(text).map((line) => ({
    line: line.line,
    text: (line.line === 1 ? mark : "") + line.text + (breaks[line.line - 1] ?? ""),
  }));
}

function lineBreaksOf(text: string): readonly string[] {
  return text.match(/\r\n|\n|\r/g) ?? [];
}

function inWords(standing: string | undefined, expected: string | undefined): string {
  const [there, meant] = differingParts(shown(standing), shown(expected));
  return `found ${quoted(standing, there)}, expected ${quoted(expected, meant)}`;
}

/** Makes differences in whitespace and line breaks visible. */
function shown(line: string | undefined): string {
  return JSON.stringify((line ?? "").replace(/\n$/, "")).slice(1, -1);
}

function quoted(line: string | undefined, part: string): string {
  return line === undefined ? "no such line" : `"${part}"`;
}

/** The fields are not compared here, because both texts are built from their copy in the JSON. */
function formattingDifferences({
  sidecar,
  sidecarPath,
  sidecarText,
  again,
}: VerifyInput): readonly Difference[] {
  if (sidecarText === again.sidecarText || factDifference(sidecar, again.sidecar) !== null) return [];
  const theirs = sidecarText.split("\n");
  const line = again.sidecarText.split("\n").findIndex((text, index) => text !== theirs[index]) + 1;
  const message = "formatting: same content, but not the bytes that the tool writes";
  return [{ kind: "formatting", path: sidecarPath, line: Math.max(line, 1), message }];
}

function notesOf({ sidecar, documentText, documentPath, toolVersion }: VerifyInput): readonly string[] {
  const read = readRegions(documentText);
  if (!read.ok) return [];
  const copies = new Map(sidecar.human.map(({ id, content }) => [id, content]));
  const changed = read.regions.filter(({ id, content }) => copies.get(id) !== content).map(({ id }) => id);
  const fields =
    changed.length === 0
      ? []
      : [
          `${documentPath}: fields changed since the document was generated: ${changed.join(", ")}. This is expected; decide keeps them.`,
        ];
  const isOther = sidecar.tool.version !== toolVersion;
  return isOther
    ? [
        ...fields,
        `The decision was written by version ${sidecar.tool.version} of the tool; this is version ${toolVersion}.`,
      ]
    : fields;
}
