import type { GateDefinition, Policy, Subject } from "../model";
import type { EffortUnits } from "../../reader/effortUnits";
import { STANDARD_DOCUMENT } from "./documents/standard";
import { DEFAULT_TEAM, DEFAULT_THRESHOLDS } from "./release/measures";
import { NO_PROCEDURES, NO_SLAS, UTC_CALENDAR } from "./release/nothing";
import { NIST_SP_800_30 } from "./release/riskMatrices";

/** Set folders at any depth: `docs/assessment 3`, `backend/docs/assessment_2`. */
export const DEFAULT_SETS = "**/docs/assessment*/";

/** How efforts are converted to hours unless a policy file changes it. */
export const DEFAULT_EFFORT: EffortUnits = {
  hoursPerDay: 8,
  daysPerWeek: 5,
  weeksPerSprint: 2,
  daysPerMonth: 20,
};

const NO_SUBJECT: Subject = { name: null, version: null, commit: null, environment: null };

/** The defaults of every policy. */
export const POLICY_DEFAULTS = {
  sets: DEFAULT_SETS,
  subject: NO_SUBJECT,
  document: { ...STANDARD_DOCUMENT, parts: [] },
  effort: DEFAULT_EFFORT,
  addOns: [],
  withoutAddOns: [],
  stated: [],
  standards: [],
  context: [],
  thresholds: DEFAULT_THRESHOLDS,
  weights: {},
  team: DEFAULT_TEAM,
  riskMatrix: NIST_SP_800_30,
  risks: [],
  exposure: [],
  slas: NO_SLAS,
  procedures: NO_PROCEDURES,
  calendar: UTC_CALENDAR,
  criticalPaths: [],
  metrics: [],
  alerts: [],
  rollbackPlan: null,
  waivers: [],
  sameAs: [],
  rules: {},
} as const satisfies Partial<Policy>;

/** Gates block, whether they fail or lack evidence, unless a policy says otherwise: unknown is not safe. */
export const GATE_DEFAULTS = {
  shortTitle: null,
  role: null,
  threshold: null,
  onFail: "block",
  onMissing: "block",
  waivable: true,
} as const satisfies Partial<GateDefinition>;
