// Summaries, plans and roadmaps say in words what the finding itself shows as code, or does not say.
import assert from "node:assert/strict";
import { isCodePlace } from "../../../src/core/reader/codePlace";
import { findingsIn } from "../support/reports";

const CODE = "**Recommendation:**\n\n```ts\nlimit(20);\n```";
const finding = (...fields: readonly string[]): string =>
  ["### C-1: No limit on the parcel queue", "**Severity:** Critical", ...fields].join("\n\n");
const ROADMAP = "## Remediation Roadmap";

describe("the fields of a finding and its further mentions", () => {
  const cases: readonly (readonly [
    about: string,
    blocks: readonly string[],
    recommendation: string | undefined,
  ])[] = [
    ["its own words", [finding("**Recommendation:** Cap it at 20.")], "Cap it at 20."],
    [
      "its own words before those of a plan",
      [finding("**Recommendation:** Cap it at 20."), ROADMAP, "1. Add a limit (C-1) - 2 hours"],
      "Cap it at 20.",
    ],
    [
      "a task of a plan instead of code, without id and effort",
      [finding(CODE), ROADMAP, "1. **Add a limit** (C-1) - 2 hours, P0"],
      "Add a limit",
    ],
    [
      "several tasks of one plan",
      [finding(CODE), ROADMAP, "1. Add a limit (C-1) - 1 hour\n2. Update the queue library (C-1) - 1 hour"],
      "Add a limit; Update the queue library",
    ],
    [
      "a task behind its id",
      [finding(), ROADMAP, "1. **C-1:** Implement a limit\n   - Effort: 2 hours"],
      "Implement a limit",
    ],
    [
      "the cell of a table",
      [
        finding(CODE),
        "## Recommendations Summary\n\n### P0: Critical\n\n| Issue | Effort | Fix |\n|---|---|---|\n| No limit on the parcel queue | 2 hours | Cap it |",
      ],
      "Cap it",
    ],
    [
      "not a line of a plan that names no task",
      [finding(CODE), ROADMAP, "1. Queue limit (C-1) - 2 hours"],
      undefined,
    ],
  ];
  for (const [about, blocks, recommendation] of cases)
    it(`have as recommendation ${about}`, () => {
      const [first] = findingsIn("## Findings", ...blocks);
      const inWords = first?.fields.filter(
        ({ name, text }) => name === "recommendation" && !isCodePlace(text),
      );
      assert.equal(inWords?.[0]?.text, recommendation);
    });

  it("take impact and validation from a plan only where the finding has none", () => {
    const plan = "1. **C-1:** Implement a limit\n   - Testing: Send 40 parcels";
    const [first] = findingsIn("## Findings", finding("**Impact:** The desk stops."), ROADMAP, plan);
    const texts = (wanted: string): readonly string[] =>
      first?.fields.filter(({ name }) => name === wanted).map(({ text }) => text) ?? [];
    assert.deepEqual([texts("impact"), texts("validation")], [["The desk stops."], ["Send 40 parcels"]]);
  });
});

describe("a task in other words than the finding", () => {
  const bug = "### Bug #1: Undefined variable in label update\n\n**Severity:** High";
  const effortOf = (task: string): string | undefined =>
    findingsIn("## Bugs", bug, ROADMAP, `1. **${task}** (1 hour)`)[0]?.effort?.text;

  for (const [task, effort] of [
    ["Fix label update bug", "1 hour"],
    ["Fix the update of labels", "1 hour"],
    ["Fix label printer", undefined],
    ["Fix labels", undefined],
  ] as const)
    it(`${effort === undefined ? "is another one" : "has its effort"}: ${task}`, () => {
      assert.equal(effortOf(task), effort);
    });
});
