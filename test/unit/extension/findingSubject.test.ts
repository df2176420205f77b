import assert from "node:assert/strict";
import { blockerNodes } from "../../../src/extension/features/blockers/blockerNodes";
import { makeFinding, makeSet } from "../support/setModel";
import { makeView } from "./setViews";

describe("a finding in the Blockers view", () => {
  it("says what it is about, as the decision does, unless its title does", () => {
    const findings = [
      makeFinding({ title: "Rope frays", subject: "winch.ts" }),
      makeFinding({ id: "C-2", key: "security:C-2", title: "The winch slips", subject: "winch" }),
    ];
    const nodes = blockerNodes(makeView({ model: makeSet({ findings }) }))[0]?.children ?? [];
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ["winch.ts: Rope frays", "The winch slips"],
    );
    assert.match(nodes[0]?.spoken ?? "", /C-1: winch\.ts: Rope frays\./);
  });
});
