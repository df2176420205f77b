import type { RequiredSection } from "../model";
import { namesOf } from "../words";
import {
  CODE_QUALITY_METRICS,
  detailedFindings,
  executiveSummary,
  REMEDIATION_ROADMAP,
} from "./sharedSections";

// deliverables.md, Policy `seven-phase`, "report sections required". Those of the UI, data and functional reports stand in
// sevenPhaseViewSections.ts.

export const ARCHITECTURE_SECTIONS: readonly RequiredSection[] = [
  {
    id: "component-diagram",
    title: "Component Diagram",
    headings: namesOf(
      "component diagram|architecture diagram|system diagram|context diagram|container diagram|deployment diagram|" +
        "component overview|component map|component architecture|components|system architecture|system overview",
    ),
    guidance:
      "Draw the components, what each is responsible for, and the connections between them and to the outside.",
  },
  {
    id: "data-flow",
    title: "Data Flow",
    headings: namesOf(
      "data flow|data flow diagram|dataflow|data pipeline|request flow|message flow|information flow",
    ),
    guidance: "Follow the important data from its source to where it is kept or shown, and name each hop.",
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
      "One entry per concern: severity, location (file and lines), issue, impact, recommendation, effort and priority P0-P2.",
  },
  {
    id: "scalability",
    title: "Scalability",
    headings: namesOf(
      "scalability|scaling|scalability analysis|horizontal scaling|capacity planning|capacity|load capacity",
    ),
    guidance:
      "Say what limits growth: state, locks, connections, single points; and how far the present design carries.",
  },
  {
    id: "resilience",
    title: "Resilience",
    headings: namesOf(
      "resilience|resiliency|fault tolerance|reliability|failure modes|failure handling|error handling|" +
        "high availability|disaster recovery",
    ),
    guidance:
      "Say what happens when each dependency fails: timeouts, retries, circuit breakers, degradation and recovery.",
  },
  {
    id: "observability",
    title: "Observability",
    headings: namesOf(
      "observability|monitoring|telemetry|logging metrics|monitoring alerting|monitoring logging|instrumentation",
    ),
    guidance:
      "Say what logs, metrics, traces, health checks and alerts exist, and which questions they leave unanswered.",
  },
  {
    id: "recommended-improvements",
    title: "Recommended Improvements",
    headings: namesOf(
      "recommended improvements|recommendations|architecture recommendations|proposed improvements|improvements|" +
        "improvement plan|improvement roadmap|improvement backlog|recommended actions|recommended changes|action plan|" +
        "action items|next steps|technical debt backlog|debt backlog|architecture backlog|architecture roadmap",
    ),
    guidance:
      "List the improvements in the order they should be made, before production and after it, with effort.",
  },
];

export const SECURITY_SECTIONS: readonly RequiredSection[] = [
  executiveSummary("State the overall risk, the gravest vulnerabilities and the verdict in a few sentences."),
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
    guidance: "A table Severity | Count from CRITICAL to INFO, whose counts agree with the findings below.",
  },
  detailedFindings(
    "One entry per finding: severity CRITICAL to INFO, CWE or CVE, location, proof of concept, remediation and OWASP category.",
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
      "Check items that must hold before production: secrets, authentication, transport, headers, dependencies, logging.",
  },
  {
    id: "owasp-mapping",
    title: "OWASP Top 10 Mapping",
    headings: namesOf("owasp top|owasp mapping|owasp coverage|owasp compliance|owasp categories|owasp"),
    guidance: "A table of the ten OWASP categories: state of each, and the findings that belong to it.",
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
    guidance: "Name each anti-pattern with its place in the code, what it costs, and what to do instead.",
  },
  {
    id: "performance-issues",
    title: "Performance Issues",
    headings: namesOf(
      "performance issues|performance problems|performance bottlenecks|performance concerns|performance findings|" +
        "performance optimization|performance analysis|performance|inefficiencies",
    ),
    guidance:
      "List slow or wasteful code with location, cause, measured or expected cost, and recommendation.",
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
    guidance: "Name the changes that may be made now, and why each of them is safe.",
  },
  {
    id: "functional-parity",
    title: "Functional Parity",
    headings: namesOf(
      "functional parity|feature parity|behaviour preservation|preserve functionality|backward compatibility",
    ),
    guidance: "Say how it is made sure that the recommended changes keep what the software does.",
  },
];

export const QA_SECTIONS: readonly RequiredSection[] = [
  {
    id: "test-coverage-summary",
    title: "Test Coverage Summary",
    headings: namesOf(
      "test coverage|code coverage|coverage summary|coverage analysis|coverage report|coverage",
    ),
    guidance: "Give the coverage overall and by module, with the command that measured it.",
  },
  {
    id: "test-results",
    title: "Test Results",
    headings: namesOf("test results|test execution|test run|execution results|test summary|test outcomes"),
    content: "test-results",
    guidance:
      "Say how many tests passed, failed, erred and were skipped, and name each failed one with its cause.",
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
      "A table Test | Target | Actual | Status, with the load and the environment it was measured under.",
  },
  {
    id: "security-test-results",
    title: "Security Test Results",
    headings: namesOf(
      "security test|security results|security validation|security verification|penetration test|vulnerability scan",
    ),
    guidance:
      "Say which security tests and scans were run, with what result, and which findings they confirm.",
  },
  {
    id: "critical-path-results",
    title: "Critical Path Results",
    headings: namesOf(
      "critical path|critical flows|critical scenarios|critical workflows|critical user journeys|smoke test results",
    ),
    guidance: "A table of the critical paths: the tests that cover each, their coverage and their result.",
  },
  {
    id: "bug-report",
    title: "Bug Report",
    headings: namesOf(
      "bug report|bugs|bugs found|defects|defect report|defects found|known issues|issues found",
    ),
    guidance: "One entry per bug: severity, how to reproduce it, what was expected, and the fix.",
  },
  {
    id: "test-gap-analysis",
    title: "Test Gap Analysis",
    headings: namesOf("gap analysis|test gaps|testing gaps|coverage gaps|gaps|missing tests|untested areas"),
    guidance: "List what is not tested, how grave that is, and the test that would close the gap.",
  },
  {
    id: "qa-approval-decision",
    title: "QA Approval Decision",
    headings: namesOf(
      "approval decision|qa approval|qa decision|qa verdict|qa recommendation|approval status|approval criteria|" +
        "release recommendation|verdict|approval|signoff|qa signoff|decision",
    ),
    content: "verdict",
    guidance: "Say APPROVED, CONDITIONAL APPROVAL with the conditions, or NOT APPROVED with the reasons.",
  },
];
