import assert from "node:assert/strict";
import { sarifLog, type SarifRun } from "../../../src/core/export/sarif";
import { fileUri } from "../../../src/core/export/fileUri";
import { problem } from "./sampleOutput";

const options = {
  toolVersion: "1.2.3",
  rules: [{ id: "count-mismatch", description: "A stated count differs", severity: "error" as const }],
  inRepository: (path: string) => path,
};

function run(change: Partial<SarifRun> = {}): SarifRun {
  const set = { path: "docs/assessment 3", policy: "seven-phase", verdict: "not-approved" };
  return { set, problems: [problem()], suppressed: [], ...change };
}

describe("export as SARIF", () => {
  it("is a log of version 2.1.0 with the tool, its version and the unit of columns", () => {
    const log = sarifLog([run()], options);
    assert.equal(log.version, "2.1.0");
    const [first] = log.runs;
    assert.equal(first?.columnKind, "utf16CodeUnits");
    assert.equal(first.tool.driver.name, "Release Readiness");
    assert.equal(first.tool.driver.semanticVersion, "1.2.3");
  });

  it("has a run for each set, with its own id, so that one set does not replace the results of another", () => {
    const log = sarifLog([run(), run({ set: { path: ".", policy: "p", verdict: "approved" } })], options);
    assert.deepEqual(
      log.runs.map(({ automationDetails }) => automationDetails.id),
      ["release-readiness/docs/assessment%203/", "release-readiness/"],
    );
  });

  it("places a result by an encoded address relative to the root of the repository and a 1-based region", () => {
    const result = sarifLog([run()], options).runs[0]!.results[0]!;
    assert.deepEqual(result.locations[0]!.physicalLocation, {
      artifactLocation: { uri: "docs/assessment%203/02_SECURITY_AUDIT.md", uriBaseId: "%SRCROOT%" },
      region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 9 },
    });
    assert.deepEqual(Object.values(result.partialFingerprints), ["p1"]);
    assert.equal(result.relatedLocations?.[0]?.message.text, "The fourth stands here.");
    assert.deepEqual(result.relatedLocations[0].physicalLocation.region, { startLine: 7 });
  });

  it("gives a file outside the repository its absolute address", () => {
    const inRepository = (): string => "/srv/other/a b.md";
    const result = sarifLog([run()], { ...options, inRepository }).runs[0]!.results[0]!;
    assert.deepEqual(result.locations[0]!.physicalLocation.artifactLocation, {
      uri: "file:///srv/other/a%20b.md",
    });
  });

  it("lists each rule once, in order, with help and a security severity; results point at theirs", () => {
    const problems = [
      problem({ rule: "unresolved-critical" }),
      problem(),
      problem({ rule: "unresolved-critical" }),
    ];
    const [first] = sarifLog([run({ problems })], options).runs;
    const rules = first?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id, properties }) => [id, properties["security-severity"]]),
      [
        ["count-mismatch", "8.0"],
        ["unresolved-critical", "9.5"],
      ],
    );
    for (const result of first?.results ?? []) assert.equal(rules[result.ruleIndex]?.id, result.ruleId);
    assert.equal(rules[0]?.shortDescription.text, "A stated count differs");
    assert.match(rules[1]?.help.markdown ?? "", /\(docs\/rules\/unresolved-critical\.md\)/);
  });

  it("maps severities to levels", () => {
    const problems = (["error", "warning", "info"] as const).map((severity) => problem({ severity }));
    const levels = sarifLog([run({ problems })], options).runs[0]!.results.map((result) => result.level);
    assert.deepEqual(levels, ["error", "warning", "note"]);
  });

  it("marks what a waiver covers as suppressed, with the reason", () => {
    const suppressed = [
      { problem: problem({ rule: "unresolved-critical" }), justification: "Isolated host" },
    ];
    const { results } = sarifLog([run({ problems: [], suppressed })], options).runs[0]!;
    assert.deepEqual(
      results.map((result) => ("suppressions" in result ? result.suppressions : null)),
      [[{ kind: "external", status: "accepted", justification: "Isolated host" }]],
    );
  });

  it("makes no link and no argument of the text of a report", () => {
    const problems = [problem({ message: "[see](https://a.example) {0} [x] {y}" })];
    const [result] = sarifLog([run({ problems })], options).runs[0]!.results;
    assert.equal(result?.message.text, "\\[see](https://a.example) {{0}} [x] {y}");
  });
});

describe("addresses of files", () => {
  it("encodes what a URI must not contain", () => {
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
