import type { Policy } from "../policy/model";
import { sourceFromBytes } from "../text/source";
import { LARGEST } from "../workspace/fileLimits";
import type { FileSystem } from "../workspace/fileSystem";
import { RULES_VERSION, hashOf } from "./hash";
import { classifyDocument } from "./ownership";
import { sidecarPath } from "./places";

/** A decision of ours as it stands in the folder of its set, as far as it tells what was decided about. */
export interface StandingDecision {
  readonly path: string;
  /** UTF-16 units of its first line, which is its title. */
  readonly titleLength: number;
  readonly basis: DecisionBasis | LostBasis;
}

/** What the JSON beside the document says that it was made of. */
export interface DecisionBasis {
  readonly kind: "known";
  /** ISO date, null where no report stated one. */
  readonly asOf: string | null;
  /** Paths are relative to the set. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  /** Whether the policy in force is the one that was decided by. */
  readonly isPolicySame: boolean;
  /** Whether the engine still decides by the same rules. */
  readonly isEngineSame: boolean;
}

/** Nobody can tell what the document was made of; `reason` is half a sentence. */
export interface LostBasis {
  readonly kind: "lost";
  readonly reason: string;
}

/** Title and marker stand at the start; the rest of the document is not looked at. */
const HEAD_BYTES = 8192;

/**
 * Reads a decision document and the JSON beside it; null where it is not of this tool or cannot be read. Never rejects. Without zod:
 * `check` reads it, and pays for it only where there is one.
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
  if (read === null) return { kind: "lost", reason: "does not hold a decision" };
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
