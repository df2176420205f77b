import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareOutputSchema } from "../../src/core/contract/compare";
import { shippedSchema } from "../unit/export/shippedSchema";
import { nodesOf, plainOf } from "../unit/support/decisions";
import { parseGfm } from "../../src/core/markdown/remarkProcessor";
import { runCli } from "./runCli";
import { SET, SIDECAR, securityReport, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";

const LATER = "docs/assessment 2";
const OTHER_FINDING = "### SEC-2: A | pipe &amp; &lt;b&gt;more\n\n**Severity:** HIGH\n\n";

/** The later set has another finding, and says of the first one that it is fixed. */
function twoSets(): Readonly<Record<string, string>> {
  const report = securityReport("CRITICAL", "2026-04-01")
    .replace("**Status:** Open", "**Status:** Fixed in 1a2b3c4")
    .replace("### SEC-1", `${OTHER_FINDING}### SEC-1`);
  const before = smallSet("CRITICAL");
  const later = Object.fromEntries(
    Object.entries(before).map(([path, text]) => [path.replace(SET, LATER), text]),
  );
  return { ...before, ...later, [`${LATER}/01_SECURITY_AUDIT.md`]: report };
}

describe("compare", () => {
  const makeFolder = temporaryFolders();

  it("tells for people what changed: verdict, gates, findings", () => {
    const folder = makeFolder(twoSets());
    const run = runCli(folder, ["compare", SET, LATER]);
    assert.deepEqual([run.code, run.err], [0, ""]);
    for (const line of [
      /^docs\/assessment 1 → docs\/assessment 2$/m,
      /Verdict: +NOT APPROVED → CONDITIONAL APPROVAL$/m,
      /As of: +2026-03-02 → 2026-04-01$/m,
      /Gates: 1 changed, 0 unchanged\n +G1 +Fail \(.*\) → Pass/,
      /Findings: 0 gone without evidence, 1 new, 1 changed, 0 unchanged$/m,
      /security:SEC-2 +high, open/,
      /security:SEC-1 +status: open → resolved \(verified\)/,
    ])
      assert.match(run.out, line);
    const back = runCli(folder, ["compare", LATER, SET]);
    assert.match(back.out, /gone without evidence\n +security:SEC-2 +was high, open/);
  });

  it("gives all of it as JSON that keeps its schema, the same from the decision of a set", () => {
    const folder = makeFolder(twoSets());
    assert.equal(runCli(folder, ["decide", SET]).code, 0);
    const [fromSet, fromDecision] = [SET, SIDECAR].map((before) => {
      const run = runCli(folder, ["compare", before, LATER, "--format", "json"]);
      assert.equal(run.code, 0, run.err);
      return compareOutputSchema.parse(JSON.parse(run.out));
    });
    assert.ok(fromSet && fromDecision);
    const validate = shippedSchema("compare-output.schema.json");
    assert.ok(validate(fromSet), JSON.stringify(validate.errors));
    assert.deepEqual({ ...fromDecision, before: { ...fromDecision.before, path: SET } }, fromSet);
    assert.deepEqual([fromSet.before.verdict, fromSet.after.verdict], ["not-approved", "conditional"]);
    assert.deepEqual(fromSet.after.effort?.open, { minHours: 0, maxHours: 0, known: 0, unknown: 1 });
  });

  it("gives Markdown in which the text of a report breaks no table", () => {
    const folder = makeFolder(twoSets());
    const { out, code } = runCli(folder, ["compare", SET, LATER, "--format", "markdown"]);
    assert.equal(code, 0);
    const root = parseGfm(out);
    const rows = nodesOf(root, "tableRow").map(({ children }) => children.map(plainOf));
    assert.ok(
      rows.some(([id, title]) => id === "SEC-2" && title === "A | pipe & <b>more"),
      out,
    );
    assert.deepEqual(nodesOf(root, "html"), []);
  });

  it("finds nothing between a set and itself", () => {
    const folder = makeFolder(twoSets());
    assert.match(
      runCli(folder, ["compare", SET, SET]).out,
      /Findings: 0 gone without evidence, 0 new, 0 changed, 1 unchanged$/m,
    );
  });

  it("refuses what is neither set nor decision: exit code 2", () => {
    const folder = makeFolder({ ...twoSets(), "x.json": "{}", "empty/x": "" });
    for (const [args, message] of [
      [[SET], /compare needs/],
      [[SET, "x.json"], /^x\.json does not contain a decision\. Name the JSON/],
      [[SET, "none.json"], /^none\.json: cannot be read/],
      [["empty", SET], /no assessment set found/],
    ] as const) {
      const run = runCli(folder, ["compare", ...args]);
      assert.deepEqual([run.code, run.out], [2, ""], args.join(" "));
      assert.match(run.err, message);
    }
    writeFileSync(join(folder, SET, "release-readiness.json"), "{");
    assert.equal(runCli(folder, ["compare", SET, LATER]).code, 2);
  });
});
