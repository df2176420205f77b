// What no report states is one line per table, and the entries of a list do not run together.
import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { requiredAlert } from "../../../src/core/policy/plainNames";
import { decided, nodesOf, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { FOUR, cleanWith, findingsIn, judge, type Judging } from "../support/reports";

function markdownOf(judging: Judging): string {
  const model = judge({ policy: FOUR, ...judging });
  return decided({ outputPath: "set/decision.md", setPath: "set", model }).markdown;
}

function linesOf(markdown: string, title: string): readonly string[] {
  return nodesOf(sectionOf(markdown, title), "paragraph").map(plainOf);
}

describe("a field that is a list", () => {
  const impactOf = (impact: string): string | undefined =>
    findingsIn(`## Findings\n\n### S-1: Open door\n\n**Severity:** Critical\n\n${impact}`)[0]?.fields.find(
      ({ name }) => name === "impact",
    )?.text;

  it("keeps its entries apart", () => {
    assert.equal(
      impactOf("**Impact:**\n\n- Anyone reads parcels\n- Lost labels\n- Late vans"),
      "Anyone reads parcels; Lost labels; Late vans",
    );
    assert.equal(impactOf("**Impact:**\n\n1. Lost labels\n2. Late vans"), "Lost labels; Late vans");
    assert.equal(
      impactOf("**Impact:** Two effects:\n\n- Lost labels.\n- Late vans."),
      "Two effects: Lost labels. Late vans.",
    );
  });

  it("is not what a paragraph of several lines is", () => {
    assert.equal(
      impactOf("**Impact:** Anyone can read\nthe parcels of others."),
      "Anyone can read the parcels of others.",
    );
    assert.equal(
      impactOf("**Impact:**\n\n- Anyone can read\n  the parcels\n- Late vans"),
      "Anyone can read the parcels; Late vans",
    );
  });
});

describe("a table of what the policy asks for", () => {
  const policy = {
    ...fourReport,
    metrics: [],
    alerts: [requiredAlert("queue depth"), requiredAlert("lost parcels")],
  };

  it("has rows for coverage that is stated, and one line for the rest", () => {
    const markdown = markdownOf({
      texts: { qa: cleanWith("qa", "## Coverage\n\n**Overall coverage:** 91%") },
    });
    const [table] = tablesOf(markdown, "Coverage");
    assert.ok(table?.every((row) => !row.some((text) => text.includes("Not stated"))));
    assert.ok(
      linesOf(markdown, "Coverage").some((line) =>
        /^Not stated by any report: Security \(target \d+%\)\.$/.test(line),
      ),
    );
  });

  it("has a row for each measured latency, and one line for the other targets", () => {
    const row = "| Read P95 | <200ms | 120ms | PASS |";
    const table = `## Performance\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n${row}`;
    const markdown = markdownOf({ texts: { qa: cleanWith("qa", table) } });
    const [latency] = tablesOf(markdown, "Latency");
    assert.ok(latency && latency.length >= 2);
    assert.ok(latency.every((cells) => !cells.includes("Not stated")));
    const line = linesOf(markdown, "Latency").find((text) => text.startsWith("Not stated by any report: "));
    assert.match(line ?? "", /P99 \d+ ms/);
  });

  it("shows what is compared with a target that is no time and no rate, too", () => {
    const rows = [
      "| Mooring of 40 ships | All moored | ✅ Pass | PASS |",
      "| Read P95 | <200ms | 120ms | PASS |",
      "| Radio messages | 500 req/s | 610 req/s | PASS |",
    ].join("\n");
    const table = `## Performance\n\n| Test | Target | Result | Status |\n|---|---|---|---|\n${rows}`;
    const markdown = markdownOf({ texts: { qa: cleanWith("qa", table) } });
    assert.deepEqual(
      linesOf(markdown, "Other performance tests").map((line) => line.replace(/ \(04:\d+\)$/, "")),
      ["Mooring of 40 ships: ✅ Pass, target All moored"],
    );
  });

  it("shows for an alert what a report states about all alerts, as its gate does", () => {
    const qa = cleanWith("qa", "## Monitoring\n\n- ❌ Alerting (not tested)\n- ✅ Health check");
    const markdown = markdownOf({ policy, texts: { qa } });
    const [gaps, others] = tablesOf(markdown, "Existing and missing monitoring");
    const row = gaps?.find(([name]) => name === "lost parcels");
    assert.deepEqual(row?.slice(1, 3), ["required", "untested: Alerting (not tested)"]);
    assert.deepEqual(
      others?.slice(1).map(([name]) => name),
      ["Health check"],
    );
    assert.match(plainOf(sectionOf(markdown, "Gates")), /1 of 2 missing or untested · required/);
  });

  it("does not take alerts that are in place as a whole for one of them", () => {
    const qa = cleanWith("qa", "## Monitoring\n\n- ✅ Alerting");
    const markdown = markdownOf({ policy, texts: { qa } });
    assert.deepEqual(
      linesOf(markdown, "Existing and missing monitoring").filter((line) => line.startsWith("Not stated")),
      ["Not stated by any report: lost parcels (required)."],
    );
  });

  it("names the monitoring that no report states once", () => {
    const markdown = markdownOf({ policy });
    const [table] = tablesOf(markdown, "Existing and missing monitoring");
    assert.deepEqual(
      table?.slice(1).map(([name]) => name),
      ["queue depth"],
    );
    assert.deepEqual(
      linesOf(markdown, "Existing and missing monitoring").filter((line) => line.startsWith("Not stated")),
      ["Not stated by any report: lost parcels (required)."],
    );
  });
});
