import type { RequiredSection } from "../model";
import { namesOf } from "../words";
import {
  CODE_QUALITY_METRICS,
  detailedFindings,
  executiveSummary,
  REMEDIATION_ROADMAP,
} from "./sharedSections";

// deliverables.md, Policy `four-report`, "report sections required".

export const ARCHITECTURE_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the grade, the counts per priority, the five gravest issues and the timeline to production.",
  ),
  detailedFindings(
    "One entry per finding: id, priority, file and line, description, impact in production, root cause, recommended fix, effort and testing strategy.",
  ),
];

export const SECURITY_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the overall risk, the counts per severity, what that means for compliance, and the verdict.",
  ),
  {
    id: "vulnerability-matrix",
    title: "Vulnerability Matrix",
    headings: namesOf(
      "vulnerability matrix|vulnerability table|vulnerability summary|vulnerability overview|vulnerability list|" +
        "finding matrix|findings table|findings summary|findings overview|risk matrix",
    ),
    guidance: "One row per finding: ID | Title | Severity | CVSS | CWE | File:Line | Status.",
  },
  detailedFindings(
    "One entry per finding: severity, CWE or CVE, CVSS with its vector, file and line, attack scenario, impact, mitigation, effort and validation steps.",
  ),
  {
    id: "compliance-assessment",
    title: "Compliance Assessment",
    headings: namesOf(
      "compliance|compliance assessment|compliance status|compliance mapping|compliance impact|regulatory compliance|" +
        "regulatory assessment|pci dss|soc compliance",
    ),
    content: "compliance",
    guidance:
      "Say for PCI-DSS and for SOC 2 whether the service is compliant, and name the requirements that are not met.",
  },
  REMEDIATION_ROADMAP,
];

export const CODE_SECTIONS: readonly RequiredSection[] = [
  executiveSummary("State the grade, the counts per priority and the metrics that matter most."),
  CODE_QUALITY_METRICS,
  detailedFindings(
    "One entry per finding: priority, category, file and line, description, impact, root cause, refactoring, benefits, effort and testing strategy.",
  ),
  {
    id: "technical-debt-inventory",
    title: "Technical Debt Inventory",
    headings: namesOf(
      "technical debt|tech debt|debt inventory|debt register|debt backlog|debt items|debt list|debt summary",
    ),
    guidance: "List the known debts with priority, effort and what each of them costs while it stands.",
  },
  {
    id: "quick-wins",
    title: "Quick Wins",
    headings: namesOf("quick wins|quick fixes|low hanging fruit|easy wins"),
    guidance: "List what is worth doing at once because it costs little: the change, the place, the minutes.",
  },
  {
    id: "actionable-roadmap",
    title: "Actionable Roadmap",
    headings: namesOf(
      "actionable roadmap|roadmap|action plan|improvement roadmap|improvement plan|refactoring roadmap|" +
        "refactoring plan|implementation roadmap|implementation plan|remediation roadmap|remediation plan|" +
        "prioritized plan|prioritized actions|prioritized recommendations|recommendations priority|action items|" +
        "refactoring backlog|improvement backlog|technical debt backlog|debt backlog|work plan|sprint plan|timeline",
    ),
    guidance:
      "Put the work in order: per sprint or week what is done, which finding it closes, its effort and its owner's role.",
  },
];

export const QA_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the grade, the coverage, the pass rate, the gravest gaps and whether the service is ready.",
  ),
  {
    id: "test-coverage-analysis",
    title: "Test Coverage Analysis",
    headings: namesOf("test coverage|code coverage|coverage analysis|coverage module|coverage"),
    guidance:
      "Give the coverage overall, by module and for the critical modules, with the command that measured it.",
  },
  {
    id: "test-execution-results",
    title: "Test Execution Results",
    headings: namesOf("test execution|test results|test run|test suite results|execution results"),
    content: "test-results",
    guidance:
      "Say how many tests passed, failed, erred and were skipped, and name each failed one with its cause.",
  },
  {
    id: "performance-test-results",
    title: "Performance Test Results",
    headings: namesOf(
      "performance test|performance results|performance benchmarks|performance validation|load test|stress test|" +
        "benchmark results|benchmarks",
    ),
    content: "performance",
    guidance:
      "A table Test | Target | Actual | Status, with the load and the environment it was measured under.",
  },
  {
    id: "gap-analysis",
    title: "Gap Analysis",
    headings: namesOf("gap analysis|gaps|test gaps|coverage gaps|testing gaps|missing tests|untested areas"),
    guidance: "List what is not tested, how grave that is, and the test that would close the gap.",
  },
  {
    id: "regression-risk-matrix",
    title: "Regression Risk Matrix",
    headings: namesOf(
      "regression risk|regression matrix|regression analysis|regression assessment|regression",
    ),
    guidance:
      "A table Issue ID | Issue | Risk | Coverage | Protected? over the issues that a change may bring back.",
  },
  {
    id: "production-readiness-checklist",
    title: "Production Readiness Checklist",
    headings: namesOf(
      "production readiness|readiness checklist|release checklist|production checklist|deployment checklist|" +
        "launch checklist",
    ),
    guidance:
      "Check items for function, performance, security, monitoring and documentation; tick only what is evidenced.",
  },
  {
    id: "recommendations",
    title: "Recommendations",
    headings: namesOf(
      "recommendations|recommended actions|suggested actions|immediate actions|test recommendations|" +
        "prioritized actions|action items|next steps",
    ),
    guidance: "Say what has to be done before production and what can follow, with the effort of each.",
  },
  {
    id: "testing-roadmap",
    title: "Testing Roadmap",
    headings: namesOf(
      "testing roadmap|test plan|testing plan|testing timeline|test strategy|qa roadmap|roadmap",
    ),
    guidance: "Lay out in phases which tests are added when, and the coverage that each phase reaches.",
  },
];
