import * as z from "zod/mini";
import { date, fileName, kebabCase, phrases, positive, role, text } from "./values";

/** Reports, gates, and waivers of a policy file. */

const effect = z.enum(["block", "condition", "advisory"]);

const gateKinds = [
  "no-open-critical",
  "no-open-critical-anywhere",
  "functional-completeness",
  "performance-targets",
  "tests-passing",
  "rollback-verified",
  "phase-verdicts",
  "no-stability-defect",
  "critical-path-coverage",
  "rollback-plan",
  "critical-metrics",
  "compliance",
] as const;

export const subjectSchema = z.strictObject({
  name: z.optional(z.nullable(text)),
  version: z.optional(z.nullable(text)),
  commit: z.optional(z.nullable(text)),
  environment: z.optional(z.nullable(text)),
});

export const gateSchema = z.strictObject({
  /** For new gates only; a gate of the extended policy keeps its kind and role. */
  kind: z.optional(z.enum(gateKinds)),
  role: z.optional(role),
  title: z.optional(text),
  /** Shown in narrow places instead of the title. */
  shortTitle: z.optional(text),
  threshold: z.optional(z.number().check(z.minimum(0))),
  onFail: z.optional(effect),
  onMissing: z.optional(effect),
  waivable: z.optional(z.union([z.boolean(), z.literal("never")], 'expected true, false, or "never"')),
});
export type GateOverride = z.infer<typeof gateSchema>;

const sectionSchema = z.strictObject({
  id: kebabCase,
  title: text,
  headings: z.optional(phrases),
  content: z.optional(
    z.enum(["findings", "declared-counts", "test-results", "performance", "compliance", "verdict"]),
  ),
  guidance: z.optional(z.string()),
});

export const phaseSchema = z.strictObject({
  role,
  number: z.int().check(z.positive()),
  file: fileName,
  title: z.optional(text),
  names: z.optional(phrases),
  sections: z.optional(z.array(sectionSchema)),
});
export type PhaseOverride = z.infer<typeof phaseSchema>;

export const effortSchema = z.strictObject({
  hoursPerDay: z.optional(positive),
  daysPerWeek: z.optional(positive),
  weeksPerSprint: z.optional(positive),
  daysPerMonth: z.optional(positive),
});

export const waiverSchema = z.strictObject({
  finding: z.optional(text),
  gate: z.optional(text),
  fingerprint: z.optional(text),
  owner: text,
  approver: text,
  reason: text,
  compensatingControl: z.optional(text),
  expires: date,
});

export const decisionSchema = z.strictObject({
  file: z.optional(fileName),
  title: z.optional(text),
  wording: z.optional(
    z.strictObject({
      approved: z.optional(text),
      conditional: z.optional(text),
      "not-approved": z.optional(text),
    }),
  ),
});
