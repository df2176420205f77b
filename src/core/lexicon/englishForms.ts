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
  definedLevel: {
    name: "critical, blocker, blocking, severe, serious, major, minor, cosmetic, high, medium, moderate, low, info, informational, observation",
  },
  highestLevel: { name: "very high, extreme" },
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
  // What a restatement begins with instead of a text of its own.
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
  // What the other side replies to a finding: what was done, and what only will be.
  partyReply: {
    lead: "this, it, issue, finding, has, have, been, was, is, now, already, since, all",
    done:
      "fixed, resolved, solved, closed, mitigated, patched, remediated, deleted, removed, addressed, corrected, implemented, merged, acknowledged, " +
      "accepted, won't fix, wont fix, false positive, not a bug, not a finding, by design",
    acceptsRisk: "accept the risk, accept this risk, accepts the risk, accepts this risk",
    promise: "will, shall, plan to, plans to, planned to, going to, intend, to be, would, should",
    update: "update*, retest*",
  },
  // "Now deleted": a status that is no other.
  deletedReply: { name: "[now] deleted, [already] deleted" },
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
  fixVerb: {
    verb:
      "add, apply, adopt, bump, centralize, clean up, close, configure, consolidate, convert, create, decouple, delete, disable, enable, encrypt, " +
      "enforce, extract, fix, generate, harden, implement, improve, integrate, introduce, isolate, migrate, move, protect, raise, refactor, reject, remove, " +
      "rename, replace, require, resolve, restrict, rewrite, rotate, sanitize, set up, split, tighten, update, upgrade, validate, " +
      "verify, wrap, write",
  },
};
