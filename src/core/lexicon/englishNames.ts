import type { Words } from "./words";

/**
 * English names that are compared as a whole, with their symbols: labels of fields, headers of columns, levels, units, numbers. The words of
 * sentences are in `english.ts`.
 */
export const ENGLISH_NAMES: Words = {
  // Labels of lines and names of fields: "**Effort:** 4 h".
  field: {
    severity:
      "severity, severity level, severity rating, criticality, level, rating, class, severity class, sev",
    priority: "priority, priority level, prio",
    risk: "risk, risk level, risk rating, overall risk",
    status:
      "status, state, current status, fix status, remediation status, resolution, current state, fix state, retest, retest status, " +
      "retest result, disposition, remediation state",
    effort:
      "effort, estimated effort, effort estimate, remediation effort, fix effort, refactoring effort, estimate, est, time estimate, " +
      "estimated time, estimated fix time, fix time, time to fix, remediation time, time, level of effort, time to remediate, charge, " +
      "effort to fix, size, story points, points, estimated remediation effort, estimated remediation time, fix estimate",
    location:
      "location, locations, file, files, file(s), affected file, affected files, files affected, affected code, component, where, source, " +
      "path, affected, affected component, affected components, affected resource, affected resources, affected asset, affected assets, " +
      "affected endpoint, endpoint, endpoints, page, resource, resources",
    cwe: "cwe, cve, cwe/cve",
    cvss: "cvss, cvss score, cvss base score, cvss v3.1, cvss vector",
    id: "id, finding id, issue id, reference, ref",
    description: "description, details, summary, tl;dr, tldr",
    issue: "issue, issues, problem, problems, vulnerability, finding, gap, observation, statement",
    impact: "impact, business impact, production risk, consequence, consequences, effect",
    recommendation:
      "recommendation, recommendations, recommended mitigation, recommended mitigations, recommended mitigation steps, mitigation steps, " +
      "recommended remediation, recommended fix, fix, fix required, required fix, remediation, mitigation, solution, action, " +
      "suggestion, suggested fix",
    evidence:
      "evidence, code, current code, proof of concept, exploitation, exploitation scenario, attack scenario",
    likelihood: "likelihood, probability, exploitability, ease of exploit, ease of exploitation",
    "root-cause": "root cause, cause",
    validation: "validation, validation steps, required test, testing, testing strategy, verification, test",
    dependency: "dependency, dependencies, depends on",
    // Who is to fix it.
    owner:
      "owner, owners, fix owner, action owner, issue owner, finding owner, risk owner, remediation owner, owner team, owning team, assignee, " +
      "assignees, assigned to, assigned, responsible, responsible team, responsible person, responsible party, responsible role, dri",
    // What the other side says, or an auditor of the fix.
    response:
      "our comment, our comments, our response, review, fix review, review of the fix, mitigation review, remediation review, fix notes, " +
      "resolution notes, remediation notes, follow up",
    exposure: "exposure, financial exposure, financial risk",
    category: "category, owasp, type",
  },
  // Headers of columns. Several concepts may share a name: the better one is asked first.
  header: {
    id: "#, id, ref, reference, no, nr, finding id, issue id, key, code",
    // As the first word.
    severity: "severity, criticality, sev",
    priority: "priority, prio",
    rating:
      "risk, risk level, risk rating, level, rating, class, classification, score, risk score, impact level, grade, grading, " +
      "cvss/priority, cvss /priority, cvss/ priority, cvss / priority",
    finding:
      "issue, finding, title, vulnerability, vulnerability name, weakness, bug, defect, blocker, gap, problem, item, gap description, p0 gap, " +
      "p1 gap, p2 gap, p3 gap, p4 gap, what, threat, summary",
    // Any of these words.
    findingWord: "issue, finding, gap, vulnerability, blocker, title, weakness, defect, threat",
    thing:
      "description, name, concern, observation, surface, feature, package, component, item, what, task, action, risk",
    location:
      "file, files, location, locations, path, files affected, affected file, affected files, affected, where, component, module, file:line, " +
      "file / line, source, resource, endpoint",
    line: "line, lines",
    // What the finding is about.
    subject: "category, area, domain, topic, subject, subsystem, aspect",
    // As the last word.
    idWord: "id, nr, no",
    ratingWord: "rating, severity, criticality",
    // As any word.
    effortWord: "effort",
    statusWord: "status",
    // As the first word.
    cwe: "cwe, cwes",
    effort:
      "estimate, estimates, est, est time, est hours, est days, est h, est d, estimated time, estimated hours, estimated days, " +
      "estimated work, time, fix time, eta, time to fix, size, work, hours, days, person days, man days, pd, md, duration, charge, points, sp, " +
      "story points",
    status: "state, classification, result, verdict, retest, triage, disposition, outcome, conclusion",
    // The cells say yes or no.
    done: "fixed, fixed?, done, done?, resolved, resolved?, closed?, remediated, remediated?, mitigated?, patched, patched?, fix verified",
    // The cells say whether a criterion is met.
    met: "met, met?, satisfied, satisfied?, achieved, achieved?, fulfilled, fulfilled?, passed, passed?, ok, ok?, reached?",
    // What a tracker closed it as, next to the status.
    resolution: "resolution, resolved as, close reason",
    type: "t, type, issue type, kind",
    owner:
      "owner, owners, owner(s), fix owner, action owner, issue owner, finding owner, risk owner, remediation owner, owner team, owner role, " +
      "owning team, proposed owner, suggested owner, assignee, assignees, assigned to, assigned, responsible, responsible team, responsible person, " +
      "responsible party, responsible role, responsibility, dri, who, team, lead",
    score: "score, base score",
    impact: "impact, consequence, effect, business impact",
    recommendation:
      "fix, recommendation, mitigation, remediation, solution, action, required fix, fix required, treatment",
  },
  // Levels by words that are hardly ever everyday words (docs/design/severity-and-priority.md).
  level: {
    critical: "critical, blocker, showstopper, catastrophic",
    high: "high, severe",
    medium: "medium, moderate",
    low: "low",
    info: "informational",
  },
  // Words that are everyday words, too: levels only where a level is expected.
  levelLabel: {
    critical: "crit, blocking, highest, catastrophe, fatal, intolerable",
    high: "major, serious, important, undesirable",
    // Marginal: third of the four categories of hazards in EN 50126 and MIL-STD-882.
    medium: "warning, med, marginal",
    low: "minor, trivial, cosmetic, lowest, slight, tolerable",
    info: "info, note, observation, negligible, insignificant",
  },
  // Codes of levels, in capitals wherever they are.
  // What else a level may have in front of it: "very high".
  beforeLevel: { any: "level, very, usability" },
  levelCode: {
    critical: "P0, SEV0, SEV-0, S0",
    high: "P1, SEV1, SEV-1",
    medium: "P2, SEV2, SEV-2",
    low: "P3, SEV3, SEV-3, P4, SEV4, SEV-4",
  },
  // What these letters stand for wherever a severity is expected, unless the report defines them.
  usualCode: {
    critical: "VH, S1, MUST, MUST FIX",
    high: "H, S2",
    medium: "M, S3, SHOULD, SHOULD FIX",
    low: "L, S4, COULD, NICE TO HAVE",
    info: "I",
  },
  // What the field for an owner contains where there is none.
  noOwner: {
    any:
      "tbd, tba, tbc, todo, none, nobody, no one, unassigned, not assigned, not yet assigned, to be assigned, to be determined, to be named, " +
      "to be defined, to be decided, unknown, open, n/a, na, not stated, not applicable, pending, vacant, yes, no",
  },
  // What a number may be the number of: "Priority 1 - 16 hours".
  numbered: {
    any: "priority, prio, phase, step, stage, sprint, week, tier, item, task, wave, milestone",
  },
  // Units of work.
  workUnit: {
    minute: "min, mins, minute, minutes",
    hour: "h, hr, hrs, hour, hours",
    day: "d, day, days, pd, md",
    week: "w, wk, wks, week, weeks",
    sprint: "sprint, sprints",
    month: "mo, month, months",
  },
  // Units in whose amount the number may be a word: "half a day".
  wordedUnit: { any: "hour, hours, day, days, week, weeks, sprint, sprints, month, months" },
  // Numbers as words.
  number: {
    "0.5": "half a, half an",
    "1": "a, an, one",
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "8": "eight",
    "10": "ten",
  },
  // Units of measured values.
  measuredUnit: {
    s: "s, sec, secs, second, seconds",
    min: "m, min, mins, minute, minutes",
    h: "h, hr, hrs, hour, hours",
    ms: "ms, msec, msecs, millisecond, milliseconds",
    µs: "us, µs",
    "req/s":
      "rps, req/s, req/sec, reqs/s, reqs/sec, request/s, request/sec, request/second, requests/s, requests/sec, requests/second",
  },
  // Words of "no open critical findings", each of them by itself, and of sentences and titles that say something else.
  nothingFound: {
    none: "no, zero, none, 0, nil",
    finding:
      "finding, findings, vulnerability, vulnerabilities, issue, issues, weakness, weaknesses, defect, defects, problem, problems, bug, " +
      "bugs, concern, concerns, blocker, blockers, criticals",
    between:
      "open, known, new, remaining, unresolved, outstanding, critical, high, medium, low, severity, severe, major, serious, " +
      "significant, security, or, and, exploitable, relevant, active, blocking, p0, p1, architectural, architecture, functional, data",
    notStated:
      "if, must, may, should, shall, will, would, until, unless, once, when, before, require, requires, required, requirement, " +
      "criterion, criteria, goal, target, targets, aim, expected, expect, ensure, verify, confirm, need, needs, can, could, allowed, " +
      "acceptance, exit, definition, whether",
    notResult:
      "plan, planned, scope, objective, objectives, goal, goals, criteria, criterion, methodology, approach, template, checklist, " +
      "definition, definitions, acceptance, exit, requirements, prerequisites",
  },
  // Labels of how long all of the work takes, and of how long one part of it takes.
  planTotal: {
    whole:
      "estimated timeline, recommended timeline, timeline, timeline to production, time to production, estimated time to production, " +
      "total estimated effort, total estimated time, estimated total effort, total remediation effort, total remediation time, " +
      "estimated remediation time, estimated fix time, total estimate, overall effort, overall estimate, grand total, total technical debt, " +
      "total time, total duration",
    part: "total effort, estimated effort, total",
  },
  // What a service runs on, as reports and their code name it.
  platform: {
    kubernetes: "kubernetes, k8s, kubectl",
    postgres: "postgres, psql, timescaledb",
    redis: "redis",
  },
};
