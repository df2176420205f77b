/** The JSON schema of the policy file: what an editor completes, says on hover and marks. */
import * as z from "zod";
import { BUILTIN_POLICIES } from "../src/core/policy/builtin/builtinPolicies";
import { policyFileSchema } from "../src/core/policy/policySchema";
import { ALL_RULES } from "../src/core/rules/allRules";
import { NAMED_KINDS, REQUIREMENTS, type GateKind } from "../src/core/policy/requirement";
import { DEFAULTS, KINDS, POLICY_KEYS, SNIPPETS, descriptionOf } from "./policyKeys";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly propertyNames?: Schema;
  readonly enum?: readonly string[];
}

/** As JSON schema 2020-12, with keywords of the JSON editor of VS Code: comments, trailing commas and snippets. */
export function policyJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(policyFileSchema, { target: "draft-2020-12", io: "input" });
  const used = new Set<string>();
  const { properties, ...described } = describe(rest as Schema, "", used);
  const unused = Object.keys(POLICY_KEYS).filter((place) => !used.has(place));
  if (unused.length > 0)
    throw new Error(`The policy file has no ${unused.join(", ")}: remove it from scripts/policyKeys.ts.`);
  return {
    $schema,
    title: "Release Readiness policy (release-readiness.json)",
    allowComments: true,
    allowTrailingCommas: true,
    ...described,
    properties: {
      ...properties,
      gates: withGates(properties?.["gates"] ?? {}),
      rules: withRules(properties?.["rules"] ?? {}),
    },
    $defs: { Gate: properties?.["gates"]?.additionalProperties },
  };
}

/** The schema with a description, and where there is one a default, on every key in it. */
function describe(schema: Schema, place: string, used: Set<string>): Schema {
  const { properties, additionalProperties, items, anyOf } = schema;
  const snippet = SNIPPETS[place];
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          const at = place === "" ? key : `${place}.${key}`;
          used.add(at);
          return [key, { ...aboutKey(at), ...describe(value, at, used) }];
        }),
      ),
    }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: describe(additionalProperties, `${place}.*`, used),
    }),
    ...(items && { items: describe(items, `${place}[]`, used) }),
    ...(anyOf && { anyOf: anyOf.map((one) => describe(one, place, used)) }),
    ...(place === "gates.*.kind" && { enumDescriptions: (schema.enum ?? []).map(kindWords) }),
    // Of the forms that an entry can have, on the object.
    ...(snippet && properties ? { defaultSnippets: [snippet] } : {}),
  };
}

/** What a gate of a kind requires; for a named one, which kind it is with which parameters. */
function kindWords(name: string): string {
  const named = NAMED_KINDS.find((one) => one === name);
  if (named === undefined) return KINDS[name as Exclude<GateKind, (typeof NAMED_KINDS)[number]>];
  const { kind, roles, ...parameters } = REQUIREMENTS[named];
  const all = Object.entries({ ...(roles.length > 0 && { roles }), ...parameters });
  const stated = all.filter(([, value]) => value !== null && String(value) !== "");
  const words = stated.map(([key, value]) => `${key} ${[value].flat().join(", ")}`).join("; ");
  return words === "" ? `The same as ${kind}.` : `The kind ${kind} with ${words}.`;
}

function aboutKey(place: string): object {
  const builtin = BUILTIN_POLICIES.map((policy) => ({ id: policy.id, value: plainValue(policy, place) }));
  const [first, ...others] = builtin.filter(({ value }) => value !== null && value !== undefined);
  const description = descriptionOf(place);
  if (first === undefined)
    return place in DEFAULTS ? { description, default: DEFAULTS[place] } : { description };
  if (others.length === builtin.length - 1 && others.every(({ value }) => value === first.value))
    return { description, default: first.value };
  const values = [first, ...others].map(({ id, value }) => `${JSON.stringify(value)} (${id})`);
  return { description: `${description} Built in: ${values.join(", ")}.` };
}

/** The text, number or truth value at a place of a built-in policy, which its file would have at the same place. */
function plainValue(policy: object, place: string): unknown {
  const value = place
    .split(".")
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      policy,
    );
  return typeof value === "object" ? undefined : value;
}

/** The gates that ship by name, so that they are completed; any other is a new one. */
function withGates(schema: Schema): object {
  const $ref = "#/$defs/Gate";
  const known = BUILTIN_POLICIES.flatMap(({ id, gates }) =>
    gates.map((gate) => [gate.id, { description: `${gate.title} (${id}).`, $ref }]),
  );
  return { ...schema, properties: Object.fromEntries(known) as object, additionalProperties: { $ref } };
}

/** The rules by name. Other names are allowed, because the tool itself reports unknown rules. */
function withRules(schema: Schema): object {
  const anyLevel = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  const known = ALL_RULES.map(({ id, title, level }) => [
    id,
    { description: title, ...anyLevel, default: level },
  ]);
  return { ...schema, properties: Object.fromEntries(known) as object };
}
