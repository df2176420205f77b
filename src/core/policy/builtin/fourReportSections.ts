import type { RequiredSection } from "../model";
import { namesOf } from "../words";
import {
  CODE_QUALITY_METRICS,
  detailedFindings,
  executiveSummary,
  REMEDIATION_ROADMAP,
} from "./sharedSections";

export const ARCHITECTURE_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the grade, the number of findings per priority, the five most serious issues, and the timeline to production.",
  ),
  detailedFindings(
    "One entry per finding: id, priority, file and line, description, impact in production, root cause, recommended fix, effort, and testing strategy.",
  ),
];

export const SECURITY_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the overall risk, the number of findings per severity, the consequences for compliance, and the verdict.",
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
    "One entry per finding: severity, CWE or CVE, CVSS with its vector, file and line, attack scenario, impact, mitigation, effort, and validation steps.",
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
      "State for each standard that applies whether the service complies, and list the unmet requirements.",
  },
  REMEDIATION_ROADMAP,
];

export const CODE_SECTIONS: readonly RequiredSection[] = [
  executiveSummary("State the grade, the number of findings per priority, and the most important metrics."),
  CODE_QUALITY_METRICS,
  detailedFindings(
    "One entry per finding: priority, category, file and line, description, impact, root cause, refactoring, benefits, effort, and testing strategy.",
  ),
  {
    id: "technical-debt-inventory",
    title: "Technical Debt Inventory",
    headings: namesOf(
      "technical debt|tech debt|debt inventory|debt register|debt backlog|debt items|debt list|debt summary",
    ),
    guidance: "List the known technical debt with priority, effort, and the cost of leaving it in place.",
  },
  {
    id: "quick-wins",
    title: "Quick Wins",
    headings: namesOf("quick wins|quick fixes|low hanging fruit|easy wins"),
    guidance:
      "List changes that are worth making right away because they cost little: the change, the location, the minutes.",
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
      "Order the work by sprint or week: the task, the finding it closes, its effort, and the role of its owner.",
  },
];

export const QA_SECTIONS: readonly RequiredSection[] = [
  executiveSummary(
    "State the grade, the coverage, the pass rate, the most serious gaps, and whether the service is ready.",
  ),
  {
    id: "test-coverage-analysis",
    title: "Test Coverage Analysis",
    headings: namesOf("test coverage|code coverage|coverage analysis|coverage module|coverage"),
    guidance:
      "State the coverage overall, by module, and for the critical modules, with the command that measured it.",
  },
  {
    id: "test-execution-results",
    title: "Test Execution Results",
    headings: namesOf("test execution|test results|test run|test suite results|execution results"),
    content: "test-results",
    guidance:
      "State how many tests passed, failed, ended in an error, and were skipped, and list each failed test with its cause.",
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
      "Add a table Test | Target | Actual | Status, and describe the load and the environment of the measurement.",
  },
  {
    id: "gap-analysis",
    title: "Gap Analysis",
    headings: namesOf("gap analysis|gaps|test gaps|coverage gaps|testing gaps|missing tests|untested areas"),
    guidance: "List what is not tested, how serious that is, and the test that would close the gap.",
  },
  {
    id: "regression-risk-matrix",
    title: "Regression Risk Matrix",
    headings: namesOf(
      "regression risk|regression matrix|regression analysis|regression assessment|regression",
    ),
    guidance:
      "Add a table Issue ID | Issue | Risk | Coverage | Protected? with the issues that a change could reintroduce.",
  },
  {
    id: "production-readiness-checklist",
    title: "Production Readiness Checklist",
    headings: namesOf(
      "production readiness|readiness checklist|release checklist|production checklist|deployment checklist|" +
        "launch checklist",
    ),
    guidance:
      "Add check items for functionality, performance, security, monitoring, and documentation; check only what has evidence.",
  },
  {
    id: "recommendations",
    title: "Recommendations",
    headings: namesOf(
      "recommendations|recommended actions|suggested actions|immediate actions|test recommendations|" +
        "prioritized actions|action items|next steps",
    ),
    guidance:
      "State what has to be done before production and what can follow later, with the effort of each.",
  },
  {
    id: "testing-roadmap",
    title: "Testing Roadmap",
    headings: namesOf(
      "testing roadmap|test plan|testing plan|testing timeline|test strategy|qa roadmap|roadmap",
    ),
    guidance: "Describe in phases which tests are added when, and the coverage that each phase reaches.",
  },
];
