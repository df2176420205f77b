/** Reduces a decision to the data for comparisons, and reads that data from sidecars, including those of earlier versions. */
import * as z from "zod/mini";
import type { Sidecar } from "../contract/sidecar";
import {
  effortTotalsSchema,
  scoreSchema,
  snapshotFindingSchema,
  snapshotGateSchema,
  snapshotSchema,
  waiverSchema,
  type Snapshot,
} from "../contract/snapshot";

export type Compared = Pick<
  Sidecar,
  | "decisionHash"
  | "policy"
  | "asOf"
  | "verdict"
  | "verdictText"
  | "gates"
  | "findings"
  | "blockers"
  | "score"
  | "effort"
  | "waivers"
>;

/** As loose as possible, so that decisions of earlier or later versions can be compared. */
const readableSchema = z.object({
  ...snapshotSchema.shape,
  policy: z.object(snapshotSchema.shape.policy.shape),
  gates: z.array(z.object(snapshotGateSchema.shape)),
  findings: z.array(
    z.object({
      ...z.omit(snapshotFindingSchema, { effort: true, severity: true }).shape,
      effectiveSeverity: snapshotFindingSchema.shape.severity,
      effort: z.nullable(z.object({ minHours: z.nullable(z.number()), maxHours: z.nullable(z.number()) })),
    }),
  ),
  score: z.optional(z.nullable(scoreSchema)),
  effort: z.optional(effortTotalsSchema),
  waivers: z.optional(z.array(waiverSchema)),
});
type Readable = z.infer<typeof readableSchema>;

/** The snapshot of a decision, or of what it would be. */
export function snapshotOf(decision: Compared | Readable): Snapshot {
  const { decisionHash, policy, asOf, verdict, verdictText, gates, findings, blockers } = decision;
  return {
    decisionHash,
    policy: { id: policy.id, sha256: policy.sha256 },
    asOf,
    verdict,
    verdictText,
    gates: gates.map(({ id, title, state, actual, threshold }) => ({ id, title, state, actual, threshold })),
    findings: findings.map((finding) => ({
      key: finding.key,
      fingerprint: finding.fingerprint,
      id: finding.id,
      title: finding.title,
      severity: finding.effectiveSeverity,
      priority: finding.priority,
      status: finding.status,
      statusDetail: finding.statusDetail,
      effort: finding.effort && { minHours: finding.effort.minHours, maxHours: finding.effort.maxHours },
      report: finding.report,
      line: finding.line,
    })),
    blockers: [...blockers],
    score: decision.score ?? null,
    effort: decision.effort ?? null,
    waivers: decision.waivers?.map((waiver) => ({ ...waiver })) ?? [],
  };
}

/** What a sidecar states about its decision and the previous one. */
export interface StandingSidecar {
  readonly snapshot: Snapshot;
  readonly previous: Snapshot | null;
  /** Null if it was written before this was part of the JSON. */
  readonly document: Sidecar["document"] | null;
}

const standingSchema = z.object({
  previous: z.optional(z.nullable(snapshotSchema)),
  document: z.optional(z.object({ sha256: z.string(), lines: z.string() })),
});

/** Null if the text is not the JSON of a decision. */
export function readStandingSidecar(text: string): StandingSidecar | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  const read = z.safeParse(readableSchema, value);
  if (!read.success) return null;
  const rest = z.safeParse(standingSchema, value);
  return {
    snapshot: snapshotOf(read.data),
    previous: (rest.success ? rest.data.previous : null) ?? null,
    document: (rest.success ? rest.data.document : null) ?? null,
  };
}

/**
 * The decision to compare a new one with: the existing decision if it is a different one, or else the decision that it was itself
 * compared with. So writing a decision repeatedly gives the same bytes.
 */
export function previousOf(standing: StandingSidecar | null, decisionHash: string): Snapshot | null {
  if (standing === null) return null;
  return standing.snapshot.decisionHash === decisionHash ? standing.previous : standing.snapshot;
}
