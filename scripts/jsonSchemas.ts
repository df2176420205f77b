/** The JSON schemas that ship, made from the zod schemas of the contract. */
import * as z from "zod";
import { auditOutputSchema, provenanceSchema } from "../src/core/contract/audit";
import {
  checkOutputSchema,
  evidenceSchema,
  gateSchema,
  problemSchema,
  setSchema,
} from "../src/core/contract/check";
import {
  comparedSideSchema,
  compareOutputSchema,
  findingChangeSchema,
  gateChangeSchema,
  waiverChangeSchema,
} from "../src/core/contract/compare";
import { explanationSchema, extractOutputSchema, reportSchema } from "../src/core/contract/extract";
import { effortSchema, findingSchema, locationSchema } from "../src/core/contract/finding";
import { sidecarSchema, subjectValueSchema } from "../src/core/contract/sidecar";
import {
  effortTotalSchema,
  effortTotalsSchema,
  scoreSchema,
  snapshotFindingSchema,
  snapshotGateSchema,
  snapshotSchema,
  waiverSchema,
} from "../src/core/contract/snapshot";
import { policyJsonSchema } from "./policyJsonSchema";

/** Parts that are written once, under these names, in the schemas that use them. */
const parts = z.registry<{ id: string }>();
parts.add(evidenceSchema, { id: "Evidence" });
parts.add(gateSchema, { id: "Gate" });
parts.add(setSchema, { id: "Set" });
parts.add(problemSchema, { id: "Problem" });
parts.add(provenanceSchema, { id: "Provenance" });
parts.add(explanationSchema, { id: "Explanation" });
parts.add(reportSchema, { id: "Report" });
parts.add(effortSchema, { id: "Effort" });
parts.add(findingSchema, { id: "Finding" });
parts.add(locationSchema, { id: "Location" });
parts.add(subjectValueSchema, { id: "SubjectValue" });
parts.add(effortTotalSchema, { id: "EffortTotal" });
parts.add(effortTotalsSchema, { id: "EffortTotals" });
parts.add(scoreSchema, { id: "Score" });
parts.add(waiverSchema, { id: "Waiver" });
parts.add(snapshotFindingSchema, { id: "ComparedFinding" });
parts.add(snapshotGateSchema, { id: "ComparedGate" });
parts.add(snapshotSchema, { id: "Snapshot" });
parts.add(comparedSideSchema, { id: "ComparedSide" });
parts.add(gateChangeSchema, { id: "GateChange" });
parts.add(findingChangeSchema, { id: "FindingChange" });
parts.add(waiverChangeSchema, { id: "WaiverChange" });

const SCHEMAS = [
  {
    name: "check-output",
    title: "Output of release-readiness check --format json",
    schema: checkOutputSchema,
  },
  {
    name: "audit-output",
    title: "Output of release-readiness audit --format json",
    schema: auditOutputSchema,
  },
  { name: "extract-output", title: "Output of release-readiness extract", schema: extractOutputSchema },
  { name: "finding", title: "A finding of a report", schema: findingSchema },
  { name: "problem", title: "A problem of a report, a set or a policy", schema: problemSchema },
  {
    name: "compare-output",
    title: "Output of release-readiness compare --format json",
    schema: compareOutputSchema,
  },
  { name: "decision", title: "The JSON file of a release decision", schema: sidecarSchema },
] as const;

/** File name in `schemas/` and content of each, in a fixed order. */
export function jsonSchemas(): readonly { readonly file: string; readonly text: string }[] {
  const outputs = SCHEMAS.map(({ name, title, schema }) => ({ name, schema: outputSchema(title, schema) }));
  return [...outputs, { name: "policy", schema: policyJsonSchema() }].map(({ name, schema }) => ({
    file: `${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}

function outputSchema(title: string, schema: z.core.$ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", metadata: parts });
  return { $schema, title, ...rest };
}
