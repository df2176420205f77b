import type { GateDefinition } from "../../policy/model";
import { requirementOf, type NoOpen, type Requirement } from "../../policy/requirement";
import { listed } from "../../text/listed";
import { withUnit } from "../../text/withUnit";

/** What a gate requires, in words or figures. `inForce`: the standards of a gate that names none. */
export function requirementText(gate: GateDefinition, inForce: readonly string[]): string {
  const { threshold } = gate;
  if (threshold === null) return wordsOf(requirementOf(gate), inForce);
  const operator = threshold.operator.replace(">=", "≥").replace("<=", "≤");
  return `${operator} ${withUnit(threshold.value, threshold.unit)}`;
}

function wordsOf(requirement: Requirement, inForce: readonly string[]): string {
  switch (requirement.kind) {
    case "no-open":
      return `0 open ${requirement.topic === "stability" ? `${levelsOf(requirement)} deadlocks, races, or memory leaks` : `${levelsOf(requirement)} findings${aboutOf(requirement)}`}`;
    case "figure":
      return FIGURES[requirement.measure] ?? "stated";
    case "section-present":
      return `sections: ${requirement.sections.join(", ")}`;
    case "checklist-complete":
      return "every box ticked";
    case "standard-met":
      return `compliance with ${standardsText(requirement.standards.length > 0 ? requirement.standards : inForce)}`;
    case "verdicts":
      return "0 reports not approved";
    case "approval-recorded":
      return `approvals: ${requirement.approvers.join(", ")}`;
    case "tests-pass":
      return "0 failed or erroring tests";
    case "evidence-present":
      return requirement.evidence.map((one) => EVIDENCE[one] ?? one).join(", ");
  }
}

function standardsText(standards: readonly string[]): string {
  return standards.length === 0 ? "every standard that applies" : listed(standards, "and");
}

const FIGURES: Readonly<Record<string, string>> = {
  completeness: "complete",
  coverage: "covered",
  performance: "all targets met",
};

const EVIDENCE: Readonly<Record<string, string>> = {
  "rollback-test": "an executed test of database, code, and services",
  "rollback-plan": "a rollback plan",
  monitoring: "all critical ones in place",
};

/** The levels of findings, as in "critical or P0". */
export function levelsOf({ severities, priorities }: NoOpen): string {
  return listed([...severities, ...priorities], "or");
}

/** The topic of findings, as in " about alarms or dosing"; empty if they may be about anything. */
export function aboutOf({ topic }: NoOpen): string {
  return topic === null || topic === "stability" ? "" : ` about ${listed(topic, "or")}`;
}
