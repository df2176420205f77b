import assert from "node:assert/strict";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { requiredAlert } from "../../../src/core/policy/plainNames";
import { hoursIn } from "../../../src/core/reader/efforts";
import { FIELD_NAMES } from "../../../src/core/reader/facts";
import { FRONT_MATTER_KEYS } from "../../../src/core/reader/frontMatterFacts";
import { idSeverity } from "../../../src/core/reader/findingIds";
import { labelKind } from "../../../src/core/reader/labels";
import { labelSeverity } from "../../../src/core/reader/severityWords";
import { statusOf } from "../../../src/core/reader/statuses";
import { findingKey } from "../../../src/core/readiness/identity";
import { cleanWith, FOUR, gateOf, judge, read, report, SEVEN } from "../support/reports";
import { example, readPage, tableUnder } from "./pages";

const page = readPage("docs/writing-findings.md");
const plainForm = read(example(page, "plain form"), "02_SECURITY_AUDIT.md");

describe("the plain form of a finding", () => {
  const [first, second, ...others] = plainForm.findings;

  it("is read as the page says, every line of it", () => {
    assert.ok(first);
    assert.equal(findingKey("security", first), "security:SEC-001");
    assert.equal(first.title, "Lending tokens never expire");
    assert.deepEqual(
      [first.severity, first.severitySource, first.effectiveSeverity],
      ["critical", "stated", "critical"],
    );
    assert.equal(first.priority, "P0");
    assert.equal(first.statusDetail, "open");
    assert.deepEqual([first.effort?.minHours, first.effort?.maxHours], [4, 6]);
    assert.deepEqual(
      first.locations.map(({ path, startLine, endLine }) => [path, startLine, endLine]),
      [
        ["src/session.py", 41, 58],
        ["src/token.py", 12, 12],
      ],
    );
    assert.deepEqual(first.cwe, ["CWE-613"]);
    assert.equal(first.cvss, 9.1);
    assert.deepEqual(Object.fromEntries(first.fields.map(({ name, text }) => [name, text])), {
      issue: "A token stays valid until the server is restarted.",
      impact: "A stolen token opens every lock for weeks.",
      "root-cause": "The expiry date is written, but never read.",
      recommendation: "Read the expiry date, and let tokens end after 30 minutes.",
      validation: "A test signs in, waits 31 minutes and is turned away.",
      likelihood: "High",
      exposure: "$5,000 per incident",
      dependency: "ARCH-004",
      category: "A07 Identification and Authentication Failures",
    });
    assert.equal(first.exposure?.text, "$5,000 per incident");
  });

  it("is verified where its status gives a reference", () => {
    assert.ok(second);
    assert.deepEqual([second.id, second.severity, second.statusDetail], ["SEC-002", "high", "verified"]);
    assert.deepEqual(others, []);
  });

  it("leaves nothing of the report uncounted, and states its head and verdict", () => {
    assert.deepEqual(plainForm.lookedAt, []);
    assert.deepEqual(
      plainForm.fields.map(({ name, value }) => [name, value]),
      [
        ["date", "2026-11-02"],
        ["version", "3.2.0"],
        ["commit", "3f9c2d1"],
      ],
    );
    assert.deepEqual(
      plainForm.verdicts.map(({ verdict }) => verdict),
      ["not-approved"],
    );
  });
});

describe("the front matter of a report", () => {
  const facts = read(example(page, "front matter"), "report.md");

  it("is read as the page says, every line of it", () => {
    assert.deepEqual([facts.problems, facts.lookedAt, facts.findings], [[], [], []]);
    assert.equal(facts.kind?.kind, "security");
    assert.deepEqual(
      facts.fields.map(({ name, value }) => [name, value]),
      [
        ["product", "Bicycle Lending"],
        ["version", "3.2.0"],
        ["commit", "3f9c2d1"],
        ["date", "2026-11-02"],
      ],
    );
    assert.deepEqual(
      facts.verdicts.map(({ verdict }) => verdict),
      ["not-approved"],
    );
    assert.deepEqual(
      facts.coverage.map(({ percent }) => percent),
      [71.5],
    );
    assert.deepEqual([facts.grade?.text, facts.score?.value, facts.score?.max], ["B+", 82, 100]);
  });

  it("has a table that names every key", () => {
    const keys = tableUnder(page, "Facts of the whole report").flatMap(([key]) => key?.codes ?? []);
    assert.deepEqual([...keys].sort(), [...FRONT_MATTER_KEYS].sort());
  });
});

describe("the comments that correct a reading", () => {
  it("do what the page says", () => {
    const { findings, lookedAt, problems } = read(example(page, "corrections"), "report.md");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      findings.map(({ id, title, severity, statusDetail, effort }) => [
        id,
        title,
        severity,
        statusDetail,
        effort?.minHours ?? null,
      ]),
      [
        ["ARCH-9", "The desk stores the key of the shed in plain text", "high", "open", 4],
        [null, "The bell is too quiet", "low", "verified", null],
        [null, "The brakes are worn", "critical", "open", null],
      ],
    );
    assert.deepEqual(
      lookedAt.map(({ reason, severity }) => [reason, severity]),
      [["marked as no finding by its author", "critical"]],
    );
  });
});

describe("the other forms of findings", () => {
  it("are read as one finding each", () => {
    const { findings } = read(example(page, "other forms"), "01_ARCHITECTURE_ASSESSMENT.md");
    assert.deepEqual(
      findings.map(({ id, title, severity }) => [id, title, severity]),
      [
        [null, "The key is hard-coded in config/app.yml:3", "critical"],
        ["A-7", "Two desks lend one bicycle", "high"],
        [null, "The gateway gives up after one attempt", "high"],
        [null, "Configuration is read in eleven places", "medium"],
        [null, "The cache is never emptied (app/cache.py:14)", "low"],
      ],
    );
  });
});

describe("the tables of what is read", () => {
  it("give every severity word, code and id the level that it is read as", () => {
    for (const [level, words, codes, ids] of tableUnder(page, "Severity and priority")) {
      for (const word of [...listed(words?.text), ...listed(codes?.text)])
        assert.equal(labelSeverity(word)?.severity, level?.text, word);
      for (const id of ids?.codes ?? []) assert.equal(idSeverity(id)?.severity, level?.text, id);
    }
  });

  it("give every status the meaning that it is read as", () => {
    const meanings: Readonly<Record<string, string>> = {
      "in progress": "in-progress",
      "false positive": "false-positive",
      "merged into the other one": "superseded",
    };
    for (const [written, meaning] of tableUnder(page, "Status"))
      for (const status of written?.codes ?? [])
        assert.equal(statusOf(status), meanings[meaning?.text ?? ""] ?? meaning?.text, status);
  });

  it("give every effort the hours that it is read as", () => {
    for (const [written, hours] of tableUnder(page, "Effort")) {
      const read = hoursIn(written?.codes[0] ?? "", DEFAULT_EFFORT);
      const words =
        read?.maxHours === null
          ? `${read.minHours} and more`
          : `${read?.minHours ?? "?"} to ${read?.maxHours ?? "?"}`;
      assert.equal(words, hours?.text, written?.text);
    }
  });

  it("give every label the fact that it is read as, and leave no fact out", () => {
    const rows = tableUnder(page, "Other labels");
    for (const [fact, labels] of rows)
      for (const label of listed(labels?.text))
        assert.equal(labelKind(label.toLowerCase()), fact?.text, label);
    assert.deepEqual(rows.map(([fact]) => fact?.text).sort(), [...FIELD_NAMES].sort());
  });
});

describe("the figures that gates look for", () => {
  const security = cleanWith("security");
  const qa = report(example(page, "figures of the QA report"), "## Verdict\n\n**Verdict:** APPROVED");
  const functional = report(example(page, "figures of the functional report"), "**Verdict:** APPROVED");

  it("make the gates of seven-phase pass", () => {
    const model = judge({ policy: SEVEN, texts: { qa, functional } });
    for (const id of ["A3", "A4", "A5", "A6"]) assert.equal(gateOf(model, id).state, "pass", id);
    const without = judge({
      policy: SEVEN,
      texts: { qa: report("**Verdict:** APPROVED"), functional: report() },
    });
    for (const id of ["A3", "A4", "A5", "A6"]) assert.equal(gateOf(without, id).state, "not-evidenced", id);
  });

  it("make the gates of four-report pass", () => {
    const stated = report(example(page, "figures of the security report"), "**Verdict:** APPROVED");
    const policy = { ...FOUR, alerts: [requiredAlert("payment failures")] };
    const model = judge({ policy, texts: { qa, security: stated } });
    for (const id of ["B3", "B4", "B5", "B6"]) assert.equal(gateOf(model, id).state, "pass", id);
    const without = judge({ policy, texts: { qa: report(), security: security.replace(/^- .*$/gm, "") } });
    for (const id of ["B3", "B4", "B5", "B6"]) assert.equal(gateOf(without, id).state, "not-evidenced", id);
  });
});

function listed(cell = ""): readonly string[] {
  return cell.split(/,\s*/).filter((word) => word !== "");
}
