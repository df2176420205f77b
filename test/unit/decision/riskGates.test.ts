// What the reports say of a risk without a finding about it: a gate measures it.
import assert from "node:assert/strict";
import { riskSection } from "../../../src/core/decision/sections/risk";
import type { SetModel } from "../../../src/core/readiness/model";
import { sectionMarkdown } from "../support/sections";
import { cleanWith, FOUR, gateOf, judge } from "../support/reports";

const TITLE = "Risk";
const NAMES = ["Performance degrades", "Rollback fails", "Compliance is violated"];

/** The lines of the risks that gates measure, without the link to the gate. */
function lines(model: SetModel): readonly string[] {
  return sectionMarkdown(riskSection, TITLE, model)
    .split("\n")
    .filter((line) => NAMES.some((name) => line.startsWith(`- **${name}**`)));
}

describe("a risk that a gate measures", () => {
  it("is named while its gate does not pass, with what was found and where", () => {
    const slow =
      "## Performance\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Weigh a parcel | <200ms | 900ms | FAIL |";
    const model = judge({ texts: { qa: cleanWith("qa", slow) } });
    assert.equal(gateOf(model, "A4").state, "fail");
    const [line, ...others] = lines(model);
    assert.match(
      line ?? "",
      /Performance degrades.*A4 Fail, 1 of 2 targets missed.*07_QA_VALIDATION\.md#L\d+/,
    );
    assert.deepEqual(others, []);
  });

  it("is named where the reports do not show that it is covered", () => {
    const model = judge({ texts: { qa: null } });
    assert.ok(lines(model).some((line) => /Rollback fails.*A6 No evidence/.test(line)));
  });

  it("is a standard that is not met", () => {
    const security = cleanWith("security", "## Compliance\n\n- **PCI-DSS:** Non-compliant");
    const found = lines(judge({ policy: FOUR, texts: { security } }));
    assert.ok(
      found.some((line) => /Compliance is violated.*B6 Fail/.test(line)),
      found.join("\n"),
    );
  });

  it("is not named where its gate passes", () => {
    for (const model of [judge(), judge({ policy: FOUR })]) {
      assert.deepEqual(lines(model), []);
      assert.doesNotMatch(sectionMarkdown(riskSection, TITLE, model), /Gates measure/);
    }
  });
});
