import * as z from "zod/mini";
import { evidenceSchema, problemSchema } from "./check";
import { lineSchema } from "./finding";

/**
 * Where a figure comes from. evidenced: it appears in a report; derived: computed from a report by the formula, or measured on it;
 * policy: set by the effective policy; human: in a field that people fill in; orphan: none of these.
 */
export const provenanceStateSchema = z.enum(["evidenced", "derived", "policy", "human", "orphan"]);
export type ProvenanceState = z.infer<typeof provenanceStateSchema>;

/** A number, id, or file reference in a decision document. */
export const provenanceSchema = z.strictObject({
  line: lineSchema,
  column: lineSchema,
  text: z.string(),
  state: provenanceStateSchema,
  evidence: z.array(evidenceSchema),
  /** How the figure is derived, or why it is an orphan. */
  formula: z.nullable(z.string()),
});
export type ProvenanceRecord = z.infer<typeof provenanceSchema>;

/** The same inside the engine, where it is read-only. */
export type Provenance = Omit<Readonly<ProvenanceRecord>, "evidence"> & {
  readonly evidence: readonly Readonly<ProvenanceRecord["evidence"][number]>[];
};

/** Output of `audit`. */
export const auditOutputSchema = z.strictObject({
  version: z.literal(1),
  path: z.string(),
  set: z.nullable(z.string()),
  policy: z.string(),
  problems: z.array(problemSchema),
  provenance: z.array(provenanceSchema),
});
export type AuditOutput = z.infer<typeof auditOutputSchema>;
