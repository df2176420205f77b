import type { Words } from "./words";

/** English, the language that whole sentences are read in. */
export const ENGLISH: Words = {
  // What has become of a finding: in a field, a cell, a bracket, or at the end of a title. A denial turns `claimed` into open.
  status: {
    open:
      "unresolved, unfixed, unmitigated, to be fixed, to be resolved, to be done, to do, todo, open, active, identified, confirmed, " +
      "pending, outstanding, required, not applicable yet, fail, fails, failed, failing, exposed, vulnerable, affected, documented, " +
      "broken, missing, new, reopened, re opened, deferred, postponed, backlog, planned, scheduled, unchanged, still present, blocked, " +
      "on hold, under review, investigating, triaged, assigned, awaiting, waiting, unpatched, non compliant, not available, not in place, " +
      "not started, needs, need, must, should",
    progress:
      "partial, partially, in progress, in work, ongoing, under way, underway, started, wip, source fixed, mitigated in part, incomplete, " +
      "remain, remains, remaining, in review, ready for retest, ready for review, ready for verification, fix merged, fix ready, fix pending",
    claimed:
      "fixed, resolved, mitigated, closed, done, remediated, patched, addressed, corrected, complete, completed, implemented, solved, " +
      "fixed in source, verified, passed, wired, deployed, shipped, delivered, merged, met, repaired, rectified, settled, removed, replaced, " +
      "rotated, upgraded, disabled, eliminated, cleared, compliant",
    accepted:
      "accepted, acknowledged, won't fix, wontfix, risk accepted, accept the risk, accept this risk, accepts the risk, accepts this risk, " +
      "acceptable risk, acceptable, acknowledge, we accept, waived, tolerated, exempt, exempted, exception granted, exception approved, deferred by decision, will not be fixed, " +
      "closed without action, closed without fix, closed without a fix, closed by waiver, closed with waiver, will not be changed, will not be done, will not be addressed, dropped, won't do, won't change",
    falsePositive:
      "false positive, not a vulnerability, not a finding, not a bug, not reproducible, can not reproduce, cannot reproduce, " +
      "cannot be reproduced, by design, dismissed, obsolete, no longer applicable, no longer relevant, works as designed, works as intended, " +
      "withdrawn, suppressed",
    // Only where nothing else is said.
    rejected: "rejected, invalid, invalid finding, invalid report",
    superseded: "superseded, duplicate of, merged into, same as",
  },
  // What findings are called, and what sums them up.
  findingNoun: {
    noun:
      "issue, issues, finding, findings, vulnerability, vulnerabilities, bug, bugs, blocker, blockers, gap, gaps, problem, problems, defect, defects, " +
      "weakness, weaknesses, violation, violations, concern, concerns",
  },
  total: {
    all: "total, in all, overall, in total, altogether, count, sum",
  },
  // Parts of a system: how important one is says nothing about a defect.
  component: {
    part:
      "controller, service, module, component, handler, endpoint, class, page, screen, layer, repository, api, gateway, worker, middleware, router, " +
      "model, store, adapter, client, server, database, library, package, job, queue",
  },
  // Words that say that something is wrong.
  defect: {
    word:
      "no, not, without, missing, lack, lacks, lacking, unvalidated, unencrypted, unauthenticated, unbounded, unprotected, exposed, exposes, leak, " +
      "leaks, leaking, race, injection, hard coded, hardcoded, broken, fail, fails, failing, crash, crashes, weak, insecure, unsafe, lost, lose, loses, " +
      "duplicate, slow, error, errors, bug, cannot, never, vulnerable, deadlock, overflow, bypass, allows, accepts, ignores, ignored, skips, wrong, " +
      "incorrect, outdated, untested, disabled, stale, incomplete, unhandled, swallowed",
  },
  // What a figure is about, and whether it says what is or what should be.
  measure: {
    coverage: "coverage, covered",
  },
  // What a share is a coverage of: "71.75% lines".
  coverageUnit: {
    lines: "lines, line, statements, stmts",
  },
  figure: {
    measured: "measured, actual, current, currently, achieved, reached, now, today, value, result, present",
    target:
      "target, targets, goal, goals, expected, planned, forecast, forecasts, predicted, projected, required, minimum, threshold, desired, wanted, needed, should be, must be, limit, aim, aims, objective",
    // Columns with figures that are no value of the measure.
    other:
      "weight, weights, weighting, weightage, contribution, importance, change, delta, trend, gap, difference, pass rate, passed, pass, success rate, failed",
  },
  // What makes a status one that is still to come: "Fixed, to be deployed".
  toDo: {
    word:
      "never, unresolved, unfixed, unmitigated, to do, todo, pending, outstanding, need, needs, must, should, to be fixed, to be resolved, to be done, " +
      "to be deployed, to be tested, to be merged, to be closed, to be confirmed",
    // Of a status only, not behind a ticked box.
    state: "open, failing, active, in source",
    still: "still",
  },
  // Directly before a fix, it says that the fix has not been made: "to be cleared before the launch".
  ahead: {
    fix: "to be, must be, should be, shall be, will be, can be, needs to be, need to be, has to be, have to be",
  },
  // Next to a fix, it says that only a part is fixed: "half removed", "fixed (mostly)".
  ofPart: {
    fix:
      "half, partly, mostly, largely, nearly, almost, almost all, nearly all, not all, most, some, in part, not fully, not completely, not entirely, " +
      "temporarily, provisionally",
    limit: "only",
  },
  // What may follow a status in a title: "FIXED in 2.4", "resolved by the vendor", "fixed, verified".
  statusFollows: {
    word: "in, on, by, with, since, at, as, via, and, per, before, after, for, yet, now, review, retest, this, during, until, through, sprint, locally, upstream",
  },
  // What proves a fix.
  proof: {
    change:
      "pull request, merge request, pr, mr, regression test, re test, retest, retested, re tested, re audit, reaudit, re audited, reaudited",
  },
  // How a heading names the findings below it by their status.
  statusGroup: {
    claimed: "resolved, fixed, closed, settled, remediated, mitigated, corrected, addressed, patched",
    accepted:
      "accepted risk*, risk accepted, risks accepted, accepted finding*, accepted issue*, accepted item*, risk acceptance*, won't fix",
    falsePositive: "false positive*, suppressed, withdrawn",
    before: "previously, already, recently",
    after:
      "critical, high, medium, low, security, issue*, finding*, item*, vulnerability, vulnerabilities, bug, bugs, defect*, gap, gaps, risk, risks, " +
      "problem*, point, points, during, since, after, before, this, earlier, in this, in the",
  },
  // Titles of parts on what was done about findings, entry by entry, and of those that add to a report later.
  doneWork: {
    done:
      "what was done, what has been done, what we did, what we fixed, work done, completed work, work completed, fixes applied, applied fixes, " +
      "fixes implemented, implemented fixes, fixes made, changes made, changes implemented, implemented changes, actions taken, remediation completed, remediation performed",
    later:
      "addendum, postscript, follow up, update, remediation summary, remediation status, remediation log, resolution summary, fix log, change log, changelog, retest",
  },
  negation: {
    not: "not, not yet, cannot, can't, don't, doesn't, won't, wouldn't, shouldn't, mustn't, couldn't, isn't, aren't, never, no longer, neither",
  },
  // Words in front of a verdict that change nothing.
  filler: {
    lead: "a, an, all, already, risk, source, partially, some, the, is, are, be, we, i, it, still, currently, overall, do, does, did, to, this, must, should, may, now, yet, release, system, fully",
  },
  copula: {
    be: "is, are, was, were, be",
  },
  // Words of a title that names a kind of findings and no finding: "High Priority Security Gaps (3)". Compared by their stems.
  groupWord: {
    noun:
      "issue, finding, vulnerability, bug, gap, problem, defect, blocker, weakness, flaw, concern, violation, item, debt, error, fix, failure, " +
      "observation, deficiency, ticket, improvement",
    level: "severity, priority, impact, level, rated, risk",
    // They name nothing themselves.
    filler:
      "severity, priority, level, risk, security, code, quality, architecture, architectural, performance, functional, open, new, other, known, " +
      "remaining, additional, all, identified, immediate, immediately, action, required, needed, must, should, before, production, release, blocking, " +
      "technical, deployment, and, or, to, the, of, in, for, top, key, rated, ranked, impact, category, class, report, missing, found, detailed, " +
      "summary, first, hour, day, week, month, sprint, list, hidden, test, testing, coverage, data, ui, ux, api, backend, frontend, reliability, " +
      "stability, usability, accessibility, documentation, process, dependency, critical, solution, analysis, detail, log, register, tracker, " +
      "inventory, resolution, we, that, which, following, below, discovered, detected, still, audit, review",
  },
  // Plurals that say how bad everything below a title is, whatever remark follows: "Blockers (2) - to be closed before opening day".
  levelGroup: {
    critical: "blockers, showstoppers, show stoppers",
    medium: "warnings",
    // What may precede it besides words of groups: "Hard launch blockers".
    qualifier:
      "hard, open, current, remaining, outstanding, launch, go live, production, deployment, release",
  },
  // What says that a title is a list of conditions, whether they apply or not: "Hard blockers (must be clear)".
  conditionGroup: {
    remark:
      "must be clear, must all be clear, all must be clear, must be absent, must be false, must not apply, any of these blocks, any one blocks, if any applies, if any of these",
  },
  // What has to be done about everything below a title.
  fixGroup: {
    critical: "must fix, must fixes, must have, must haves, must do, must be fixed",
    medium: "should fix, should have, should do, should be fixed",
    low: "nice to have, nice to haves, could fix, could have, nit, nits, nitpick, nitpicks",
  },
  // What begins a remark about when something must be done.
  gate: {
    before: "before, until, prior to, ahead of",
  },
  // A remark that says that nothing is listed: "Blockers (0)", "Blockers: none".
  nothing: {
    none: "none, nothing, no, 0, zero, n a",
  },
  // Colors as levels, where a rating is expected.
  color: {
    critical: "🔴, 🟥, red",
    high: "🟠, 🟧, orange",
    medium: "🟡, 🟨, amber, yellow",
    low: "🟢, 🟩, 🔵, 🟦, green, blue",
  },
  // Headers of columns, by what their cells are about.
  columnName: {
    rating:
      "rating, ratings, rag, rag status, rag rating, risk, risk level, severity, traffic light, traffic lights, level, assessment, priority",
    state: "status, state, health, signal, readiness, current status, overall status, score",
    part:
      "pillar, area, dimension, domain, category, aspect, topic, capability, workstream, work stream, discipline, component, team, service, " +
      "system, subsystem, module, section, field, perspective, theme, stream, track, layer, readiness area, review area",
    severity: "severity, criticality, sev, severity level",
    // The name of a column that may contain levels as well as kinds: its cells tell.
    grade:
      "category, grade, class, classification, hazard category, hazard class, severity class, severity category, risk class, risk category, " +
      "consequence class, finding category, finding class, defect class, error class, rank, weight",
    // What a grade may be one of: "critical deviation".
    graded: "deviation, nonconformity, non conformity, finding, hazard, defect, observation",
    // The lines of a file that another column or field names.
    lines: "line, lines, line number, line numbers, line no",
    // What a row asks for or plans, not what is wrong.
    condition:
      "condition, conditions, criterion, criteria, prerequisite, prerequisites, precondition, preconditions, exit criterion, entry criterion",
    work:
      "task, tasks, subtask, subtasks, sub task, step, steps, action, actions, action item, activity, work item, work package, to do, todo, " +
      "deliverable, deliverables, milestone",
    // What the work waits for: not what is wrong with a package.
    waitsFor: "we depend on, depends on, dependency, dependencies, external dependency",
    neededFor: "needed by, needed for, required by, required for, expected by, provided by",
    // A cell "Yes" says that the release waits for it.
    blocks:
      "blocker, blocking, blocks, release blocker, launch blocker, go live blocker, production blocker, deployment blocker, blocks release, " +
      "blocks launch, blocks production, blocks deployment, blocks go live, blocks the release, blocks the launch, blocking release, " +
      "blocking launch, blocking production, is blocker, is blocking, must fix, must fix before launch, must fix before release, gate, gating",
  },
  // A column whose levels are those of something else than of a finding.
  otherLevel: {
    header:
      "confidence, likelihood, probability, ease, complexity, effort, exploitability, value, maturity, quality, trend, current, target, wish, " +
      "benefit, demand, inherent, sprint, phase, milestone, release, version, quarter, week, iteration, stage",
  },
  // What a cell says where there is no level, and where there is one.
  cellAnswer: {
    no: "no, none, not, n a, not applicable, not blocking, non blocking",
    yes: "yes, y, true, blocks, blocking, blocker, hard, ❌, ⛔, 🚫",
  },
  // Who counts findings in a sentence, and the verb: "This audit found 4 vulnerabilities".
  countingSentence: {
    author:
      "audit, review, assessment, report, analysis, evaluation, inspection, validation, examination, we, i, auditor, auditors, reviewer, reviewers, " +
      "this document, investigation",
    verb:
      "found, finds, identified, identifies, identify, contains, contain, revealed, reveals, uncovered, uncovers, lists, documents, discovered, " +
      "detected, reports, raised, recorded, counts, produced, has found, yielded",
    // What makes it a count of something else: of other documents, of what was, of a part.
    other:
      "previous, previously, earlier, former, last, prior, other, another, fixed, resolved, closed, remaining, new, additional, further, duplicate, " +
      "duplicates, of these, of them, of which, open, unresolved, per, each, every, if, should, would, up to, at most, top, scanner, scan, tool, " +
      "since, before, still, among, types, categories, kinds, classes, areas",
  },
  // What makes a table of counts one of something else: its heads, and the line above it.
  otherCount: {
    header:
      "protected, protection, regression protection, covered, tested, test, tests, test class, likelihood, probability, reproduced",
    line: "other report, other reports, other assessments, previously identified, already identified, earlier reports, previous reports",
  },
  // Numbers in words.
  numberWord: {
    "1": "one",
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "7": "seven",
    "8": "eight",
    "9": "nine",
    "10": "ten",
    "11": "eleven",
    "12": "twelve",
  },
  // Limits of metrics: what is promised, what ends a release, what raises an alert.
  thresholdRole: {
    target:
      "sla, slas, slo, slos, service level, service levels, service level objective, service level objectives, service level agreement",
    rollback:
      "roll back, rollback, rolled back, rollback trigger, rollback triggers, roll back trigger, automatic rollback, abort, revert",
    critical: "critical alert, critical alerts, page, paging, pages, page on call, critical",
    alert: "alert, alerts, alerting, alarm, alarms",
    warning: "warning, warn, warnings, warning alert, warning alerts",
  },
  thresholdMetric: {
    latency: "latency, latencies, response time, response times",
    errors: "error rate, error rates, errors rate, failure rate, failed requests, 5xx rate",
    uptime: "uptime, availability",
    success: "success rate, success ratio, delivery rate",
    cpu: "cpu, cpu usage, cpu load, cpu utilization",
    memory: "memory usage, memory utilization, memory",
    lag: "queue lag, consumer lag, replication lag, lag",
    queue: "queue depth, queue length, queue size, backlog",
    throughput: "throughput, requests per second",
  },
  // Columns whose answer "no" says that a row fails.
  fulfillment: {
    met:
      "met, fulfilled, satisfied, achieved, passed, implemented, done, complete, completed, compliant, verified, in place, delivered, available, " +
      "supported, requirement met, target met, criterion met, goal met, met?, conforms, compliance",
  },
  // What says that a part has everything it should have.
  completion: {
    full:
      "complete, completed, fully implemented, fully complete, fully functional, fully working, feature complete, finished, no issues, no known issues, no defects, " +
      "no known defects, no bugs, no open issues, works without problems, all working",
    not: "incomplete, not, partial, partially, partly, to be, almost, nearly, mostly, when, until, if, except, but, will, should, must, target, once, after, pending, needs",
  },
  // Instructions of a template to its author.
  instruction: {
    verb: "describe, insert, fill in, enter, list, add, replace, provide, explain, summarize, state, specify, write, delete, remove, choose, select, pick, put, your",
    here: "here, below, this text, this line, this section, as appropriate, if applicable, as needed, one of, this placeholder, this paragraph",
  },
  // Sections in which a report rates what a tool has found, or others have rated.
  evaluation: {
    section:
      "risk assessment, triage, triaged, final severity, final rating, our rating, re assessment, reassessment",
  },
};
