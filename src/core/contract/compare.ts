import * as z from "zod/mini";
import { VERDICTS } from "../reader/facts";
import {
  effortTotalsSchema,
  scoreSchema,
  snapshotFindingSchema,
  snapshotGateSchema,
  waiverSchema,
} from "./snapshot";

/** One side of a comparison: the current state of a set, or a decision. */
export const comparedSideSchema = z.strictObject({
  /** As given by the caller. */
  path: z.string(),
  decisionHash: z.string(),
  policy: z.strictObject({ id: z.string(), sha256: z.string() }),
  asOf: z.nullable(z.string()),
  verdict: z.enum(VERDICTS),
  verdictText: z.string(),
  findings: z.int(),
  blockers: z.int(),
  score: z.nullable(scoreSchema),
  effort: z.nullable(effortTotalsSchema),
});

/** A gate whose state or figure changed, or that only one of the two sides has. */
export const gateChangeSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  before: z.nullable(snapshotGateSchema),
  after: z.nullable(snapshotGateSchema),
});

export const findingChangeSchema = z.strictObject({
  /** The current state. */
  finding: snapshotFindingSchema,
  /** Its previous key, which differs if the finding was matched by its fingerprint. */
  keyBefore: z.string(),
  matchedBy: z.enum(["key", "fingerprint", "title"]),
  changes: z.array(
    z.strictObject({
      what: z.enum(["key", "title", "severity", "priority", "status", "effort"]),
      before: z.string(),
      after: z.string(),
    }),
  ),
});

export const waiverChangeSchema = z.strictObject({ before: waiverSchema, after: waiverSchema });

export const comparisonSchema = z.strictObject({
  gates: z.strictObject({ changed: z.array(gateChangeSchema), unchanged: z.int() }),
  findings: z.strictObject({
    new: z.array(snapshotFindingSchema),
    changed: z.array(findingChangeSchema),
    unchanged: z.array(snapshotFindingSchema),
    /** Open, in progress, or accepted before; now no longer listed, and nothing states that they are fixed. */
    goneWithoutEvidence: z.array(snapshotFindingSchema),
    /** Stated as resolved before, and no longer listed. */
    goneResolved: z.array(snapshotFindingSchema),
  }),
  waivers: z.strictObject({
    new: z.array(waiverSchema),
    changed: z.array(waiverChangeSchema),
    unchanged: z.array(waiverSchema),
    gone: z.array(waiverSchema),
  }),
});
export type Comparison = z.infer<typeof comparisonSchema>;
export type GateChange = z.infer<typeof gateChangeSchema>;
export type FindingChange = z.infer<typeof findingChangeSchema>;

/** Output of `compare`. */
export const compareOutputSchema = z.strictObject({
  version: z.literal(1),
  before: comparedSideSchema,
  after: comparedSideSchema,
  ...comparisonSchema.shape,
});
export type CompareOutput = z.infer<typeof compareOutputSchema>;
export type ComparedSide = z.infer<typeof comparedSideSchema>;
