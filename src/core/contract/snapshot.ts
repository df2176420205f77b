/** The data that decisions or sets are compared by. A sidecar contains all of it; the next sidecar keeps that of the last decision. */
import * as z from "zod/mini";
import { PRIORITIES, SEVERITIES, STATUS_DETAILS, VERDICTS } from "../reader/facts";
import { gateSchema } from "./check";
import { findingSchema, lineSchema } from "./finding";

const countSchema = z.int().check(z.nonnegative());

/** Hours of open findings; `maxHours` is null for an open bound; `known` and `unknown` count findings with and without a figure. */
export const effortTotalSchema = z.strictObject({
  minHours: z.number(),
  maxHours: z.nullable(z.number()),
  known: countSchema,
  unknown: countSchema,
});
export type EffortTotalRecord = z.infer<typeof effortTotalSchema>;

export const effortTotalsSchema = z.strictObject({ open: effortTotalSchema, blockers: effortTotalSchema });

/** The readiness score, 0 to 10; an interval if phases have no score. */
export const scoreSchema = z.strictObject({ lowest: z.number(), highest: z.number() });
export type ScoreRecord = z.infer<typeof scoreSchema>;

export const waiverSchema = z.strictObject({
  /** Key of a finding, or null. */
  finding: z.nullable(z.string()),
  /** Id of a gate, or null. */
  gate: z.nullable(z.string()),
  fingerprint: z.nullable(z.string()),
  owner: z.string(),
  approver: z.string(),
  reason: z.string(),
  compensatingControl: z.nullable(z.string()),
  expires: z.string(),
});
export type WaiverRecord = z.infer<typeof waiverSchema>;

export const snapshotFindingSchema = z.strictObject({
  key: z.string(),
  fingerprint: z.string(),
  id: z.nullable(z.string()),
  title: z.string(),
  /** The effective severity. */
  severity: z.enum(SEVERITIES),
  priority: z.nullable(z.enum(PRIORITIES)),
  status: findingSchema.shape.status,
  statusDetail: z.enum(STATUS_DETAILS),
  effort: z.nullable(z.strictObject({ minHours: z.nullable(z.number()), maxHours: z.nullable(z.number()) })),
  /** Relative to the set. */
  report: z.string(),
  line: lineSchema,
});
export type SnapshotFinding = z.infer<typeof snapshotFindingSchema>;

export const snapshotGateSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: gateSchema.shape.state,
  actual: z.string(),
  threshold: z.string(),
});
export type SnapshotGate = z.infer<typeof snapshotGateSchema>;

export const snapshotSchema = z.strictObject({
  decisionHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  policy: z.strictObject({ id: z.string(), sha256: z.string() }),
  asOf: z.nullable(z.string()),
  verdict: z.enum(VERDICTS),
  verdictText: z.string(),
  gates: z.array(snapshotGateSchema),
  findings: z.array(snapshotFindingSchema),
  /** Keys of findings. */
  blockers: z.array(z.string()),
  /** Null if there is no evidence for it, or if the decision was written before it was part of the JSON. */
  score: z.nullable(scoreSchema),
  effort: z.nullable(effortTotalsSchema),
  waivers: z.array(waiverSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
