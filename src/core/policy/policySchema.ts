import * as z from "zod/mini";
import { calendarSchema } from "./schema/calendar";
import { documentSchema } from "./schema/document";
import {
  alertsSchema,
  exposureSchema,
  metricsSchema,
  riskMatrixSchema,
  slasSchema,
  stakeholdersSchema,
  teamSchema,
  thresholdsSchema,
  weightsSchema,
} from "./schema/measures";
import { proceduresSchema } from "./schema/procedures";
import {
  decisionSchema,
  effortSchema,
  gateSchema,
  phaseSchema,
  subjectSchema,
  waiverSchema,
} from "./schema/reports";
import { addOn, kebabCase, relativePath, standards, text, texts } from "./schema/values";

const setPattern = text.check(z.maxLength(200));

/** The keys of `release-readiness.json` and their values. */
export const policyFileSchema = z.strictObject({
  /** For editors; ignored otherwise. */
  $schema: z.optional(z.string()),
  extends: z.optional(z.nullable(z.enum(["seven-phase", "four-report", "standard"]))),
  subject: z.optional(subjectSchema),
  context: z.optional(texts),
  addOns: z.optional(z.array(addOn)),
  withoutAddOns: z.optional(z.array(addOn)),
  standards: z.optional(standards),
  phases: z.optional(z.array(phaseSchema)),
  gates: z.optional(z.record(z.string(), z.nullable(gateSchema))),
  thresholds: z.optional(thresholdsSchema),
  weights: z.optional(weightsSchema),
  effort: z.optional(effortSchema),
  team: z.optional(teamSchema),
  riskMatrix: z.optional(riskMatrixSchema),
  exposure: z.optional(exposureSchema),
  criticalPaths: z.optional(texts),
  stakeholders: z.optional(stakeholdersSchema),
  slas: z.optional(slasSchema),
  metrics: z.optional(metricsSchema),
  alerts: z.optional(alertsSchema),
  procedures: z.optional(proceduresSchema),
  calendar: z.optional(calendarSchema),
  rollbackPlan: z.optional(z.nullable(relativePath)),
  waivers: z.optional(z.array(waiverSchema)),
  sameAs: z.optional(z.array(z.tuple([text, text]))),
  rules: z.optional(z.record(kebabCase, z.enum(["off", "info", "warning", "error"]))),
  sets: z.optional(
    z.union(
      [setPattern, z.array(setPattern).check(z.minLength(1), z.maxLength(50))],
      "expected a pattern or a list of patterns",
    ),
  ),
  otherReports: z.optional(z.boolean()),
  decision: z.optional(decisionSchema),
  document: z.optional(documentSchema),
});
export type PolicyFile = z.infer<typeof policyFileSchema>;
