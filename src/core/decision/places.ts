/** Where decisions are stored, and what must not be overwritten. Paths as in the engine. */
import type { Policy, Waiver } from "../policy/model";
import type { ReportFacts } from "../reader/facts";
import { baseName, isSamePath, joinPath } from "../workspace/paths";
import type { DecideInput } from "./decideInput";
import { readRegions } from "./regions";

/** A set folder, its policy, and its existing decision file. */
export interface DecisionPlace {
  readonly path: string;
  readonly policy: Policy;
  /** Null if the folder has no decision. */
  readonly decisionPath: string | null;
}

/** The files that a decision is based on. */
export interface DecisionInputs {
  readonly reports: readonly { readonly facts: Pick<ReportFacts, "path"> }[];
  readonly unreadable: readonly { readonly path: string }[];
}

/** The decision file of the policy in the set, ignoring case. */
export function decisionPathOf({ path, policy, decisionPath: standing }: DecisionPlace): string {
  const wanted = policy.decision.file;
  const isThere = standing !== null && baseName(standing).toLowerCase() === wanted.toLowerCase();
  return isThere ? standing : joinPath(path, wanted);
}

/** `…/08_RELEASE_DECISION.json` next to `…/08_RELEASE_DECISION.md`. */
export function sidecarPath(documentPath: string): string {
  return documentPath.replace(/\.md$/i, ".json");
}

/** Whether a path is one of the reports that the decision is based on. */
export function isReportPath(path: string, { reports, unreadable }: DecisionInputs): boolean {
  const inputs = [...reports.map(({ facts }) => facts.path), ...unreadable.map((report) => report.path)];
  return inputs.some((input) => isSamePath(input, path));
}

/** The document whose human fields were read. */
export function fieldsPath({
  existing,
  outputPath,
  model,
}: Pick<DecideInput, "existing" | "outputPath" | "model">): string {
  const read = readRegions(existing.target ?? "");
  const isOfTarget = !read.ok || read.regions.length > 0;
  return isOfTarget ? outputPath : (model.decisionPath ?? outputPath);
}

/** As much of a sidecar as is needed to recognize it; null if the text is not a sidecar of this tool. */
export function readSidecar(
  text: string,
): { readonly decisionHash: string; readonly asOf: string | null } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("decisionHash" in value) || !("asOf" in value))
    return null;
  const { decisionHash, asOf } = value;
  if (typeof decisionHash !== "string" || (typeof asOf !== "string" && asOf !== null)) return null;
  return { decisionHash, asOf };
}

/** Waivers that have expired on a day, an ISO date. `decide` refuses them without `--as-of`. */
export function expiredWaivers({ waivers }: Policy, today: string): readonly Waiver[] {
  return waivers.filter(({ expires }) => expires < today);
}

/** "The waiver for security:C-1 expired on 2026-01-31." */
export function expiredWords({ finding, gate, fingerprint, expires }: Waiver): string {
  return `The waiver for ${finding ?? gate ?? fingerprint ?? "nothing"} expired on ${expires}.`;
}
