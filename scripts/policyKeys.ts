/**
 * What an editor says of each key of the policy file, by the key's place: `.` for a member, `[]` for the entries of a list, `*` for a
 * key that the author chooses. Every key of the schema has to be here, and no other.
 */
export const POLICY_KEYS: Readonly<Record<string, string>> = {
  $schema: "For editors; not read.",
  extends: "The built-in policy that this file changes; null: none of it is kept but words and defaults.",

  subject: "What is released, where the reports do not say it.",
  "subject.name": "Name of the service or product.",
  "subject.version": "Version that is released.",
  "subject.commit": "Commit that is released.",
  "subject.environment": "Where it is released to.",

  context:
    'What the release is judged in the light of, a sentence each. "..." stands for those of the extended policy.',

  phases: "The reports that are asked for; they replace those of the extended policy.",
  "phases[].role": "Kind of the report.",
  "phases[].number": "Number in the file name.",
  "phases[].file": "File name in the set.",
  "phases[].title": "Title; without it that of the extended policy, or the role.",
  "phases[].names": "Phrases; a file or title in which all words of one occur is this report.",
  "phases[].sections":
    "Sections that the report must have; without it those of the extended policy for this role.",
  "phases[].sections[].id": "Kebab-case, unique in the report.",
  "phases[].sections[].title": "Title of the section.",
  "phases[].sections[].headings":
    "Phrases; a heading about one of them begins the section. Without it, the title.",
  "phases[].sections[].content":
    "The section is also there when this was read out of the report, whatever its heading.",
  "phases[].sections[].guidance": "What the author should write there, for the quick fix.",

  gates: "Gates by id: of the extended policy to change them, or new ones, which need a kind.",
  "gates.*.kind": "What a new gate looks at; a gate of the extended policy keeps its own.",
  "gates.*.role": "The report that a new gate looks at.",
  "gates.*.title": "What the gate asks for.",
  "gates.*.threshold": "Percentage, for the kinds that have one. The operator stays: above, or at least.",
  "gates.*.onFail": "What a failure does: not approved, at most conditional, or nothing.",
  "gates.*.onMissing": "What missing evidence does: not approved, at most conditional, or nothing.",
  "gates.*.waivable": 'Whether a waiver can cover the gate; false or "never": none can.',

  thresholds:
    "Coverage that the document is held against, in percent. The gates have thresholds of their own.",
  "thresholds.overallCoverage": "Of the whole code.",
  "thresholds.criticalPathCoverage": "Of the critical paths.",
  "thresholds.securityCoverage": "Of the security functions.",
  "thresholds.protectedPathCoverage": "From here on a critical path counts as protected by tests.",

  weights: "How much each report counts in the readiness score, by role; one that is not named counts 1.",
  "weights.architecture": "Weight of the architecture report, 0 or more.",
  "weights.security": "Weight of the security report, 0 or more.",
  "weights.code": "Weight of the code report, 0 or more.",
  "weights.ui": "Weight of the user interface report, 0 or more.",
  "weights.data": "Weight of the data report, 0 or more.",
  "weights.functional": "Weight of the functional report, 0 or more.",
  "weights.qa": "Weight of the QA report, 0 or more.",
  "weights.production-readiness": "Weight of the production readiness report, 0 or more.",

  effort: "How days, weeks, sprints and months are counted in hours.",
  "effort.hoursPerDay": "Working hours of a day.",
  "effort.daysPerWeek": "Working days of a week.",
  "effort.weeksPerSprint": "Weeks of a sprint.",
  "effort.daysPerMonth": "Working days of a month.",

  team: "Who works on the findings, for the timeline.",
  "team.engineers": "How many work at the same time.",
  "team.revalidationHours": "Hours to validate a report again in which something was fixed.",
  "team.approvalHours": "Elapsed hours that the approvals take.",

  riskMatrix: "How likelihood and impact make a level of risk, and the risks of the table.",
  "riskMatrix.use": "A matrix that ships, or one of your own.",
  "riskMatrix.use.title": "Name and source of the matrix; the document prints it.",
  "riskMatrix.use.likelihoods": "Scale of the likelihoods, the lowest first.",
  "riskMatrix.use.impacts": "Scale of the impacts, the lowest first.",
  "riskMatrix.use.levels": "Scale of the levels, the lowest first.",
  "riskMatrix.use.cells": "A row for each likelihood; in it a level for each impact.",
  "riskMatrix.risks": 'Rows of the risk table. "..." stands for those of the extended policy.',
  "riskMatrix.risks[].id": "Kebab-case; one of the extended policy changes that risk.",
  "riskMatrix.risks[].title": "What could go wrong.",
  "riskMatrix.risks[].kind": "Which kind of risk it is.",
  "riskMatrix.risks[].roles": "Reports whose findings can be about it; none: all.",
  "riskMatrix.risks[].words":
    "Phrases; a finding in whose title all words of one occur is about it. None: every finding of the reports.",
  "riskMatrix.risks[].impact": "Of the impacts of the matrix.",
  "riskMatrix.risks[].mitigation": "What is done about it.",

  exposure: 'What one thing going wrong costs. "..." stands for the scenarios of the extended policy.',
  "exposure[].id": "Kebab-case; one of the extended policy changes that scenario.",
  "exposure[].title": "What goes wrong.",
  "exposure[].words":
    "Phrases; a finding in whose title all words of one occur feeds it. Without it, the title.",
  "exposure[].probability": "From 0 to 1 in a year; null: nobody assumes one.",
  "exposure[].per": "What the amounts are for.",
  "exposure[].assumed":
    "Amounts for the case that no report states one, printed as an assumption; null: none, and the document says so.",
  "exposure[].assumed.currency": "Code of the currency, such as EUR.",
  "exposure[].assumed.minimum": "The least, in whole units.",
  "exposure[].assumed.likely": "The likely amount, in whole units.",
  "exposure[].assumed.maximum": "The most, in whole units.",

  criticalPaths:
    "Names of the critical paths; without them those of the QA report. The coverage gate asks for a figure of each.",

  stakeholders: 'Who signs the decision. "..." stands for those of the extended policy.',
  "stakeholders[].id": "Kebab-case; names the field in the decision: sign-off.data-protection.",
  "stakeholders[].title": "Role of the person.",
  "stakeholders[].conditions": "What the approval depends on.",

  slas: "What the service promises.",
  "slas.availabilityPercent":
    "Percent of the time, of the sessions where the calendar has some; null: nothing is promised.",
  "slas.rollbackMinutes":
    "Minutes from the decision to roll back to the verified service; null: nothing is promised.",
  "slas.latency": 'Promised latencies. "..." stands for those of the extended policy.',
  "slas.latency[].category": "Kind of endpoint.",
  "slas.latency[].words":
    "Phrases; a measured row in whose name all words of one occur is of this kind. Without it, the category.",
  "slas.latency[].p50": "Median, in milliseconds.",
  "slas.latency[].p95": "95th percentile, in milliseconds.",
  "slas.latency[].p99": "99th percentile, in milliseconds.",
  "slas.throughput": "Requests per second; null: nothing is promised.",
  "slas.throughput.minimum": "What has to be reached at work.",
  "slas.throughput.target": "What is aimed at.",
  "slas.throughput.peak": "What has to be borne.",

  metrics:
    'Metrics to watch; a plain name is one that has to be there. "..." stands for those of the extended policy.',
  "metrics[].name": "Name, as reports say it; one of the extended policy changes that metric.",
  "metrics[].normal": "Values when all is well.",
  "metrics[].warning": "Values that warn.",
  "metrics[].critical": "Values that alarm.",
  "metrics[].alert": "Alert that it raises.",
  "metrics[].required": "Whether the gate of the metrics asks for it.",

  alerts:
    'Alerts to set; a plain name is one that has to be there. "..." stands for those of the extended policy.',
  "alerts[].name": "Name, as reports say it; one of the extended policy changes that alert.",
  "alerts[].level": "P1 wakes somebody, P3 waits for the next day.",
  "alerts[].condition": "When it is raised.",
  "alerts[].response": "What is done then.",
  "alerts[].required": "Whether the gate of the metrics asks for it.",

  procedures:
    'Checklists, stages, steps and criteria. Each list replaces that of the extended policy; "..." in it stands for those.',
  "procedures.checklists": "Checklists of the release.",
  "procedures.checklists[].id": "Kebab-case; one of the extended policy changes that list.",
  "procedures.checklists[].title": "Title of the list.",
  "procedures.checklists[].when": "Before, during or after the release.",
  "procedures.checklists[].items": "Its boxes; a plain text is ticked by a person.",
  "procedures.checklists[].items[].text": "What has to be so.",
  "procedures.checklists[].items[].evaluation": "What ticks the box; without it a person does.",
  "procedures.tiers": "What has to be so before the next attempt, the most urgent first.",
  "procedures.tiers[].number": "1 to 9; one of the extended policy changes that tier.",
  "procedures.tiers[].title": "Title of the tier.",
  "procedures.tiers[].items": "Its boxes; a plain text is ticked by a person.",
  "procedures.tiers[].items[].text": "What has to be so.",
  "procedures.tiers[].items[].evaluation": "What ticks the box; without it a person does.",
  "procedures.tiers[].severities": "Severities of the open findings whose efforts make up the tier.",
  "procedures.tiers[].priorities": "Priorities of the open findings whose efforts make up the tier.",
  "procedures.stages": "Stages from development to all of the traffic.",
  "procedures.stages[].id": "Kebab-case; one of the extended policy changes that stage.",
  "procedures.stages[].title": "Title of the stage.",
  "procedures.stages[].percent": "Share of the traffic; null before production.",
  "procedures.stages[].soakHours": "Hours that it is watched before the next one.",
  "procedures.stages[].approvers": "Ids of the stakeholders who approve it.",
  "procedures.stages[].success": "What has to be so to go on.",
  "procedures.deployment": "Steps of the deployment.",
  "procedures.deployment[].title": "What is done.",
  "procedures.deployment[].minutes": "How long it takes.",
  "procedures.deployment[].command": "Shown as code, never run.",
  "procedures.smoke": "Smoke tests after the deployment.",
  "procedures.smoke[].title": "What is tested.",
  "procedures.smoke[].minutes": "How long it takes.",
  "procedures.smoke[].command": "Shown as code, never run.",
  "procedures.rollback": "When and how the release is taken back.",
  "procedures.rollback.triggers": "What makes one roll back.",
  "procedures.rollback.triggers[].kind": "What is watched: error rate, latency, functionality.",
  "procedures.rollback.triggers[].condition": "When it is met.",
  "procedures.rollback.steps": "Steps back, the decision and the verification among them.",
  "procedures.rollback.steps[].title": "What is done.",
  "procedures.rollback.steps[].minutes": "How long it takes; the sum is held against slas.rollbackMinutes.",
  "procedures.rollback.steps[].command": "Shown as code, never run.",
  "procedures.rollback.steps[].of": "What the step is about.",
  "procedures.success": "Criteria by the time after the release.",
  "procedures.success[].after": "When: at once, after 1 hour.",
  "procedures.success[].criteria": "What has to be so then.",
  "procedures.successfulWhen": "The release is successful when all of these are so.",
  "procedures.failedIf": "The release has failed if one of these is so.",
  "procedures.afterRelease": "What is watched afterwards, by period.",
  "procedures.afterRelease[].period": "When: week 1, month 2 and later.",
  "procedures.afterRelease[].items": "What is watched.",
  "procedures.logging": "How logs are kept; null: nothing is said of it.",
  "procedures.logging.levels": "Which levels are on.",
  "procedures.logging.aggregation": "Where they are collected.",
  "procedures.logging.retention": "How long they are kept.",
  "procedures.onCall": "Who is on call; names belong into the decision.",
  "procedures.healthEndpoints": "Endpoints that tell whether the service is well.",
  "procedures.nextSteps": "What is to be done next, by the outcome.",
  "procedures.nextSteps.approved": "After an approval.",
  "procedures.nextSteps.conditional": "After an approval with conditions.",
  "procedures.nextSteps.not-approved": "After a rejection.",

  calendar: "When a release may happen.",
  "calendar.timeZone":
    "Name of the time zone. One that changes its clocks needs a file for each half of the year.",
  "calendar.utcOffsetMinutes": "Minutes east of UTC.",
  "calendar.sessions": "Times in which no release may happen, such as market hours.",
  "calendar.sessions[].days": "1 is Monday, 7 is Sunday.",
  "calendar.sessions[].start": "HH:MM.",
  "calendar.sessions[].end": "HH:MM, the same day.",
  "calendar.windows": "Times in which a release may happen, as far as no session is on; none: any time.",
  "calendar.windows[].days": "1 is Monday, 7 is Sunday.",
  "calendar.windows[].start": "HH:MM.",
  "calendar.windows[].end": "HH:MM, the same day.",
  "calendar.years": "The years that are known; for another year no window is proposed.",
  "calendar.years[].year": "The year.",
  "calendar.years[].holidays": "Days without a session.",
  "calendar.years[].specialSessions": "Sessions out of the order.",
  "calendar.years[].specialSessions[].date": "The day.",
  "calendar.years[].specialSessions[].start": "HH:MM.",
  "calendar.years[].specialSessions[].end": "HH:MM, the same day.",

  rollbackPlan: "File that holds the rollback plan, relative to the set; null names none.",

  waivers: "Findings or gates that somebody accepts for a time, with owner, approver and reason.",
  "waivers[].finding": "Key of the finding, as `check --format json` prints it: security:SEC-002.",
  "waivers[].gate": "Id of the gate, instead of a finding.",
  "waivers[].fingerprint": "Fingerprint of the finding: the waiver finds it again, and holds for no other.",
  "waivers[].owner": "Who answers for the risk.",
  "waivers[].approver": "Who accepted it.",
  "waivers[].reason": "Why it can be accepted.",
  "waivers[].compensatingControl": "What keeps the risk small until then.",
  "waivers[].expires": "The last day on which it is in force.",

  rules: "Level of each rule: off, info, warning or error.",
  sets: "Pattern of the set folders, relative to the root.",

  decision: "File, title and wording of the decision document.",
  "decision.file": "File name in the set; a number at its start counts.",
  "decision.title": "Title of the document.",
  "decision.wording": "Words of the three verdicts; they have to differ.",
  "decision.wording.approved": "When nothing is in the way.",
  "decision.wording.conditional": "When conditions remain.",
  "decision.wording.not-approved": "When a gate blocks.",
};

// The boxes of checklists and tiers are ticked in the same ways.
const EVALUATION: Readonly<Record<string, string>> = {
  kind: "What ticks the box: a gate that passes, no open finding, a coverage, a section of a report, tests, performance targets, a metric that is stated, a rollback that was tested, or a person.",
  gate: "For gate: its id.",
  roles: "For no-open-finding: the reports; none: all.",
  severities: "For no-open-finding: none of these may be open.",
  priorities: "For no-open-finding: none of these may be open.",
  of: "For coverage: overall, critical-paths or the name of a critical path. For rollback: database, code or services.",
  threshold: "For coverage: percent that have to be reached.",
  role: "For section: the report.",
  section: "For section: the id of the section.",
  name: "For monitoring: the metric or alert.",
};

/** What an editor says of the key at a place; an error where nobody wrote it. */
export function descriptionOf(place: string): string {
  const inBox = /^procedures\.(?:checklists|tiers)\[\]\.items\[\]\.evaluation\.(\w+)$/.exec(place)?.[1];
  const description = inBox === undefined ? POLICY_KEYS[place] : EVALUATION[inBox];
  if (description === undefined)
    throw new Error(`Say in scripts/policyKeys.ts what the key ${place} of the policy file means.`);
  return description;
}

/** Values that hold where neither the file nor a policy says one. */
export const DEFAULTS: Readonly<Record<string, unknown>> = {
  "riskMatrix.use": "nist-sp-800-30",
  "gates.*.onFail": "block",
  "gates.*.onMissing": "block",
  "gates.*.waivable": true,
  "exposure[].per": "incident",
  "exposure[].probability": null,
  "exposure[].assumed": null,
  "metrics[].required": true,
  "alerts[].required": true,
  "alerts[].level": "P1",
  "procedures.checklists[].when": "before",
  "procedures.stages[].percent": null,
  "procedures.stages[].soakHours": 0,
};

/** What VS Code offers to insert, with places to fill in. */
export const SNIPPETS: Readonly<Record<string, { readonly label: string; readonly body: object }>> = {
  "waivers[]": {
    label: "Waiver of a finding",
    body: {
      finding: "$1",
      fingerprint: "$2",
      owner: "$3",
      approver: "$4",
      reason: "$5",
      expires: "${6:2027-01-31}",
    },
  },
  "phases[]": { label: "Report", body: { role: "$1", number: "^$2", file: "$3.md" } },
  "exposure[]": {
    label: "Scenario with amounts",
    body: {
      id: "$1",
      title: "$2",
      assumed: { currency: "${3:EUR}", minimum: "^${4:0}", likely: "^${5:0}", maximum: "^${6:0}" },
    },
  },
  "calendar.years[]": { label: "Year", body: { year: "^${1:2027}", holidays: ["${1:2027}-01-01"] } },
  "stakeholders[]": { label: "Stakeholder", body: { id: "$1", title: "$2" } },
};
