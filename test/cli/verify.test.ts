import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli, type CliRun } from "./runCli";
import { DECISION, SET, SIDECAR, securityReport, smallPolicy, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";

const REPORT = `${SET}/01_SECURITY_AUDIT.md`;
const POLICY = `${SET}/release-readiness.json`;
const SIGNED = smallPolicy({ stakeholders: [{ id: "qa-manager", title: "QA manager" }] });

describe("verify", () => {
  const makeFolder = temporaryFolders();
  const decidedFolder = (policy = SIGNED): string => {
    const folder = makeFolder(smallSet("CRITICAL", policy));
    const run = runCli(folder, ["decide", SET]);
    assert.equal(run.code, 0, run.err);
    return folder;
  };
  const edit = (folder: string, path: string, from: string | RegExp, to: string): void => {
    const before = readFileSync(join(folder, path), "utf8");
    const after = before.replace(from, to);
    assert.notEqual(after, before, `nothing to edit in ${path}`);
    writeFileSync(join(folder, path), after);
  };
  const verify = (folder: string, ...more: string[]): CliRun => runCli(folder, ["verify", SIDECAR, ...more]);
  const first = ({ err }: CliRun): string => /^First difference: (.*)$/m.exec(err)?.[1] ?? "";

  it("finds no difference in an untouched decision, from every folder, by either of its files", () => {
    const folder = decidedFolder();
    const run = verify(folder);
    assert.deepEqual([run.code, run.out], [0, ""]);
    assert.equal(run.err, `${SIDECAR} is what follows from its inputs: NOT APPROVED.\n`);
    assert.equal(runCli(folder, ["verify", DECISION]).code, 0);
    assert.equal(runCli(join(folder, SET), ["verify", "02_RELEASE_DECISION.json"]).code, 0);
    assert.equal(runCli(folder, ["verify", join(folder, SIDECAR)]).code, 0);
  });

  it("verifies a decision that was written elsewhere, and one of a date that was given", () => {
    const folder = makeFolder({ ...smallSet("CRITICAL", SIGNED), "out/x": "" });
    assert.equal(runCli(folder, ["decide", SET, "--output", "out/d.md", "--as-of", "2026-03-20"]).code, 0);
    const run = runCli(folder, ["verify", "out/d.json"]);
    assert.equal(run.code, 0, run.err);
  });

  it("names the report that is another one, and what follows from that", () => {
    const folder = decidedFolder();
    writeFileSync(join(folder, REPORT), securityReport("LOW"));
    const run = verify(folder);
    assert.equal(run.code, 1);
    assert.match(
      first(run),
      /^inputs changed: docs\/assessment 1\/01_SECURITY_AUDIT\.md: .*sha256:[0-9a-f]{64}, \d+ bytes/,
    );
    assert.match(
      run.err,
      /^Also: JSON differs from the reports: .*gate G1: the decision says fail, the reports say pass\.$/m,
    );
    assert.doesNotMatch(run.err, /document edited/);
  });

  it("names reports that are gone or new", () => {
    const folder = decidedFolder(
      smallPolicy({
        phases: [
          { role: "security", number: 1, file: "01_SECURITY_AUDIT.md", sections: [] },
          { role: "qa", number: 2, file: "02_QA.md", sections: [] },
        ],
        decision: { file: "02_RELEASE_DECISION.md" },
      }),
    );
    writeFileSync(join(folder, SET, "02_QA.md"), "# QA Validation\n\nAll is well.\n");
    assert.match(
      first(verify(folder)),
      /^inputs changed: .*input 02_QA\.md: exists but was not part of the decision/,
    );
    rmSync(join(folder, SET, "02_QA.md"));
    assert.equal(verify(folder).code, 0);
    rmSync(join(folder, REPORT));
    assert.match(first(verify(folder)), /^inputs changed: .*01_SECURITY_AUDIT\.md: .* no longer exists/);
  });

  it("names a new file in the folder that the document would list", () => {
    const folder = decidedFolder();
    writeFileSync(join(folder, SET, "notes.md"), "# Notes\n");
    assert.match(
      first(verify(folder)),
      /^inputs changed: .*input notes\.md: is in the folder now but was not when the decision was made\.$/,
    );
  });

  it("tells a policy that changed, also where only a comment did, and one that was put there since", () => {
    const folder = decidedFolder();
    edit(folder, POLICY, "{", "{ ");
    assert.match(
      first(verify(folder)),
      /^policy changed: docs\/assessment 1\/release-readiness\.json: the policy file changed since the decision/,
    );
    const other = makeFolder({
      ".git/HEAD": "",
      "docs/a/01_ARCHITECTURE_ASSESSMENT.md": "# Architecture\n",
      "docs/a/06_FUNCTIONAL_ANALYST_REVIEW.md": "# Functional review\n",
    });
    assert.equal(runCli(other, ["decide", "docs/a"]).code, 0);
    const sidecar = "docs/a/08_RELEASE_DECISION.json";
    assert.equal(runCli(other, ["verify", sidecar]).code, 0);
    writeFileSync(
      join(other, "docs/a/release-readiness.json"),
      '{ "extends": "seven-phase", "subject": { "version": "2" } }',
    );
    const run = runCli(other, ["verify", sidecar]);
    assert.equal(run.code, 1);
    assert.match(
      first(run),
      /^policy changed: .*judged by the policy file docs\/a\/release-readiness\.json now/,
    );
    assert.equal(runCli(other, ["verify", sidecar, "--policy", "seven-phase"]).code, 0);
  });

  it("verifies what --policy decided, without it", () => {
    const folder = makeFolder({
      "docs/a/02_SECURITY_AUDIT.md": securityReport("LOW"),
      "mine.json": smallPolicy({ decision: { file: "02_RELEASE_DECISION.md" } }),
    });
    for (const policy of ["four-report", "mine.json"]) {
      assert.equal(
        runCli(folder, ["decide", "docs/a", "--policy", policy, "--output", "d.md", "--replace"]).code,
        0,
      );
      const run = runCli(folder, ["verify", "d.json"]);
      assert.equal(run.code, 0, run.err);
      rmSync(join(folder, "d.md"));
      rmSync(join(folder, "d.json"));
    }
  });

  it("names the gate that the JSON says something else of", () => {
    const folder = decidedFolder();
    edit(folder, SIDECAR, '"state": "fail"', '"state": "pass"');
    const run = verify(folder);
    assert.equal(run.code, 1);
    assert.equal(
      first(run),
      `JSON differs from the reports: ${SIDECAR}: gate G1: the decision says pass, the reports say fail.`,
    );
  });

  it("names the finding and its fact that the JSON says something else of", () => {
    const folder = decidedFolder();
    edit(folder, SIDECAR, '"effectiveSeverity": "critical"', '"effectiveSeverity": "low"');
    assert.match(
      first(verify(folder)),
      /finding security:SEC-1, effectiveSeverity: the decision says "low", the reports say "critical"\.$/,
    );
  });

  it("names the line of a document that was edited outside its fields, even if only white space changed", () => {
    const folder = decidedFolder();
    edit(folder, DECISION, "**NOT APPROVED**", "**APPROVED**");
    assert.match(
      first(verify(folder)),
      /^document edited: .*\.md:\d+: outside the fields, found ".*\*\*APPROVED\*\*", expected/,
    );
    edit(folder, DECISION, "**APPROVED**", "**NOT APPROVED**");
    assert.equal(verify(folder).code, 0);
    edit(folder, DECISION, "\n## ", "\n## \t");
    assert.equal(verify(folder).code, 1);
  });

  it("lets people fill in the fields, and says so", () => {
    const folder = decidedFolder();
    edit(folder, DECISION, "- Name:", "- Name: R. Example");
    const run = verify(folder);
    assert.equal(run.code, 0);
    assert.match(run.err, /fields changed since the document was generated: sign-off\.qa-manager\./);
    edit(folder, DECISION, "<!-- /human -->", "<!-- /hum -->");
    assert.match(
      first(verify(folder)),
      /^document edited: .*\.md:\d+: The field "[a-z.-]+" starts inside .*on separate lines\.$/,
    );
  });

  it("tells a reformatted JSON from one that says something else", () => {
    const folder = decidedFolder();
    const path = join(folder, SIDECAR);
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, "utf8"))));
    assert.match(first(verify(folder)), /^JSON reformatted: /);
  });

  it("names the version of the tool where another one decided", () => {
    const folder = decidedFolder();
    edit(folder, SIDECAR, /"rulesVersion": \d+/, '"rulesVersion": 0');
    assert.match(
      first(verify(folder)),
      /^another version: .*decided with version 0 of the rules; this tool has version/,
    );
  });

  it("refuses a file that is not a decision: exit code 2, and what to name instead", () => {
    const folder = decidedFolder();
    const refusals: readonly (readonly [string[], RegExp])[] = [
      [
        ["verify", "none.json"],
        /^none\.json: cannot be read: there is no such file or folder\. Name the JSON next to a decision/,
      ],
      [["verify", SET], /name the JSON next to a decision, such as/],
      [["verify", POLICY], /does not contain a decision as this version of the tool writes it/],
      [["verify"], /verify needs a DECISION\.json/],
    ];
    for (const [args, message] of refusals) {
      const run = runCli(folder, args);
      assert.deepEqual([run.code, run.out], [2, ""], args.join(" "));
      assert.match(run.err, message);
    }
    writeFileSync(join(folder, SIDECAR), "{");
    assert.match(verify(folder).err, /is not JSON\. Name the JSON/);
    rmSync(join(folder, DECISION));
    assert.equal(verify(folder).code, 2);
  });
});
