// Coverage is the measured test coverage of the whole; targets, expectations and parts are other figures.
import assert from "node:assert/strict";
import { read } from "../support/reports";

const overall = (text: string): readonly number[] =>
  read(text)
    .coverage.filter(({ scope }) => scope === "overall")
    .map(({ percent }) => percent);

const TABLE: readonly (readonly [percents: readonly number[], text: string])[] = [
  [[68], "| Area | Coverage target | Coverage measured |\n| --- | --- | --- |\n| **Total** | 90 % | 68 % |"],
  [[68], "| Area | Soll | Ist |\n| --- | --- | --- |\n| Testabdeckung | 90 % | 68 % |"],
  [[], "| Layer | Tests | Expected coverage |\n| --- | --- | --- |\n| **Total** | 40 | 85 % |"],
  [[91], "| Signal | Value |\n| --- | --- |\n| Coverage | **91%** (910 of 1000 lines) |"],
  [[91], "In total: 40 passed, 2 skipped, 91% coverage."],
  [[], "The order module has 91% coverage."],
  [[77], "# QA report\n\n**Test coverage:** 77%"],
  [[], "# QA report\n\n## Orders module\n\n**Coverage:** 77%"],
];

describe("the overall coverage", () => {
  for (const [percents, text] of TABLE) {
    it(`${text.replaceAll("\n", " ")}: ${percents.join(", ") || "none"}`, () => {
      assert.deepEqual(overall(text), percents);
    });
  }
});

describe("the coverage of the critical paths", () => {
  const ofPaths = (text: string): readonly number[] =>
    read(text)
      .coverage.filter(({ scope }) => scope === "critical-paths")
      .map(({ percent }) => percent);

  for (const name of [
    "Critical path coverage",
    "Business-critical path coverage",
    "Coverage of the critical flows",
  ])
    it(`is stated by "${name}"`, () => {
      assert.deepEqual(ofPaths(`# QA report\n\n**${name}:** 64%`), [64]);
    });

  for (const name of ["Missing critical path coverage", "Critical modules without coverage"])
    it(`is not stated by "${name}"`, () => {
      assert.deepEqual(ofPaths(`# QA report\n\n**${name}:** 64%`), []);
    });
});
