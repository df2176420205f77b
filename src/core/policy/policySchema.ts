import * as z from "zod/mini";
import { REPORT_KINDS } from "./model";

/** The keys of `release-readiness.json` (contract.md, Policy file) and what may stand in them. */

const text = z.string().check(z.trim(), z.minLength(1));
const kebabCase = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected a kebab-case id such as my-section"));
const positive = z.number().check(z.positive());
const effect = z.enum(["block", "condition", "advisory"]);
const role = z
  .enum(REPORT_KINDS)
  .check(z.refine((kind) => kind !== "other" && kind !== "release-decision", "expected a kind of report"));
const fileName = text.check(
  z.refine(
    (name) => !/[\\/]/.test(name) && name.toLowerCase().endsWith(".md"),
    "expected a Markdown file name without folders, such as 02_SECURITY_AUDIT.md",
  ),
);
const relativePath = text.check(
  z.refine((path) => !/^[\\/]|^[a-zA-Z][a-zA-Z+.-]*:/.test(path), "expected a path relative to the set"),
);

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

const gateSchema = z.strictObject({
  /** For a gate that the extended policy does not have; a known gate keeps its kind and role. */
  kind: z.optional(z.enum(gateKinds)),
  role: z.optional(role),
  title: z.optional(text),
  threshold: z.optional(z.number().check(z.minimum(0))),
  onFail: z.optional(effect),
  onMissing: z.optional(effect),
  waivable: z.optional(z.union([z.boolean(), z.literal("never")], 'expected true, false or "never"')),
});
export type GateOverride = z.infer<typeof gateSchema>;

const sectionSchema = z.strictObject({
  id: kebabCase,
  title: text,
  headings: z.optional(z.array(text)),
  content: z.optional(
    z.enum(["findings", "declared-counts", "test-results", "performance", "compliance", "verdict"]),
  ),
  guidance: z.optional(z.string()),
});

const phaseSchema = z.strictObject({
  role,
  number: z.int().check(z.positive()),
  file: fileName,
  title: z.optional(text),
  names: z.optional(z.array(text)),
  sections: z.optional(z.array(sectionSchema)),
});
export type PhaseOverride = z.infer<typeof phaseSchema>;

const waiverSchema = z.strictObject({
  finding: z.optional(text),
  gate: z.optional(text),
  fingerprint: z.optional(text),
  owner: text,
  approver: text,
  reason: text,
  compensatingControl: z.optional(text),
  expires: z.iso.date("expected a date such as 2026-03-31"),
});

export const policyFileSchema = z.strictObject({
  /** For editors; not read. */
  $schema: z.optional(z.string()),
  extends: z.optional(z.nullable(z.enum(["seven-phase", "four-report"]))),
  subject: z.optional(
    z.strictObject({
      name: z.optional(z.nullable(text)),
      version: z.optional(z.nullable(text)),
      commit: z.optional(z.nullable(text)),
      environment: z.optional(z.nullable(text)),
    }),
  ),
  phases: z.optional(z.array(phaseSchema)),
  gates: z.optional(z.record(z.string(), gateSchema)),
  effort: z.optional(
    z.strictObject({
      hoursPerDay: z.optional(positive),
      daysPerWeek: z.optional(positive),
      weeksPerSprint: z.optional(positive),
      daysPerMonth: z.optional(positive),
    }),
  ),
  criticalPaths: z.optional(z.array(text)),
  metrics: z.optional(z.array(text)),
  alerts: z.optional(z.array(text)),
  stakeholders: z.optional(z.array(z.strictObject({ id: kebabCase, title: text }))),
  rollbackPlan: z.optional(z.nullable(relativePath)),
  waivers: z.optional(z.array(waiverSchema)),
  rules: z.optional(z.record(kebabCase, z.enum(["off", "info", "warning", "error"]))),
  sets: z.optional(text.check(z.maxLength(200))),
  decision: z.optional(
    z.strictObject({
      file: z.optional(fileName),
      title: z.optional(text),
      wording: z.optional(
        z.strictObject({
          approved: z.optional(text),
          conditional: z.optional(text),
          "not-approved": z.optional(text),
        }),
      ),
    }),
  ),
});
export type PolicyFile = z.infer<typeof policyFileSchema>;
