import assert from "node:assert/strict";
import type { DecisionPorts } from "../../../src/extension/features/decision/ports";
import { securityReport } from "../support/sampleSet";
import { bench, DOCUMENT, ROOT, SET, SIDECAR, textOf, treeOf } from "./decisionBench";

describe("before a decision is written", () => {
  it("says in words what changes before it writes, and shows the difference when asked to", async () => {
    const first = bench(treeOf());
    await first.run();
    const tree = {
      ...treeOf(securityReport("HIGH")),
      [DOCUMENT]: textOf(first, DOCUMENT) ?? "",
      [SIDECAR]: textOf(first, SIDECAR) ?? "",
    };
    const changes = [
      "Verdict: NOT APPROVED → CONDITIONAL APPROVAL.",
      "Blockers 1 → 0: SEC-1 no longer blocks.",
      "G1: fail → pass.",
    ];
    const reviewed = bench(tree, { choice: "difference", review: "write" });
    assert.equal((await reviewed.run()).kind, "written");
    assert.deepEqual(reviewed.asked, ["choice", "review"]);
    assert.deepEqual(
      reviewed.previews.map((preview) => preview.changes),
      [changes, changes],
    );
    assert.equal(textOf(reviewed, DOCUMENT), reviewed.previews[1]?.text);

    const left = bench(tree, { choice: "difference" });
    assert.equal((await left.run()).kind, "canceled");
    assert.equal(textOf(left, DOCUMENT), textOf(first, DOCUMENT));

    const direct = bench(tree, { review: "cancel" });
    assert.equal((await direct.run({ choice: "difference" })).kind, "canceled");
    assert.deepEqual(direct.asked, ["review"]);
  });

  it("says what a document by another author leaves out and decides", async () => {
    const one = bench({ ...treeOf(), [DOCUMENT]: "# Release Decision\n\n**Decision:** APPROVED\n" });
    await one.run();
    assert.deepEqual(one.previews[0]?.changes, ["It leaves out SEC-1 and approves; the reports do not."]);
  });

  it("says which sign-offs a new decision makes invalid", async () => {
    const first = bench(treeOf());
    await first.run();
    const signed = (textOf(first, DOCUMENT) ?? "").replace("- Name:", "- Name: Ann");
    const tree = {
      ...treeOf(securityReport("HIGH")),
      [DOCUMENT]: signed,
      [SIDECAR]: textOf(first, SIDECAR) ?? "",
    };
    const one = bench(tree);
    await one.run();
    assert.equal(one.previews[0]?.changes.at(-1), "1 sign-off becomes invalid.");
  });

  it("does not guess what has changed if the JSON file is missing", async () => {
    const first = bench(treeOf());
    await first.run();
    const one = bench({ ...treeOf(securityReport("HIGH")), [DOCUMENT]: textOf(first, DOCUMENT) ?? "" });
    await one.run();
    assert.match(
      one.previews[0]?.changes.join("") ?? "",
      /its JSON file is missing.*CONDITIONAL APPROVAL, 0 blockers\.$/,
    );
  });

  it("saves the reports and the policy first, and decides on what is saved", async () => {
    const asked: (readonly [readonly string[], boolean])[] = [];
    const one = bench(treeOf());
    const changes = (outcome: "saved" | "canceled"): Partial<DecisionPorts> => ({
      saveReports: (uris, isAnswered) => {
        asked.push([uris, isAnswered]);
        return Promise.resolve(asked.length > 1 ? "nothing to save" : outcome);
      },
    });
    assert.equal((await one.run({}, changes("canceled"))).kind, "canceled");
    assert.equal(textOf(one, DOCUMENT), undefined);
    const inputs = ["01_SECURITY_AUDIT.md", "release-readiness.json"].map(
      (name) => `mem:${ROOT}/${SET}/${name}`,
    );
    assert.deepEqual(asked.splice(0), [[inputs, false]]);
    assert.equal((await one.run({ save: true }, changes("saved"))).kind, "written");
    assert.deepEqual(asked, [
      [inputs, true],
      [inputs, true],
    ]);
  });
});
