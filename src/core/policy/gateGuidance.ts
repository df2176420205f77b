import { listed } from "../text/listed";
import { withUnit } from "../text/withUnit";
import { significantStems } from "../lexicon/englishStems";
import type { GateDefinition, Policy, RequiredSection } from "./model";
import { requirementOf, type NoOpen, type Requirement } from "./requirement";

/** What a report has to say for a gate, as an instruction to its author. */
export function gateGuidance(gate: GateDefinition, { decision, standards }: Policy): string {
  const requirement = requirementOf(gate);
  switch (requirement.kind) {
    case "no-open":
      return `List every finding${aboutOf(requirement)} with its severity and status, or state that there are none. None may be open with the level ${levelsOf(requirement)}.`;
    case "figure":
      return figureGuidance(gate, requirement);
    case "section-present":
      return `Write a section about each of these: ${requirement.sections.join(", ")}.`;
    case "checklist-complete":
      return `Tick every box of the checklist${requirement.section === null ? "" : ` below a heading about ${requirement.section}`}.`;
    case "standard-met": {
      const named = requirement.standards.length > 0 ? requirement.standards : standards;
      const whole = named.length === 0 ? "each standard that applies" : listed(named, "and");
      return `State whether this is met: ${whole}. For example, "${named[0] ?? "Standard"}: Compliant".`;
    }
    case "verdicts":
      return `State the verdict of this report: ${Object.values(decision.wording).join(", ")}.`;
    case "approval-recorded":
      return `Record a decision and a date for each of these: ${requirement.approvers.join(", ")}.`;
    case "tests-pass":
      return "State how many tests passed, failed and were skipped.";
    case "evidence-present":
      return `State where each of these is, or when it was done: ${requirement.evidence.map((one) => EVIDENCE[one] ?? one).join(", ")}.`;
  }
}

const EVIDENCE: Readonly<Record<string, string>> = {
  "rollback-test": "a rollback of database, code and services",
  "rollback-plan": "the rollback plan",
  monitoring: "the critical metrics and alerts",
};

const MEASURES: Readonly<Record<string, string>> = {
  completeness: "how many features are complete",
  coverage: "the test coverage",
  performance: "the target and the measured value of each performance figure",
};

function figureGuidance(
  { threshold }: GateDefinition,
  requirement: Requirement & { kind: "figure" },
): string {
  const { measure, scope } = requirement;
  const name = MEASURES[measure] ?? `the figure "${measure}"`;
  const of = scope === null ? "" : ` (${scope.replaceAll("-", " ")})`;
  if (threshold === null) return `State ${name}${of}.`;
  const operator = threshold.operator.replace(">=", "≥").replace("<=", "≤");
  return `State ${name}${of} in a row or a labeled line. Required: ${operator} ${withUnit(threshold.value, threshold.unit)}.`;
}

function levelsOf({ severities, priorities }: NoOpen): string {
  return listed([...severities, ...priorities], "or");
}

function aboutOf({ topic }: NoOpen): string {
  if (topic === null) return "";
  return ` about ${topic === "stability" ? "deadlocks, races or memory leaks" : listed(topic, "or")}`;
}

/** The section of a report in which its author writes what a gate asks for; null if none is about it. */
export function sectionOf(
  gate: GateDefinition,
  sections: readonly RequiredSection[],
): RequiredSection | null {
  const requirement = requirementOf(gate);
  const content = contentOf(requirement);
  const ofContent = sections.find((section) => content !== null && section.content === content);
  if (ofContent !== undefined) return ofContent;
  const phrases = phrasesOf(requirement).map(significantStems);
  return sections.find((section) => phrases.some((phrase) => isAbout(section, phrase))) ?? null;
}

function contentOf(requirement: Requirement): RequiredSection["content"] | null {
  switch (requirement.kind) {
    case "no-open":
      return "findings";
    case "tests-pass":
      return "test-results";
    case "standard-met":
      return "compliance";
    case "verdicts":
      return "verdict";
    case "figure":
      return requirement.measure === "performance" ? "performance" : null;
    default:
      return null;
  }
}

/** What its kind takes, in words. */
function phrasesOf(requirement: Requirement): readonly string[] {
  switch (requirement.kind) {
    case "figure":
      return [requirement.measure];
    case "section-present":
      return requirement.sections;
    case "checklist-complete":
      return requirement.section === null ? ["checklist"] : [requirement.section];
    case "standard-met":
      return [...requirement.standards, "standards", "compliance"];
    case "approval-recorded":
      return [...requirement.approvers, "approvals", "sign-off", "signatures"];
    case "evidence-present":
      return requirement.evidence.map((one) => one.replaceAll("-", " "));
    case "no-open":
      return ["findings", "risks", "defects", "anomalies"];
    case "tests-pass":
      return ["test results", "tests"];
    case "verdicts":
      return ["verdict", "conclusion"];
  }
}

/** The title, one of the headings or the guidance of a section contains all words of a phrase. */
function isAbout({ title, headings, guidance }: RequiredSection, phrase: ReadonlySet<string>): boolean {
  const texts = [title, ...headings.map((words) => words.join(" ")), guidance].map(significantStems);
  return phrase.size > 0 && texts.some((stems) => [...phrase].every((stem) => stems.has(stem)));
}

/** What belongs in a section for which the policy has no guidance. */
export function sectionGuidance({ guidance, content, headings, title }: RequiredSection): string {
  if (guidance !== "") return guidance;
  const own = [...significantStems(title)].join(" ");
  const about = [...new Set(headings.map((words) => words.join(" ")))].filter(
    (one) => [...significantStems(one)].join(" ") !== own,
  );
  const ofHeadings = about.length === 0 ? "" : `About: ${about.join(", ")}.`;
  return content === undefined ? ofHeadings : CONTENTS[content];
}

const CONTENTS: Readonly<Record<NonNullable<RequiredSection["content"]>, string>> = {
  findings:
    "List each finding with an id, a title, its severity and its status, or state that there are none.",
  "declared-counts": "State how many findings there are of each severity.",
  "test-results": "State how many tests passed, failed and were skipped.",
  performance: "State the target and the measured value of each figure.",
  compliance: "State how each standard is met.",
  verdict: "State the verdict of this report.",
};
