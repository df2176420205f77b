import type { RequiredSection } from "../model";
import { namesOf } from "../words";

/** Sections that both policies require. */
export function executiveSummary(guidance: string): RequiredSection {
  return {
    id: "executive-summary",
    title: "Executive Summary",
    headings: namesOf("executive summary|executive overview|management summary|summary|tldr|abstract"),
    guidance,
  };
}

/** Present as soon as the report contains a finding, under any heading. */
export function detailedFindings(guidance: string): RequiredSection {
  return {
    id: "detailed-findings",
    title: "Detailed Findings",
    headings: namesOf("detailed findings|findings|security findings|vulnerability details|issues found"),
    content: "findings",
    guidance,
  };
}

export const REMEDIATION_ROADMAP: RequiredSection = {
  id: "remediation-roadmap",
  title: "Remediation Roadmap",
  headings: namesOf(
    "remediation roadmap|remediation plan|remediation timeline|remediation priorities|remediation|mitigation plan|" +
      "mitigation roadmap|fix plan|fix priorities|action plan|action items|roadmap|prioritized recommendations|" +
      "recommendations priority|prioritized actions|prioritized fixes|prioritized remediation|immediate actions|" +
      "hardening checklist|hardening plan|hardening roadmap|security roadmap",
  ),
  guidance:
    "Order the fixes: the task, the finding it closes, how long it takes, and what has to be done first.",
};

export const CODE_QUALITY_METRICS: RequiredSection = {
  id: "code-quality-metrics",
  title: "Code Quality Metrics",
  headings: namesOf(
    "code quality metrics|quality metrics|code metrics|codebase metrics|codebase statistics|code statistics|" +
      "maintainability metrics|maintainability scorecard|quality scorecard|code scorecard|metrics scorecard|code health|" +
      "static analysis results|key metrics|metrics|metrics kpis|kpis|quality kpis|quality indicators",
  ),
  guidance:
    "Add a table Metric | Value | Target | Status: size, complexity, duplication, typing, test coverage, lint results.",
};
