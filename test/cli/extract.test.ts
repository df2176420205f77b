import assert from "node:assert/strict";
import { checkOutputSchema } from "../../src/core/contract/check";
import { extractOutputSchema } from "../../src/core/contract/extract";
import { shippedSchema } from "../unit/export/shippedSchema";
import { runCli, runCliProcess, type CliRun } from "./runCli";
import { securityReport } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";

function reportsOf(run: CliRun) {
  return extractOutputSchema.parse(JSON.parse(run.out)).reports;
}

describe("extract", () => {
  const makeFolder = temporaryFolders();

  it("prints what the shipped schema describes, for a file in no set", () => {
    const folder = makeFolder({ "notes/security audit.md": securityReport("HIGH") });
    const run = runCli(folder, ["extract", "notes/security audit.md", "--explain"]);
    assert.deepEqual([run.code, run.err], [0, ""]);
    const validate = shippedSchema("extract-output.schema.json");
    assert.ok(validate(JSON.parse(run.out)), JSON.stringify(validate.errors));
    const [report] = reportsOf(run);
    assert.equal(report?.path, "notes/security audit.md");
    assert.equal(report.kind, "security");
    assert.equal(report.title, "Security Audit: Parcel Desk");
    assert.ok(report.notCounted);
    const [finding, ...others] = report.findings;
    assert.equal(others.length, 0);
    assert.deepEqual(
      [finding?.key, finding?.id, finding?.severity, finding?.status, finding?.line],
      ["security:SEC-1", "SEC-1", "high", "open", 11],
    );
    assert.deepEqual([finding?.effort?.minHours, finding?.effort?.maxHours], [4, 6]);
    assert.deepEqual(finding?.locations, [{ path: "src/session.py", startLine: 3, endLine: 9 }]);
  });

  it("identifies findings by the roles of the policy file that applies, as check does", () => {
    const policy = {
      extends: null,
      sets: "release-*/",
      phases: [{ role: "hazard-analysis", number: 1, file: "01_hazards.md", names: ["hazards"] }],
      gates: { G1: { kind: "no-open", severities: ["critical"] } },
    };
    const folder = makeFolder({
      "release-readiness.json": JSON.stringify(policy),
      "release-1/01_hazards.md": securityReport("HIGH"),
      "other/01_notes.md": securityReport("HIGH"),
    });
    const keyIn = (path: string) => reportsOf(runCli(folder, ["extract", path]))[0]?.findings[0]?.key;
    assert.equal(keyIn("release-1/01_hazards.md"), "hazard-analysis:SEC-1");
    assert.equal(keyIn("other/01_notes.md"), "security:SEC-1");
    const check = checkOutputSchema.parse(JSON.parse(runCli(folder, ["check", "--format", "json"]).out));
    const [extracted] = reportsOf(runCli(folder, ["extract", "release-1/01_hazards.md"]));
    assert.equal(check.sets[0]?.findings[0]?.fingerprint, extracted?.findings[0]?.fingerprint);
  });

  it("says with --explain why each finding was taken, and without it nothing of that", () => {
    const folder = makeFolder({ "security.md": securityReport("HIGH") });
    const why = (...flags: readonly string[]) =>
      reportsOf(runCli(folder, ["extract", "security.md", ...flags]))[0]?.findings[0]?.why;
    assert.equal(why(), undefined);
    assert.equal(why("--explain")?.[0], "Stated as a heading in line 11, with the id SEC-1.");
    assert.ok(why("--explain")?.some((sentence) => sentence.startsWith("Effort 4 to 6 hours: line ")));
  });

  it("follows its author's comments, lists what they take out, and names what it cannot follow", () => {
    const text = [
      "---",
      "kind: qa",
      "verdict: conditional",
      "score: many",
      "---",
      "",
      "# Notes",
      "",
      "## Findings",
      "",
      "### C-1: The lamp <!-- release-readiness: not-a-finding -->",
      "",
      "**Severity:** CRITICAL",
      "",
      "The door is left open. <!-- finding severity=high effort=4h size=7 -->",
      "",
    ];
    for (const [name, eol] of [
      ["lf.md", "\n"],
      ["crlf.md", "\r\n"],
    ] as const) {
      const run = runCli(makeFolder({ [name]: text.join(eol) }), ["extract", name, "--explain"]);
      assert.equal(run.code, 0);
      const validate = shippedSchema("extract-output.schema.json");
      assert.ok(validate(JSON.parse(run.out)), JSON.stringify(validate.errors));
      const [report] = reportsOf(run);
      assert.deepEqual([report?.kind, report?.verdict], ["qa", "conditional"]);
      assert.deepEqual(
        report?.findings.map(({ title, severity, line }) => [title, severity, line]),
        [["The door is left open", "high", 15]],
      );
      assert.deepEqual(
        report.notCounted?.map(({ line, reason }) => [line, reason]),
        [[11, "marked as no finding by its author"]],
      );
      assert.deepEqual(run.err.trimEnd().split("\n"), [
        `${name}:4:1 score: many: "many" is not a valid score. Write it with its maximum, such as 82/100.`,
        `${name}:15:24 <!-- finding severity=high effort=4h size=7 -->: "size" is not a key of a finding. Known are id, title, severity, priority, status, effort, sameAs.`,
      ]);
    }
  });

  it("lists the sections that the built-in policy for the neighboring reports requires", () => {
    const folder = makeFolder({
      "a/02_SECURITY_AUDIT.md": securityReport("LOW"),
      "a/07_QA_VALIDATION.md": "# QA Validation\n",
      "b/02_security_audit.md": securityReport("LOW"),
      "b/04_qa_validation_report.md": "# QA Validation\n",
    });
    const ids = (path: string): readonly string[] =>
      reportsOf(runCli(folder, ["extract", path]))[0]?.sections.map(({ id }) => id) ?? [];
    const [seven, four] = [ids("a/02_SECURITY_AUDIT.md"), ids("b/02_security_audit.md")];
    assert.ok(
      seven.some((id) => id.includes("owasp")),
      seven.join(),
    );
    assert.ok(
      four.some((id) => id.includes("compliance")),
      four.join(),
    );
    assert.ok(!seven.some((id) => id.includes("compliance")), seven.join());
  });

  it("names each file that cannot be read with what to do, extracts the others and ends with 2", () => {
    const folder = makeFolder({
      "good.md": "# Notes\n",
      "picture.md": new Uint8Array([137, 80, 78, 71, 0, 0, 1]),
      "latin.md": new Uint8Array([...Buffer.from("# Caf\n\nCaf"), 0xe9, 10]),
      "wide.md": new Uint8Array([0xff, 0xfe, 35, 0, 32, 0]),
      "folder.md/x": "",
    });
    const names = ["picture.md", "latin.md", "good.md", "wide.md", "folder.md", "missing.md"];
    const run = runCli(folder, ["extract", ...names]);
    assert.equal(run.code, 2);
    assert.deepEqual(
      reportsOf(run).map(({ path }) => path),
      ["good.md"],
    );
    assert.deepEqual(run.err.trimEnd().split("\n"), [
      "picture.md: is a binary file: it contains zero bytes. Name a Markdown file.",
      "latin.md: is not UTF-8 text; the first wrong byte is in line 3. Save it as UTF-8.",
      "wide.md: is UTF-16 text. Save it as UTF-8.",
      "folder.md: cannot be read: it is a folder, not a file. Name a Markdown file that exists and can be read.",
      "missing.md: cannot be read: there is no such file or folder. Name a Markdown file that exists and can be read.",
    ]);
  });

  it("reads an empty file as a report of which nothing is known", () => {
    const [report] = reportsOf(runCli(makeFolder({ "empty.md": "" }), ["extract", "empty.md"]));
    assert.deepEqual(report, {
      path: "empty.md",
      kind: "other",
      title: null,
      findings: [],
      grade: null,
      score: null,
      verdict: null,
      coveragePercent: null,
      declaredCounts: null,
      sections: [],
    });
  });

  it("flushes a large output before it ends", () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `| F-${index} | Finding number ${index} | HIGH | Open |`,
    );
    const table = `# Security Audit\n\n## Findings\n\n| ID | Title | Severity | Status |\n|---|---|---|---|\n${rows.join("\n")}\n`;
    const folder = makeFolder({ "security.md": table });
    const run = runCliProcess(folder, ["extract", "security.md", "security.md"]);
    assert.equal(run.code, 0);
    assert.equal(reportsOf(run).length, 2);
    assert.ok(run.out.length > 1_000_000, String(run.out.length));
  });
});
