import * as z from "zod/mini";
import { GENERAL_KINDS, NAMED_KINDS } from "../requirement";
import {
  date,
  fileName,
  filePatterns,
  kebabCase,
  phrases,
  positive,
  priority,
  role,
  severity,
  text,
  texts,
} from "./values";

/** Reports, gates, and waivers of a policy file. */

const effect = z.enum(["block", "condition", "advisory"]);

export const subjectSchema = z.strictObject({
  name: z.optional(z.nullable(text)),
  version: z.optional(z.nullable(text)),
  commit: z.optional(z.nullable(text)),
  environment: z.optional(z.nullable(text)),
});

const phraseList = phrases.check(z.minLength(1));

/** One flat object instead of one per kind, so that an unknown key is reported with the nearest known key. The apply step checks what each kind takes. */
export const gateSchema = z.strictObject({
  /** For new gates only; a gate of the extended policy keeps its kind and role. */
  kind: z.optional(z.enum([...GENERAL_KINDS, ...NAMED_KINDS])),
  title: z.optional(text),
  /** Shown in narrow places instead of the title. */
  shortTitle: z.optional(text),
  role: z.optional(role),
  roles: z.optional(z.array(role).check(z.minLength(1))),
  severities: z.optional(z.array(severity)),
  priorities: z.optional(z.array(priority)),
  topic: z.optional(
    z.union([z.literal("stability"), phraseList], 'expected a list of phrases, or "stability"'),
  ),
  measure: z.optional(text),
  scope: z.optional(text),
  operator: z.optional(z.enum([">", ">=", "<", "<="])),
  value: z.optional(z.number()),
  unit: z.optional(z.string().check(z.trim(), z.maxLength(20))),
  /** The value of a percentage. */
  threshold: z.optional(z.number().check(z.minimum(0))),
  sections: z.optional(phraseList),
  section: z.optional(text),
  standards: z.optional(texts.check(z.minLength(1))),
  approvers: z.optional(texts.check(z.minLength(1))),
  accepted: z.optional(texts),
  evidence: z.optional(phraseList),
  onFail: z.optional(effect),
  onMissing: z.optional(effect),
  waivable: z.optional(z.union([z.boolean(), z.literal("never")], 'expected true, false, or "never"')),
  notApplicable: z.optional(text),
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
  files: z.optional(filePatterns),
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
