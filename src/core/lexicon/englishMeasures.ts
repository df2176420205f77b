import type { Words } from "./words";

/** English words about what is measured: tests, performance, completeness, compliance, monitoring, rollback. */
export const ENGLISH_MEASURES: Words = {
  // What a part of a report is about.
  topic: {
    performance:
      "performance, latency, load, throughput, benchmark, benchmarks, response time, response times, stress, sla, slas, query, queries",
    monitoring:
      "monitoring, observability, alert, alerts, alerting, health check, health checks, logging, tracing, telemetry, prometheus, slo, slos, " +
      "sli, slis",
  },
  // Standards by what reports call them.
  standard: {
    "PCI-DSS": "pci, pci dss, pcidss",
    "SOC 2": "soc 2, soc2, soc ii",
    "ISO 27001": "iso 27001, iso iec 27001, iso27001",
    HIPAA: "hipaa",
    GDPR: "gdpr",
    CCPA: "ccpa",
    FedRAMP: "fedramp",
    "NIST 800-53": "nist 800 53, nist sp 800 53",
  },
  // A part of a standard: "PCI-DSS requirement 6.5".
  control: {
    name: "req, reqs, requirement, requirements, section, control, controls, criterion, criteria, art, article, clause, clauses",
  },
  // How far a standard is met.
  compliance: {
    compliant:
      "compliant, no nonconformity, no nonconformities, no non conformity, no non conformities, " +
      "no exceptions, without exception, without exceptions, no deviation, no deviations, without deviations, without reservation, without reservations, " +
      "no reservations, no restrictions, without restrictions, without restriction",
    met: "complies, pass, passed, passes, met, implemented, in place, satisfied, fulfilled, yes, ✅, ✓, ✔",
    // Says no where it is denied, and nothing else.
    done: "addressed, done",
    partial: "partial, partially, partly, ⚠",
    gap: "gap, gaps",
    // Only at the beginning.
    underWay: "in progress, mostly",
    unmet: "missing, absent, unmet, fail, fails, failed, failing, violat*, lacking, incorrect, nok, ❌, ✗, ✘",
    // What is left out of an otherwise good result.
    reserve:
      "except, exception, exceptions, deviation, deviations, subject to, reservation, reservations, restriction, restrictions, expected, provisional, " +
      "provisionally, preliminary, interim, draft, nearly, almost, mostly, largely, half, self declared, self assessed, to be confirmed, tbc, previous version, last version",
    plain: "as expected",
    nonCompliant:
      "non compliant, noncompliant, non compliance, noncompliance, nonconformity, nonconformities, non conformity, non conformities, nonconforming",
    // Where nothing else is said.
    no: "no, none, open",
  },
  complianceColumn: {
    state:
      "[current] status, [current] state, [current] compliance, [current] compliant, [current] result, [current] implementation, " +
      "[overall] status, [overall] state, [overall] compliance, [overall] compliant, [overall] result, [overall] implementation, " +
      "met, implemented",
    standard:
      "standard, standards, framework, frameworks, regulation, regulations, compliance standard, compliance standards, " +
      "compliance framework, compliance frameworks",
  },
  // What is said of something that a policy asks for, beyond the words of compliance.
  fulfillment: {
    met:
      "approved, signed, signed off, verified, validated, complete, completed, executed, performed, conducted, closed, available, accepted, " +
      "achieved, ok, green, released, effective, confirmed, tested, documented, done, present, exists, reviewed, granted, go, configured, enabled, live, " +
      "agree, agreed, agrees, conform, conforms, consents, consented, concurs, endorsed, endorses, no objection, no objections, rehearsed",
    unmet:
      "pending, open, outstanding, planned, to do, todo, tbd, not started, expired, overdue, rejected, declined, refused, withheld, red, awaiting, " +
      "waiting, in preparation, in progress, ongoing, draft, never, unknown, untested, unverified, to be, no go, nogo, blocked, deferred, scheduled, " +
      "postponed, cancelled, canceled, abandoned, aborted, without success, unsuccessful, unsuccessfully, awaited, expected, requested, ordered, to follow, " +
      "delayed, promised, under way, underway, due, next week, next month, next quarter, in hand, on order, " +
      "not assessed, not evaluated, not checked, not audited, not inspected, unassessed, lapsed",
    partial:
      "amber, yellow, mostly, conditional, conditionally, with conditions, with exceptions, with deviations, with reservations, " +
      "deviations accepted, subject to, provided that, contingent on, except, except for, half, partly, partially, in part, nearly, almost, largely, " +
      "provisional, provisionally, preliminary, interim, temporary, temporarily, self declared, self assessed, with restrictions, with limitations, to be confirmed, tbc",
    // Of what is ticked.
    exception: "except, except for, apart from, with the exception of",
    // At the end of a clause: "tested for line 1 only".
    limit: "only",
    // They say nothing of how far something is.
    plain:
      "as expected, as planned, as scheduled, as ordered, as requested, due to, due diligence, read only, write only, view only",
    notApplicable: "n a, na, not applicable, not required, out of scope, does not apply",
    refused:
      "rejected, declined, refused, withheld, disapproved, not approved, no go, nogo, denied, " +
      "objects, objected, objection, objections, dissents, dissented, disagrees, disagreed, not agreed, veto, vetoed",
  },
  // Words around the figures of a value.
  figureWord: {
    and: "and",
    join: "to, or, and",
    total: "of, out of, out",
    // The next figure says under which conditions another one was measured.
    condition: "at, with, under, during, over, for, on, per, of, last, than, every, within",
    former:
      "was, were, down from, up from, improved from, reduced from, increased from, previous, previously, former, formerly, before, baseline, last release, previous release, last quarter, previous quarter, last year, previous year",
    without: "without, with no, non",
    zero: "none, nil, zero",
    // A column of figures that were not measured.
    foreseen: "forecast, estimate, estimated, projected, projection, expectation",
    notMeasured:
      "not measured, unmeasured, not tested, not run, not executed, not determined, not known, unknown, not available, unavailable, to be measured, to be determined, tbd, pending, aborted, cancelled, canceled, " +
      "not validated, unvalidated, not verified, unverified, not confirmed, unconfirmed",
  },
  // What makes a figure one that is no evidence yet: "0 (count still running)".
  provisional: {
    figure:
      "provisional, provisionally, preliminary, interim, draft, tentative, estimate, estimated, estimation, guess, guessed, assumed, assumption, " +
      "extrapolated, projected, predicted, so far, to date, still running, still counting, still open, count running, count ongoing, counting continues, " +
      "count continues, measurement continues, measurement running, test continues, ongoing, in progress, to be confirmed, tbc, to be validated, to be verified, " +
      "to be checked, to be repeated, to be completed, to be reviewed, not final, not yet final, not finished, not yet finished, not complete, not completed, " +
      "not yet complete, incomplete, unfinished, partial count, unaudited, unreviewed, unchecked, unofficial, not reviewed, not audited, not checked, " +
      "not approved, not yet validated, not yet verified, not yet confirmed, not yet reviewed, not validated, not verified, not confirmed, " +
      "subject to, pending, awaited, awaiting, self declared, claimed, indicative, none known, after the next, by the end of, by end of, outstanding",
  },
  // Parts of a report that record who approved it.
  approval: {
    part:
      "approval, approvals, approver, approvers, approved by, sign off, sign offs, signoff, signoffs, signature, signatures, signed by, " +
      "authorization, authorisation, released by, accepted by",
  },
  approvalColumn: {
    answer: "decision, verdict, outcome, vote, position, opinion, answer, response, status, result",
    decision: "decision, approval, approved, verdict, outcome, sign off, signoff, signed, signed off",
    person:
      "role, name, person, approver, stakeholder, signatory, signed by, approved by, responsible, function, owner",
  },
  // A title with one of these is that of another person.
  rank: {
    below: "deputy, vice, assistant, associate, junior, former, previous",
  },
  hypothesis: {
    word: "if, would, could, may, might, when, unless, until, avoid, risk of",
  },
  // What a target is compared with.
  performanceColumn: {
    target: "target, required, requirement, goal, threshold",
    // A number without an operator is the least that is wanted.
    minimum: "minimum, min, at least",
    actual: "actual, current, measured, result, observed, value, now, evidence",
    status: "status, state, result, verdict, pass",
  },
  outcome: {
    fail: "fail, fails, failed, miss, missed, not met, slow, breach, breached, ❌",
    borderline: "border line, borderline, warning, optimize, optimise, marginal, at risk, partial, ⚠",
    pass: "pass, passes, passed, ok, met, good, ✅, ✔",
  },
  completenessColumn: {
    all: "feature, features, total, requirement, requirements, items, planned, function, functions, story, stories",
    complete: "complete, completed, done, implemented, finished, delivered",
  },
  // What makes a figure a wish.
  wanted: {
    word: "target, goal, require, requires, required, requirement, threshold, must, should, at least, minimum",
  },
  totalRow: {
    name: "total, overall, sum",
  },
  testColumn: {
    tests: "test, tests",
    rate: "pass rate, passed, result, results",
    result: "result, results, outcome, status",
    case: "test, tests, test case, test cases, test name, scenario, scenarios, test scenario, test scenarios, tc",
  },
  testOutcome: {
    failed: "fail, fails, failed, failing, error, errored, incorrect, nok, not ok",
    passed: "passing, passed, tests passing, tests passed",
  },
  // What a report says of a failing test that need not stop the release.
  toleratedFailure: {
    word: "known limitation, known limitations, known issue, known failure, expected failure, non critical, not critical, not blocking, non blocking",
  },
  monitoringColumn: {
    state:
      "[current] status, [current] state, existing, present, available, configured, implemented, in place",
    alert: "alert, alerts, alarm, alarms, alert name, alert rule, alarm name, alarm rule",
    name:
      "metric, metrics, kpi, kpis, sli, slis, slo, slos, indicator, indicators, signal, signals, monitor, monitors, metric name, " +
      "kpi name, sli name, slo name, indicator name, signal name, monitor name",
    limit:
      "threshold, condition, warning, critical, trigger, action, channel, notification, target, current, value",
  },
  // What the title of a table of alerts says of them.
  alertTable: {
    wanted: "recommend*, propos*, required, needed, planned, suggest*, should, future, to be, todo, next",
    absent: "missing, absent, gap, gaps, lacking",
  },
  monitoring: {
    untested: "not tested, untested, no validation, not validated, unverified",
    no: "no, none",
    missing: "not, missing, fail, absent, gap, pending, disabled, planned, ❌",
    present:
      "yes, present, pass, good, ok, implemented, in place, configured, active, enabled, live, set up, exists, deployed, tested, working",
    shown: "✅, ✔",
  },
  // Work on monitoring: what is to be added is missing.
  monitoringWork: {
    verb: "add, implement, introduce, set up, configure, create, enable, instrument, expose, export, track",
    noun: "monitoring, metric, metrics, alert, alerts, alerting, alarm, alarms, gauge, gauges",
    measured: "measurement, measurements",
    label:
      "missing, still missing, not in place, not yet in place, missing monitoring, missing metrics, missing alerts",
    title:
      "metrics to add, alerts to add, monitoring to add, recommended metrics, recommended alerts, recommended monitoring, missing metrics, " +
      "missing alerts, missing monitoring, proposed metrics, proposed alerts",
    test: "test, tests, testing",
  },
  rollbackPart: {
    database: "database, schema, migration, migrations, data",
    code: "code, application, binary, build, image, deployment",
    services: "service, services, infrastructure, container, containers, pod, pods",
  },
  rollback: {
    any: "rollback, rollbacks, roll back, roll backs, rolled back, backout, back out",
    plan:
      "rollback plan, rollback procedure, rollback strategy, rollback steps, rollback runbook, rollback instructions, rollback capability, " +
      "roll back plan, roll back procedure, roll back strategy, roll back steps, roll back runbook, roll back instructions, " +
      "roll back capability, backout plan, back out plan",
  },
  rollbackState: {
    untested:
      "untested, not [yet] [been] tested, not [yet] [been] verified, not [yet] [been] executed, not [yet] [been] exercised, " +
      "not [yet] [been] rehearsed, not [yet] [been] performed",
    executed:
      "verified, tested, executed, exercised, rehearsed, drilled, performed, succeeded, successful, successfully",
    documented: "documented, in place, defined, available, exist, exists, ✅",
  },
};
