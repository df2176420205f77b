/** Where a decision stands, and what may not stand there. Paths as in the engine. */
import type { Policy, Waiver } from "../policy/model";
import type { ReportFacts } from "../reader/facts";
import { baseName, isSamePath, joinPath } from "../workspace/paths";
import type { DecideInput } from "./decideInput";
import { readRegions } from "./regions";

/** A set folder, its policy, and the decision file that is already there. */
export interface DecisionPlace {
  readonly path: string;
  readonly policy: Policy;
  /** Null where the folder has no decision. */
  readonly decisionPath: string | null;
}

/** The files that a decision is made from. */
export interface DecisionInputs {
  readonly reports: readonly { readonly facts: Pick<ReportFacts, "path"> }[];
  readonly unreadable: readonly { readonly path: string }[];
}

/** The policy's file in the set, however its letters are written there. */
export function decisionPathOf({ path, policy, decisionPath: standing }: DecisionPlace): string {
  const wanted = policy.decision.file;
  const isThere = standing !== null && baseName(standing).toLowerCase() === wanted.toLowerCase();
  return isThere ? standing : joinPath(path, wanted);
}

/** `…/08_RELEASE_DECISION.json` beside `…/08_RELEASE_DECISION.md`. */
export function sidecarPath(documentPath: string): string {
  return documentPath.replace(/\.md$/i, ".json");
}

/** Whether a path is one of the reports that are decided about. */
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

/** A sidecar of this tool, as far as is needed to recognise it; null where the text is none. */
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

/** Waivers that are not in force any more on a day, an ISO date (decision.md, Dates: `decide` refuses them without `--as-of`). */
export function expiredWaivers({ waivers }: Policy, today: string): readonly Waiver[] {
  return waivers.filter(({ expires }) => expires < today);
}

/** "The waiver for security:C-1 expired on 2026-01-31." */
export function expiredWords({ finding, gate, fingerprint, expires }: Waiver): string {
  return `The waiver for ${finding ?? gate ?? fingerprint ?? "nothing"} expired on ${expires}.`;
}
