// The two complete sets decide as their careful readers say.
import assert from "node:assert/strict";
import { runCli } from "../runCli";
import type { CheckOutput } from "../../../src/core/contract/check";
import { needsCorpus, setWith } from "../../unit/corpus/corpus";

type SetRecord = CheckOutput["sets"][number];

function check(path: string): { readonly set: SetRecord; readonly problems: CheckOutput["problems"] } {
  const run = runCli(process.cwd(), ["check", path, "--format", "json"]);
  const output = JSON.parse(run.out) as CheckOutput;
  assert.equal(output.sets.length, 1, run.err);
  return { set: output.sets[0]!, problems: output.problems };
}

const gate = (set: SetRecord, id: string) => set.gates.find((one) => one.id === id)!;
/** Report number and line of each piece of evidence. */
const places = (set: SetRecord, id: string): readonly string[] =>
  gate(set, id).evidence.map(({ path, line }) => `${/(\d\d)_[^/]*$/.exec(path)?.[1] ?? path}:${line}`);
const missing = (problems: CheckOutput["problems"]): readonly string[] =>
  problems.flatMap(({ rule, path, message }) =>
    rule === "missing-section"
      ? [`${/(\d\d)_[^/]*$/.exec(path)?.[1] ?? path} ${/"([^"]+)"/.exec(message)?.[1] ?? ""}`]
      : [],
  );

describe("the reference set of seven reports", () => {
  let set: SetRecord;
  let problems: CheckOutput["problems"];
  let document: string;
  before(function () {
    needsCorpus(this);
    const path = setWith("08_RELEASE_DECISION.md");
    ({ set, problems } = check(path));
    const run = runCli(process.cwd(), ["decide", path, "--stdout"]);
    assert.equal(run.code, 0, run.err);
    document = run.out;
  });

  it("is not approved", () => {
    assert.deepEqual(
      [set.policy, set.verdict, set.verdictText],
      ["seven-phase", "not-approved", "NOT APPROVED"],
    );
  });

  it("A1 and A2 fail with every critical finding; the two stated outside the list count too", () => {
    assert.deepEqual([gate(set, "A1").state, gate(set, "A1").actual], ["fail", "3 open critical findings"]);
    assert.deepEqual(places(set, "A1"), ["02:40", "02:84", "02:143"]);
    assert.equal(gate(set, "A2").state, "fail");
    assert.deepEqual(places(set, "A2"), ["01:139", "01:173", "01:215", "01:245", "01:375", "01:392"]);
  });

  it("A3 fails with its three figures", () => {
    const { state, why } = gate(set, "A3");
    assert.equal(state, "fail");
    assert.match(why, /95% stated/);
    assert.match(why, /95\.5% from the stated total \(36\.3 \/ 38\)/);
    assert.match(why, /94\.2% recomputed from the rows \(35\.8 \/ 38\)/);
  });

  it("A4 fails, also by rows that are marked as passed", () => {
    assert.equal(gate(set, "A4").state, "fail");
    assert.ok(places(set, "A4").includes("07:141"));
    assert.match(gate(set, "A4").why, /marked as passed/);
  });

  it("A5 fails by the failing test", () => {
    assert.equal(gate(set, "A5").state, "fail");
    assert.ok(places(set, "A5").includes("07:203"));
  });

  it("A6 is not evidenced, and the database's rollback is listed as partial", () => {
    assert.equal(gate(set, "A6").state, "not-evidenced");
    const partial = document.split("\n").find((line) => line.includes("partial (database only)"));
    assert.match(partial ?? "", /\[07:248\]/);
  });

  it("A7 and A8 fail", () => {
    assert.equal(gate(set, "A7").state, "fail");
    assert.equal(gate(set, "A8").state, "fail");
    assert.ok(places(set, "A8").includes("02:20"));
  });

  it("misses the sections that it misses", () => {
    const sections = missing(problems);
    for (const expected of ["04 Screen Layouts", "05 Indexing", "06 Endpoint Documentation"])
      assert.ok(sections.includes(expected), sections.join(", "));
    assert.ok(sections.length <= 4, sections.join(", "));
  });

  it("lists each blocker in the document with file, line and what was stated", () => {
    const references = [
      "01_ARCHITECTURE_ASSESSMENT.md#L139",
      "01_ARCHITECTURE_ASSESSMENT.md#L245",
      "02_SECURITY_AUDIT.md#L40",
      "02_SECURITY_AUDIT.md#L143",
    ];
    for (const reference of references) assert.ok(document.includes(reference), reference);
    for (const id of ["C1", "C2", "C3", "C4", "C-1", "C-2", "C-3"])
      assert.match(document, new RegExp(`^#{2,5} .*\\b${id}\\b`, "m"), id);
  });
});

describe("the reference set of four reports", () => {
  let set: SetRecord;
  let problems: CheckOutput["problems"];
  let document: string;
  before(function () {
    needsCorpus(this);
    const path = setWith("05_production_release_decision.md");
    ({ set, problems } = check(path));
    document = runCli(process.cwd(), ["decide", path, "--stdout"]).out;
  });

  it("is rejected", () => {
    assert.deepEqual([set.policy, set.verdict, set.verdictText], ["four-report", "not-approved", "REJECT"]);
  });

  it("B1 fails by the four critical findings", () => {
    assert.equal(gate(set, "B1").state, "fail");
    assert.match(gate(set, "B1").why, /CRITICAL-001, CRITICAL-002, CRITICAL-003, CRITICAL-004/);
  });

  it("B2 fails by deadlock and memory findings", () => {
    assert.equal(gate(set, "B2").state, "fail");
    const texts = gate(set, "B2")
      .evidence.map(({ text }) => text)
      .join("\n");
    assert.match(texts, /deadlock/i);
    assert.match(texts, /unbounded/i);
  });

  it("B3 fails by the weighted figure, in conflict with the stated one; overall coverage is not it", () => {
    const { state, actual, why } = gate(set, "B3");
    assert.deepEqual([state, actual], ["fail", "24.5%"]);
    assert.match(why, /conflict.*24\.5% weighted.*\(400 of 1635 statements\).*54% stated/);
    assert.ok(places(set, "B3").includes("04:2369"));
    assert.ok(!gate(set, "B3").evidence.some(({ text }) => text.includes("33.87")));
  });

  it("B4 has no evidence, and the line in the fence is listed as checked", () => {
    assert.equal(gate(set, "B4").state, "not-evidenced");
    assert.ok(document.split("\n").some((line) => /in a code fence/.test(line) && /roll\W?back/i.test(line)));
  });

  it("B5 is not evidenced or fails with reasons, B6 and B7 fail", () => {
    assert.ok(["not-evidenced", "fail"].includes(gate(set, "B5").state));
    assert.ok(gate(set, "B5").why.length > 20);
    assert.deepEqual([gate(set, "B6").state, gate(set, "B7").state], ["fail", "fail"]);
  });

  it("misses the sections that it misses", () => {
    const sections = missing(problems);
    assert.ok(
      sections.includes("03 Actionable Roadmap") || sections.includes("03 Code Quality Metrics"),
      sections.join(", "),
    );
    assert.ok(sections.length <= 3, sections.join(", "));
  });
});
