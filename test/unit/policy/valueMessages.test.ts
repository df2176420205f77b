// Messages for wrong values must match those of zod, which people know.
import assert from "node:assert/strict";
import * as z from "zod/mini";
import english from "zod/v4/locales/en.js";
import { policyFileSchema } from "../../../src/core/policy/policySchema";
import { valueMessage } from "../../../src/core/policy/valueMessages";

/** Codes whose message schemaProblems.ts writes itself or takes from nested issues. */
const SAID_OTHERWISE: readonly string[] = ["unrecognized_keys", "invalid_key"];

function messages(value: unknown, error: z.core.$ZodErrorMap): readonly string[] {
  const { error: failure } = z.safeParse(policyFileSchema, value, { error });
  assert.ok(failure, JSON.stringify(value));
  return failure.issues
    .filter(({ code }) => !SAID_OTHERWISE.includes(code))
    .map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);
}

/** Every value in every position of a policy file: a value that is valid in one position is wrong in others. */
const VALUES: readonly unknown[] = [
  null,
  true,
  "",
  "  ",
  "no such word",
  "a/b.md",
  "x".repeat(201),
  0,
  -1,
  1.5,
  1e300,
  -1e300,
  Infinity,
  -Infinity,
  [],
  [[]],
  [{}],
  ["", 1, null],
  {},
  { id: 1, title: "" },
];

function filesWith(value: unknown): readonly object[] {
  const keys = Object.keys(policyFileSchema.def.shape);
  const phase = { role: "qa", number: 1, file: "07_QA.md" };
  const waiver = { owner: "A", approver: "B", reason: "C", expires: "2031-02-28" };
  return [
    ...keys.map((key) => ({ [key]: value })),
    ...["name", "version"].map((key) => ({ subject: { [key]: value } })),
    ...["role", "number", "file", "names", "sections"].map((key) => ({
      phases: [{ ...phase, [key]: value }],
    })),
    ...["id", "title", "headings", "content", "guidance"].map((key) => ({
      phases: [{ ...phase, sections: [{ id: "a", title: "A", [key]: value }] }],
    })),
    ...["kind", "role", "threshold", "onFail", "waivable"].map((key) => ({
      gates: { A1: { [key]: value } },
    })),
    ...["hoursPerDay", "daysPerWeek"].map((key) => ({ effort: { [key]: value } })),
    ...["finding", "owner", "expires"].map((key) => ({ waivers: [{ ...waiver, [key]: value }] })),
    { rules: { "missing-report": value } },
    ...["overallCoverage", "securityCoverage"].map((key) => ({ thresholds: { [key]: value } })),
    ...["engineers", "approvalHours"].map((key) => ({ team: { [key]: value } })),
    { weights: { security: value } },
    ...["use", "risks"].map((key) => ({ riskMatrix: { [key]: value } })),
    ...["kind", "roles", "words"].map((key) => ({ riskMatrix: { risks: [{ id: "a", [key]: value }] } })),
    ...["probability", "per", "assumed"].map((key) => ({ exposure: [{ id: "a", [key]: value }] })),
    ...["availabilityPercent", "latency", "throughput"].map((key) => ({ slas: { [key]: value } })),
    ...["name", "required"].map((key) => ({ metrics: [{ name: "a", [key]: value }] })),
    { alerts: [{ name: "a", level: value }] },
    ...["checklists", "stages", "rollback", "success", "logging", "onCall"].map((key) => ({
      procedures: { [key]: value },
    })),
    ...["percent", "soakHours", "approvers"].map((key) => ({
      procedures: { stages: [{ id: "a", [key]: value }] },
    })),
    ...["timeZone", "utcOffsetMinutes", "sessions", "years"].map((key) => ({ calendar: { [key]: value } })),
    ...["days", "start"].map((key) => ({
      calendar: { windows: [{ days: [1], start: "10:00", end: "11:00", [key]: value }] },
    })),
    { decision: { file: value } },
    { decision: { wording: { approved: value } } },
  ];
}

describe("the message for a wrong value", () => {
  it("is the same as in zod's English locale", () => {
    const theirs = english().localeError;
    const wrong = VALUES.flatMap(filesWith).filter((file) => !z.safeParse(policyFileSchema, file).success);
    const said = wrong.flatMap((file) => messages(file, valueMessage));
    assert.deepEqual(
      said,
      wrong.flatMap((file) => messages(file, theirs)),
    );
    const codes = new Set(said.map((message) => message.split(" ")[0]));
    assert.deepEqual(
      [...codes].sort(),
      ["custom", "invalid_format", "invalid_type", "invalid_union", "invalid_value", "too_big", "too_small"],
      "All kinds of messages were compared.",
    );
  });

  it("does not take a type name from the value", () => {
    const file = { metrics: Object.assign(Object.create(null) as object, { constructor: { name: "!" } }) };
    assert.deepEqual(messages(file, valueMessage), [
      "invalid_type metrics: Invalid input: expected array, received object",
    ]);
  });
});
