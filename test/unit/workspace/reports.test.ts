import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import { firstHeading } from "../../../src/core/workspace/firstHeading";
import { isCertainReport, reportKind } from "../../../src/core/workspace/reportKind";
import { discoverReports } from "../../../src/core/workspace/reports";

function discover(files: Readonly<Record<string, string | null>>, policy: Policy = sevenPhase) {
  return discoverReports(
    Object.entries(files).map(([name, title]) => ({ name, title })),
    policy,
  );
}

/** The best match of each phase. */
const reportsOf = (files: Readonly<Record<string, string | null>>, policy?: Policy) =>
  Object.fromEntries([...discover(files, policy).reports].reverse().map(({ role, name }) => [role, name]));

describe("reports of a set", () => {
  it("are found by their file names, in the ways that people write them", () => {
    const names = {
      architecture: [
        "01_ARCHITECTURE_ASSESSMENT.md",
        "architecture.md",
        "Architectural Review.md",
        "phase1-architecture.md",
      ],
      security: [
        "02_SECURITY_AUDIT.md",
        "phase2_security_audit.md",
        "security-audit-report.md",
        "Security Audit.md",
        "SecurityAudit.md",
        "2. Pentest.md",
      ],
      code: ["03_CODE_EXPERT_REVIEW.md", "code-review.md", "CodeQuality.markdown"],
      ui: ["04_UI_EXPERT_VISUALIZATION.md", "front-end review.md", "UX_review.md"],
      data: ["05_DATA_ANALYST_OPTIMIZATION.md", "database-optimisation.md"],
      functional: ["06_FUNCTIONAL_ANALYST_REVIEW.md", "functional-analysis.md", "Feature Gaps.md"],
      qa: ["07_QA_VALIDATION.md", "04_qa_validation_report.md", "quality assurance.md", "test-report.md"],
    };
    for (const [role, files] of Object.entries(names)) {
      for (const name of files) assert.deepEqual(reportsOf({ [name]: null }), { [role]: name });
    }
  });

  it("are found by their titles where the name does not tell", () => {
    assert.deepEqual(reportsOf({ "notes.md": "Security Audit: Shop" }), { security: "notes.md" });
    assert.deepEqual(reportsOf({ "03.md": "Review of the code base" }), { code: "03.md" });
    // The name is believed before the title.
    assert.deepEqual(reportsOf({ "05_data_review.md": "Architecture of the data" }), {
      data: "05_data_review.md",
    });
  });

  it("README, index, status, prompts, forms, decisions and the rest are listed with the reason", () => {
    const { reports, others, decision } = discover({
      "README.md": "Security Audit",
      "00_INDEX.md": null,
      "SECURITY_STATUS.md": null,
      "02_security_audit_prompt.md": null,
      "08_RELEASE_DECISION.md": null,
      "08_RELEASE_DECISION.previous.md": null,
      "old release decision.md": null,
      "audit-steps.md": "Security Audit Checklist",
      "minutes.md": "Minutes of Monday",
      "production-readiness.md": null,
    });
    assert.deepEqual(reports, []);
    assert.equal(decision, "08_RELEASE_DECISION.md");
    const reasons = Object.fromEntries(others.map((other) => [other.name, other.reason]));
    assert.deepEqual(Object.keys(reasons), Object.keys(reasons).sort());
    assert.match(reasons["README.md"]!, /README/);
    assert.match(reasons["00_INDEX.md"]!, /index/);
    assert.match(reasons["SECURITY_STATUS.md"]!, /status/);
    assert.match(reasons["02_security_audit_prompt.md"]!, /prompt/);
    assert.match(reasons["08_RELEASE_DECISION.previous.md"]!, /replaced/);
    assert.match(reasons["old release decision.md"]!, /another decision/);
    assert.match(reasons["audit-steps.md"]!, /form or guide: "Security Audit Checklist"/);
    assert.match(reasons["minutes.md"]!, /neither its name nor its title/);
    assert.match(
      reasons["production-readiness.md"]!,
      /production-readiness report.*seven-phase does not ask/,
    );
  });

  it("a report that the policy does not ask for is not one of the set", () => {
    const { reports, others } = discover(
      { "04_UI_EXPERT_VISUALIZATION.md": null, "qa.md": null },
      fourReport,
    );
    assert.deepEqual(reports, [{ role: "qa", name: "qa.md" }]);
    assert.match(others[0]!.reason, /ui report/);
  });

  it("of several for one phase the better match comes first: number and name, name, title, then the order of names", () => {
    const files = {
      "a.md": "Security Audit",
      "b-security.md": null,
      "02_security.md": null,
      "03_security.md": null,
    };
    const { reports, others } = discover(files);
    assert.deepEqual(
      reports.map(({ name }) => name),
      ["02_security.md", "03_security.md", "b-security.md", "a.md"],
    );
    assert.deepEqual(new Set(reports.map(({ role }) => role)), new Set(["security"]));
    assert.deepEqual(others, []);
  });

  it("come in the order of the phases, whatever the order of the files", () => {
    const files = { "07_qa.md": null, "02_security.md": null, "01_architecture.md": null };
    assert.deepEqual(
      discover(files).reports.map(({ role }) => role),
      ["architecture", "security", "qa"],
    );
  });
});

describe("kind of a document", () => {
  it("is told by name, then title", () => {
    assert.equal(reportKind("a/b/SECURITY_AUDIT_2031-03-12.md", null), "security");
    assert.equal(reportKind("joint.md", "Joint Security Assessment"), "security");
    assert.equal(reportKind("GO_NO_GO.md", "Go / No-go"), "release-decision");
    assert.equal(reportKind("05_production_release_decision.md", null), "release-decision");
    assert.equal(reportKind("production readiness review.md", null), "production-readiness");
    assert.equal(reportKind("RELEASE_DECISION.md", "Release Decision Checklist"), "other");
    assert.equal(reportKind("joint.md", "Security Assessment Outline"), "other");
    assert.equal(reportKind("CODE_OF_CONDUCT.md", "Code of Conduct"), "other");
    assert.equal(reportKind("notes.md", null), "other");
  });

  it("a repository's own SECURITY.md and ARCHITECTURE.md are not surely reports", () => {
    assert.ok(!isCertainReport("SECURITY.md", "Security Policy"));
    assert.ok(!isCertainReport("ARCHITECTURE.md", "Architecture"));
    assert.ok(isCertainReport("SECURITY.md", "Security Audit"));
    assert.ok(isCertainReport("02_security.md", null));
    assert.ok(isCertainReport("code-review.md", null));
    assert.ok(!isCertainReport("08_RELEASE_DECISION.md", null));
  });
});

describe("first heading", () => {
  it("is plain text, of either form, after front matter and fences", () => {
    assert.equal(firstHeading("\uFEFF# **Audit** of `x` ##\r\n"), "Audit of x");
    assert.equal(firstHeading("---\ntitle: x\n# no\n---\n\n## [Audit](a.md)\n"), "Audit");
    assert.equal(firstHeading("```\n# no\n```\n# Yes\n"), "Yes");
    assert.equal(firstHeading("Audit report\n============\n"), "Audit report");
    assert.equal(firstHeading("#hashtag\n### deep\n\n---\ntext"), null);
    assert.equal(firstHeading(""), null);
  });
});
