/** The JSON schemas that ship, made from the zod schemas of the contract. */
import * as z from "zod";
import {
  checkOutputSchema,
  evidenceSchema,
  gateSchema,
  problemSchema,
  setSchema,
} from "../src/core/contract/check";
import { explanationSchema, extractOutputSchema, reportSchema } from "../src/core/contract/extract";
import { effortSchema, findingSchema, locationSchema } from "../src/core/contract/finding";
import { sidecarSchema, subjectValueSchema } from "../src/core/contract/sidecar";
import { policyFileSchema, type PolicyFile } from "../src/core/policy/policySchema";

/** Parts that are written once, under these names, in the schemas that use them. */
const parts = z.registry<{ id: string }>();
parts.add(evidenceSchema, { id: "Evidence" });
parts.add(gateSchema, { id: "Gate" });
parts.add(setSchema, { id: "Set" });
parts.add(problemSchema, { id: "Problem" });
parts.add(explanationSchema, { id: "Explanation" });
parts.add(reportSchema, { id: "Report" });
parts.add(effortSchema, { id: "Effort" });
parts.add(findingSchema, { id: "Finding" });
parts.add(locationSchema, { id: "Location" });
parts.add(subjectValueSchema, { id: "SubjectValue" });

/** What an editor says of a key of the policy file. */
const POLICY_KEYS: Readonly<Record<keyof PolicyFile, string>> = {
  $schema: "For editors; not read.",
  extends: "The built-in policy that this file changes; null: none of it is kept but words and defaults.",
  subject: "What is released, where the reports do not say it.",
  phases: "The reports that are asked for; they replace those of the extended policy.",
  gates: "Gates by id: of the extended policy to change them, or new ones, which need a kind.",
  effort: "How days, weeks, sprints and months are counted in hours.",
  criticalPaths: "Names of the critical paths; without them those of the QA report.",
  metrics: "Metrics that must exist.",
  alerts: "Alerts that must exist.",
  stakeholders: "Who signs the decision.",
  rollbackPlan: "File that holds the rollback plan, relative to the set.",
  waivers: "Findings or gates that somebody accepts for a time, with owner, approver and reason.",
  rules: "Level of each rule: off, info, warning or error.",
  sets: "Pattern of the set folders, relative to the root.",
  decision: "File, title and wording of the decision document.",
};

const SCHEMAS = [
  {
    name: "check-output",
    title: "Output of release-readiness check --format json",
    schema: checkOutputSchema,
  },
  { name: "extract-output", title: "Output of release-readiness extract", schema: extractOutputSchema },
  { name: "finding", title: "A finding of a report", schema: findingSchema },
  { name: "problem", title: "A problem of a report, a set or a policy", schema: problemSchema },
  { name: "decision", title: "The JSON beside a release decision", schema: sidecarSchema },
] as const;

/** File name in `schemas/` and content of each, in a fixed order. */
export function jsonSchemas(): readonly { readonly file: string; readonly text: string }[] {
  const outputs = SCHEMAS.map(({ name, title, schema }) => ({ name, schema: outputSchema(title, schema) }));
  return [...outputs, { name: "policy", schema: policySchema() }].map(({ name, schema }) => ({
    file: `${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}

function outputSchema(title: string, schema: z.core.$ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", metadata: parts });
  return { $schema, title, ...rest };
}

/** Of what people write; the two further keywords are those of the JSON editor of VS Code. */
function policySchema(): object {
  const { $schema, properties, ...rest } = z.toJSONSchema(policyFileSchema, {
    target: "draft-2020-12",
    io: "input",
  });
  const described = Object.entries(POLICY_KEYS).map(([key, description]) => [
    key,
    { description, ...(properties?.[key] as object) },
  ]);
  const title = "Release Readiness policy (release-readiness.json)";
  const editor = { allowComments: true, allowTrailingCommas: true };
  return { $schema, title, ...editor, ...rest, properties: Object.fromEntries(described) as object };
}
