import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import type { Role } from "../../../src/core/reader/reportKinds";
import { matchSections, type SectionMatch } from "../../../src/core/policy/sections";
import { findSets } from "../../../src/core/workspace/findSets";
import { policyByReports } from "../../../src/core/workspace/findPolicy";
import { diskFileSystem } from "../support/diskFileSystem";
import { countingCalls } from "../../support/calls";
import { emptyFacts, headingFacts, lineRange } from "../support/emptyFacts";

function match(
  policy: Policy,
  role: Role,
  text: string,
  over: Parameters<typeof emptyFacts>[0] = {},
): SectionMatch {
  const phase = policy.phases.find((one) => one.role === role)!;
  return matchSections(phase, emptyFacts({ ...headingFacts(text), ...over }));
}

/** Line of a section, or null if it is missing, for a report with one heading below its title. */
function lineOf(role: Role, id: string, heading: string, policy = sevenPhase): number | null {
  const { present, missing } = match(policy, role, `# Report\n\n${heading}\n\nText.\n`);
  assert.equal(
    present.length + missing.length,
    policy.phases.find((one) => one.role === role)!.sections.length,
  );
  return present.find((one) => one.id === id)?.line ?? null;
}

const findingAt = (text: string, line: number) => ({
  localKey: "id:X-1",
  id: "X-1",
  title: "A finding",
  severity: "high" as const,
  severitySource: "stated" as const,
  effectiveSeverity: "high" as const,
  severityStatements: [],
  priority: null,
  statusDetail: "open" as const,
  statusStatement: null,
  range: lineRange(text, line),
  endLine: line,
  alsoAt: [],
  effort: null,
  owner: null,
  locations: [],
  cvss: null,
  cwe: [],
  weaknesses: [],
  exposure: null,
  fields: [],
  subject: null,
  sameAs: null,
  numberedAs: [],
  otherTitles: [],
  form: "heading" as const,
});

describe("required sections", () => {
  it("are found regardless of numbering, case, emoji, spelling, word form, or synonym", () => {
    const same: [Role, string, string[]][] = [
      [
        "architecture",
        "scalability",
        ["## 4. SCALABILITY OVERVIEW", "## 📈 Scaling", "## Horizontal scaling", "## IV. Capacity planning"],
      ],
      ["architecture", "resilience", ["## 9) Recovery & resilience", "## Resiliency", "## Failure Modes"]],
      [
        "architecture",
        "observability",
        ["## Logging, Metrics and Observability", "## Monitoring & Alerting"],
      ],
      [
        "architecture",
        "component-diagram",
        ["### 3.4 Component Diagrams", "## Architecture diagram", "## System Overview"],
      ],
      ["security", "owasp-mapping", ["## OWASP Top 10 (2021)", "### OWASP categories", "## OWASP"]],
      [
        "security",
        "vulnerability-count",
        ["## Vulnerabilities by severity", "## Summary of Findings", "## Severity Breakdown"],
      ],
      [
        "security",
        "production-security-checklist",
        ["## Checklist for production security", "## Hardening check list"],
      ],
      ["code", "anti-patterns", ["## Antipatterns", "### 7. ANTI-PATTERN LIST", "## Code Smells"]],
      ["ui", "frontend-architecture-map", ["## Front-end architecture", "## Frontend Structure"]],
      ["ui", "screen-layouts", ["## Wire-frames", "## Page layouts", "## Screens", "## UI mock-ups"]],
      ["ui", "technology-stack", ["## Tech stack", "## Technologies"]],
      ["data", "cache-strategy", ["## Caching", "## Cache strategies", "## 3. Caching layer design"]],
      [
        "data",
        "indexing",
        ["## Indexes", "## Database indices", "## Missing indexes", "## Indexing Strategy"],
      ],
      [
        "data",
        "optimization-recommendations",
        ["## Recommended optimisations", "## Optimization Opportunities"],
      ],
      [
        "functional",
        "endpoint-documentation",
        ["## API Endpoints", "## API reference", "## REST API Overview"],
      ],
      [
        "functional",
        "background-workers",
        ["## Scheduled jobs", "## Workers", "## Background Tasks and Queues"],
      ],
      [
        "architecture",
        "recommended-improvements",
        ["## 9. Recommendations by Priority", "## Technical Debt Backlog", "## Top Recommendations"],
      ],
      ["architecture", "architectural-concerns", ["## Architecture Smells"]],
      [
        "security",
        "remediation-roadmap",
        [
          "## Prioritized Recommendations",
          "## Prioritised Hardening Recommendations",
          "## Recommendations by Priority",
          "## Pre-Launch Hardening Checklist",
        ],
      ],
      ["security", "production-security-checklist", ["## Pre-Launch Hardening Checklist"]],
      [
        "code",
        "code-quality-metrics",
        [
          "## Key Metrics",
          "## 12. Metrics and KPIs",
          "## KPIs",
          "## Maintainability Scorecard",
          "## Metrics",
        ],
      ],
      [
        "code",
        "refactoring-recommendations",
        [
          "## Recommendations by Priority",
          "## Technical Debt Backlog",
          "## Prioritized Code Recommendations",
        ],
      ],
      ["code", "anti-patterns", ["## Architecture Smells", "## Smells"]],
      ["qa", "bug-report", ["## Bugs", "## Defects found", "## Known Issues"]],
      ["qa", "critical-path-results", ["## Critical paths", "## Critical user journeys"]],
      ["qa", "qa-approval-decision", ["## Sign-off", "## QA verdict", "## Release Recommendation"]],
    ];
    for (const [role, id, headings] of same) {
      for (const heading of headings) assert.equal(lineOf(role, id, heading), 3, `${id}: ${heading}`);
    }
  });

  it("are not found if a heading only mentions the topic", () => {
    const other: [Role, string, string[]][] = [
      [
        "data",
        "indexing",
        ["## Add database indexes", "#### 1. Narrow indexes on the pickup table", "## Index fund prices"],
      ],
      ["data", "data-flow", ["## Database flow control and locks in the old service", "## Dataset"]],
      ["security", "executive-summary", ["## Execution summary", "## Vulnerability Summary"]],
      [
        "security",
        "production-security-checklist",
        ["## Product ideas", "## Checklist of the data centre's visitors"],
      ],
      [
        "functional",
        "endpoint-documentation",
        ["## API key management", "## Slow endpoints of the mobile gateway in spring"],
      ],
      ["qa", "bug-report", ["## No bugs found", "## Debugging"]],
      [
        "security",
        "remediation-roadmap",
        ["## Recommendation", "## Priority", "## Recommendations of the vendor"],
      ],
      ["code", "refactoring-recommendations", ["## Debt of the desk", "## Add technical debt tickets"]],
      ["code", "code-quality-metrics", ["## Complexity metrics", "## Code quality and maintainability"]],
    ];
    for (const [role, id, headings] of other) {
      for (const heading of headings) assert.equal(lineOf(role, id, heading), null, `${id}: ${heading}`);
    }
  });

  it("neither the title nor the heading of a finding is a section", () => {
    assert.equal(match(sevenPhase, "qa", "# Test Coverage\n\nText.\n").present.length, 0);
    const text = "# Report\n\n## Missing indexes\n\nText.\n";
    const ids = (lines: number[]) =>
      match(sevenPhase, "data", text, { findings: lines.map((line) => findingAt(text, line)) }).present.map(
        (one) => one.id,
      );
    assert.deepEqual(ids([]), ["indexing"]);
    assert.deepEqual(ids([3]), []);
  });

  it("an empty heading is not a section, and is reported", () => {
    const text = "# Report\n\n## Scalability\n\n## Resilience\n\n### Retries\n\nText.\n";
    const { present, missing } = match(sevenPhase, "architecture", text);
    assert.deepEqual(
      present.map((one) => [one.id, one.line]),
      [["resilience", 5]],
    );
    assert.equal(missing.find((one) => one.id === "scalability")?.emptyHeadingLine, 3);
    assert.equal(missing.find((one) => one.id === "data-flow")?.emptyHeadingLine, null);
  });

  it("detailed findings are present when a finding is read, at its line", () => {
    const text = "# Audit\n\n## Authentication\n\n### X-1 A finding\n";
    const line = (findings: ReturnType<typeof findingAt>[]) =>
      match(fourReport, "security", text, { findings }).present.find((one) => one.id === "detailed-findings")
        ?.line;
    assert.equal(line([]), undefined);
    assert.equal(line([findingAt(text, 5)]), 5);
  });

  it("prefer chapters to deeper headings, and the better match among equals", () => {
    const text =
      "# R\n\n## Notes\n\nx\n\n### Caching\n\nx\n\n## Cache design of the gateway\n\nx\n\n## Caching\n\nx\n";
    const { present } = match(sevenPhase, "data", text);
    assert.equal(present.find((one) => one.id === "cache-strategy")?.line, 15);
  });

  it("come in the order of the phase, with ids that are unique and kebab-case, and guidance", () => {
    for (const policy of [sevenPhase, fourReport]) {
      for (const phase of policy.phases) {
        const { missing } = matchSections(phase, emptyFacts());
        assert.deepEqual(
          missing.map((one) => one.id),
          phase.sections.map((one) => one.id),
        );
        assert.equal(new Set(missing.map((one) => one.id)).size, missing.length);
        for (const { id, guidance } of missing) {
          assert.match(id, /^[a-z]+(-[a-z]+)*$/);
          assert.ok(guidance.length > 20 && guidance.endsWith("."), id);
        }
      }
    }
  });

  it("a heading with the title of the section is always recognized", () => {
    for (const policy of [sevenPhase, fourReport]) {
      for (const phase of policy.phases) {
        for (const section of phase.sections) {
          assert.equal(lineOf(phase.role, section.id, `## 3. ${section.title}`, policy), 3, section.title);
        }
      }
    }
  });

  describe("are found with calls that grow with the number of headings", () => {
    const callsOf = countingCalls();
    const callsFor = (count: number): number => {
      const headings = Array.from({ length: count }, (_, index) => ({
        text: `${index} Cache strategy ${"abcdefghij"[index % 10]!.repeat(5)}`,
        level: 2 + (index % 2),
        range: { from: 0, to: 0, line: index + 1, column: 1, endLine: index + 1, endColumn: 1 },
        endLine: index % 2 === 0 ? index + 2 : index + 1,
        hasContent: false,
      }));
      return callsOf(() => {
        for (const phase of sevenPhase.phases) matchSections(phase, emptyFacts({ headings }));
      });
    };

    it("four times the headings, hardly more than four times the calls", () => {
      const [few, many] = [callsFor(500), callsFor(2_000)];
      assert.ok(few > 500 && many < 5 * few, `${few}, ${many}`);
    });
  });

  describe("of the reference sets", () => {
    const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
      "seven-phase": { ui: ["screen-layouts"], data: ["indexing"], functional: ["endpoint-documentation"] },
      "four-report": { code: ["code-quality-metrics", "actionable-roadmap"] },
    };

    it("only sections that a careful reader would also miss are missing", async function () {
      const root = "../shared/corpus/docs";
      if (!existsSync(root)) {
        console.log("      skipped: the reference documents are not available");
        this.skip();
      }
      const { sets } = await findSets(diskFileSystem, root);
      const judged: string[] = [];
      for (const set of sets) {
        const { policy } = policyByReports(readdirSync(set).map((name) => ({ name, title: null })));
        judged.push(policy!.id);
        for (const phase of policy!.phases) {
          const text = readFileSync(`${set}/${phase.file}`, "utf8");
          // Sections that are found by content are assumed to be present: this test only checks headings.
          const findings = [findingAt(text, 2)];
          const { missing } = matchSections(phase, emptyFacts({ ...headingFacts(text), findings }));
          const ids = missing.map((one) => one.id);
          assert.deepEqual(ids, expected[policy!.id]![phase.role] ?? [], phase.file);
        }
      }
      assert.deepEqual(judged.sort(), ["four-report", "seven-phase"]);
    });
  });
});
