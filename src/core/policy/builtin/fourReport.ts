import type { GateDefinition, Phase, Policy } from "../model";
import { GATE_DEFAULTS, POLICY_DEFAULTS } from "./defaults";
import { ARCHITECTURE_SECTIONS, CODE_SECTIONS, QA_SECTIONS, SECURITY_SECTIONS } from "./fourReportSections";
import { REPORT_NAMES } from "./reportNames";

// deliverables.md, Policy `four-report`.
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

// decision.md, Gates.
const gates: readonly GateDefinition[] = [
  {
    ...GATE_DEFAULTS,
    id: "B1",
    title: "No open critical security finding",
    kind: "no-open-critical",
    role: "security",
  },
  {
    ...GATE_DEFAULTS,
    id: "B2",
    title: "No open P0 deadlock, race condition or memory leak",
    kind: "no-stability-defect",
  },
  {
    ...GATE_DEFAULTS,
    id: "B3",
    title: "Critical-path coverage of at least 40 %",
    kind: "critical-path-coverage",
    role: "qa",
    threshold: { operator: ">=", value: 40, unit: "%" },
  },
  { ...GATE_DEFAULTS, id: "B4", title: "Rollback plan present", kind: "rollback-plan" },
  { ...GATE_DEFAULTS, id: "B5", title: "Critical metrics and alerts present", kind: "critical-metrics" },
  { ...GATE_DEFAULTS, id: "B6", title: "PCI-DSS and SOC 2 compliant", kind: "compliance", role: "security" },
  { ...GATE_DEFAULTS, id: "B7", title: "No open critical or P0 anywhere", kind: "no-open-critical-anywhere" },
  { ...GATE_DEFAULTS, id: "B8", title: "No phase report withholds its approval", kind: "phase-verdicts" },
];

/** The policy of four reports on a service that handles money; they lead to `05_production_release_decision.md`. */
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
  gates,
  stakeholders: [
    { id: "security", title: "Security" },
    { id: "architecture", title: "Architecture" },
    { id: "qa", title: "QA" },
    { id: "engineering", title: "Engineering" },
    { id: "product", title: "Product" },
    { id: "release-manager", title: "Release Manager" },
  ],
};
