import * as z from "zod/mini";
import { extendable, kebabCase, notNegative, percent, priority, role, severity, text, texts } from "./values";

/** Steps, stages, checklists, and criteria of a policy file. */

/** One flat object instead of one per kind, so that an unknown key is reported with the nearest known key. The apply step checks what each kind requires. */
export const evaluationSchema = z.strictObject({
  kind: z.enum([
    "gate",
    "no-open-finding",
    "coverage",
    "section",
    "tests",
    "performance",
    "monitoring",
    "rollback",
    "statement",
    "advisories",
    "person",
  ]),
  gate: z.optional(text),
  roles: z.optional(z.array(role)),
  severities: z.optional(z.array(severity)),
  priorities: z.optional(z.array(priority)),
  of: z.optional(text),
  threshold: z.optional(percent),
  role: z.optional(role),
  section: z.optional(kebabCase),
  name: z.optional(text),
  names: z.optional(texts),
});
export type EvaluationEntry = z.infer<typeof evaluationSchema>;

const itemSchema = z.union(
  [text, z.strictObject({ text, evaluation: z.optional(evaluationSchema) })],
  "expected a string, or an object with a text",
);
export type ItemEntry = z.infer<typeof itemSchema>;

const groupSchema = z.strictObject({
  id: kebabCase,
  title: z.optional(text),
  when: z.optional(z.enum(["before", "during", "after"])),
  items: z.optional(z.array(itemSchema)),
});
export type GroupEntry = z.infer<typeof groupSchema>;

const tierSchema = z.strictObject({
  number: z.int().check(z.minimum(1), z.maximum(9)),
  title: z.optional(text),
  items: z.optional(z.array(itemSchema)),
  severities: z.optional(z.array(severity)),
  priorities: z.optional(z.array(priority)),
});
export type TierEntry = z.infer<typeof tierSchema>;

const stageSchema = z.strictObject({
  id: kebabCase,
  title: z.optional(text),
  percent: z.optional(z.nullable(percent)),
  soakHours: z.optional(notNegative),
  approvers: z.optional(z.array(kebabCase)),
  success: z.optional(texts),
});
export type StageEntry = z.infer<typeof stageSchema>;

const step = { title: text, minutes: notNegative, command: z.optional(z.nullable(text)) };
const stepSchema = z.strictObject(step);
export type StepEntry = z.infer<typeof stepSchema>;
const rollbackStepSchema = z.strictObject({
  ...step,
  of: z.enum(["decision", "database", "code", "services", "verification"]),
});
export type RollbackStepEntry = z.infer<typeof rollbackStepSchema>;

export const proceduresSchema = z.strictObject({
  checklists: z.optional(extendable(groupSchema)),
  tiers: z.optional(extendable(tierSchema)),
  stages: z.optional(extendable(stageSchema)),
  deployment: z.optional(extendable(stepSchema)),
  smoke: z.optional(extendable(stepSchema)),
  rollback: z.optional(
    z.strictObject({
      triggers: z.optional(extendable(z.strictObject({ kind: text, condition: text }))),
      steps: z.optional(extendable(rollbackStepSchema)),
      afterwards: z.optional(texts),
    }),
  ),
  success: z.optional(extendable(z.strictObject({ after: text, criteria: texts }))),
  successfulWhen: z.optional(texts),
  failedIf: z.optional(texts),
  afterRelease: z.optional(extendable(z.strictObject({ period: text, items: texts }))),
  logging: z.optional(z.nullable(z.strictObject({ levels: text, aggregation: text, retention: text }))),
  onCall: z.optional(z.nullable(text)),
  healthEndpoints: z.optional(texts),
  nextSteps: z.optional(
    z.strictObject({
      approved: z.optional(texts),
      conditional: z.optional(texts),
      "not-approved": z.optional(texts),
    }),
  ),
});
export type ProceduresEntry = z.infer<typeof proceduresSchema>;
