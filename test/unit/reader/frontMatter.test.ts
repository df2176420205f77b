import assert from "node:assert/strict";
import { reportDate } from "../../../src/core/readiness/dates";
import { gateOf, judge, read } from "../support/reports";

const BODY = "# Audit of the Lamps\n\nWords.\n";

function withFront(front: readonly string[], body = BODY) {
  return `---\n${front.join("\n")}\n---\n\n${body}`;
}

describe("the front matter of a report", () => {
  it("states facts of the whole report, each in its line, with either line end and a byte order mark", () => {
    const text = withFront([
      "verdict: conditional   # after the last round",
      'coverage: "71.5 %"',
      "grade: B+",
      "score: 82/100",
      "assessed: 2026-11-02",
      "subject: Bicycle Lending",
      "version: '3.2.0'",
      "kind: security",
    ]);
    for (const written of [text, text.replaceAll("\n", "\r\n"), `\uFEFF${text}`]) {
      const facts = read(written);
      assert.deepEqual(facts.problems, []);
      assert.deepEqual(facts.lookedAt, []);
      assert.deepEqual(
        facts.verdicts.map(({ verdict, range }) => [verdict, range.line]),
        [["conditional", 2]],
      );
      assert.deepEqual(
        facts.coverage.map(({ percent, scope, range }) => [percent, scope, range.line]),
        [[71.5, "overall", 3]],
      );
      assert.deepEqual([facts.grade?.text, facts.grade?.range.line], ["B+", 4]);
      assert.deepEqual([facts.score?.value, facts.score?.max, facts.score?.range.line], [82, 100, 5]);
      assert.deepEqual(
        facts.fields.map(({ name, value, range }) => [name, value, range.line]),
        [
          ["assessed", "2026-11-02", 6],
          ["product", "Bicycle Lending", 7],
          ["version", "3.2.0", 8],
        ],
      );
      assert.deepEqual([facts.kind?.kind, facts.kind?.range.line], ["security", 9]);
      assert.equal(reportDate(facts), "2026-11-02");
    }
  });

  it("names the subject that is decided about", () => {
    const security = withFront(["subject: Bicycle Lending", "version: 3.2.0"]);
    const { subject } = judge({ texts: { security } });
    assert.deepEqual([subject.name.value, subject.version.value], ["Bicycle Lending", "3.2.0"]);
    assert.deepEqual(
      subject.name.evidence.map(({ line }) => line),
      [2],
    );
  });

  it("never makes a verdict or a coverage more favorable than the text does", () => {
    const body = `${BODY}\n**Test coverage:** 40 %\n\n## Verdict\n\n**Verdict:** NOT APPROVED\n`;
    const security = withFront(["verdict: approved", "coverage: 90"], body);
    const facts = read(security);
    assert.deepEqual(
      facts.verdicts.map(({ verdict }) => verdict),
      ["approved", "not-approved"],
    );
    assert.ok(facts.coverage.some(({ percent }) => percent === 90));
    const gate = gateOf(judge({ texts: { security } }), "A8");
    assert.equal(gate.state, "fail");
    assert.deepEqual(
      gate.evidence.filter(({ path }) => path.includes("02_")).map(({ line }) => line),
      [2, facts.verdicts[1]!.range.line],
    );
  });

  it("makes a verdict less favorable than the text does", () => {
    const body = `${BODY}\n## Verdict\n\n**Verdict:** APPROVED\n`;
    const state = (front: readonly string[]) =>
      gateOf(judge({ texts: { security: withFront(front, body) } }), "A8").state;
    assert.deepEqual([state(["verdict: approved"]), state(["verdict: not-approved"])], ["pass", "fail"]);
  });

  it("wins for grade and score, and lists what the text says otherwise", () => {
    const facts = read(withFront(["grade: C", "score: 6/10"], `${BODY}\n**Overall grade:** A (9/10)\n`));
    assert.deepEqual([facts.grade?.text, facts.score?.value], ["C", 6]);
    assert.deepEqual(
      facts.lookedAt.map(({ about, reason, range }) => [about, reason, range.line]),
      [
        ["report", "the front matter says otherwise in line 2", 10],
        ["report", "the front matter says otherwise in line 3", 10],
      ],
    );
  });

  it("names each value that cannot be read, and no gate is the worse for it", () => {
    const lines = [
      "verdict: perhaps",
      "coverage: 171",
      "grade: splendid",
      "score: 82",
      "date: soon",
      "version:",
      "commit: abc1234",
      "commit: def5678",
    ];
    const security = withFront(lines, `${BODY}\n**Verdict:** APPROVED\n`);
    const { problems, verdicts, coverage, grade, score } = read(security);
    assert.deepEqual(
      problems.map(({ kind, range }) => [kind, range.line]),
      [2, 3, 4, 5, 6, 7, 9].map((line) => ["unread-front-matter", line]),
    );
    assert.match(problems[0]?.detail ?? "", /"perhaps" is not a valid verdict/);
    assert.deepEqual([verdicts.length, coverage.length, grade, score], [1, 0, null, null]);
    const model = judge({ texts: { security } });
    assert.equal(gateOf(model, "A1").state, "pass");
    assert.equal(model.problems.filter(({ rule }) => rule === "unreadable-report").length, 7);
  });

  it("lists keys that it does not know, with the nearest that it does, and reads only flat lines", () => {
    const facts = read(
      withFront([
        "# a comment",
        "verdikt: approved",
        "layout: page",
        "tags:",
        "  - verdict: approved",
        "kind: poem",
      ]),
    );
    assert.deepEqual(facts.verdicts, []);
    assert.deepEqual(facts.problems, []);
    assert.deepEqual(
      facts.lookedAt.map(({ range }) => range.line),
      [3, 4, 5, 7],
    );
    assert.match(facts.lookedAt[0]?.reason ?? "", /did you mean "verdict"\?/);
    assert.match(facts.lookedAt[3]?.reason ?? "", /known are architecture, security/);
  });

  it("is none where it does not begin the report or does not end", () => {
    const front = withFront(["kind: security"]);
    assert.equal(read(front).kind?.kind, "security");
    for (const text of [`\n${front}`, `Words.\n\n${front}`, "---\nkind: security\n\nWords.\n"])
      assert.equal(read(text).kind, null, text);
  });
});
