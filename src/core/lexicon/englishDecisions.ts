import type { Words } from "./words";

/** English words of release decisions, which are checked against their reports and against themselves. */
export const ENGLISH_DECISIONS: Words = {
  // What says of a finding, or of everything below a title, that the release does not wait for it.
  demotion: {
    word:
      "non blocking, nonblocking, not blocking, not a blocker, not blockers, no blocker, non blocker, non blockers, not a release blocker, " +
      "not release blocking, not block the release, not block release, not block the launch, not block this release, not stop the release, not stop the launch, not hold up the release, not hold back the release, " +
      "not stand in the way, no reason to hold, no reason to wait, not a reason to wait, safely wait, left for later, be left for later, wait until after, " +
      " may follow, can follow, " +
      "can wait, may wait, may be fixed later, can be fixed later",
    // Denies it, asks for it, or mentions what was.
    not: "cannot, never, formerly, previously, earlier, was, were, if, unless, until, once, when",
  },
  // What a report demands before the release: "must be fixed before production", "cannot proceed to production until".
  demand: {
    moment:
      "before production, before the production, before any production, before release, before the release, before this release, before any release, " +
      "before deployment, before the deployment, before any deployment, before deploying, before launch, before the launch, before go live, " +
      "before the go live, before going live, before shipping, before general availability, prior to production, prior to release, " +
      "prior to the release, prior to deployment, prior to any deployment, prior to launch, prior to the launch, prior to go live",
    for: "for production, for the production, for release, for the release, for launch, for the launch, for go live, for deployment",
    must: "must, shall, mandatory, required, requires, require, need to, needs to, have to, has to, block, blocks, blocking, blocker, blockers",
    order: "fix, complete, resolve, remediate, address",
    refusal:
      "cannot proceed, can not proceed, must not proceed, do not proceed, do not deploy, not deploy, not be deployed, not be released, not be shipped, " +
      "do not release, do not ship, do not launch, cannot go live, must not go live, not go live, no deployment, no release, no go live, no launch, " +
      "block deployment, block production deployment, block the deployment, block the release, block release, block the launch",
    until: "until, unless, till, before",
    // Names of lists of demands.
    list:
      "required work, conditions for approval, conditions of approval, approval conditions, required for approval, conditions for release, " +
      "release conditions, conditions for production",
    soft:
      "recommended, recommend, recommends, optional, optionally, consider, should, could, might, nice to have, ideally, if possible, suggested, preferably, " +
      "not required, not mandatory, no need, need not, not needed, not necessary, not block, not blocking, not a blocker, not blockers, none, never, if time",
    past: "was, were, has been, have been, had been, already",
    // Work of people outside the team, or on a whole system, that no finding stands for.
    activity:
      "penetration test, penetration testing, penetration tests, pen test, pen testing, pentest, pentests, external audit, external security audit, " +
      "third party audit, third party security audit, independent audit, independent security review, load test, load testing, load tests, stress test, " +
      "stress testing, soak test, soak testing, disaster recovery drill, disaster recovery test, dr drill, dr test, failover test, failover drill, " +
      "failover testing, restore test, restore drill, restore testing, game day, chaos test, chaos testing",
    // What a level is of, if all findings of the level are meant.
    all: "issues, findings, vulnerabilities, bugs, blockers, gaps, problems, defects, weaknesses, fixes, items",
  },
  // What makes a finding sound harmless, and what says that someone else does, or did.
  playingDown: {
    word:
      "minor, moderate, low impact, low risk, low priority, low severity, medium severity, medium priority, cosmetic, cosmetics, trivial, " +
      "negligible, housekeeping, hygiene, nice to have, nitpick, nuisance, annoyance, harmless, inconvenience, formality, not urgent, " +
      "no urgency, not serious, not severe, not a serious, no serious, no real risk, no risk, little risk, theoretical, of little concern, " +
      "no concern, not a concern, no cause for concern, not worrying, ignorable, can be ignored, can be tidied up, tidy up, tidying up, " +
      "polish, polishing, routine maintenance, background noise, side issue, blemish, clean up task, cleanup task, footnote, " +
      "tidiness, matter of tidiness, matter of taste, matter of style, matter of form, clean up work, cleanup work, labelling matter, labeling matter, naming matter, matter of naming, documentation matter, merely a, purely a, mainly a matter, only a matter, " +
      "no practical consequence, of no practical, no practical, no practical exposure, no practical impact, no practical risk, not exploitable, no exposure, leftover,  housekeeping item, technicality, paperwork, low hanging fruit, no real exposure, " +
      "hardly a risk, barely a risk, not a real risk, not a real problem, academic, on paper only, a detail, " +
      "unlikely to matter, of no consequence, second order, backlog material",
    not: "although, despite, cannot, never, formerly, previously, earlier, was, were, if, unless, until, rather than, instead of, far from, more than a, anything but",
  },
  // What says that something is done without calling it fixed: "slow clients no longer lose messages".
  doneInWords: {
    word:
      "no longer, is now, are now, now has, now have, now uses, now use, now requires, now require, now checks, now runs, now run, now rejects, " +
      "now handles, now handle, was added, were added, has been added, have been added, was introduced, has been introduced, have been introduced, " +
      "is in place, are in place, was put in place, has been put in place, went in, landed, has landed, have landed, is behind us, are behind us, " +
      "was moved, has been moved, have been moved, was sealed, has been sealed, was taken out, has been taken out, was taken care of, " +
      "has been taken care of, has been dealt with, have been dealt with, was dealt with, is out of the way, already has, already have, " +
      "is already, are already, was cleaned up, has been cleaned up, have been cleaned up, has been hardened, was hardened, were hardened, " +
      "has been secured, was secured, are secured, has been encrypted, are encrypted, was locked down, has been locked down, was bounded, " +
      "has been bounded, is bounded, was replaced, has been replaced, was rotated, has been rotated, was upgraded, has been upgraded, " +
      "has been updated, have been updated, were updated, was updated, switched to, has switched to, has gone, is gone, are gone, no more, " +
      "has been lifted, was lifted, has been tamed, was tamed, has been wrapped up, took care of, landed in, is history",
    not:
      "planned, plan, plans, recommends, recommended, recommendation, remains, remain, still, whereas, although, except, only, partly, partially, " +
      "target, goal, condition, conditions, requirement, if, fails, fail, known, identified, listed, rated, open, blocked, blocks",
  },
  // What says that a risk is taken.
  acceptedInWords: {
    risk:
      "accept this risk, accept the risk, accept that risk, accepted this risk, accepted the risk, accepts this risk, accepts the risk, " +
      "take this risk, take the risk, risk is accepted, risk accepted, risk acceptance",
    word:
      "accept it, is accepted, are accepted, was accepted, were accepted, has been accepted, have been accepted, can be tolerated, is tolerated, " +
      "are tolerated, is an accepted risk, are accepted risks, live with, accepted for launch, accepted for go live, accepted for the launch, accepted for release, " +
      "accepted for the first release, accepted for this release, accepted for the release, accepted for now",
    not: "not, nobody, cannot, whether, only, input, inputs, requests, request, connections, credentials, tokens, keys, values, password, passwords, type, types",
  },
  // What a sentence calls the subject of the one before it.
  pointer: {
    word: "ones, they, them, these, those, it, this",
  },
  // Whose figure or mark it is: "the auditor's mark", "the tester's estimate". An apostrophe counts as nothing.
  reportAuthor: {
    architecture: "architects, architecture reviews, architecture assessments, system architects",
    security:
      "auditors, security auditors, security audits, security reviewers, security engineers, pentesters",
    code: "code reviewers, code reviews, code experts",
    ui: "ui experts, ui reviewers, ui designers, frontend designers",
    data: "data analysts",
    functional: "functional analysts, business analysts",
    qa: "qas, testers, qa managers, qa leads, qa engineers, test managers, qa reports",
  },
  // Who speaks in a report.
  reportVoice: {
    architecture: "architect, architects",
    security: "auditor, auditors",
    code: "code reviewer",
    data: "data analyst",
    functional: "functional analyst",
    qa: "qa manager, qa managers, tester, testers",
  },
  // What an author gives: "the auditor's overall mark".
  mark: { word: "mark, score, scored, scores, grade, graded, grades, rating, rated, rates, marks" },
  // People and bodies that a release may need the approval of.
  approver: {
    person:
      "security lead, security officer, security team, ciso, cto, ceo, cfo, coo, cio, compliance officer, compliance team, compliance, compliance lead, risk officer, " +
      "risk committee, data protection officer, dpo, privacy officer, legal, legal team, legal department, legal counsel, product owner, " +
      "product manager, release manager, engineering manager, engineering lead, tech lead, technical lead, qa lead, qa manager, test manager, " +
      "head of engineering, head of security, head of product, head of operations, vp of engineering, operations lead, operations team, " +
      "steering committee, change advisory board, change board, board, management, executive team, executives, sponsor, stakeholders, " +
      "architecture team, qa team, data team, backend team, development team, engineering team, test team, product team, release board, " +
      "senior security engineer, security engineer, lead security engineer, senior architect, architect, lead architect, functional analyst, data analyst, business analyst, " +
      "product management, security management, change management, release management, business owner, platform lead, platform team, team lead, " +
      "engineering director, director of engineering, director of security, head of platform, head of qa, head of compliance, head of risk, " +
      "risk management, risk manager, risk team, security manager, infosec, information security, sre lead, sre team, devops lead, dba, data owner, " +
      "chief architect, enterprise architect, solution architect, leadership, leadership team, the business, cab, trading desk, desk head, broker, " +
      "quality manager, quality assurance lead, works council, supervisory board, " +
      "auditor, auditors, external auditor, external auditors, internal audit, regulator, customer, customers, vendor, architecture board",
  },
  // What an approver does.
  approvalAct: {
    noun: "sign off, signoff, approval, consent, waiver, exception",
    // Says what has to be, or will be.
    later:
      "will, would, shall, should, must, may, might, can, could, needs, need, has to, have to, to be, pending, awaiting, required, requires, " +
      "require, asked, asks, expected, if, once, until, unless, when, after, before, without, missing, lacks, outstanding, yet",
    // Next to a noun: "has granted an exception".
    act:
      "approved, signed off, granted, has accepted the risk, accepted the risk, accepted the residual risk, waived, authorised, authorized, " +
      "cleared, endorsed, gave the go ahead, given the go ahead, gave the green light, given the green light, consented, " +
      "agreed in writing, confirmed in writing, given written consent, gave written consent, gave their blessing, given their blessing, " +
      "given its blessing, gave its blessing, issued a waiver, issued an exception, countersigned, co signed, cosigned, " +
      "has signed, have signed, signed, gave its green light, gave their green light, gave a green light, the green light, gave their go, gave its go, " +
      "has the go, have the go, with the go, the go ahead, has agreed, have agreed, agreed, agreed to, accepted in writing, formally accepted, " +
      "accepted this risk, accepted the risks, accepted that risk, accepted responsibility, has confirmed, have confirmed, blessed, has blessed, " +
      "has no objection, has no objections, raised no objection, raised no objections, has ratified, ratified, rubber stamped, okayed, has okayed, " +
      "is on board, are on board, gave the nod, has given the nod, have given the nod, has given its approval, have given their approval, " +
      "gave its approval, gave their approval, the approval, the blessing, the consent, the written consent, has been cleared, given its formal approval, given their formal approval, " +
      "given its approval, given their approval, given formal approval, gave formal approval, gave its formal approval, given its consent, given clearance, granted clearance, " +
      "granted approval, granted its approval, given its sign off, given their sign off, given its go, given final approval, gave final approval",
  },
  // What the approval of a release is about.
  approvedThing: {
    release:
      "release, rollout, launch, go live, deployment, plan, risk, risks, waiver, exception, decision, production",
  },
  // Which of two days comes first: "the test on 3 May, in time for the launch on 9 May".
  dayOrder: {
    before: "before, in time for, just in time for, ahead of, prior to, well before, well ahead of",
    after: "after, following",
  },
  // What says of a list that nothing is left out.
  wholeList: {
    word:
      "complete list, full list, entire list, whole list, exhaustive list, complete set, full set, entire set, whole set, complete overview, " +
      "complete inventory, all open, all remaining, all outstanding, all critical, all high, all p0, all blockers, all release blockers, every open, " +
      "every critical, every blocker, the following critical, the following high, the following p0, the following blockers, the following open, remaining blockers, the only, these are all, exhaustive, in full, list is complete, adopted unchanged, nothing is left out, nothing left out, without omission, word for word, verbatim, " +
      "consists of exactly, exactly these, exactly the following, precisely these, these and no others, has exactly",
  },
  // How soon a plan asks for its first part: "Immediate (12-36 hours)".
  urgency: {
    now: "immediate, immediately, at once, urgent, asap, as soon as possible, right away",
  },
  // What a label counts: "Total blockers", "Critical findings".
  countedNoun: {
    blocker:
      "blocker, blockers, blocking issues, blocking findings, blocking items, release blockers, launch blockers, deployment blockers, " +
      "showstoppers, p0 critical issues, p0 critical findings, p0 critical items, critical p0 issues, critical p0 findings, critical p0 items",
    finding: "findings, issues, vulnerabilities, defects, bugs",
    other: "items, open, unresolved, of, number, identified, count of",
  },
  // Labels of a line that sums up what has to be done.
  requiredActions: {
    label:
      "required actions, required action, actions required, required before release, required before production, required fixes, must fix, must be fixed, " +
      "immediate actions, release blockers, blockers, blocking issues, what is missing, to do before release",
  },
  // What announces a list of what has to be.
  conditionList: {
    word: "conditions, on these conditions, under these conditions, prerequisites, preconditions, required before, must be met, must hold, must be fulfilled, must be true, exit criteria, entry criteria",
  },
  // What a sentence says of a test, a gate or a measurement.
  spokenOutcome: {
    pass: "passes, passed, ✅ pass, is met, are met, was met, were met, meets its target, meets the target, meet their targets, is within its target, is green, are green",
    partial: "partial pass, partially passed, passes in part, partly passed",
    not: "fail, fails, failed, misses, missed, except, but, only, of the, out of, nearly, almost, borderline, warning",
  },
  // What announces or follows a sum.
  addedUp: {
    word: "together, in total, altogether, in all, all told, combined, adds up to, add up to, sums to, sum to, comes to, come to, makes, a total of, taken together, which is",
  },
  // What makes a verdict one of a time to come.
  laterVerdict: {
    word: "after, once, when, if, as soon as, unless, until, then, path, pathway, become, becomes",
  },
  // Columns of what has to be met.
  gateColumn: {
    name: "gate, gates, criterion, criteria, check, checks, requirement, condition, release gate, quality gate, exit criterion, item",
    // Those that decide about a release.
    deciding: "gate, gates, criterion, criteria, release gate, quality gate, exit criterion",
  },
  // "All critical findings", "no open blockers".
  quantifier: {
    all: "all, every, each",
    no: "no, zero, 0, none of the, without",
  },
  // Parts of a set of reports, as texts name them.
  reportName: {
    architecture:
      "architecture, architectural, architecture assessment, architecture review, architecture report",
    security:
      "security, security audit, security review, security assessment, security report, penetration test, pentest, security auditor",
    code: "code review, code expert review, code report, code quality review",
    ui: "frontend architecture, ui architecture, ui review, ui report, ui expert, usability review",
    data: "data review, data report, data analysis, data analyst, data architecture, data layer",
    functional: "functional review, functional report, functional analyst",
    qa: "qa, qa validation, qa report, qa validation report, quality assurance, qa team, test report",
  },
  // What says that the release is in use before it is decided about.
  inUse: {
    word:
      "already deployed, already live, already in production, already released, currently deployed, currently live, currently in production, " +
      "currently running in production, live in production, deployed to production, deployed in production, running in production, in production since",
  },
  // In front of a number that says once more what another one says: "11 of 34, that is 32 %".
  restatement: {
    exact: "that is, this is, which is, i e, ie, that makes, which makes, equals, in other words",
    rough: "about, around, roughly, approximately, approx, circa",
  },
  // In front of a whole whose part is named: "11 of these 34".
  wholeNamed: {
    word: "the, these, those, its, their, all, our, all the",
  },
  // In front of a number that is not exact.
  approximate: {
    word:
      "about, around, roughly, approximately, approx, nearly, almost, some, circa, close to, just under, just over, well over, well under, " +
      "well below, well above, above, over, below, under, within, less than, fewer than, more than, greater than, at least, at most, exceeds, " +
      "exceeding, not above, not below, up to, down to, beyond, past, upwards of, in excess of, as many as, as few as, every, each, another, further, other, next, first, last, from, to",
  },
  // Which figure a target is about.
  targetOperator: {
    least:
      "at least, minimum, min, above, over, exceeds, more than, greater than, or more, or higher, not below, floor",
    most: "at most, within, below, under, less than, maximum, max, not above, up to, limit, upper limit, budget, ceiling, cap",
  },
  // What a template names in brackets for its author to replace, and sections that people fill in by hand.
  placeholder: {
    name:
      "date, name, names, version, owner, team, team name, amount, number, link, url, signature, title, email, phone, phone number, contact, company, " +
      "company name, service, service name, project, project name, time, percentage, reason, commit, commit hash, branch, environment, release, tbd, todo",
    lead: "insert, enter, your, the, fill in, add",
    filler: "lorem ipsum",
    people: "sign off, sign offs, signoff, signature, signatures, signed by",
  },
  // In front of "fixed" where a sentence states it, and what makes it a condition or a wish.
  statedFix: {
    this: "this, it, that, this one",
    is: "is, are, was, were, been, has been, have been, has since been, have since been, is now, are now, already",
    later:
      "after, once, when, if, as soon as, unless, until, must be, to be, should be, will be, before, be, where, wherever, close to, nearly, almost, not yet",
  },
  // What a document plans for itself.
  schedule: {
    word:
      "window, windows, schedule, scheduled, timeline, rollout plan, deployment, deployment plan, deployment steps, agenda, run book, runbook, " +
      "release plan, go live plan, maintenance, cutover, cut over, time slot",
  },
  // What a duration or a day belongs to, where a decision states its own plan.
  timeline: {
    duration:
      "timeline, recommended timeline, remediation period, remediation, remediation plan, total duration, overall duration, week plan, month plan, week programme, " +
      "week program, month programme, month program, week roadmap, " +
      "plan of, schedule of, calendar time, time to release, time to production",
    live:
      "go live, goes live, going live, go live date, launch, launches, launch date, release date, production release, earliest release, " +
      "earliest release date, in production on",
    meeting:
      "go no go meeting, no go meeting, go no go review, go live review, release meeting, decision meeting",
    // Of a part, of another author, or of the past.
    other:
      "phase, stage, step, sprint, milestone, each, every, per, first, last, within, original, originally, planned, previously, postponed, moved, " +
      "expects, expect, estimates, estimated, asks, recommends, wants, instead",
  },
  // What the author of a report does to a release.
  position: {
    approved:
      "has approved, have approved, approved, approves, has signed off, have signed off, signed off, signs off, has cleared, cleared, " +
      "gave the green light, has given the green light, gives the green light, green lit, gave the go ahead, has given the go ahead, gave the nod, " +
      "has given the nod, gave its blessing, has given its blessing, gave a thumbs up, gives a thumbs up, thumbs up, waved it through, " +
      "has waved it through, waved through, has no objections, has no objection, raised no objections, is happy, are happy, is satisfied, " +
      "is on board, are on board, endorses, endorsed, has endorsed, supports the release, backs the release, vouches for, " +
      "agreed to the release, has agreed to the release, agrees to the release, is fine with the release, consents, has consented",
  },
  // Work that is done at the same time.
  parallel: {
    word: "in parallel, parallel, concurrently, concurrent, simultaneously, at the same time, side by side",
  },
  // What a report does to a finding.
  attribution: {
    verb:
      "found, finds, identified, identifies, reported, reports, discovered, detected, uncovered, raised, revealed, flagged, counts, counted, gives, " +
      "gave, measured, measures, states, stated, estimates, estimated, concluded, concludes, confirmed, confirms, considers, considered, says, said, notes, noted, warns, warned, observes, observed, points out, pointed out, writes, wrote, demands, demanded, recommends, recommended, insists, ruled, " +
      "calculates, calculated, computes, computed, lists, listed, proposes, proposed, suggests, suggested",
  },
};
