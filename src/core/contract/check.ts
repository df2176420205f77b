import * as z from "zod/mini";
import { VERDICTS } from "../reader/facts";
import { findingSchema, lineSchema } from "./finding";

export const evidenceSchema = z.strictObject({ path: z.string(), line: lineSchema, text: z.string() });

export const gateSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(["pass", "fail", "not-evidenced", "waived", "not-applicable"]),
  actual: z.string(),
  threshold: z.string(),
  why: z.string(),
  toPass: z.string(),
  evidence: z.array(evidenceSchema),
  lookedAt: z.array(evidenceSchema),
});
export type GateRecord = z.infer<typeof gateSchema>;

/** A Markdown file of a set folder: a report, or why it does not count as one. */
export const documentSchema = z.strictObject({
  path: z.string(),
  role: z.nullable(z.string()),
  read: z.boolean(),
  reason: z.nullable(z.string()),
});

export const setSchema = z.strictObject({
  path: z.string(),
  policy: z.string(),
  verdict: z.enum(VERDICTS),
  verdictText: z.string(),
  reasons: z.array(z.string()),
  findings: z.array(findingSchema),
  blockers: z.array(z.string()),
  /** How many causes the blockers have if possible duplicates are one. */
  causes: z.int(),
  gates: z.array(gateSchema),
  documents: z.array(documentSchema),
});
export type SetRecord = z.infer<typeof setSchema>;

export const problemSchema = z.strictObject({
  rule: z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)*$/)),
  severity: z.enum(["error", "warning", "info"]),
  path: z.string(),
  line: lineSchema,
  column: lineSchema,
  endLine: lineSchema,
  endColumn: lineSchema,
  message: z.string(),
  fingerprint: z.string(),
  related: z.array(z.strictObject({ path: z.string(), line: lineSchema, message: z.string() })),
});
export type ProblemRecord = z.infer<typeof problemSchema>;

/** Output of `check`. */
export const checkOutputSchema = z.strictObject({
  version: z.literal(1),
  sets: z.array(setSchema),
  problems: z.array(problemSchema),
});
export type CheckOutput = z.infer<typeof checkOutputSchema>;
