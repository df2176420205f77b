import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { requiredAlert, requiredMetric } from "../../../src/core/policy/plainNames";
import { policyOf, problemIn, readText as read } from "./policyFiles";

const WAIVER = '"owner": "Ann", "approver": "Bob", "reason": "Behind a proxy", "expires": "2031-02-28"';

describe("policy file", () => {
  describe("what it changes", () => {
    it("extends a built-in policy and keeps what it does not set", () => {
      const policy = policyOf(`{
        // comments and trailing commas are fine
        "extends": "four-report",
        "gates": { "B3": { "threshold": 55, "onMissing": "condition", "waivable": "never" }, "B8": { "onFail": "advisory" } },
      }`);
      assert.equal(policy.id, "four-report");
      const gate = policy.gates.find((one) => one.id === "B3");
      assert.deepEqual(gate?.threshold, { operator: ">=", value: 55, unit: "%" });
      assert.equal(gate.title, "Critical-path coverage of at least 55%");
      assert.equal(gate.onMissing, "condition");
      assert.equal(gate.onFail, "block");
      assert.equal(gate.waivable, false);
      assert.equal(policy.gates.find((one) => one.id === "B8")?.onFail, "advisory");
      assert.deepEqual(
        policy.gates.find((one) => one.id === "B1"),
        fourReport.gates[0],
      );
      assert.equal(policy.phases, fourReport.phases);
    });

    it("keeps the short title of a gate only while the title is that of the extended policy", () => {
      const shortTitles = (gates: object): readonly (string | null)[] =>
        policyOf(JSON.stringify({ extends: "seven-phase", gates }))
          .gates.filter(({ id }) => id in gates)
          .map(({ shortTitle }) => shortTitle);
      assert.deepEqual(shortTitles({ A3: { threshold: 90 } }), ["Functional completeness"]);
      assert.deepEqual(shortTitles({ A1: { title: "Nothing critical in the audit" } }), [null]);
      assert.deepEqual(shortTitles({ A1: { title: "Nothing critical in the audit", shortTitle: "Audit" } }), [
        "Audit",
      ]);
      assert.deepEqual(shortTitles({ M1: { kind: "tests-passing", shortTitle: "Tests" } }), ["Tests"]);
    });

    it("extends the policy that the reports indicate if it has no `extends`", () => {
      const result = read("{}", { base: fourReport });
      assert.deepEqual(result.policy, fourReport);
      assert.equal(result.statesBase, false);
      assert.equal(read('{"extends": "seven-phase"}', { base: fourReport }).policy?.id, "seven-phase");
    });

    it("reads subject, effort, lists, wording, and waivers", () => {
      const policy = policyOf(`{
        "extends": "seven-phase",
        "subject": { "name": "Shop", "commit": null },
        "effort": { "hoursPerDay": 6 },
        "criticalPaths": ["checkout"], "metrics": ["error rate high"], "alerts": ["error rate high"],
        "stakeholders": [{ "id": "cto", "title": "CTO" }],
        "rollbackPlan": "../runbooks/rollback.md",
        "rules": { "count-mismatch": "off" },
        "sets": "**/reviews/*/",
        "decision": { "wording": { "approved": "GO" } },
        "waivers": [{ "finding": "security:C-1", "fingerprint": "abc", ${WAIVER} }, { "gate": "A4", ${WAIVER} }]
      }`);
      assert.deepEqual(policy.subject, { name: "Shop", version: null, commit: null, environment: null });
      assert.deepEqual(policy.effort, {
        hoursPerDay: 6,
        daysPerWeek: 5,
        weeksPerSprint: 2,
        daysPerMonth: 20,
      });
      assert.deepEqual(policy.criticalPaths, ["checkout"]);
      assert.deepEqual(policy.metrics, [requiredMetric("error rate high")]);
      assert.deepEqual(policy.alerts, [requiredAlert("error rate high")]);
      assert.deepEqual(policy.stakeholders, [{ id: "cto", title: "CTO", conditions: [] }]);
      assert.equal(policy.rollbackPlan, "../runbooks/rollback.md");
      assert.deepEqual(policy.rules, { "count-mismatch": "off" });
      assert.equal(policy.sets, "**/reviews/*/");
      assert.equal(policy.decision.wording.approved, "GO");
      assert.equal(policy.decision.wording["not-approved"], "NOT APPROVED");
      assert.equal(policy.waivers[0]?.finding, "security:C-1");
      assert.equal(policy.waivers[1]?.gate, "A4");
      assert.equal(policy.waivers[1].compensatingControl, null);
    });

    it("starts from nothing with `extends: null`", () => {
      const policy = policyOf(`{
        "extends": null,
        "phases": [{ "role": "security", "number": 1, "file": "1-security.md", "sections": [{ "id": "scope", "title": "Scope" }] }],
        "gates": { "S1": { "kind": "no-open-critical", "role": "security" } },
        "decision": { "file": "2-decision.md" }
      }`);
      assert.deepEqual(
        policy.gates.map((gate) => [gate.id, gate.role, gate.onFail]),
        [["S1", "security", "block"]],
      );
      assert.deepEqual(policy.phases[0]?.sections[0]?.headings, [["scope"]]);
      assert.equal(policy.decision.number, 2);
      assert.ok(policy.phases[0].names.length > 0);
    });

    it("reads a file that starts with a byte order mark", () => {
      assert.equal(policyOf('\uFEFF{"extends": "four-report"}').id, "four-report");
    });
  });

  describe("what it rejects, and where", () => {
    it("an unknown key, with the nearest known one", () => {
      assert.match(problemIn('{\n  «"gate"»: {}\n}'), /Unknown key "gate"\. Did you mean "gates"\?/);
      assert.match(
        problemIn('{ "waivers": [{ "gate": "A1", «"expiry"»: "2031-01-01", ' + WAIVER + "}] }"),
        /"expires"/,
      );
      assert.match(
        problemIn('{ "gates": { "A1": { «"onfail"»: "block" } } }'),
        /gates\.A1.*Did you mean "onFail"/,
      );
      assert.match(problemIn('{ «"zebra"»: 1 }'), /Known keys: .*extends, subject/);
    });

    it("a wrong type or value", () => {
      assert.match(problemIn('{ "metrics": «"latency"» }'), /metrics: .*expected array, received string/);
      assert.match(
        problemIn('{ "gates": { "A3": { "threshold": «"95 %"» } } }'),
        /gates\.A3\.threshold: .*expected number/,
      );
      assert.match(problemIn('{ "gates": { "A1": { "onFail": «"blok"» } } }'), /Did you mean "block"/);
      assert.match(problemIn('{ "extends": «"four-reports"» }'), /Did you mean "four-report"/);
      assert.match(problemIn('{ "effort": { "hoursPerDay": «0» } }'), /hoursPerDay/);
      assert.match(problemIn("«[»]"), /The policy file: .*expected object, received array/);
    });

    it("a threshold for a gate without a figure, or above 100%", () => {
      assert.match(problemIn('{ "gates": { "A1": { «"threshold"»: 1 } } }'), /does not take a threshold/);
      assert.match(problemIn('{ "gates": { "A3": { "threshold": «950» } } }'), /0 to 100/);
    });

    it("an unknown gate", () => {
      assert.match(
        problemIn('{ "gates": { «"A9"»: { "onFail": "advisory" } } }'),
        /no gate "A9".*Did you mean "A1"/,
      );
      assert.match(problemIn(`{ "waivers": [{ "gate": «"Z"», ${WAIVER} }] }`), /no gate "Z"/);
    });

    it("a waiver of a gate that is not waivable, of two things, or of nothing", () => {
      const never = '"gates": { "A1": { "waivable": "never" } }';
      assert.match(problemIn(`{ ${never}, "waivers": [{ "gate": «"A1"», ${WAIVER} }] }`), /cannot be waived/);
      assert.match(problemIn(`{ "waivers": [{ "finding": "x", "gate": «"A1"», ${WAIVER} }] }`), /either/);
      assert.match(problemIn(`{ "waivers": [«{»${WAIVER} }] }`), /either/);
    });

    it("a waiver without owner, approver, reason, or expiry date, and an invalid date", () => {
      for (const key of ["owner", "approver", "reason", "expires"]) {
        const stated = Object.entries(JSON.parse(`{ ${WAIVER} }`) as object).filter(([one]) => one !== key);
        const waiver = JSON.stringify({ gate: "A1", ...(Object.fromEntries(stated) as object) }).slice(1);
        assert.match(
          problemIn(`{ "waivers": [«{»${waiver}] }`),
          new RegExp(`waivers\\[0\\]\\.${key} is missing`),
        );
        const empty = WAIVER.replace(new RegExp(`"${key}": "[^"]*"`), `"${key}": «" "»`);
        assert.match(problemIn(`{ "waivers": [{ "gate": "A1", ${empty} }] }`), new RegExp(key));
      }
      for (const date of ["2031-02-29", "31.12.2030", "soon", "2031-13-01"]) {
        const waiver = WAIVER.replace('"2031-02-28"', `«"${date}"»`);
        assert.match(problemIn(`{ "waivers": [{ "gate": "A1", ${waiver} }] }`), /date such as 2026-03-31/);
      }
    });

    it("a duplicate key", () => {
      assert.match(problemIn('{\n "sets": "a",\n «"sets"»: "b" }'), /used twice, first on line 2/);
    });

    it("text that is not JSON, and text after its end", () => {
      assert.match(problemIn('{ "sets": «yes» }'), /not a JSON value/);
      assert.match(problemIn("{} «x»"), /Expected the end of the file|not a JSON value/);
      assert.ok(read('{ "sets": "a"').problems.length > 0);
      assert.match(problemIn("«»"), /empty/);
      assert.ok(read("// nothing").problems.length > 0);
    });

    it("a policy that would approve everything", () => {
      assert.equal(read('{ "extends": null }').policy, null);
      const gates = fourReport.gates.map((gate) => `"${gate.id}": { "onFail": "advisory" }`).join(", ");
      assert.match(
        problemIn(`{ "extends": "four-report", "gates": «{»${gates} } }`),
        /would approve everything/,
      );
    });

    it("two verdicts with the same wording", () => {
      assert.match(
        problemIn('{ "decision": { "wording": «{»"not-approved": "APPROVED" } } }'),
        /same wording/,
      );
    });

    it("an absolute rollback plan and a report in another folder", () => {
      assert.match(problemIn('{ "rollbackPlan": «"/etc/passwd"» }'), /relative to the set/);
      assert.match(problemIn('{ "rollbackPlan": «"https://example.org/x"» }'), /relative to the set/);
      const phase = '"role": "qa", "number": 1, "file": «"../qa.md"»';
      assert.match(problemIn(`{ "phases": [{ ${phase} }] }`), /without folders/);
    });

    it("an unknown rule if the rules are known", () => {
      const rules = { rules: ["count-mismatch", "missing-section"] };
      assert.match(
        problemIn('{ "rules": { «"count-mismatches"»: "off" } }', rules),
        /Did you mean "count-mismatch"/,
      );
      assert.deepEqual(policyOf('{ "rules": { "missing-section": "off" } }', rules).rules, {
        "missing-section": "off",
      });
    });

    it("two phases with the same number", () => {
      const phase = (role: string, number: string) =>
        `{ "role": "${role}", "number": ${number}, "file": "${role}.md" }`;
      const message = problemIn(`{ "phases": [${phase("qa", "1")}, ${phase("security", "«1»")}] }`);
      assert.match(message, /Two phases have the number 1/);
    });
  });

  describe("hostile input", () => {
    it("prototype keys do no harm", () => {
      assert.match(problemIn('{ «"__proto__"»: { "polluted": 1 } }'), /reserved/);
      assert.match(problemIn('{ "gates": { «"__proto__"»: { "kind": "compliance" } } }'), /reserved/);
      assert.equal(read('{ "constructor": { "prototype": { "polluted": 1 } } }').policy, null);
      assert.equal(read('{ "gates": { "toString": {} } }').policy, null);
      assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    });

    it("depth and size are bounded", () => {
      assert.match(read("[".repeat(500_000)).problems[0]?.message ?? "", /levels deep/);
      assert.match(read(" ".repeat(1024 * 1024 + 1)).problems[0]?.message ?? "", /larger/);
    });

    it("every problem has a location inside the text", () => {
      for (const text of ["", "{", "[1,", '{"a"', '{"a":}', "}", "/*", '"', '{"extends":"x","gates":[]}']) {
        const { problems } = read(text);
        assert.ok(problems.length > 0, text);
        for (const problem of problems) {
          assert.equal(problem.line, 1, text);
          assert.ok(
            problem.column >= 1 && problem.endColumn <= text.length + 1,
            `${text}: ${JSON.stringify(problem)}`,
          );
        }
      }
    });
  });
});
