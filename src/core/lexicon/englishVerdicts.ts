import type { Words } from "./words";

/** English words that reports decide about a release with. */
export const ENGLISH_VERDICTS: Words = {
  // What a report says of the release as a whole, where a verdict may be expected.
  verdict: {
    approved:
      "approve, approves, approved, approval granted, approval given, accepted for release, go live, ready to release, ready to ship, " +
      "ready to deploy, ready to launch, production ready, release ready, deployment ready, launch ready, release approved, lgtm, " +
      "proceed to release, proceed to launch, proceed to production, proceed to deployment, proceed with release, proceed with deployment, " +
      "may proceed, can proceed, green light, cleared, recommended for release, recommended for production, secure and ready",
    refused:
      "reject, rejects, rejected, no go, nogo, blocked, disapproved, denied, withheld, refused, approval denied, approval withheld, " +
      "approval refused, request changes, requests changes, requested changes, changes requested, changes required, needs [major] changes, " +
      "needs [significant] changes, needs [major] rework, needs [significant] rework, needs [major] revision, major changes needed, " +
      "major changes required, major revision* needed, major revision* required, major rework needed, major rework required, " +
      "hold [the] release, hold [the] launch, delay [the] release, delay [the] launch, postpone [the] release, " +
      "postpone [the] launch, defer [the] release, failed release, failed production, fail release, fail production, " +
      "blocking for [the] release, blocking for production, release [is] blocked, launch [is] blocked",
    conditional:
      "conditional, conditionally, conditional go, conditional approval, conditional pass, approve with conditions, approved with conditions, " +
      "approved with reservations, approved with exceptions, approved with caveats, approval with conditions, approval with reservations, " +
      "go with conditions, go with restrictions, go with limitations, go with mitigations, go with reservations, proceed with conditions, proceed with mitigations, pass with conditions, " +
      "passed with conditions, release with conditions, ship with conditions, launch with conditions, ready with conditions, " +
      "ready with reservations, yes with reservations, yes with conditions, partial approval, partially approved, partially approve, qualified approval",
  },
  // One-word orders: a verdict only where they are all that is said.
  order: {
    approved: "go, proceed, ship",
    refused: "hold, delay, defer, postpone",
    none: "go to, go back, go with, go through, go over, go into",
  },
  // What is a verdict anywhere in a concluding sentence.
  sentence: {
    approved: "",
    refused:
      "withholds its, withhold its, withheld its, withholds the, withhold approval, withholds approval, withheld approval, withhold the approval, withheld the approval, " +
      "not an approval, not [a] [validated] production release, not a clearance",
    conditional:
      "conditionally ready, conditionally approved, conditionally fit, conditionally suitable, conditionally accepted",
  },
  // Answers that are a verdict only where one is expected.
  answer: {
    yes: "yes, pass, passed, passes, secure, granted, ok",
    no: "no, fail, failed, fails, insecure, unsafe",
  },
  // Refusals that are never the status of work: a stage may be "blocked" without being refused.
  stageVerdict: {
    refused:
      "no go, nogo, not approved, not released, not ready for release, not ready for launch, not ready for production, not ready for go live, not ready for deployment",
  },
  // It has been requested, not given.
  awaitedApproval: {
    word: "ready for approval, ready for final approval, ready for acceptance, ready for sign off, ready for signoff, ready for review, ready for decision, ready for implementation",
  },
  // What makes an approval a conditional one.
  condition: {
    hedge:
      "subject to, pending, provided, provided that, contingent, conditional, conditionally, with conditions, with reservations, " +
      "with mitigation, with mitigations, with obligations, with restrictions, with limitations, with comments, with remarks, with observations, with conditions attached, " +
      "with minor revisions, with revisions, with corrections, with deviations, with exceptions, with caveats, with a waiver, with waivers, under restrictions, " +
      "limited to, restricted to, limited period, limited time, on condition, under conditions, once, unless, until, if, only if, when, only when, but requires, but needs, " +
      "after fix*, after remediat*, after resol*, after mitigat*, after clos*, after address*, after complet*, after the, after all",
  },
  // Answers in words that say something else in other places: "Accepted" of a risk, "Deferred" of a fix.
  ruling: {
    granted:
      "accepted, permitted, authorized, authorised, certified, granted, released, no objection, no objections, without objection, without objections",
    // Denied, each of these refuses, as each of `granted` does: "Not acceptable", "Do not open".
    weak:
      "acceptable, allowed, satisfactory, endorsed, supported, recommended, adequate, sufficient, advised, advisable, qualified, in order, met, confirmed, " +
      "favorable, favourable, compliant, operational, open, opened, start, started, restart, restarted, start up, operate, operated, use, used, commission, " +
      "commissioned, continue, resume, admit, reopen, energize, energise, accept, certify, board, enrol, enroll, begin, validated, activated",
    refused:
      "not yet, deferred, postponed, suspended, withheld, declined, denied, refused, revoked, withdrawn, prohibited, forbidden, quarantined, " +
      "disqualified, unacceptable, unsatisfactory, inadequate, insufficient, inoperable, unfavorable, unfavourable, adverse, negative, " +
      "non compliant, noncompliant, non conforming, nonconforming, adverse opinion, negative opinion, objection, objections, objection raised, " +
      "objections raised, objections remain, object, objects, opposed, opposes, veto, vetoed, on hold, halt, halted, " +
      "stop, stopped, out of service, closed until, closed until further notice, no approval, no acceptance, no clearance, no release, no permission, " +
      "no authorization, no authorisation, no recommendation, wait, no restart, no start, no opening, no operation, no certificate, " +
      "to be repeated, repeat, resubmit, revise and resubmit, sent back, returned for rework, rework, redo, keep closed, remain closed, remains closed, " +
      "stay closed, stays closed, insufficient evidence",
    conditional:
      "provisional, provisionally, temporary, temporarily, interim, limited, restricted, partial, partially, qualified opinion",
    // Small words that may follow a refusal: "Deferred until May", "Refused by the board".
    follows: "for, by, until, in, under, without, as, before, due",
  },
  // Who decides says what is refused: "The committee refuses the restart".
  refusing: {
    verb:
      "refuse, refuses, refused, decline, declines, declined, deny, denies, denied, reject, rejects, rejected, withhold, withholds, withheld, " +
      "forbid, forbids, prohibit, prohibits, veto, vetoes, vetoed, do not release, does not release, did not release, do not approve, " +
      "does not approve, did not approve, do not permit, does not permit, do not authorize, does not authorize",
    thing:
      "restart, start, start up, opening, reopening, operation, commissioning, application, release, launch, rollout, roll out, go live, " +
      "deployment, approval, acceptance, clearance, permission, certificate, certification, license, system, product, plant",
    article: "the, a, an, this, its, their, our, any, new, current",
  },
  block: {
    order: "block, blocks, blocking",
  },
  reason: {
    because: "because, since, as",
  },
  // Names of fields, headings and rows whose value is a verdict.
  asks: {
    verdict:
      "verdict, approval, approved, decision, readiness, production ready, deployment ready, release ready, launch ready, ready for production, " +
      "recommendation, sign off, go no go, conclusion, outcome, advice, ruling, determination, clearance, opinion, judgment, judgement, overall result, overall status, " +
      "overall assessment, security rating, security assessment",
    choice: "go no go",
    status: "status, result",
    other:
      "current state, priority, severity, compliance, coverage, score, grade, impact, date, by, risk, quality, block, blocks, blocking, blocker",
  },
  // A label that is only about the verdict: its value is one, in any words.
  verdictLabel: {
    only:
      "verdict, final verdict, overall verdict, final decision, release decision, approval decision, go no go, go no go decision, overall result, " +
      "final result, overall conclusion, advice, ruling, determination, decision, opinion, outcome",
    result: "result",
  },
  // What a status or a result has to be of to be that of the whole.
  whole: {
    report: "review, audit, assessment, report, architecture, validation, overall, release",
    qualifier:
      "overall, final, release, our, audit, review, launch, executive, security, deployment, production",
  },
  // Titles of the parts that conclude a report.
  concluding: {
    end: "verdict, conclusion, conclusions, decision, recommendation, readiness, outcome, result, opinion, sign off",
    final:
      "verdict, approval, conclusion, conclusions, decision, recommendation, recommendations, readiness, executive summary, " +
      "management summary, sign off, final, outcome, opinion",
    closing:
      "verdict, approval, conclusion, conclusions, decision, final, outcome, recommendation, recommendations, sign off",
  },
  // What a release can be said to be.
  fitness: {
    fit: "ready, fit, approved, cleared, suitable, recommended, safe, secure",
    unfit: "unready, unfit, unsuitable, unsafe, insecure",
    ofRelease: "production ready, release ready, launch ready, drop in ready",
  },
  recommendation: {
    for: "recommend, recommends",
    advice: "advise, advises, advised, caution, cautions",
    against: "against",
    approve: "approve, approves, sign off, signs off, endorse, endorses",
    accept: "accept, accepts",
  },
  permission: {
    may: "may, can, should, must, could",
  },
  // What parts fitness from what something is fit for.
  towards: { word: "for, to" },
  // The step that is decided about.
  release: {
    step:
      "release, releasing, launch, launching, go live, going live, deployment, deploying, roll out, rollout, production, promotion, " +
      "approval, approving, acceptance, shipping, production use, public use, production release, public release, general availability",
    done: "released, deployed, shipped, launched, promoted, used in production, used in public, used in its present form, used in its current form, used as it is, go live, ship, launch, deploy, release",
    further: "proceed, merge, promote",
    this:
      "this version, this release, this system, this product, this build, this application, this service, this code, this software, it, " +
      "the release, the launch, the current version, its present state, its current state",
    thing:
      "release, version, delivery, system, product, build, wave, service, application, platform, project, code, it, this",
  },
  // Verdicts that are not the one of the whole: on a part, or with reservations that follow.
  otherVerdict: {
    part: "scope, interim, preliminary, provisional, former, previous",
    reserved: "with reservations, with conditions, with caveats",
  },
};
