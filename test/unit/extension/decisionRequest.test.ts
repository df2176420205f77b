import assert from "node:assert/strict";
import { readRequest } from "../../../src/extension/features/decision/decisionRequest";

const SET = "file:///w/docs/assessment%203";
const uri = { scheme: "file", path: "/w/docs/assessment 3", toString: () => SET };

describe("the argument of the decision command", () => {
  it("names the set in every form in which one is passed on", () => {
    const forms = [
      SET,
      uri,
      { uri },
      { set: SET },
      { set: uri },
      { set: { uri, model: null } },
      { node: { set: SET } },
    ];
    for (const form of forms) assert.equal(readRequest(form).set, SET);
  });

  it("names none where there is none", () => {
    for (const form of [undefined, null, 3, [], {}, { set: 4 }, { node: null }, { set: {} }])
      assert.equal(readRequest(form).set, null);
  });

  it("takes answers, and only those that it knows", () => {
    const answers = { policy: "four-report", asOf: "2026-01-02", choice: "replace", output: uri, save: true };
    assert.deepEqual(readRequest({ set: SET, ...answers }), { set: SET, ...answers, output: SET });
    assert.equal(readRequest({ choice: "overwrite" }).choice, null);
    assert.deepEqual(readRequest({ policy: 1, asOf: {}, choice: [], output: 5, save: "yes" }), {
      set: null,
      policy: null,
      asOf: null,
      choice: null,
      output: null,
      save: false,
    });
  });
});
