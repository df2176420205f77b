import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditOutputSchema, type AuditOutput } from "../../src/core/contract/audit";
import type { CheckOutput } from "../../src/core/contract/check";
import { shippedSchema } from "../unit/export/shippedSchema";
import { runCli } from "./runCli";
import { DECISION, SET, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";

const FOREIGN = `# Go-live

**Decision:** APPROVED

The audit found 1 issue and took 4-6 hours. The service answers in 777 ms (\`src/session.py:4\`, \`src/session.py:40\`).
`;

const COMMANDS = ["text", "json", "sarif", "github"] as const;

describe("audit", () => {
  const makeFolder = temporaryFolders();
  const foreign = (): string =>
    makeFolder({ ...smallSet("CRITICAL"), [DECISION]: FOREIGN, "src/session.py": "one\ntwo\nthree\nfour\n" });
  const rules = (problems: AuditOutput["problems"]): readonly string[] =>
    problems.map(({ rule, line, severity }) => `${line} ${rule} ${severity}`);

  it("names what is wrong with a decision that another author wrote", () => {
    const run = runCli(foreign(), ["audit", DECISION, "--format", "json"]);
    assert.deepEqual([run.code, run.err], [1, ""]);
    const output = auditOutputSchema.parse(JSON.parse(run.out));
    const validate = shippedSchema("audit-output.schema.json");
    assert.ok(validate(output), JSON.stringify(validate.errors));
    assert.deepEqual(rules(output.problems), [
      "1 omitted-blocker error",
      "3 decision-verdict error",
      "5 figure-without-source warning",
      "5 cited-line-missing warning",
    ]);
    const states = output.provenance.map(({ text, state }) => `${text} ${state}`);
    assert.ok(states.includes("777 ms orphan"), states.join());
    assert.ok(states.includes("6 hours evidenced"), states.join());
    const place = output.provenance.find(({ text }) => text === "6 hours")?.evidence[0];
    assert.deepEqual([place?.path, place?.line], [`${SET}/01_SECURITY_AUDIT.md`, 17]);
  });

  it("compares a document with itself where no reports are next to it", () => {
    const folder = makeFolder({
      "go-live.md":
        "# Release Decision\n\n**Decision:** NOT APPROVED\n\n40 tests are broken: 18 fail and 21 end in an error.\n\nSEC-1 takes 9 hours.\n",
    });
    const run = runCli(folder, ["audit", "go-live.md", "--format", "json"]);
    const output = auditOutputSchema.parse(JSON.parse(run.out));
    assert.deepEqual([run.code, output.set, rules(output.problems)], [0, null, ["5 sum-mismatch warning"]]);
    assert.ok(shippedSchema("audit-output.schema.json")(output));
    assert.match(runCli(folder, ["audit", "go-live.md"]).out, /compared only with itself/);
  });

  it("says the same in every format, and nothing of it changes a file", () => {
    const folder = foreign();
    for (const format of COMMANDS) {
      const run = runCli(folder, ["audit", DECISION, "--format", format]);
      assert.equal(run.code, 1, run.err);
      for (const word of ["omitted-blocker", "decision-verdict", "777 ms"])
        assert.ok(run.out.includes(word), format);
    }
    assert.equal(readFileSync(join(folder, DECISION), "utf8"), FOREIGN);
    const text = runCli(folder, ["audit", DECISION]).out;
    assert.match(text, /decided about docs\/assessment 1: \d+ figures: \d+ evidenced, .* orphan\n$/);
  });

  it("finds nothing wrong with what decide wrote, and a figure that was changed in it", () => {
    const folder = makeFolder({ ...smallSet("CRITICAL"), "src/session.py": "line\n".repeat(9) });
    assert.equal(runCli(folder, ["decide", SET]).code, 0);
    const clean = runCli(folder, ["audit", DECISION, "--format", "json", "--fail-on", "warning"]);
    assert.equal(clean.code, 0, clean.out);
    const path = join(folder, DECISION);
    writeFileSync(path, readFileSync(path, "utf8").replace("4–6 h", "4–7 h"));
    const changed = runCli(folder, ["audit", DECISION, "--format", "json", "--fail-on", "warning"]);
    assert.equal(changed.code, 1);
    const { problems } = auditOutputSchema.parse(JSON.parse(changed.out));
    assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ["figure-without-source"]);
    assert.match(problems[0]?.message ?? "", /"4–7" has no source: the reports and the policy give "4–6"/);
  });

  it("takes a document from anywhere when it is told the set", () => {
    const folder = makeFolder({ ...smallSet("HIGH"), "notes/go-live.md": FOREIGN });
    const lost = runCli(folder, ["audit", "notes/go-live.md"]);
    assert.equal(lost.code, 0, lost.err);
    assert.match(lost.out, /compared only with itself.*--set SET/);
    const found = runCli(folder, ["audit", "notes/go-live.md", "--set", SET, "--format", "json"]);
    const output = JSON.parse(found.out) as AuditOutput;
    assert.deepEqual([output.path, output.set], ["notes/go-live.md", SET]);
    assert.ok(rules(output.problems).includes("3 decision-verdict error"), found.out);
  });

  it("says what is wrong with its operand", () => {
    const folder = makeFolder(smallSet("HIGH"));
    assert.match(runCli(folder, ["audit", "nothing.md"]).err, /nothing\.md: cannot be read/);
    assert.equal(runCli(folder, ["audit", "nothing.md"]).code, 2);
    assert.equal(runCli(folder, ["audit"]).code, 2);
  });

  it("is part of check for the decision of a set, regardless of its author, except for figures and sources", () => {
    const run = runCli(foreign(), ["check", SET, "--format", "json"]);
    const { problems } = JSON.parse(run.out) as CheckOutput;
    assert.deepEqual(rules(problems.filter(({ path }) => path === DECISION)), [
      "1 omitted-blocker error",
      "3 decision-verdict error",
    ]);
  });
});
