import type { GateDefinition, Policy } from "../model";
import { GATE_DEFAULTS, POLICY_DEFAULTS } from "./defaults";

const gates: readonly GateDefinition[] = [
  {
    ...GATE_DEFAULTS,
    id: "S1",
    title: "No open critical or P0 findings in any report",
    shortTitle: "All criticals and P0",
    kind: "no-open",
  },
  {
    ...GATE_DEFAULTS,
    id: "S2",
    title: "No report withholds approval",
    shortTitle: "Report verdicts",
    kind: "verdicts",
    onMissing: "condition",
  },
  {
    ...GATE_DEFAULTS,
    id: "S3",
    title: "All tests passing",
    shortTitle: "Tests",
    kind: "tests-pass",
    onMissing: "condition",
  },
  {
    ...GATE_DEFAULTS,
    id: "S4",
    title: "Rollback plan exists",
    shortTitle: "Rollback plan",
    kind: "rollback-plan",
    onMissing: "condition",
  },
];

/** The policy for any reports: it requires none by name, and every document of the set that states a result is one. */
export const standard: Policy = {
  ...POLICY_DEFAULTS,
  id: "standard",
  title: "Any reports",
  otherReports: true,
  phases: [],
  decision: {
    file: "RELEASE_DECISION.md",
    number: 0,
    title: "Release Decision",
    wording: { approved: "APPROVED", conditional: "CONDITIONAL APPROVAL", "not-approved": "NOT APPROVED" },
  },
  gates,
  stakeholders: [
    { id: "release-manager", title: "Release Manager", conditions: ["Every gate passes or is waived."] },
  ],
};
