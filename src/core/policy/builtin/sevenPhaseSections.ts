import type { RequiredSection } from "../model";
import { namesOf } from "../words";
import {
  CODE_QUALITY_METRICS,
  detailedFindings,
  executiveSummary,
  REMEDIATION_ROADMAP,
} from "./sharedSections";

// The sections of the UI, data, and functional reports are in sevenPhaseViewSections.ts.

export const ARCHITECTURE_SECTIONS: readonly RequiredSection[] = [
  {
    id: "component-diagram",
    title: "Component Diagram",
    headings: namesOf(
      "component diagram|architecture diagram|system diagram|context diagram|container diagram|deployment diagram|" +
        "component overview|component map|component architecture|components|system architecture|system overview",
    ),
    guidance:
      "Draw the components, their responsibilities, and the connections between them and to external systems.",
  },
  {
    id: "data-flow",
    title: "Data Flow",
    headings: namesOf(
      "data flow|data flow diagram|dataflow|data pipeline|request flow|message flow|information flow",
    ),
    guidance:
      "Follow the important data from its source to where it is stored or displayed, and name each hop.",
  },
  {
    id: "architectural-concerns",
    title: "Architectural Concerns",
    headings: namesOf(
      "architectural concerns|architectural issues|architectural flaws|architectural risks|architectural weaknesses|" +
        "architectural findings|architectural smells|architectural antipatterns|concerns|findings|detailed findings|critical issues|severity issues",
    ),
    content: "findings",
    guidance:
      "One entry per concern: severity, location (file and lines), issue, impact, recommendation, effort, and priority P0-P2.",
  },
  {
    id: "scalability",
    title: "Scalability",
    headings: namesOf(
      "scalability|scaling|scalability analysis|horizontal scaling|capacity planning|capacity|load capacity",
    ),
    guidance:
      "Describe what limits growth (state, locks, connections, single points of failure) and how far the current design scales.",
  },
  {
    id: "resilience",
    title: "Resilience",
    headings: namesOf(
      "resilience|resiliency|fault tolerance|reliability|failure modes|failure handling|error handling|" +
        "high availability|disaster recovery",
    ),
    guidance:
      "Describe what happens when each dependency fails: timeouts, retries, circuit breakers, degradation, and recovery.",
  },
  {
    id: "observability",
    title: "Observability",
    headings: namesOf(
      "observability|monitoring|telemetry|logging metrics|monitoring alerting|monitoring logging|instrumentation",
    ),
    guidance:
      "Describe which logs, metrics, traces, health checks, and alerts exist, and which questions they leave unanswered.",
  },
  {
    id: "recommended-improvements",
    title: "Recommended Improvements",
    headings: namesOf(
      "recommended improvements|recommendations|architecture recommendations|proposed improvements|improvements|" +
        "improvement plan|improvement roadmap|improvement backlog|recommended actions|recommended changes|action plan|" +
        "action items|next steps|technical debt backlog|debt backlog|architecture backlog|architecture roadmap",
    ),
    guidance: "List the improvements in order, before and after production, with their effort.",
  },
];

export const SECURITY_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the overall risk, the most serious vulnerabilities, and the verdict in a few sentences.",
  ),
  {
    id: "vulnerability-count",
    title: "Vulnerability Count by Severity",
    headings: namesOf(
      "vulnerability summary|vulnerability count|vulnerability breakdown|vulnerability distribution|" +
        "vulnerability severity|vulnerability statistics|vulnerability overview|findings summary|findings severity|" +
        "findings breakdown|findings overview|issues severity|issue summary|severity summary|severity breakdown|" +
        "severity distribution|severity counts|risk summary",
    ),
    content: "declared-counts",
    guidance: "Add a table Severity | Count from CRITICAL to INFO; the counts must match the findings below.",
  },
  detailedFindings(
    "One entry per finding: severity CRITICAL to INFO, CWE or CVE, location, proof of concept, remediation, and OWASP category.",
  ),
  REMEDIATION_ROADMAP,
  {
    id: "production-security-checklist",
    title: "Production Security Checklist",
    headings: namesOf(
      "production security|security checklist|hardening checklist|production checklist|deployment checklist|" +
        "security controls|security hardening|checklist",
    ),
    guidance:
      "Add check items for what must be true before production: secrets, authentication, transport, headers, dependencies, logging.",
  },
  {
    id: "owasp-mapping",
    title: "OWASP Top 10 Mapping",
    headings: namesOf("owasp top|owasp mapping|owasp coverage|owasp compliance|owasp categories|owasp"),
    guidance: "Add a table of the ten OWASP categories with the state of each and its findings.",
  },
];

export const CODE_SECTIONS: readonly RequiredSection[] = [
  CODE_QUALITY_METRICS,
  {
    id: "anti-patterns",
    title: "Anti-Patterns",
    headings: namesOf(
      "antipatterns|code smells|architecture smells|smells|bad practices|design smells|design problems|" +
        "code antipatterns|design antipatterns",
    ),
    guidance: "List each anti-pattern with its location, its cost, and what to do instead.",
  },
  {
    id: "performance-issues",
    title: "Performance Issues",
    headings: namesOf(
      "performance issues|performance problems|performance bottlenecks|performance concerns|performance findings|" +
        "performance optimization|performance analysis|performance|inefficiencies",
    ),
    guidance:
      "List slow or inefficient code with location, cause, measured or expected cost, and recommendation.",
  },
  {
    id: "refactoring-recommendations",
    title: "Refactoring Recommendations",
    headings: namesOf(
      "refactoring recommendations|refactoring|refactoring plan|refactoring roadmap|refactoring opportunities|" +
        "refactoring suggestions|refactoring backlog|refactoring priorities|recommended refactorings|code improvements|" +
        "recommendations|recommendations priority|prioritized recommendations|code recommendations|" +
        "improvement recommendations|recommended improvements|recommended changes|recommended actions|technical debt|" +
        "technical debt backlog|debt backlog",
    ),
    guidance: "List the refactorings by priority P1 to P3, each with location and effort.",
  },
  {
    id: "approved-changes",
    title: "Approved Changes",
    headings: namesOf(
      "approved changes|safe changes|accepted changes|approved refactorings|approved modifications|permitted changes",
    ),
    guidance: "List the changes that can be made now, and explain why each is safe.",
  },
  {
    id: "functional-parity",
    title: "Functional Parity",
    headings: namesOf(
      "functional parity|feature parity|behaviour preservation|preserve functionality|backward compatibility",
    ),
    guidance: "Explain how you ensure that the recommended changes preserve the behavior of the software.",
  },
];

export const QA_SECTIONS: readonly RequiredSection[] = [
  {
    id: "test-coverage-summary",
    title: "Test Coverage Summary",
    headings: namesOf(
      "test coverage|code coverage|coverage summary|coverage analysis|coverage report|coverage",
    ),
    guidance: "State the coverage overall and by module, with the command that measured it.",
  },
  {
    id: "test-results",
    title: "Test Results",
    headings: namesOf("test results|test execution|test run|execution results|test summary|test outcomes"),
    content: "test-results",
    guidance:
      "State how many tests passed, failed, ended in an error, and were skipped, and list each failed test with its cause.",
  },
  {
    id: "performance-benchmark-results",
    title: "Performance Benchmark Results",
    headings: namesOf(
      "performance benchmarks|performance results|performance test|performance validation|load test|stress test|" +
        "benchmark results|benchmarks",
    ),
    content: "performance",
    guidance:
      "Add a table Test | Target | Actual | Status, and describe the load and the environment of the measurement.",
  },
  {
    id: "security-test-results",
    title: "Security Test Results",
    headings: namesOf(
      "security test|security results|security validation|security verification|penetration test|vulnerability scan",
    ),
    guidance:
      "State which security tests and scans were run, their results, and which findings they confirm.",
  },
  {
    id: "critical-path-results",
    title: "Critical Path Results",
    headings: namesOf(
      "critical path|critical flows|critical scenarios|critical workflows|critical user journeys|smoke test results",
    ),
    guidance:
      "Add a table of the critical paths with the tests that cover each, their coverage, and their results.",
  },
  {
    id: "bug-report",
    title: "Bug Report",
    headings: namesOf(
      "bug report|bugs|bugs found|defects|defect report|defects found|known issues|issues found",
    ),
    guidance: "One entry per bug: severity, steps to reproduce, expected behavior, and fix.",
  },
  {
    id: "test-gap-analysis",
    title: "Test Gap Analysis",
    headings: namesOf("gap analysis|test gaps|testing gaps|coverage gaps|gaps|missing tests|untested areas"),
    guidance: "List what is not tested, how serious that is, and the test that would close the gap.",
  },
  {
    id: "qa-approval-decision",
    title: "QA Approval Decision",
    headings: namesOf(
      "approval decision|qa approval|qa decision|qa verdict|qa recommendation|approval status|approval criteria|" +
        "release recommendation|verdict|approval|signoff|qa signoff|decision",
    ),
    content: "verdict",
    guidance: "State APPROVED, CONDITIONAL APPROVAL with the conditions, or NOT APPROVED with the reasons.",
  },
];
