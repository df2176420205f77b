// Fields whose name stands in a heading or in a line of its own, and what general words are the name of a finding.
import assert from "node:assert/strict";
import { findingsIn, read, report, summaries } from "../support/reports";

const CLAIM = "Fixed at https://example.org/pool/commit/edd0cb4981c5ca988c59448cf3bb019422df59fd";

describe("a field with its value below it", () => {
  it("may have its own heading", () => {
    const findings = findingsIn(
      "## Report",
      "### CRITICAL",
      "#### 1. Unfair amount",
      "##### Description\n\nWho comes last gets less.",
      `##### Status\n\n${CLAIM}`,
      "#### 2. Locked withdrawal",
      "##### Description\n\nNobody can leave.",
      "##### Status\n\nOpen",
    );
    assert.deepEqual(
      findings.map(({ title, severity, statusDetail }) => [title, severity, statusDetail]),
      [
        ["Unfair amount", "critical", "verified"],
        ["Locked withdrawal", "critical", "open"],
      ],
    );
  });

  it("may have a list below its name", () => {
    const findings = findingsIn(
      "## Findings",
      "### 1. The owner of the journal is not clear\n\nSeverity:\n\n- high\n\nProblem:\n\n- two write it",
      "### 2. Nothing is kept\n\nSeverity:\n\n- low\n\nEffort:\n\n- 3 days",
    );
    assert.deepEqual(summaries(findings), [
      "The owner of the journal is not clear (high)",
      "Nothing is kept (low)",
    ]);
    assert.equal(findings[1]?.effort?.maxHours, 24);
  });

  it("is not a field if it is the title of a chapter, or if a long text follows", () => {
    assert.deepEqual(findingsIn("## Status\n\nHigh time to close it.", "## Priority\n\nCritical"), []);
    const [finding] = findingsIn(
      `### C-1: A door\n\n**Severity:** Critical\n\n#### Status\n\n${"Fixed words. ".repeat(30)}`,
    );
    assert.equal(finding?.statusDetail, "open");
  });
});

describe("a status that says how bad it is", () => {
  it("is the level, above that of the section", () => {
    const findings = findingsIn(
      "## High Priority Issues",
      "### Issue #3: A password in the sources\n\n**Status:** ⚠️ **HIGH**\n**Priority:** P1",
      "### Issue #4: Two scripts\n\n**Status:** ⚠️ **MEDIUM**\n**Priority:** P2",
      "## Timeline",
      "| Issue | Priority | Effort |\n|---|---|---|\n| #3: Password | P1 | 3h |\n| #4: Scripts | P2 | 0.5h |",
    );
    assert.deepEqual(
      findings.map(({ severity, statusDetail, effort }) => [severity, statusDetail, effort?.maxHours]),
      [
        ["high", "open", 3],
        ["medium", "open", 0.5],
      ],
    );
  });
});

describe("a numbered heading of general words", () => {
  it("states a finding if it has its own fields", () => {
    const findings = findingsIn(
      "## High Priority Issues (P1)",
      "### 6. Code Quality Violations\n\n**Component**: all\n**Impact**: nobody dares to change it\n**Details**:\n- no types\n- long functions",
    );
    assert.deepEqual(summaries(findings), ["Code Quality Violations (high)"]);
  });
});

describe("a row that says it is done", () => {
  const rows = (title: string, text: string): readonly unknown[] =>
    findingsIn(
      `## Findings\n\n### Critical\n\n| Finding | Details |\n|---|---|\n| ${title} | ${text} |\n| Another door | It is open. |`,
    ).map(({ statusDetail }) => statusDetail);
  it("does so behind its title or at the beginning of a cell", () => {
    assert.deepEqual(rows("**A door** *(resolved — R6)*", "It was open."), ["claimed", "open"]);
    assert.deepEqual(rows("A door", "**Resolved:** the door is gone."), ["claimed", "open"]);
    assert.deepEqual(rows("A door", "Resolved it cannot be."), ["open", "open"]);
  });
});

describe("what the head of a report says", () => {
  it("is a refusal in its status, and no approval there", () => {
    const verdicts = (status: string): readonly string[] =>
      read(report(`**Status**: ${status}`, "## Findings", "None.")).verdicts.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts("CRITICAL - Not Production Ready"), ["not-approved"]);
    assert.deepEqual(verdicts("❌ Needs Major Changes"), ["not-approved"]);
    assert.deepEqual(verdicts("Approved"), []);
  });

  it("has a coverage next to its target", () => {
    const coverage = (line: string): readonly number[] =>
      read(report(`**Key Metrics**:\n- ${line}`)).coverage.map(({ percent }) => percent);
    assert.deepEqual(coverage("Test Coverage: 11% (Target: 90%)"), [11]);
    assert.deepEqual(coverage("Test Coverage: target 90%"), []);
  });
});

describe("what looks like a status and is none", () => {
  it("is that of another thing", () => {
    const [finding] = findingsIn(
      "### C-1: The build is gone\n\n**Severity:** Critical\n\n**Current Git Status:** 50 files marked as closed",
    );
    assert.equal(finding?.statusDetail, "open");
  });
});

describe("what only sounds like a level, a status or a verdict", () => {
  it("is not a level in a column of sprints", () => {
    const rows = "| TD-1 | A door | 3 | S2 |\n| TD-2 | A wall | 4 | S3 |";
    const findings = findingsIn(
      `## Debt\n\n### High\n\n| ID | Description | Cost | Sprint |\n|---|---|---|---|\n${rows}`,
    );
    assert.deepEqual(summaries(findings), ["TD-1 A door (high)", "TD-2 A wall (high)"]);
  });

  it("is not another finding that is the same, where it is not fixed", () => {
    const [finding] = findingsIn(
      "### C-1: A door\n\n**Severity:** Critical\n\n**Status:** not fixed (same as original)",
    );
    assert.equal(finding?.statusDetail, "open");
  });

  it("is not a verdict in an empty form", () => {
    const verdicts = (line: string): readonly string[] =>
      read(report("## Decision", `**Decision**: ${line}`)).verdicts.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts("[ ] GO  [ ] GO WITH CAUTION  [ ] NO-GO"), []);
    assert.deepEqual(verdicts("[ ] GO  [x] NO-GO"), ["not-approved"]);
  });

  it("is not a finding in a list of what would count as one", () => {
    const list = "- any port that is open\n- a leak that is confirmed";
    assert.deepEqual(findingsIn("## Release Blockers", "These still block a release:", list), []);
    assert.equal(findingsIn("## Release Blockers", list.replace("any", "a")).length, 2);
  });
});

describe("fields of one thing", () => {
  it("are told by the head of their table, however many are unknown", () => {
    const table =
      "| Campo | Valor |\n|---|---|\n| Tag | TODO |\n| Comentário | falta o autor |\n| Contexto | criação |\n| Origem | revisão |\n| **Gravidade** | Alta |\n| **Esforço Estimado** | 2-4 horas (com testes) |";
    const [finding, ...others] = findingsIn("## Dívida", `### 1. Sem autor\n\n${table}`);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [finding?.severity, finding?.effort?.minHours, finding?.effort?.maxHours],
      ["high", 2, 4],
    );
  });
});

describe("a report on a release", () => {
  it("says in its status or recommendation that it may go", () => {
    const verdicts = (...blocks: readonly string[]): readonly string[] =>
      read(report(...blocks)).verdicts.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts("**Status:** ✅ **READY FOR PUBLIC RELEASE**"), ["approved"]);
    assert.deepEqual(verdicts("**Status:** READY FOR FINAL INTEGRATION"), []);
    assert.deepEqual(verdicts("## End", "**Recommendation:** ✅ **PROCEED WITH DEPLOYMENT**"), ["approved"]);
  });

  it("has its coverage in a heading", () => {
    const { coverage } = read(report("### Test Coverage: 16.1% (goal was 40%)", "Words."));
    assert.deepEqual(
      coverage.map(({ percent }) => percent),
      [16.1],
    );
  });
});
