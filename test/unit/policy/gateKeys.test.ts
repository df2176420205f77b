// What a policy file can say about gates and reports.
import assert from "node:assert/strict";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { NAMED_KINDS, REQUIREMENTS, requirementOf } from "../../../src/core/policy/requirement";
import { policyOf, problemIn } from "./policyFiles";

const PHASES = '"phases": [{ "role": "hazard-analysis", "number": 1, "file": "01_hazards.md" }]';

describe("gates of a policy file", () => {
  const gatesOf = (gates: object) => policyOf(JSON.stringify({ extends: "seven-phase", gates })).gates;

  it("are removed with null, together with the boxes that they tick and their ids in conditions", () => {
    const policy = policyOf('{ "extends": "seven-phase", "gates": { "A5": null } }');
    assert.deepEqual(
      policy.gates.map(({ id }) => id),
      ["A1", "A2", "A3", "A4", "A6", "A7", "A8"],
    );
    const items = [...policy.procedures.checklists, ...policy.procedures.tiers].flatMap(({ items }) => items);
    assert.ok(items.every(({ evaluation }) => evaluation.kind !== "gate" || evaluation.gate !== "A5"));
    assert.ok(policy.stakeholders.every(({ conditions }) => !conditions.join().includes("A5")));
  });

  it("keep their kind, and change what they require", () => {
    const gates = gatesOf({ A1: { roles: ["security", "code"], severities: ["critical", "high"] } });
    const changed = gates.find(({ id }) => id === "A1")!;
    assert.deepEqual(requirementOf(changed), {
      kind: "no-open",
      roles: ["security", "code"],
      severities: ["critical", "high"],
      priorities: [],
      topic: null,
    });
    assert.deepEqual(gates[1], sevenPhase.gates[1]);
  });

  it("of a named kind require what the general kind does with its parameters", () => {
    for (const kind of NAMED_KINDS) {
      const [gate] = policyOf(
        `{ "extends": null, ${PHASES}, "gates": { "G": { "kind": "${kind}", "role": "hazard-analysis" } } }`,
      ).gates;
      assert.equal(gate?.requires, undefined, kind);
      assert.deepEqual(requirementOf(gate!), { ...REQUIREMENTS[kind], roles: ["hazard-analysis"] });
    }
  });

  it("can be not applicable with a reason", () => {
    const gate = gatesOf({ A6: { notApplicable: "Nothing is replaced." } }).find(({ id }) => id === "A6");
    assert.equal(gate?.notApplicable, "Nothing is replaced.");
  });

  const messages: readonly (readonly [file: string, message: RegExp])[] = [
    [
      '{ "extends": "seven-phase", "gates": { "A1": { «"measure"»: "x" } } }',
      /A1 of kind no-open-critical does not take "measure".*severities/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": «{» "kind": "figure", "value": 3 } } }`,
      /G of kind figure needs "measure"/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": «{» "kind": "figure", "measure": "load" } } }`,
      /no limit/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": «{» "kind": "figure", "measure": "load", "value": 3 } } }`,
      /add "operator", which is ">="/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": «{» "kind": "approval-recorded" } } }`,
      /needs "approvers"/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": { "kind": "no-open", "roles": [«"hazard-analisys"»] } } }`,
      /does not require a hazard-analisys report.*Did you mean "hazard-analysis"/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": { "kind": "figure", "measure": "coverage", "scope": "overall", "operator": ">=", "value": «180» } } }`,
      /not a percentage/,
    ],
    [
      '{ "extends": "seven-phase", "gates": { "A3": { «"threshold"»: 90, "value": 80 } } }',
      /A3 has both "threshold" and "value".*remove one/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": { "kind": "figure", "measure": "coverage", "scope": "overall", "operator": ">=", "value": 80, «"threshold"»: 90 } } }`,
      /G has both "threshold" and "value"/,
    ],
    [
      '{ "waivers": [{ "gate": «"BB7"», "owner": "a", "approver": "b", "reason": "c", "expires": "2027-01-01" }], "extends": "four-report" }',
      /There is no gate "BB7".*Did you mean "B7"/,
    ],
    [
      `{ "extends": null, ${PHASES}, "gates": { "G": { "kind": "no-open" } }, "decision": { "file": «"01_hazards.md"» } }`,
      /has the file name of the hazard-analysis report/,
    ],
    [`{ "extends": null, ${PHASES}, "gates": { "G": { "kind": «"no-opened"» } } }`, /Did you mean "no-open"/],
    [
      `{ "extends": null, ${PHASES}, "gates": «{» "G": { "kind": "verdicts", "notApplicable": "-" } } }`,
      /No gate of the policy blocks/,
    ],
  ];
  for (const [file, message] of messages)
    it(`with an error: ${String(message)}`, () => {
      assert.match(problemIn(file), message);
    });
});

describe("reports of a policy file", () => {
  it("have roles of any name, which also name their files and titles", () => {
    const [phase] = policyOf(
      `{ "extends": null, ${PHASES}, "gates": { "G": { "kind": "no-open" } } }`,
    ).phases;
    assert.deepEqual(phase?.names, [["hazard", "analysis"]]);
  });

  it("cannot be a decision", () => {
    const file =
      '{ "extends": null, "phases": [{ "role": «"release-decision"», "number": 1, "file": "a.md" }], "gates": { "G": { "kind": "no-open" } } }';
    assert.match(problemIn(file), /never evidence/);
  });
});
