import * as z from "zod/mini";
import { VERDICTS } from "../reader/facts";
import { evidenceSchema, gateSchema } from "./check";
import { findingSchema } from "./finding";
import { effortTotalsSchema, scoreSchema, snapshotSchema, waiverSchema } from "./snapshot";

/** A decision that was written before owners and possible duplicates were recorded stays readable. */
const recordedFindingSchema = z.extend(findingSchema, {
  owner: z.optional(findingSchema.shape.owner),
  possibleDuplicates: z.optional(findingSchema.shape.possibleDuplicates),
});

/** A SHA-256, lower-case hexadecimal. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const countSchema = z.int().check(z.nonnegative());

export const subjectValueSchema = z.strictObject({
  value: z.nullable(z.string()),
  source: z.enum(["reports", "policy", "not-evidenced"]),
  evidence: z.array(evidenceSchema),
});

/**
 * The JSON file next to a decision document. Paths are relative to the set, so that they do not depend on the caller; `set` is the
 * relative path from the folder of this file to the set.
 */
export const sidecarSchema = z.strictObject({
  version: z.literal(1),
  decisionHash: sha256Schema,
  tool: z.strictObject({ name: z.literal("release-readiness"), version: z.string() }),
  rulesVersion: countSchema,
  policy: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** Hash of the canonical JSON of the effective policy. */
    sha256: sha256Schema,
    /** The policy file; null if a built-in policy was used unchanged. */
    file: z.nullable(z.strictObject({ path: z.string(), sha256: sha256Schema, bytes: countSchema })),
  }),
  asOf: z.nullable(z.string()),
  set: z.string(),
  subject: z.strictObject({
    name: subjectValueSchema,
    version: subjectValueSchema,
    commit: subjectValueSchema,
    environment: subjectValueSchema,
  }),
  verdict: z.enum(VERDICTS),
  verdictText: z.string(),
  reasons: z.array(z.string()),
  inputs: z.array(
    z.strictObject({
      path: z.string(),
      role: z.string(),
      number: countSchema,
      sha256: sha256Schema,
      bytes: countSchema,
      statedDate: z.nullable(z.string()),
    }),
  ),
  missing: z.array(z.strictObject({ path: z.string(), role: z.string(), number: countSchema })),
  /** Files in the folder that are not evidence. */
  others: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  gates: z.array(gateSchema),
  findings: z.array(recordedFindingSchema),
  /** Keys of findings. */
  blockers: z.array(z.string()),
  score: z.nullable(scoreSchema),
  effort: effortTotalsSchema,
  waivers: z.array(waiverSchema),
  /** The most recent decision that differs from this one; null if there was none. */
  previous: z.nullable(snapshotSchema),
  /** The document without the content of its human fields, with LF line breaks. */
  document: z.strictObject({
    sha256: sha256Schema,
    /** Eight hexadecimal digits per line, in order: they show which line was edited. */
    lines: z.string().check(z.regex(/^(?:[0-9a-f]{8})*$/)),
  }),
  /** A copy of the human fields; the document is authoritative. */
  human: z.array(z.strictObject({ id: z.string(), content: z.string(), givenFor: z.nullable(sha256Schema) })),
  conservation: z.strictObject({
    extracted: countSchema,
    shown: countSchema,
    merged: countSchema,
    waived: countSchema,
    belowThreshold: countSchema,
  }),
});
export type Sidecar = z.infer<typeof sidecarSchema>;
