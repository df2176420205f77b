import type { Words } from "./words";

/** English words that tell in which form something is said: a list that explains, a figure that is wanted. */
export const ENGLISH_FORMS: Words = {
  // A list that a paragraph announces: its steps or consequences, or what was found.
  elaboration: {
    elaborates:
      "attack, attack path, exploit, exploitation, steps, to reproduce, scenario, how it works, how it happens, for example, such as, because, " +
      "consequence, consequences, as a result, this means, that means, leads to, causes, reasons, cannot, can not, would, could, " +
      "an attacker, the attacker",
    announces:
      "we found, was found, were found, identified, detected, discovered, reported, these are, they are, the following are, open are, remain",
  },
  // What is said of all findings at once: "All of the findings have been fixed".
  all: {
    every: "all, all of",
    item: "items",
    // What says nothing of which findings they are: "all known security issues".
    anyFinding:
      "identified, reported, known, listed, previous, previously, open, outstanding, remaining, other, new, security, code, the, these, of, above, " +
      "and, or, severity, priority, level, risk, rated",
    // What may come between them and what was done.
    between:
      "have been, has been, have, has, been, are, were, now, already, since, all, fully, successfully, identified, found, listed, reported, above, below, in this report, " +
      "in this document",
  },
  // What makes such a sentence a plan, a condition or a doubt.
  // In front of the number of a part: "all findings of section 3".
  partNumber: {
    of: "of section, in section, from section, under section, of chapter, in chapter, from chapter",
  },
  notAFact: {
    word:
      "must, should, shall, will, would, once, until, unless, before, after, if, when, whether, need, needs, needed, to be, not, ensure, verify, " +
      "provided, assuming, except",
  },
  // What the title of a part that explains ends with: how levels are given. And of one that says what a plan rests on.
  scaleTitle: {
    name:
      "scale, scales, severity classes, severity ratings, rating, ratings, how we rate, how we rated, how we grade, how we graded, " +
      "how we classify, how we classified, how we score, how we scored, how rating* are *, how severit* are *",
    premise: "assumptions, constraints, limitations, out of scope",
  },
  // Words that link others in a title.
  linking: { word: "a, an, as, at, by, for, from, in, is, of, on, per, the, this, to, via, with, your, our" },
  // Next to blockers they make a list of more than blockers: "Risks and blockers".
  otherGroup: { name: "risks, issues, findings, gaps, and, or" },
  // Columns of tables that list no findings.
  otherTable: {
    risks: "likelihood, probability",
    target: "target",
    actual: "actual, current, result, measured",
    tests: "coverage, statement, statements, pass rate, tested, tests",
  },
  // Times that are not how long the work takes, in the header of a column.
  otherTime: {
    name: "due, date, deadline, until, when, age, since, window, duration, runtime, latency, target",
  },
  // Columns of a table about one thing.
  fieldTable: {
    field: "field, fields, property, properties, attribute, attributes, item, items, key, keys",
    value: "value, values, detail, details, content, contents, description, descriptions",
  },
  // What a tracker calls its entries.
  entryType: {
    defect: "bug, defect, vulnerability, incident, error",
    other:
      "story, user story, epic, feature, new feature, subtask, sub task, task, chore, spike, change request, enhancement",
  },
  // Columns of the codes of a scale, and the levels that it defines.
  scaleColumn: {
    name: "severity, priority, prio, level, rating, risk, class, sev, code, score, grade",
  },
  // Efforts in other words than hours.
  effortSize: {
    size:
      "xxxs, xxs, xs, s, m, l, xl, xxl, xxxl, trivial, tiny, minimal, minor, small, quick, easy, low, moderate, medium, large, big, high, huge, " +
      "significant, substantial, major, multi day, multiday, multi week, multiweek, multi sprint, multisprint, [a] few hours, [a] few days, [a] few weeks, [a] few sprints, " +
      "[a] several hours, [a] several days, [a] several weeks, [a] several sprints, hours, days, weeks",
    points: "sp, pt, pts, point, points, story point, story points",
  },
  // What announces a list that explains levels, and what the entries of a list of criteria begin with.
  explains: {
    word:
      "scale, scales, level, levels, mean, means, meaning, rate, rated, rating, ratings, grade, graded, grades, grading, class, classes, classified, " +
      "words, defin*, criteria",
    any: "any",
    none: "any of the, any of these",
  },
  // What a restatement begins with in place of a new text.
  reference: {
    word: "see, detail, details, described, as above, as described, as listed, same as, duplicate of",
  },
  // What a heading for one finding calls it: "Critical Defect".
  oneFinding: {
    noun: "issue, finding, vulnerability, bug, blocker, gap, problem, defect, weakness, violation, showstopper",
  },
  // Names of the parts of a finding that are no field.
  findingPart: {
    name: "tldr, in short, in brief, summary, details, background, context, overview, problem statement",
  },
  // What the other side answers to a finding: "**The vendor:** Acknowledged".
  partyAnswer: {
    done: "fixed, resolved, mitigated, addressed, remediated, patched, corrected",
    accepted: "acknowledged, risk accepted, won't fix",
  },
  // The highest level of a scale without the word "critical".
  topLevel: {
    critical: "very high, highest, most severe, most critical, most serious, extreme",
  },
  // What became of a finding, at the beginning of an answer, and what may come before it: "The fix has been merged".
  answered: {
    done:
      "fixed, resolved, solved, closed, mitigated, patched, remediated, deleted, removed, addressed, corrected, implemented, merged, " +
      "acknowledged, accepted, won't fix, false positive, not a bug, not a finding, by design, acknowledge, accept",
    deleted: "deleted",
    lead: "this, it, the, issue, finding, fix, has, have, been, was, is, now, already, since, all, we",
    acceptance: "accept the risk, accepts the risk, accept this risk, accepts this risk",
  },
  // What a sentence in a finding's text calls the finding, and what says that something has happened to it: "This issue was fixed in …".
  ownName: {
    name: "this issue, this finding, this item, this vulnerability, this bug, this defect, this problem, the issue, the finding, the vulnerability, the bug",
    happened: "been, was, were, now",
    author:
      "we, we have, we've, the team, the team has, the developers, the developers have, the vendor, the vendor has",
    // After which it is not the whole story.
    rest: "but, however, although, partially, partly, mostly, again, reappeared, regressed, incompletely, cannot, never",
  },
  // Says of a finding that it stays as it is.
  noAction: {
    needed:
      "no action needed, no action is needed, no action required, no action is required, no fix needed, no fix is needed, no fix required, " +
      "no fix is required, no change needed, no changes needed, no change required, no changes required",
  },
  // What a part of a report is about where its result is that of a run.
  testRun: {
    part:
      "test, tests, test suite, test suites, test run, test runs, suite, tested, testing, build, lint, type check, typecheck, benchmark, scan, " +
      "attack, attacks, attack attempt, attack attempts, exploit attempt, exploit attempts",
  },
  // Headers of columns, more of them.
  columnName: {
    // A field that rates what the report is about.
    ofWhole: "overall risk, overall risk level, overall risk rating, overall severity, overall rating",
    // Of the release, not of the work.
    stage:
      "stage, launch stage, release stage, rollout stage, launch phase, wave, environment, audience, cohort",
    // What a product can or will do, not what is wrong with it.
    feature:
      "feature, features, feature name, new feature, capability, user story, story, epic, enhancement, idea, initiative, theme",
  },
  // What an answer only promises.
  promise: {
    made: "will, shall, plan to, plans to, planned to, going to, intend, intends, to be, would, should",
    not: "will not, will no longer, shall not, would not, should not",
  },
  // What a field for the effort says where nothing is left to do.
  doneEffort: { word: "done, fixed, complete, completed" },
  // Answers in a column that asks whether a finding is fixed.
  doneAnswer: {
    yes: "yes, y, true, x, ✓, ✔, ✅, ☑",
    no: "no, n, false, not, ✗, ✘, ❌, ☐, ⬜",
  },
  // A figure that is wanted, not measured.
  aim: {
    aim:
      "target, targeted, goal, aim, aim at, aim for, aimed at, expected, projected, planned, desired, after the fixes, after fixes, after remediation, " +
      "future, potential, achievable, required, minimum, previous, former, last",
  },
  // The verb that begins a task: "Add a limit to the queue". Not those that also begin the title of a finding: "Test coverage", "Log injection".
  // What begins a clause that is not the point of its sentence.
  clauseStart: {
    condition: "if, when, whenever, while, unless, once, as long as, in case, although, because",
  },
  // What keeps an impact from showing, which is none itself: "The cache masks the issue".
  impactText: {
    masked:
      "masks the issue, masks the problem, masks this issue, masks this problem, hides the issue, hides the problem, hides this issue, " +
      "hides this problem, conceals the issue, conceals the problem, works around the issue, works around the problem, mitigated by, masked by",
  },
  // What the title of a section says of the parts below it.
  sectionTitle: {
    untested:
      "missing test*, missing coverage, missing regression, untested, test gap, test gaps, coverage gap, coverage gaps",
  },
  // Labels of lists about a finding: how its fix is validated, and which tests are missing.
  listLabel: {
    criteria: "success criteria, acceptance criteria, exit criteria",
    tests:
      "missing tests, missing test cases, untested areas, untested endpoints, untested paths, not tested, tests needed, tests required, " +
      "needed tests, required tests, tests to add, tests to write",
  },
  fixVerb: {
    verb:
      "add, apply, adopt, bump, centralize, clean up, close, configure, consolidate, convert, create, decouple, delete, deploy, disable, enable, encrypt, " +
      "enforce, extract, fix, generate, harden, implement, improve, integrate, introduce, isolate, migrate, move, protect, raise, refactor, reject, remove, " +
      "rename, replace, require, resolve, restrict, rewrite, rotate, sanitize, set up, split, tighten, update, upgrade, validate, " +
      "verify, wrap, write",
  },
};
