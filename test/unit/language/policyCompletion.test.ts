import assert from "node:assert/strict";
import { policySuggestions } from "../../../src/core/language/completion/policySuggestions";
import { roleHover } from "../../../src/core/language/policyRoles";
import { parseJsonDocument } from "../../../src/core/policy/jsonDocument";
import { judge, report } from "../support/reports";
import { expanded } from "./snippets";

const MODEL = judge({
  texts: {
    security: report(
      "## Findings",
      "### SEC-1: Tokens never end\n\n**Severity:** Critical",
      "### SEC-2: Logs\n\n**Severity:** Low",
      "### SEC-3: Done\n\n**Severity:** Critical\n**Status:** Fixed in PR #12",
    ),
  },
});

/** What is suggested at `¦` in a policy file, and the text that it replaces. */
function suggested(marked: string) {
  const text = marked.replace("¦", "");
  const found = policySuggestions(text, marked.indexOf("¦"), [MODEL], "2027-03-31");
  return found && { ...found, replaced: text.slice(found.from, found.to), text };
}

describe("suggestions in a policy file", () => {
  for (const [where, text, replaced, labels] of [
    [
      "the finding of a waiver",
      '{ "waivers": [{ "finding": ¦ }] }',
      "",
      ['"security:SEC-1"', '"security:SEC-2"'],
    ],
    ["its quotes", '{ "waivers": [{ "finding": "¦" }] }', '""', ['"security:SEC-1"', '"security:SEC-2"']],
    [
      "a pair of the same findings",
      '{ "sameAs": [["sec¦", "b"]] }',
      '"sec"',
      ['"security:SEC-1"', '"security:SEC-2"', '"security:SEC-3"'],
    ],
  ] as const) {
    it(`are keys of findings in ${where}`, () => {
      const found = suggested(text);
      assert.equal(found?.replaced, replaced);
      assert.deepEqual(
        found.suggestions.map(({ label }) => label),
        labels,
      );
    });
  }

  it("are gates that can be waived", () => {
    const gates = MODEL.policy.gates.filter(({ waivable }) => waivable).map(({ id }) => `"${id}"`);
    assert.deepEqual(
      suggested('{ "waivers": [{ "gate": "¦" }] }')?.suggestions.map(({ label }) => label),
      gates,
    );
  });

  it("are whole waivers for blockers and conditions, which the policy can read", () => {
    const found = suggested('{ "waivers": [¦] }');
    assert.deepEqual(
      found?.suggestions.map(({ label }) => label),
      ["Waiver for SEC-1"],
    );
    const written =
      found.text.slice(0, found.from) +
      expanded(found.suggestions[0]?.snippet ?? "") +
      found.text.slice(found.to);
    const { value, problems } = parseJsonDocument(written);
    assert.deepEqual(problems, []);
    const finding = MODEL.findings.find(({ id }) => id === "SEC-1");
    assert.deepEqual(JSON.parse(JSON.stringify(value)), {
      waivers: [
        {
          finding: "security:SEC-1",
          fingerprint: finding?.fingerprint,
          owner: "owner",
          approver: "approver",
          reason: "reason",
          expires: "2027-03-31",
        },
      ],
    });
  });

  const PHASES = `"phases": [{ "role": "hazard-analysis", "number": 1, "file": "01_hazards.md", "title": "Hazards" }]`;

  for (const [where, text] of [
    ["the reports of a gate", `{ ${PHASES}, "gates": { "G.1": { "roles": ["¦"] } } }`],
    ["the report of a gate", `{ ${PHASES}, "gates": { "G1": { "role": ¦ } } }`],
    ["the reports of a risk", `{ ${PHASES}, "riskMatrix": { "risks": [{ "roles": [¦] }] } }`],
  ] as const)
    it(`are roles of the file's own phases in ${where}`, () => {
      assert.deepEqual(
        suggested(text)?.suggestions.map(({ label, detail }) => [label, detail]),
        [['"hazard-analysis"', "Hazards"]],
      );
    });

  it("are roles of the policy that the set has if the file has no phases, and known ones in phases", () => {
    const labels = (text: string) =>
      suggested(text)?.suggestions.map(({ label }) => JSON.parse(label) as string);
    assert.deepEqual(
      labels('{ "gates": { "G1": { "roles": [¦] } } }'),
      MODEL.policy.phases.map(({ role }) => role),
    );
    assert.ok(labels('{ "phases": [{ "role": "¦" }] }')?.includes("production-readiness"));
  });

  it("a hover over a role says which report it is", () => {
    const hoverAt = (marked: string) =>
      roleHover(marked.replace("¦", ""), marked.indexOf("¦"), [MODEL])?.words ?? null;
    const roles = (value: string) => `{ ${PHASES}, "gates": { "G1": { "roles": [${value}] } } }`;
    assert.equal(hoverAt(roles('"hazard-¦analysis"')), "Hazards (01_hazards.md)");
    assert.equal(hoverAt(roles('"qa¦"')), null);
    assert.equal(hoverAt(roles("¦")), null);
    assert.equal(hoverAt('{ "gates": { "G1": { "ro¦le": "security" } } }'), null);
  });

  for (const text of ['{ "¦": 1 }', '{ "waivers": [{ "¦" }] }', '{ "waivers": [{ "reason": "¦" }] }', "¦"])
    it(`are none in ${text}`, () => {
      assert.equal(suggested(text), null);
    });
});
