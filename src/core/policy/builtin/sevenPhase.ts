import type { GateDefinition, Phase, Policy } from "../model";
import { GATE_DEFAULTS, POLICY_DEFAULTS } from "./defaults";
import { WORKDAY_CALENDAR } from "./release/calendars";
import { SEVEN_PHASE_ALERTS, SEVEN_PHASE_METRICS } from "./release/metrics";
import { SEVEN_PHASE_PROCEDURES } from "./release/procedures";
import { SEVEN_PHASE_RISKS } from "./release/risks";
import { SEVEN_PHASE_SLAS } from "./release/slas";
import { REPORT_NAMES } from "./reportNames";
import { ARCHITECTURE_SECTIONS, CODE_SECTIONS, QA_SECTIONS, SECURITY_SECTIONS } from "./sevenPhaseSections";
import { DATA_SECTIONS, FUNCTIONAL_SECTIONS, UI_SECTIONS } from "./sevenPhaseViewSections";

const phases: readonly Phase[] = [
  {
    role: "architecture",
    number: 1,
    file: "01_ARCHITECTURE_ASSESSMENT.md",
    title: "Architecture Assessment",
    names: REPORT_NAMES.architecture,
    sections: ARCHITECTURE_SECTIONS,
  },
  {
    role: "security",
    number: 2,
    file: "02_SECURITY_AUDIT.md",
    title: "Security Audit",
    names: REPORT_NAMES.security,
    sections: SECURITY_SECTIONS,
  },
  {
    role: "code",
    number: 3,
    file: "03_CODE_EXPERT_REVIEW.md",
    title: "Code Expert Review",
    names: REPORT_NAMES.code,
    sections: CODE_SECTIONS,
  },
  {
    role: "ui",
    number: 4,
    file: "04_UI_EXPERT_VISUALIZATION.md",
    title: "UI Expert Visualization",
    names: REPORT_NAMES.ui,
    sections: UI_SECTIONS,
  },
  {
    role: "data",
    number: 5,
    file: "05_DATA_ANALYST_OPTIMIZATION.md",
    title: "Data Analyst Optimization",
    names: REPORT_NAMES.data,
    sections: DATA_SECTIONS,
  },
  {
    role: "functional",
    number: 6,
    file: "06_FUNCTIONAL_ANALYST_REVIEW.md",
    title: "Functional Analyst Review",
    names: REPORT_NAMES.functional,
    sections: FUNCTIONAL_SECTIONS,
  },
  {
    role: "qa",
    number: 7,
    file: "07_QA_VALIDATION.md",
    title: "QA Validation",
    names: REPORT_NAMES.qa,
    sections: QA_SECTIONS,
  },
];

const gates: readonly GateDefinition[] = [
  {
    ...GATE_DEFAULTS,
    id: "A1",
    title: "No open critical security findings",
    shortTitle: "Security criticals",
    kind: "no-open-critical",
    role: "security",
  },
  {
    ...GATE_DEFAULTS,
    id: "A2",
    title: "No open critical architecture findings",
    shortTitle: "Architecture criticals",
    kind: "no-open-critical",
    role: "architecture",
  },
  {
    ...GATE_DEFAULTS,
    id: "A3",
    title: "Functional completeness above 95%",
    shortTitle: "Functional completeness",
    kind: "functional-completeness",
    role: "functional",
    threshold: { operator: ">", value: 95, unit: "%" },
  },
  {
    ...GATE_DEFAULTS,
    id: "A4",
    title: "All performance targets met",
    shortTitle: "Performance targets",
    kind: "performance-targets",
    role: "qa",
  },
  {
    ...GATE_DEFAULTS,
    id: "A5",
    title: "All QA tests passing",
    shortTitle: "QA tests",
    kind: "tests-passing",
    role: "qa",
  },
  {
    ...GATE_DEFAULTS,
    id: "A6",
    title: "Rollback capability verified",
    shortTitle: "Rollback test",
    kind: "rollback-verified",
  },
  {
    ...GATE_DEFAULTS,
    id: "A7",
    title: "No open critical or P0 findings in any phase",
    shortTitle: "All criticals and P0",
    kind: "no-open-critical-anywhere",
  },
  {
    ...GATE_DEFAULTS,
    id: "A8",
    title: "No phase report withholds approval",
    shortTitle: "Report verdicts",
    kind: "phase-verdicts",
  },
];

/** The policy for seven phase reports; the decision is `08_RELEASE_DECISION.md`. */
export const sevenPhase: Policy = {
  ...POLICY_DEFAULTS,
  id: "seven-phase",
  title: "Seven phase reports",
  phases,
  decision: {
    file: "08_RELEASE_DECISION.md",
    number: 8,
    title: "Release Decision",
    wording: { approved: "APPROVED", conditional: "CONDITIONAL APPROVAL", "not-approved": "NOT APPROVED" },
  },
  gates,
  risks: SEVEN_PHASE_RISKS,
  slas: SEVEN_PHASE_SLAS,
  metrics: SEVEN_PHASE_METRICS,
  alerts: SEVEN_PHASE_ALERTS,
  procedures: SEVEN_PHASE_PROCEDURES,
  calendar: WORKDAY_CALENDAR,
  stakeholders: [
    {
      id: "security-lead",
      title: "Security Lead",
      conditions: ["No critical security finding is open (A1)."],
    },
    {
      id: "system-architect",
      title: "System Architect",
      conditions: ["No critical architecture finding is open (A2)."],
    },
    {
      id: "qa-manager",
      title: "QA Manager",
      conditions: ["Every test passes (A5) and every performance target is met (A4)."],
    },
    {
      id: "engineering-lead",
      title: "Engineering Lead",
      conditions: ["Every blocking finding is fixed, and the fix is part of the release (A7)."],
    },
    {
      id: "product-owner",
      title: "Product Owner",
      conditions: ["Functional completeness meets the gate (A3), and the open risks are documented."],
    },
    {
      id: "release-manager",
      title: "Release Manager",
      conditions: ["Every gate passes or is waived, and the rollback was tested (A6)."],
    },
  ],
};
