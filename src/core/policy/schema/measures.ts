import * as z from "zod/mini";
import { extendable, kebabCase, notNegative, percent, phrases, positive, role, text, texts } from "./values";

/** Risks, money, people, and service levels in a policy file; see releaseModel.ts for what each means. */

export const thresholdsSchema = z.strictObject({
  overallCoverage: z.optional(percent),
  criticalPathCoverage: z.optional(percent),
  securityCoverage: z.optional(percent),
  protectedPathCoverage: z.optional(percent),
});

export const weightsSchema = z.record(role, notNegative);

export const teamSchema = z.strictObject({
  engineers: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  revalidationHours: z.optional(notNegative),
  approvalHours: z.optional(notNegative),
});

const scale = texts.check(z.minLength(1));
const ownMatrixSchema = z.strictObject({
  title: text,
  likelihoods: scale,
  impacts: scale,
  levels: scale,
  cells: z.array(texts),
});
export type OwnMatrix = z.infer<typeof ownMatrixSchema>;

/** An entry with a known id keeps the values it does not set. A new entry needs more; the apply step reports what is missing. */
const riskSchema = z.strictObject({
  id: kebabCase,
  title: z.optional(text),
  kind: z.optional(z.enum(["technical", "business", "security", "operational"])),
  roles: z.optional(z.array(role)),
  words: z.optional(phrases),
  impact: z.optional(text),
  mitigation: z.optional(text),
});
export type RiskEntry = z.infer<typeof riskSchema>;

export const riskMatrixSchema = z.strictObject({
  use: z.optional(
    z.union(
      [z.enum(["nist-sp-800-30", "owasp"]), ownMatrixSchema],
      'expected "nist-sp-800-30", "owasp", or your own matrix',
    ),
  ),
  risks: z.optional(extendable(riskSchema)),
});

const scenarioSchema = z.strictObject({
  id: kebabCase,
  title: z.optional(text),
  words: z.optional(phrases),
  probability: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(1)))),
  per: z.optional(z.enum(["incident", "minute", "year"])),
  assumed: z.optional(
    z.nullable(
      z.strictObject({
        currency: z
          .string()
          .check(z.regex(/^[A-Z]{3}$/, "expected a three-letter currency code such as EUR")),
        minimum: notNegative,
        likely: notNegative,
        maximum: notNegative,
      }),
    ),
  ),
});
export type ScenarioEntry = z.infer<typeof scenarioSchema>;
export const exposureSchema = extendable(scenarioSchema);

const stakeholderSchema = z.strictObject({ id: kebabCase, title: text, conditions: z.optional(texts) });
export type StakeholderEntry = z.infer<typeof stakeholderSchema>;
export const stakeholdersSchema = extendable(stakeholderSchema);

const latencySchema = z.strictObject({
  category: text,
  words: z.optional(phrases),
  p50: positive,
  p95: positive,
  p99: positive,
});
export type LatencyEntry = z.infer<typeof latencySchema>;

export const slasSchema = z.strictObject({
  availabilityPercent: z.optional(z.nullable(percent)),
  rollbackMinutes: z.optional(z.nullable(positive)),
  latency: z.optional(extendable(latencySchema)),
  throughput: z.optional(
    z.nullable(z.strictObject({ minimum: notNegative, target: notNegative, peak: notNegative })),
  ),
});

const metricSchema = z.strictObject({
  name: text,
  normal: z.optional(z.string()),
  warning: z.optional(z.string()),
  critical: z.optional(z.string()),
  alert: z.optional(z.string()),
  required: z.optional(z.boolean()),
});
export type MetricEntry = z.infer<typeof metricSchema>;

const alertSchema = z.strictObject({
  name: text,
  level: z.optional(z.enum(["P1", "P2", "P3"])),
  condition: z.optional(z.string()),
  response: z.optional(z.string()),
  required: z.optional(z.boolean()),
});
export type AlertEntry = z.infer<typeof alertSchema>;

/** A plain name is a required metric or alert. */
export const metricsSchema = z.array(
  z.union([text, metricSchema], "expected a name or an object with a name"),
);
export const alertsSchema = z.array(z.union([text, alertSchema], "expected a name or an object with a name"));
