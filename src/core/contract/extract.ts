import * as z from "zod/mini";
import { REPORT_KINDS } from "../reader/reportKinds";
import { VERDICTS } from "../reader/facts";
import { findingSchema, lineSchema } from "./finding";

/** A statement that was considered but not counted, with `--explain`. */
export const explanationSchema = z.strictObject({
  line: lineSchema,
  about: z.string(),
  text: z.string(),
  reason: z.string(),
});

/** A finding; with `--explain` also why it was counted and where each of its facts comes from. */
export const explainedFindingSchema = z.extend(findingSchema, { why: z.optional(z.array(z.string())) });

export const reportSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(REPORT_KINDS),
  title: z.nullable(z.string()),
  findings: z.array(explainedFindingSchema),
  grade: z.nullable(z.string()),
  score: z.nullable(z.strictObject({ value: z.number(), max: z.number() })),
  verdict: z.nullable(z.enum(VERDICTS)),
  coveragePercent: z.nullable(z.number()),
  declaredCounts: z.nullable(z.partialRecord(z.enum(["critical", "high", "medium", "low", "info"]), z.int())),
  sections: z.array(z.strictObject({ id: z.string(), line: z.nullable(lineSchema), present: z.boolean() })),
  notCounted: z.optional(z.array(explanationSchema)),
});

/** Output of `extract`. */
export const extractOutputSchema = z.strictObject({ version: z.literal(1), reports: z.array(reportSchema) });
export type ExtractOutput = z.infer<typeof extractOutputSchema>;
export type ReportRecord = z.infer<typeof reportSchema>;
