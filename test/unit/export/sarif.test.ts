import assert from "node:assert/strict";
import { sarifLog } from "../../../src/core/export/sarif";
import { fileUri } from "../../../src/core/export/fileUri";
import { output, problem } from "./sampleOutput";

const options = {
  toolVersion: "1.2.3",
  rules: [{ id: "count-mismatch", description: "A stated count differs.", severity: "error" as const }],
};

describe("export as SARIF", () => {
  it("is a log of version 2.1.0 with the tool, its version and the unit of columns", () => {
    const log = sarifLog(output(), options);
    assert.equal(log.version, "2.1.0");
    assert.equal(log.runs.length, 1);
    const run = log.runs[0]!;
    assert.equal(run.columnKind, "utf16CodeUnits");
    assert.equal(run.tool.driver.name, "Release Readiness");
    assert.equal(run.tool.driver.semanticVersion, "1.2.3");
  });

  it("places a result by an encoded relative address and a 1-based region", () => {
    const result = sarifLog(output(), options).runs[0]!.results[0]!;
    assert.deepEqual(result.locations[0]!.physicalLocation, {
      artifactLocation: { uri: "docs/assessment%203/02_SECURITY_AUDIT.md" },
      region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 9 },
    });
    assert.deepEqual(Object.values(result.partialFingerprints), ["p1"]);
    assert.equal(result.relatedLocations?.[0]?.message.text, "The fourth stands here.");
    assert.deepEqual(result.relatedLocations[0].physicalLocation.region, { startLine: 7 });
  });

  it("lists each rule once, in order, and results point at theirs", () => {
    const problems = [problem({ rule: "stale-report" }), problem(), problem({ rule: "stale-report" })];
    const run = sarifLog(output({ problems }), options).runs[0]!;
    assert.deepEqual(
      run.tool.driver.rules.map((rule) => rule.id),
      ["count-mismatch", "stale-report"],
    );
    for (const result of run.results)
      assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    assert.equal(run.tool.driver.rules[0]?.shortDescription.text, "A stated count differs.");
    assert.match(run.tool.driver.rules[1]!.help.markdown, /\(docs\/rules\/stale-report\.md\)/);
  });

  it("maps severities to levels", () => {
    const problems = (["error", "warning", "info"] as const).map((severity) => problem({ severity }));
    const levels = sarifLog(output({ problems }), options).runs[0]!.results.map((result) => result.level);
    assert.deepEqual(levels, ["error", "warning", "note"]);
  });
});

describe("addresses of files", () => {
  it("encodes what a URI may not hold", () => {
    assert.equal(fileUri("docs/a b/ü#?%:.md"), "docs/a%20b/%C3%BC%23%3F%25%3A.md");
  });

  it("makes absolute paths absolute URIs", () => {
    assert.equal(fileUri("/srv/a b/x.md"), "file:///srv/a%20b/x.md");
    assert.equal(fileUri("C:/a b/x.md"), "file:///C:/a%20b/x.md");
  });

  it("survives half a surrogate pair", () => {
    assert.equal(fileUri("a\uD800.md"), "a%EF%BF%BD.md");
  });
});
