// The origin of each value of the effective policy.
import assert from "node:assert/strict";
import { BUILTIN_POLICIES } from "../../../src/core/policy/builtin/builtinPolicies";
import { policyOrigins, policyText } from "../../../src/core/export/policyText";
import type { Policy } from "../../../src/core/policy/model";
import { originsIn } from "../../../src/core/policy/values/origins";
import { policyValues } from "../../../src/core/policy/values/policyValues";
import { policyOf } from "./policyFiles";

const FILE = `{
  // A comment, so that lines are not keys.
  "extends": "four-report", "addOns": ["trading"],
  "gates": {
    "B3": {
      "threshold": 55 },
    "N1": { "kind": "tests-passing" } },
  "thresholds": { "overallCoverage": 60 },
  "subject": { "name": "Ledger" },
  "metrics": ["...",
    "night queue",
    { "name": "CPU", "required": true }],
  "riskMatrix": { "risks": ["...",
    { "id": "data-corruption", "impact": "High" }] },
  "stakeholders": [
    { "id": "cto", "title": "CTO" }],
  "procedures": { "smoke": [],
    "onCall": "Ada" },
  "calendar": {
    "years": [{ "year": 2027 }] },
  "rules": { "missing-section": "off" },
  "waivers": [
    { "gate": "B4", "owner": "A", "approver": "B", "reason": "C", "expires": "2031-01-01" }],
  "decision": { "wording": {
    "approved": "GO" } },
}`;

const policy = policyOf(FILE);
const file = { path: "release-readiness.json", text: FILE };

/** Lines of the file by value path, for values from the file. */
function linesOf(of: Policy, text: string | null): Readonly<Record<string, number>> {
  return Object.fromEntries(
    policyValues(of, originsIn(text)).flatMap(({ path, origin }) =>
      origin.line === null ? [] : [[path, origin.line]],
    ),
  );
}

describe("the origin of a policy's values", () => {
  it("is the line in the file for values from the file only", () => {
    assert.deepEqual(linesOf(policy, FILE), {
      "gates.B3": 5,
      "gates.N1": 7,
      "thresholds.overallCoverage": 8,
      "subject.name": 9,
      "metrics.night queue": 11,
      "metrics.CPU": 12,
      "riskMatrix.risks.data-corruption": 14,
      "stakeholders.cto": 16,
      "procedures.onCall": 18,
      "addOns[0]": 3,
      "calendar.years": 20,
      "rules.missing-section": 21,
      "waivers[0]": 23,
      "decision.wording.approved": 25,
    });
  });

  it("is the extended policy if there is no file", () => {
    for (const builtin of BUILTIN_POLICIES) assert.deepEqual(linesOf(builtin, null), {});
  });

  it("covers everything in a policy, each under its own path", () => {
    for (const each of [...BUILTIN_POLICIES, policy]) {
      const paths = policyValues(each, originsIn(null)).map(({ path }) => path);
      assert.equal(new Set(paths).size, paths.length);
      const heads = new Set(paths.map((path) => path.split(/[.[]/)[0]));
      const said = Object.entries(each)
        .filter(([key, value]) => !["id", "title", "stated"].includes(key) && !isEmpty(value))
        .map(([key]) => (key === "risks" ? "riskMatrix" : key));
      assert.deepEqual([...heads].sort(), [...new Set(said)].sort());
    }
  });

  it("is in the JSON for every value, with the keys of entries that are set in part", () => {
    const origins = policyOrigins({ policy, file });
    assert.deepEqual(origins["gates.B1"], { source: "built-in", policy: "four-report" });
    assert.deepEqual(origins["gates.B3"], {
      source: "policy-file",
      path: "release-readiness.json",
      line: 5,
      keys: ["threshold"],
    });
    assert.deepEqual(origins["thresholds.overallCoverage"], {
      source: "policy-file",
      path: "release-readiness.json",
      line: 8,
    });
    assert.ok(Object.keys(origins).length > 60);
  });

  it("is a default in a policy that starts from nothing", () => {
    const text = `{ "extends": null,
      "phases": [{ "role": "qa", "number": 1, "file": "1.md" }],
      "gates": { "G": { "kind": "tests-passing" } } }`;
    const own = { policy: policyOf(text), file: { path: "p.json", text } };
    assert.deepEqual(policyOrigins(own)["team.engineers"], { source: "default" });
    assert.deepEqual(linesOf(own.policy, text), { "phases.qa": 2, "gates.G": 3 });
    assert.match(
      policyText({ path: "s", reason: "r", ...own }, (_, words) => words),
      /every value is a default, except/,
    );
  });
});

describe("the effective policy as text", () => {
  const text = policyText(
    { path: "docs/assessment", reason: "it was requested", policy, file },
    (_, words) => words,
  );

  it("groups the values and marks those from the file with their line", () => {
    assert.match(text, /^docs\/assessment: four-report \(Four reports\)\n {2}because it was requested\n/);
    assert.match(
      text,
      /every value is from the built-in policy four-report, except those marked with a line of release-readiness\.json/,
    );
    assert.match(text, /^ {2}B3 {2}Critical-path coverage of at least 55%.* <- line 5: threshold$/m);
    assert.match(text, /^ {2}B1 {2}.*no evidence: block\]$/m);
    assert.match(
      text,
      /^Thresholds \(%\)\n {2}overallCoverage: 60 {2}<- line 8\n {2}criticalPathCoverage: 95\n/m,
    );
    assert.match(text, /^ {2}night queue {2}\[required\] {2}<- line 11$/m);
    assert.match(text, /^ {2}on-call: Ada {2}<- line 18$/m);
    assert.match(text, /^ {2}no releases during: Mon-Fri 09:15-15:30$/m);
    assert.match(text, /^ {2}known years: 2027 .* <- line 20$/m);
  });

  it("counts procedures instead of listing them", () => {
    const items = policy.procedures.checklists.reduce((sum, list) => sum + list.items.length, 0);
    assert.ok(text.includes(`  ${policy.procedures.checklists.length} checklists, ${items} items\n`));
    assert.ok(!text.includes(policy.procedures.checklists[0]?.items[0]?.text ?? "?"));
    assert.ok(!text.includes("smoke test"));
  });

  it("keeps each value on one line, whatever it contains", () => {
    const subject = { ...policy.subject, name: "a\nB1  b\u001b[31m" };
    const lines = policyText(
      { path: "s", reason: "r", policy: { ...policy, subject }, file: null },
      (_, words) => words,
    );
    assert.ok(lines.includes("  name: a B1  b\\u{1B}[31m\n"));
  });
});

function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
