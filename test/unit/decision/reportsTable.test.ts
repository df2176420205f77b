// What the brief says of each report, and where the name of its file is.
import assert from "node:assert/strict";
import { decided, tablesOf } from "../support/decisions";
import { cleanWith, judge, type Texts } from "../support/reports";

function document(texts: Texts): string {
  return decided({ outputPath: "set/decision.md", setPath: "set", model: judge({ texts }) }).markdown;
}

const rowOf = (markdown: string, section: string, about: string): readonly string[] =>
  tablesOf(markdown, section)[0]?.find(([name = ""]) => name.includes(about)) ?? [];

describe("a report without an open finding", () => {
  const targets = (actual: string): Texts => ({
    data: cleanWith(
      "data",
      `## Performance\n\n| Operation | Target | Actual |\n|---|---|---|\n| Print a label | <100ms | ${actual} |\n| Scan a label | <50ms | 20ms |`,
    ),
  });

  it("has the targets that it misses as its key finding", () => {
    const cell = (actual: string): string | undefined =>
      rowOf(document(targets(actual)), "Reports", "Data Analyst").at(-1);
    assert.match(cell("180ms") ?? "", /^1 of 2 targets missed 05:\d+$/);
    assert.equal(cell("80ms"), "–");
  });
});

describe("the name of a file", () => {
  it("is in the manifest, next to the number that stands for it", () => {
    assert.match(rowOf(document({}), "Evidence manifest", "02:1")[0] ?? "", /^02_\w+\.md 02:1$/);
  });
});
