import assert from "node:assert/strict";
import { evidenceOf, evidenceProblem, fixText, fixWordsOf } from "../../../src/core/edits/fixWords";
import { reportText } from "../../../src/core/edits/reportText";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { labelKind } from "../../../src/core/reader/labels";
import { statusOf } from "../../../src/core/reader/statuses";

const REPORTS: Readonly<Record<string, string>> = {
  English: "**Severity:** high",
  German: "**Schweregrad:** hoch",
  French: "**Gravité :** majeure",
  Spanish: "**Gravedad:** alta",
  Portuguese: "**Gravidade:** alta",
};

describe("the words for what is fixed", () => {
  for (const [language, text] of Object.entries(REPORTS)) {
    it(`are read as what they mean in ${language}`, () => {
      const words = fixWordsOf(
        reportText("report.md", `# Report\n\n### X-1: A\n\n${text}\n`, DEFAULT_EFFORT),
      );
      assert.equal(labelKind(words.status.toLowerCase()), "status");
      const none = { commit: null, pullRequest: null, test: null };
      assert.equal(statusOf(fixText(words, words.fixed, none)), "claimed");
      for (const evidence of [
        { commit: "8a41c07" },
        { commit: "1234567" },
        { pullRequest: "12" },
        { test: "test_login" },
      ])
        assert.equal(statusOf(fixText(words, words.fixed, { ...none, ...evidence })), "verified");
    });
  }

  it("differ between these languages", () => {
    const fixed = Object.values(REPORTS).map(
      (text) => fixWordsOf(reportText("report.md", `# Report\n\n${text}\n`, DEFAULT_EFFORT)).fixed,
    );
    assert.deepEqual(fixed, ["Fixed", "Behoben", "Corrigé", "Corregido", "Corrigido"]);
  });
});

describe("evidence of a fix", () => {
  it("is checked before it is written", () => {
    for (const [kind, good] of [
      ["commit", "8a41c07"],
      ["pullRequest", "#12"],
      ["test", "auth/login.spec.ts › rejects twice"],
    ] as const) {
      assert.equal(evidenceProblem(kind, good), null);
      assert.equal(evidenceProblem(kind, " "), null);
    }
    for (const [kind, wrong] of [
      ["commit", "HEAD"],
      ["pullRequest", "twelve"],
      ["test", "a | b"],
      ["test", "x --> y"],
      ["test", "<!-- x"],
      ["test", "a\nb"],
      ["test", "`x`"],
    ] as const)
      assert.match(evidenceProblem(kind, wrong) ?? "", /^Enter /);
  });

  it("is what was answered", () => {
    assert.deepEqual(evidenceOf({ commit: " 8a41c07 ", pullRequest: "#12", test: "" }), {
      commit: "8a41c07",
      pullRequest: "12",
      test: null,
    });
  });
});
