import assert from "node:assert/strict";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { markNotAFinding, markSameAs } from "../../../src/core/edits/comments";
import type { ReportEdit } from "../../../src/core/edits/firstThatReads";
import { reportText } from "../../../src/core/edits/reportText";
import type { FindingFacts } from "../../../src/core/reader/facts";
import { applyEdits } from "../../../src/core/text/textEdit";

const REPORT = `# Security Audit

| ID | Issue | Severity |
|---|---|---|
| SEC-3 | Exports are public | High |

## Detailed Findings

### SEC-1: Tokens never end

**Severity:** Critical

### SEC-2: Sessions live for ever  

**Severity:** High
`;

function edited(
  text: string,
  id: string,
  edit: (report: ReturnType<typeof reportText>, finding: FindingFacts) => ReportEdit | null,
) {
  const report = reportText("report.md", text, DEFAULT_EFFORT);
  const finding = report.facts.findings.find((one) => one.id === id);
  assert.ok(finding);
  const done = edit(report, finding);
  assert.ok(done, "nothing could be written");
  return { text: applyEdits(text, done.edits), findings: done.facts.findings };
}

describe("comments about a finding", () => {
  it("says that a heading is not a finding", () => {
    const { text, findings } = edited(REPORT, "SEC-1", markNotAFinding);
    assert.match(text, /^### SEC-1: Tokens never end <!-- release-readiness: not-a-finding -->$/m);
    assert.deepEqual(
      findings.map(({ id }) => id),
      ["SEC-3", "SEC-2"],
    );
  });

  it("says it at the end of a row, and before the blanks at the end of a line", () => {
    const row = edited(REPORT, "SEC-3", markNotAFinding);
    assert.match(row.text, /^\| SEC-3 .* High \| <!-- release-readiness: not-a-finding -->$/m);
    const heading = edited(REPORT, "SEC-2", markNotAFinding);
    assert.match(heading.text, /ever <!-- release-readiness: not-a-finding --> {2}$/m);
  });

  it("says it of the mentions, too, if one of them would become the finding", () => {
    const text = `# Audit\n\n## Findings\n\n### SEC-1: Tokens never end\n\n**Severity:** High\n\n## Summary\n\n| ID | Issue | Severity |\n|---|---|---|\n| SEC-1 | Tokens never end | High |\n`;
    const done = edited(text, "SEC-1", markNotAFinding);
    assert.equal(done.text.match(/not-a-finding/g)?.length, 2);
    assert.deepEqual(done.findings, []);
  });

  it("calls it a false positive if findings below it would go with it", () => {
    const text = `# Audit\n\n## High Issues\n\n### H-1 through H-2: Errors that nobody sees\n\n- H-1: The driver swallows errors\n- H-2: The log drops lines\n`;
    const done = edited(text, "H-1", markNotAFinding);
    assert.match(done.text, /^- H-1: .* <!-- finding status=false-positive -->$/m);
    assert.deepEqual(
      done.findings.map(({ id, statusDetail }) => [id, statusDetail]),
      [
        ["H-1", "false-positive"],
        ["H-2", "open"],
      ],
    );
  });

  it("says that a finding is the same as another one", () => {
    const { text, findings } = edited(REPORT, "SEC-2", (report, finding) =>
      markSameAs(report, finding, "SEC-1"),
    );
    assert.match(text, /^### SEC-2: .* <!-- finding sameAs=SEC-1 -->/m);
    assert.deepEqual(
      findings.map(({ sameAs }) => sameAs),
      [null, null, "SEC-1"],
    );
  });

  it("writes nothing that would not be read", () => {
    const report = reportText("report.md", REPORT, DEFAULT_EFFORT);
    const [finding] = report.facts.findings;
    assert.equal(finding && markSameAs(report, finding, "no id --> <b>"), null);
  });
});
