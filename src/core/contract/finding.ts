import * as z from "zod/mini";
import { PRIORITIES, SEVERITIES, STATUS_DETAILS } from "../reader/facts";

/** A 1-based line. */
export const lineSchema = z.int().check(z.positive());

export const locationSchema = z.strictObject({
  path: z.string(),
  startLine: z.nullable(lineSchema),
  endLine: z.nullable(lineSchema),
});

/** Hours of work. `maxHours` is null for an open bound; both are null if the text does not state hours. */
export const effortSchema = z.strictObject({
  text: z.string(),
  minHours: z.nullable(z.number()),
  maxHours: z.nullable(z.number()),
});

/** A finding as it leaves the engine, the same in every output. */
export const findingSchema = z.strictObject({
  key: z.string(),
  fingerprint: z.string(),
  id: z.nullable(z.string()),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  severitySource: z.enum(["stated", "inherited", "cvss", "priority"]),
  effectiveSeverity: z.enum(SEVERITIES),
  priority: z.nullable(z.enum(PRIORITIES)),
  status: z.enum(["open", "in-progress", "resolved", "accepted"]),
  statusDetail: z.enum(STATUS_DETAILS),
  line: lineSchema,
  endLine: lineSchema,
  alsoAt: z.array(lineSchema),
  effort: z.nullable(effortSchema),
  /** Who is to fix it, as the report states it. */
  owner: z.nullable(z.string()),
  locations: z.array(locationSchema),
  cvss: z.nullable(z.number()),
  cwe: z.array(z.string()),
  exposure: z.nullable(z.string()),
  report: z.string(),
  /** Keys of the findings that may have the same cause. */
  possibleDuplicates: z.array(z.string()),
});
export type FindingRecord = z.infer<typeof findingSchema>;
