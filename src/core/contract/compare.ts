import * as z from "zod/mini";
import { VERDICTS } from "../reader/facts";
import {
  effortTotalsSchema,
  scoreSchema,
  snapshotFindingSchema,
  snapshotGateSchema,
  waiverSchema,
} from "./snapshot";

/** One of the two that are compared: a set as it is, or a decision. */
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

/** A gate whose state or figure is another, or that only one of the two has. */
export const gateChangeSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  before: z.nullable(snapshotGateSchema),
  after: z.nullable(snapshotGateSchema),
});

export const findingChangeSchema = z.strictObject({
  /** As it is now. */
  finding: snapshotFindingSchema,
  /** Key of it before: another one where it was known again by its fingerprint. */
  keyBefore: z.string(),
  matchedBy: z.enum(["key", "fingerprint"]),
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
    /** Open, in progress or accepted before; now they are not there, and nothing states them fixed. */
    goneWithoutEvidence: z.array(snapshotFindingSchema),
    /** Stated resolved before, and not listed any more. */
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
