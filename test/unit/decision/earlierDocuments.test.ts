// Fields that people filled in survive, even if an earlier version of the tool wrote the document around them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { sidecarSchema } from "../../../src/core/contract/sidecar";
import { decisionHash } from "../../../src/core/decision/sidecar";
import { readRegions } from "../../../src/core/decision/regions";
import { CURRENT, loadSampleSets } from "../examples/sampleSets";
import { decided } from "../support/decisions";

const FOLDER = "test/fixtures/decisions/version-0.1";
const markdown = readFileSync(`${FOLDER}/08_RELEASE_DECISION.md`, "utf8");
const sidecar = readFileSync(`${FOLDER}/08_RELEASE_DECISION.json`, "utf8");

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const read = readRegions(text);
  assert.ok(read.ok);
  return new Map(read.regions.map(({ id, content }) => [id, content]));
}

describe("a decision that version 0.1 wrote", () => {
  it("has JSON that is still read, and that still has its decision hash", () => {
    const read = sidecarSchema.safeParse(JSON.parse(sidecar));
    assert.ok(read.success, read.success ? "" : read.error.issues[0]?.path.join("."));
    assert.ok(read.data.findings.every(({ owner }) => owner === undefined));
    assert.equal(decisionHash(read.data), read.data.decisionHash);
  });

  it("keeps every field and sign-off byte for byte", async () => {
    const set = (await loadSampleSets()).get(CURRENT);
    assert.ok(set);
    const outputPath = `${CURRENT}/08_RELEASE_DECISION.md`;
    const existing = { target: markdown, setDecision: markdown, sidecar };
    const again = decided({ model: set.model, setPath: CURRENT, outputPath, existing });
    const [before, after] = [fieldsOf(markdown), fieldsOf(again.markdown)];
    assert.ok(before.size >= 15, String(before.size));
    for (const [id, content] of before) {
      assert.ok(
        content.includes("kept") || content.includes("Note by hand") || id.startsWith("sign-off"),
        id,
      );
      assert.equal(after.get(id), content, id);
    }
    const next = { target: again.markdown, setDecision: again.markdown, sidecar: again.sidecar };
    const third = decided({ model: set.model, setPath: CURRENT, outputPath, existing: next });
    assert.equal(third.markdown, again.markdown, "it is the same when generated again");
  });
});
