import type { GateDefinition, Phase, Policy } from "../model";
import { COMPLIANCE_GATE } from "./compliance";
import { GATE_DEFAULTS, POLICY_DEFAULTS } from "./defaults";
import { ARCHITECTURE_SECTIONS, CODE_SECTIONS, QA_SECTIONS, SECURITY_SECTIONS } from "./fourReportSections";
import { WORKDAY_CALENDAR } from "./release/calendars";
import { FOUR_REPORT_ALERTS, FOUR_REPORT_METRICS } from "./release/metrics";
import { FOUR_REPORT_PROCEDURES } from "./release/procedures";
import { FOUR_REPORT_EXPOSURE, FOUR_REPORT_RISKS } from "./release/risks";
import { FOUR_REPORT_SLAS } from "./release/slas";
import { REPORT_NAMES } from "./reportNames";

const phases: readonly Phase[] = [
  {
    role: "architecture",
    number: 1,
    file: "01_architecture_assessment.md",
    title: "Architecture Assessment",
    names: REPORT_NAMES.architecture,
    sections: ARCHITECTURE_SECTIONS,
  },
  {
    role: "security",
    number: 2,
    file: "02_security_audit.md",
    title: "Security Audit",
    names: REPORT_NAMES.security,
    sections: SECURITY_SECTIONS,
  },
  {
    role: "code",
    number: 3,
    file: "03_code_expert_review.md",
    title: "Code Expert Review",
    names: REPORT_NAMES.code,
    sections: CODE_SECTIONS,
  },
  {
    role: "qa",
    number: 4,
    file: "04_qa_validation_report.md",
    title: "QA Validation Report",
    names: REPORT_NAMES.qa,
    sections: QA_SECTIONS,
  },
];

const gates: readonly GateDefinition[] = [
  {
    ...GATE_DEFAULTS,
    id: "B1",
    title: "No open critical security findings",
    shortTitle: "Security criticals",
    kind: "no-open-critical",
    role: "security",
  },
  {
    ...GATE_DEFAULTS,
    id: "B2",
    title: "No open P0 deadlocks, race conditions, or memory leaks",
    shortTitle: "P0 stability defects",
    kind: "no-stability-defect",
  },
  {
    ...GATE_DEFAULTS,
    id: "B3",
    title: "Critical-path coverage of at least 40%",
    shortTitle: "Critical-path coverage",
    kind: "critical-path-coverage",
    role: "qa",
    threshold: { operator: ">=", value: 40, unit: "%" },
  },
  {
    ...GATE_DEFAULTS,
    id: "B4",
    title: "Rollback plan exists",
    shortTitle: "Rollback plan",
    kind: "rollback-plan",
  },
  {
    ...GATE_DEFAULTS,
    id: "B5",
    title: "Critical metrics and alerts in place",
    shortTitle: "Metrics and alerts",
    kind: "critical-metrics",
  },
  { ...COMPLIANCE_GATE, id: "B6" },
  {
    ...GATE_DEFAULTS,
    id: "B7",
    title: "No open critical or P0 findings in any report",
    shortTitle: "All criticals and P0",
    kind: "no-open-critical-anywhere",
  },
  {
    ...GATE_DEFAULTS,
    id: "B8",
    title: "No report withholds approval",
    shortTitle: "Report verdicts",
    kind: "phase-verdicts",
  },
];

/** The policy for four reports; the decision is `05_production_release_decision.md`. */
export const fourReport: Policy = {
  ...POLICY_DEFAULTS,
  id: "four-report",
  title: "Four reports",
  phases,
  decision: {
    file: "05_production_release_decision.md",
    number: 5,
    title: "Production Release Decision",
    wording: { approved: "APPROVE", conditional: "APPROVE WITH CONDITIONS", "not-approved": "REJECT" },
  },
  document: {
    ...POLICY_DEFAULTS.document,
    parts: [
      "metrics-and-compliance",
      "financial-exposure",
      "risk-dimensions",
      "test-protection",
      "blocker-details",
      "blocker-checklist",
      "finding-impact",
    ],
  },
  gates,
  risks: FOUR_REPORT_RISKS,
  exposure: FOUR_REPORT_EXPOSURE,
  slas: FOUR_REPORT_SLAS,
  metrics: FOUR_REPORT_METRICS,
  alerts: FOUR_REPORT_ALERTS,
  procedures: FOUR_REPORT_PROCEDURES,
  calendar: WORKDAY_CALENDAR,
  stakeholders: [
    {
      id: "security",
      title: "Security",
      conditions: [
        "No critical security finding is open (B1), and the service complies with every standard that applies (B6).",
      ],
    },
    {
      id: "architecture",
      title: "Architecture",
      conditions: [
        "No P0 deadlock, race condition, or leak is open (B2), and no other critical architecture finding is open.",
      ],
    },
    {
      id: "qa",
      title: "QA",
      conditions: ["No test fails, and the critical paths have the coverage that the gate requires (B3)."],
    },
    {
      id: "engineering",
      title: "Engineering",
      conditions: ["Every blocking finding is fixed, and the fix is part of the release (B7)."],
    },
    {
      id: "product",
      title: "Product",
      conditions: ["The open risks are documented and accepted in writing."],
    },
    {
      id: "release-manager",
      title: "Release Manager",
      conditions: [
        "Every gate passes or is waived, and the rollback plan (B4), metrics, and alerts (B5) are in place.",
      ],
    },
  ],
};
