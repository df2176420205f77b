/**
 * Words of titles that tell the purpose of a section, as stems; a blank between words that all have to be in the title, in any order. The first
 * purpose that fits counts.
 */
export const TITLE_PURPOSES = [
  [
    "legend",
    "legend, definition, classification, methodolog, methodology, severity level, severity scale, severity criteria, rating scale, " +
      "glossary, how read, how write finding, how report finding, alert, escalat, template, appendix severity",
  ],
  ["samples", "test data, sample data, fixture, mock data, seed data"],
  ["objectives", "objective, test scope, scope of test"],
  [
    "checklist",
    "checklist, criteria, sign off, signoff, acceptance, definition done, security control, requirement, success metric, success factor",
  ],
  [
    "plan",
    "roadmap, recommend, recommendation, action, next step, remediat, plan, timeline, quick win, fix, improvement, enhancement, " +
      "priority matrix, prioritis, prioritiz, path production, path forward, follow up, addition, refactor, sequencing, if only day, " +
      "if only thing, where start, start here, do first, fix first",
  ],
  ["neutral", "gap, missing, incomplete, bug, defect"],
  ["strengths", "strength, positive, what well, good practice, well test, excellent, approved change"],
  ["risks", "risk matrix, risk assessment, risk analysis, risk register, risk summary"],
  ["compliance", "compliance, owasp, pci, soc, gdpr, mapping"],
  ["conclusion", "conclusion, verdict, final, closing, approval, sign"],
  [
    "summary",
    "summary, overview, scorecard, breakdown, statistic, metric, at glance, key finding, status, dashboard, count",
  ],
  [
    "tests",
    "test result, test execution, test case, test plan, test suite, unit test, integration test, coverage, benchmark",
  ],
] as const;
