import type { GeneralKind } from "../src/core/policy/requirement";

/**
 * The description of each key in the policy file, shown by editors. Places use `.` for a member, `[]` for the entries of a list, and
 * `*` for a key that the author chooses. Every key of the schema must be here, and no other.
 */
export const POLICY_KEYS: Readonly<Record<string, string>> = {
  $schema: "Path of the JSON schema for editors. The tool ignores it.",
  extends:
    "The built-in policy that this file changes. null: start from an empty policy that only keeps wording and defaults.",

  subject: "What is released. Used if the reports do not state it.",
  "subject.name": "Name of the service or product.",
  "subject.version": "Version to release.",
  "subject.commit": "Commit to release.",
  "subject.environment": "Target environment of the release.",

  context:
    'Background that matters for the decision, one sentence per entry. Add "..." to include those of the extended policy.',

  phases: "The required reports. The list replaces that of the extended policy.",
  "phases[].role":
    "What the report is: architecture, security, code, ui, data, functional, qa, production-readiness, or any other name in kebab-case.",
  "phases[].number": "Number in the file name.",
  "phases[].file": "File name in the set.",
  "phases[].title": "Title. Default: that of the extended policy, or the role.",
  "phases[].files":
    "Patterns for file names, such as *hazard*.md. A file that one of them matches is this report.",
  "phases[].names": "Phrases. A file is this report if its name or title contains all words of one phrase.",
  "phases[].sections":
    "Required sections of the report. Default: those of the extended policy for this role.",
  "phases[].sections[].id": "Id in kebab-case, unique in the report.",
  "phases[].sections[].title": "Title of the section.",
  "phases[].sections[].headings":
    "Phrases. A heading about one of them starts the section. Default: the title.",
  "phases[].sections[].content":
    "The section also exists if this was read from the report, whatever its heading.",
  "phases[].sections[].guidance": "What the author should write in the section. The quick fix inserts it.",

  otherReports:
    "Whether every other document of the set that states a result is a report, too, with its own role.",

  gates:
    "Gates by id: a gate of the extended policy to change it, or a new gate, which needs a kind. null removes a gate.",
  "gates.*.kind": "What a new gate checks. A gate of the extended policy keeps its kind.",
  "gates.*.role": "The only report that a new gate checks. Default: that of its kind, or all.",
  "gates.*.roles": "The reports that the gate checks. Default: those of its kind, or all.",
  "gates.*.severities":
    "For no-open: no finding with one of these severities may be open. Default: critical.",
  "gates.*.priorities": "For no-open: no finding with one of these priorities may be open. Default: P0.",
  "gates.*.topic":
    'For no-open: only findings about one of these phrases count; "stability" stands for deadlocks, races and memory leaks.',
  "gates.*.measure":
    "For figure: coverage, completeness, performance (the targets that the reports state), or the words by which the reports name the figure.",
  "gates.*.scope":
    "For figure: what it is a figure of. For coverage: overall, critical-paths or new-code. Otherwise words of the row, or of its section.",
  "gates.*.operator": "For figure: how the figure compares with the value. Default: >=.",
  "gates.*.value": "For figure: the limit.",
  "gates.*.unit":
    "For figure: %, h (hours, in any unit of time from minutes to months), or the word behind the number, such as ms. Default: a plain number.",
  "gates.*.sections":
    "For section-present: phrases. For each of them, a report needs a section with content.",
  "gates.*.section":
    "For checklist-complete: words of the title of the section with the checklist. Default: every checkbox of the reports.",
  "gates.*.standards": "For standard-met: names of standards, as the reports write them.",
  "gates.*.approvers": "For approval-recorded: titles of the people who approve, as the reports write them.",
  "gates.*.accepted":
    "For tests-pass: names of tests whose failure is known and accepted. With an accepted failure, the gate is waived.",
  "gates.*.evidence":
    "For evidence-present: phrases, each of which a report must state as present or done. rollback-test, rollback-plan and monitoring are known in more words.",
  "gates.*.notApplicable": "Why the gate does not apply to this release. It then has no effect.",
  "gates.*.title": "What the gate requires.",
  "gates.*.shortTitle": "A few words for the Gates view, which is narrow. Default: the title.",
  "gates.*.threshold": "The value of a percentage. The operator (above, or at least) stays the same.",
  "gates.*.onFail": "Effect of a failure: not approved, at most conditional, or none.",
  "gates.*.onMissing": "Effect of missing evidence: not approved, at most conditional, or none.",
  "gates.*.waivable": 'Whether a waiver can cover the gate. false or "never": no waiver can.',

  thresholds:
    "Coverage targets in percent that the decision document compares the reports with. Gates have their own thresholds.",
  "thresholds.overallCoverage": "Overall coverage.",
  "thresholds.criticalPathCoverage": "Coverage of critical paths.",
  "thresholds.securityCoverage": "Coverage of security functions.",
  "thresholds.protectedPathCoverage":
    "Minimum coverage of a critical path that counts as protected by tests.",

  weights: "Weight of each report in the readiness score, by role. Default: 1.",

  effort: "How days, weeks, sprints and months convert to hours.",
  "effort.hoursPerDay": "Working hours per day.",
  "effort.daysPerWeek": "Working days per week.",
  "effort.weeksPerSprint": "Weeks per sprint.",
  "effort.daysPerMonth": "Working days per month.",

  team: "The team that works on the findings, for the timeline.",
  "team.engineers": "Number of engineers who work in parallel.",
  "team.revalidationHours": "Hours to revalidate a report after a fix.",
  "team.approvalHours": "Elapsed hours for the approvals.",

  riskMatrix: "How likelihood and impact combine to a level of risk, and the rows of the risk table.",
  "riskMatrix.use": "A built-in matrix, or your own.",
  "riskMatrix.use.title": "Name and source of the matrix. The decision document prints it.",
  "riskMatrix.use.likelihoods": "Scale of likelihoods, lowest first.",
  "riskMatrix.use.impacts": "Scale of impacts, lowest first.",
  "riskMatrix.use.levels": "Scale of risk levels, lowest first.",
  "riskMatrix.use.cells": "One row per likelihood, with one level per impact.",
  "riskMatrix.risks": 'Rows of the risk table. Add "..." to include those of the extended policy.',
  "riskMatrix.risks[].id": "Id in kebab-case. An id of the extended policy changes that risk.",
  "riskMatrix.risks[].title": "What could go wrong.",
  "riskMatrix.risks[].kind": "Kind of the risk.",
  "riskMatrix.risks[].roles": "Reports whose findings can be about the risk. Empty: all reports.",
  "riskMatrix.risks[].words":
    "Phrases. A finding is about the risk if its title contains all words of one phrase. Empty: every finding of the reports.",
  "riskMatrix.risks[].impact": "One of the impacts of the matrix.",
  "riskMatrix.risks[].mitigation": "How the risk is mitigated.",

  exposure: 'What a failure costs, by scenario. Add "..." to include those of the extended policy.',
  "exposure[].id": "Id in kebab-case. An id of the extended policy changes that scenario.",
  "exposure[].title": "What goes wrong.",
  "exposure[].words":
    "Phrases. A finding belongs to the scenario if its title contains all words of one phrase. Default: the title.",
  "exposure[].probability": "Probability per year, from 0 to 1. null: no assumption.",
  "exposure[].per": "Unit of the amounts.",
  "exposure[].assumed":
    "Amounts to use if no report states one, printed as an assumption. null: none, and the document says so.",
  "exposure[].assumed.currency": "Currency code, such as EUR.",
  "exposure[].assumed.minimum": "Minimum amount, in whole units.",
  "exposure[].assumed.likely": "Likely amount, in whole units.",
  "exposure[].assumed.maximum": "Maximum amount, in whole units.",

  addOns: "Add-ons that apply in any case. Others apply if the reports show what they are for.",
  withoutAddOns: "Add-ons that do not apply, whatever the reports say.",
  standards:
    'Standards that the release has to comply with, besides those that the reports name. Add "..." to include those of the extended policy.',

  criticalPaths:
    "Names of the critical paths. The coverage gate requires a figure for each. Default: those of the QA report.",

  stakeholders: 'Who signs the decision. Add "..." to include those of the extended policy.',
  "stakeholders[].id":
    "Id in kebab-case. It names the field in the decision document: sign-off.data-protection.",
  "stakeholders[].title": "Role of the person.",
  "stakeholders[].conditions": "What the approval depends on.",

  slas: "Service levels.",
  "slas.availabilityPercent":
    "Availability in percent, of the sessions if the calendar has any. null: no commitment.",
  "slas.rollbackMinutes":
    "Minutes from the decision to roll back until the service is verified. null: no commitment.",
  "slas.latency": 'Latency targets. Add "..." to include those of the extended policy.',
  "slas.latency[].category": "Kind of endpoint.",
  "slas.latency[].words":
    "Phrases. A measured row is of this kind if its name contains all words of one phrase. Default: the category.",
  "slas.latency[].p50": "Median, in milliseconds.",
  "slas.latency[].p95": "95th percentile, in milliseconds.",
  "slas.latency[].p99": "99th percentile, in milliseconds.",
  "slas.throughput": "Requests per second. null: no commitment.",
  "slas.throughput.minimum": "Required minimum.",
  "slas.throughput.target": "Target.",
  "slas.throughput.peak": "Peak load to support.",

  metrics:
    'Metrics to monitor. A plain name is a required metric. Add "..." to include those of the extended policy.',
  "metrics[].name": "Name as in the reports. A name of the extended policy changes that metric.",
  "metrics[].normal": "Normal values.",
  "metrics[].warning": "Values that are a warning.",
  "metrics[].critical": "Values that are critical.",
  "metrics[].alert": "Name of the alert for this metric.",
  "metrics[].required": "Whether gates of the kind critical-metrics require it.",

  alerts:
    'Alerts to configure. A plain name is a required alert. Add "..." to include those of the extended policy.',
  "alerts[].name": "Name as in the reports. A name of the extended policy changes that alert.",
  "alerts[].level": "P1 pages someone immediately, P3 waits until the next day.",
  "alerts[].condition": "Condition that raises the alert.",
  "alerts[].response": "Response to the alert.",
  "alerts[].required": "Whether gates of the kind critical-metrics require it.",

  procedures:
    'Checklists, stages, steps and criteria. Each list replaces that of the extended policy. Add "..." to include those of the extended policy.',
  "procedures.checklists": "Checklists of the release.",
  "procedures.checklists[].id": "Id in kebab-case. An id of the extended policy changes that checklist.",
  "procedures.checklists[].title": "Title of the checklist.",
  "procedures.checklists[].when": "Before, during or after the release.",
  "procedures.checklists[].items": "Items of the checklist. A person ticks an item that is plain text.",
  "procedures.checklists[].items[].text": "What must be true.",
  "procedures.checklists[].items[].evaluation": "What ticks the item. Default: a person.",
  "procedures.tiers": "Work to do before the next attempt, most urgent first.",
  "procedures.tiers[].number": "1 to 9. A number of the extended policy changes that tier.",
  "procedures.tiers[].title": "Title of the tier.",
  "procedures.tiers[].items": "Items of the tier. A person ticks an item that is plain text.",
  "procedures.tiers[].items[].text": "What must be true.",
  "procedures.tiers[].items[].evaluation": "What ticks the item. Default: a person.",
  "procedures.tiers[].severities":
    "The open findings with these severities determine the effort of the tier.",
  "procedures.tiers[].priorities":
    "The open findings with these priorities determine the effort of the tier.",
  "procedures.stages": "Stages from development to full traffic.",
  "procedures.stages[].id": "Id in kebab-case. An id of the extended policy changes that stage.",
  "procedures.stages[].title": "Title of the stage.",
  "procedures.stages[].percent": "Share of the traffic in percent. null: before production.",
  "procedures.stages[].soakHours": "Hours to monitor the stage before the next one.",
  "procedures.stages[].approvers": "Ids of the stakeholders who approve it.",
  "procedures.stages[].success": "Criteria for the next stage.",
  "procedures.deployment": "Deployment steps.",
  "procedures.deployment[].title": "What to do.",
  "procedures.deployment[].minutes": "Duration in minutes.",
  "procedures.deployment[].command": "Command, printed as code and never run.",
  "procedures.smoke": "Smoke tests after the deployment.",
  "procedures.smoke[].title": "What to test.",
  "procedures.smoke[].minutes": "Duration in minutes.",
  "procedures.smoke[].command": "Command, printed as code and never run.",
  "procedures.rollback": "When and how to roll back.",
  "procedures.rollback.triggers": "Conditions that trigger a rollback.",
  "procedures.rollback.triggers[].kind": "What to monitor: error rate, latency, functionality.",
  "procedures.rollback.triggers[].condition": "Condition that triggers the rollback.",
  "procedures.rollback.steps": "Rollback steps, including the decision and the verification.",
  "procedures.rollback.steps[].title": "What to do.",
  "procedures.rollback.steps[].minutes":
    "Duration in minutes. The total is compared with slas.rollbackMinutes.",
  "procedures.rollback.steps[].command": "Command, printed as code and never run.",
  "procedures.rollback.steps[].of": "What the step is about.",
  "procedures.rollback.afterwards": "What to do after a rollback.",
  "procedures.success": "Success criteria, by time after the release.",
  "procedures.success[].after": "Time after the release: immediately, after 1 hour.",
  "procedures.success[].criteria": "What must be true at that time.",
  "procedures.successfulWhen": "The release is successful if all of these are true.",
  "procedures.failedIf": "The release has failed if one of these is true.",
  "procedures.afterRelease": "Post-release monitoring, by period.",
  "procedures.afterRelease[].period": "Period: week 1, month 2 and later.",
  "procedures.afterRelease[].items": "What to monitor.",
  "procedures.logging": "How logs are kept. null: the document does not mention logs.",
  "procedures.logging.levels": "Enabled log levels.",
  "procedures.logging.aggregation": "Where logs are collected.",
  "procedures.logging.retention": "How long logs are kept.",
  "procedures.onCall": "Who is on call. Write names of people in the decision document instead.",
  "procedures.healthEndpoints": "Endpoints that report the health of the service.",
  "procedures.nextSteps": "Next steps, by outcome.",
  "procedures.nextSteps.approved": "After an approval.",
  "procedures.nextSteps.conditional": "After an approval with conditions.",
  "procedures.nextSteps.not-approved": "After a rejection.",

  calendar: "When a release may happen.",
  "calendar.timeZone":
    "Name of the time zone. A time zone with daylight saving time needs one file for each half of the year.",
  "calendar.utcOffsetMinutes": "Minutes east of UTC.",
  "calendar.sessions": "Times in which no release can happen, such as market hours.",
  "calendar.sessions[].days": "1 is Monday, 7 is Sunday.",
  "calendar.sessions[].start": "HH:MM.",
  "calendar.sessions[].end": "HH:MM, the same day.",
  "calendar.windows": "Times in which a release can happen, outside sessions. Empty: any time.",
  "calendar.windows[].days": "1 is Monday, 7 is Sunday.",
  "calendar.windows[].start": "HH:MM.",
  "calendar.windows[].end": "HH:MM, the same day.",
  "calendar.years": "Years with known holidays. No window is proposed for other years.",
  "calendar.years[].year": "The year.",
  "calendar.years[].holidays": "Days without a session.",
  "calendar.years[].specialSessions": "Additional sessions.",
  "calendar.years[].specialSessions[].date": "The day.",
  "calendar.years[].specialSessions[].start": "HH:MM.",
  "calendar.years[].specialSessions[].end": "HH:MM, the same day.",

  rollbackPlan: "File with the rollback plan, relative to the assessment set. null: none.",

  waivers: "Findings or gates that are accepted for a limited time, with owner, approver and reason.",
  "waivers[].finding": "Key of the finding, as printed by `check --format json`: security:SEC-002.",
  "waivers[].gate": "Id of the gate, instead of a finding.",
  "waivers[].fingerprint":
    "Fingerprint of the finding. The waiver matches this finding even if its key changes, and no other.",
  "waivers[].owner": "Who is responsible for the risk.",
  "waivers[].approver": "Who accepted it.",
  "waivers[].reason": "Why it can be accepted.",
  "waivers[].compensatingControl": "What limits the risk until then.",
  "waivers[].expires": "Last day on which the waiver is in force.",

  sameAs: "Pairs of keys of findings that are the same one. The second one counts.",

  rules: "Severity of each rule: off, info, warning or error.",
  sets: "Pattern or patterns for the folders of assessment sets, relative to the root.",

  decision: "File, title and wording of the decision document.",
  "decision.file": "File name in the assessment set. A number at the start counts as its number.",
  "decision.title": "Title of the document.",
  "decision.wording": "Wording of the three verdicts. Each must be different.",
  "decision.wording.approved": "If nothing blocks the release.",
  "decision.wording.conditional": "If conditions remain.",
  "decision.wording.not-approved": "If a gate blocks the release.",

  document: "Layout of the decision document: order, omissions, headings and your own sections.",
  "document.order": "Blocks of the brief that come first, in this order.",
  "document.omit":
    "Blocks that are not printed. Blocks that show the verdict or what it is based on cannot be omitted.",
  "document.rename": "Headings by block.",
  "document.sections": "Your own sections at the end of the brief.",
  "document.sections[].id": "Kebab-case id. The field for people is called own.ID.",
  "document.sections[].title": "Heading of the section.",
  "document.sections[].text": "One entry per list item.",
  "document.sections[].fields": "Labels of the lines that people fill in.",
};

// Items of checklists and tiers have the same kinds of evaluation.
const EVALUATION: Readonly<Record<string, string>> = {
  kind: "What ticks the item: a passing gate, no open finding, coverage, a section of a report, tests, performance targets, a stated metric, a tested rollback, or a person, also unless a report contradicts it (statement, advisories).",
  gate: "For gate: its id.",
  roles: "For no-open-finding: the reports. Default: all.",
  severities: "For no-open-finding: no finding with one of these levels may be open.",
  priorities: "For no-open-finding: no finding with one of these levels may be open.",
  of: "For coverage: overall, critical-paths or the name of a critical path. For rollback: database, code or services.",
  threshold: "For coverage: required percentage.",
  role: "For section: the report.",
  section: "For section: the id of the section.",
  name: "For monitoring: the name of the metric or alert.",
  names: "For statement: what reports call it.",
};

/** The description of the key at a place. Throws if it is missing. */
export function descriptionOf(place: string): string {
  const inBox = /^procedures\.(?:checklists|tiers)\[\]\.items\[\]\.evaluation\.(\w+)$/.exec(place)?.[1];
  const description = inBox === undefined ? POLICY_KEYS[place] : EVALUATION[inBox];
  if (description === undefined)
    throw new Error(`The policy key ${place} has no description: add one to scripts/policyKeys.ts.`);
  return description;
}

/** Default values of keys that neither the file nor a built-in policy sets. */
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

/** Snippets that VS Code offers, with placeholders. */
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

/** What a gate of each general kind requires, and the keys that it takes, shown next to the kinds. */
export const KINDS: Readonly<Record<GeneralKind, string>> = {
  "no-open": "No finding with one of these levels is open. Takes severities, priorities, topic.",
  figure: "A figure that the reports state meets the value. Takes measure, scope, operator, value, unit.",
  "section-present": "The reports have sections about these phrases, with content. Takes sections.",
  "checklist-complete": "Every item of a checklist is done. Takes section.",
  "standard-met": "The reports state compliance with each standard. Takes standards.",
  verdicts: "No report withholds its approval.",
  "approval-recorded": "The approval of each approver is recorded. Takes approvers.",
  "tests-pass": "No test fails except the accepted ones. Takes accepted.",
  "evidence-present": "A report says of each phrase where it is, or that it was done. Takes evidence.",
};
