// The subject of the decision.
import assert from "node:assert/strict";
import type { Subject } from "../../../src/core/policy/model";
import { judge, SEVEN } from "../support/reports";

const head = (...fields: readonly string[]): string =>
  ["# Code Review", ...fields, "## Findings", "None."].join("\n\n");

function subject(texts: { readonly code: string; readonly ui?: string }, own: Partial<Subject> = {}) {
  return judge({ texts, policy: { ...SEVEN, subject: { ...SEVEN.subject, ...own } } }).subject;
}

describe("the subject", () => {
  it("comes from fields on which the reports agree, each with its line", () => {
    const { version, commit, environment } = subject({
      code: head("**Version:** 2.4.0", "**Commit:** 1a2b3c4"),
      ui: head("**Version:** 2.4.0", "**Environment:** staging"),
    });
    assert.deepEqual([version.value, version.source], ["2.4.0", "reports"]);
    assert.deepEqual(
      version.evidence.map(({ path, line }) => [path, line]),
      [
        ["set/03_CODE_EXPERT_REVIEW.md", 3],
        ["set/04_UI_EXPERT_VISUALIZATION.md", 3],
      ],
    );
    assert.equal(commit.value, "1a2b3c4");
    assert.equal(environment.value, "staging");
  });

  it("comes from the policy if the reports disagree or do not state it", () => {
    const { version } = subject(
      { code: head("**Version:** 2.4.0"), ui: head("**Version:** 2.5.0") },
      { version: "2.5.0" },
    );
    assert.deepEqual([version.value, version.source], ["2.5.0", "policy"]);
    assert.equal(subject({ code: head() }, { name: "Parcel Desk API" }).environment.source, "not-evidenced");
  });

  it("uses the branch as the version, and marks it as a branch", () => {
    assert.equal(subject({ code: head("**Branch:** release/2.4") }).version.value, "branch release/2.4");
  });

  it("uses the part that two titles share as the name", () => {
    const silent = { architecture: null, security: null, data: null, functional: null, qa: null };
    const titled = { code: "# Code Review - Parcel Desk\n", ui: "# UI Review - Parcel Desk\n" };
    const { name } = judge({ texts: { ...silent, ...titled } }).subject;
    assert.equal(name.value, "Parcel Desk");
  });
});
