import type { Policy } from "../policy/model";
import { sourceFromBytes } from "../text/source";
import { LARGEST } from "../workspace/fileLimits";
import type { FileSystem } from "../workspace/fileSystem";
import { RULES_VERSION, hashOf } from "./hash";
import { classifyDocument } from "./ownership";
import { sidecarPath } from "./places";

/** An existing decision of this tool in the folder of its set, with what it was based on. */
export interface StandingDecision {
  readonly path: string;
  /** Length of its first line, the title, in UTF-16 units. */
  readonly titleLength: number;
  readonly basis: DecisionBasis | LostBasis;
}

/** What the document was based on, according to its JSON file. */
export interface DecisionBasis {
  readonly kind: "known";
  /** ISO date, null if no report stated one. */
  readonly asOf: string | null;
  /** Paths are relative to the set. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  /** Whether the policy is still the one that the decision was based on. */
  readonly isPolicySame: boolean;
  /** Whether the engine still decides by the same rules. */
  readonly isEngineSame: boolean;
}

/** What the document was based on is unknown; `reason` is half a sentence. */
export interface LostBasis {
  readonly kind: "lost";
  readonly reason: string;
}

/** Title and marker are at the start; the rest of the document is not read. */
const HEAD_BYTES = 8192;

/**
 * Reads a decision document and its JSON file; null if this tool did not write it or it cannot be read. Never rejects. Does not use zod,
 * which would slow down the start of `check`.
 */
export async function readStandingDecision(
  fileSystem: FileSystem,
  path: string,
  policy: Policy,
): Promise<StandingDecision | null> {
  const head = await textOf(fileSystem, path, HEAD_BYTES);
  const owner = classifyDocument(head ?? "");
  if (head === null || owner.kind !== "ours") return null;
  const titleLength = head.split(/[\r\n]/, 1)[0]?.length ?? 0;
  const sidecar = await textOf(fileSystem, sidecarPath(path));
  return { path, titleLength, basis: basisOf(sidecar, owner.decisionHash, policy) };
}

async function textOf(fileSystem: FileSystem, path: string, length?: number): Promise<string | null> {
  try {
    const bytes = await fileSystem.readFile(path, LARGEST.sidecar);
    return sourceFromBytes(path, bytes.subarray(0, length), () => "").text;
  } catch {
    return null;
  }
}

function basisOf(sidecar: string | null, decisionHash: string, policy: Policy): StandingDecision["basis"] {
  if (sidecar === null) return { kind: "lost", reason: "is missing" };
  const read = readBasis(sidecar);
  if (read === null) return { kind: "lost", reason: "does not contain a decision" };
  if (read.decisionHash !== decisionHash) return { kind: "lost", reason: "belongs to another decision" };
  return {
    kind: "known",
    asOf: read.asOf,
    inputs: read.inputs,
    isPolicySame: read.policySha256 === hashOf(policy),
    isEngineSame: read.rulesVersion === RULES_VERSION,
  };
}

interface BasisRead extends Pick<DecisionBasis, "asOf" | "inputs"> {
  readonly decisionHash: unknown;
  readonly policySha256: unknown;
  readonly rulesVersion: unknown;
}

function readBasis(text: string): BasisRead | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  const inputs = memberOf(value, "inputs");
  const asOf = memberOf(value, "asOf");
  if (!Array.isArray(inputs) || (typeof asOf !== "string" && asOf !== null)) return null;
  const read = inputs.map((input: unknown) => ({
    path: memberOf(input, "path"),
    sha256: memberOf(input, "sha256"),
  }));
  return {
    asOf,
    inputs: read.filter(
      (input): input is DecisionBasis["inputs"][number] => isText(input.path) && isText(input.sha256),
    ),
    decisionHash: memberOf(value, "decisionHash"),
    policySha256: memberOf(memberOf(value, "policy"), "sha256"),
    rulesVersion: memberOf(value, "rulesVersion"),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Partial<Record<string, unknown>>)[name]
    : undefined;
}
