import type { Procedures } from "../../releaseModel";
import { AFTERWARDS } from "./afterwards";
import {
  FOUR_REPORT_CHECKLISTS,
  FOUR_REPORT_TIERS,
  SEVEN_PHASE_CHECKLISTS,
  SEVEN_PHASE_TIERS,
} from "./checklists";
import { DEPLOYMENT, SMOKE, stagesOf } from "./deployment";
import { ROLLBACK } from "./rollback";

const SHARED = { ...AFTERWARDS, deployment: DEPLOYMENT, smoke: SMOKE, rollback: ROLLBACK };

export const SEVEN_PHASE_PROCEDURES: Procedures = {
  ...SHARED,
  checklists: SEVEN_PHASE_CHECKLISTS,
  tiers: SEVEN_PHASE_TIERS,
  stages: stagesOf({
    engineering: "engineering-lead",
    quality: "qa-manager",
    security: "security-lead",
    release: "release-manager",
  }),
};

export const FOUR_REPORT_PROCEDURES: Procedures = {
  ...SHARED,
  checklists: FOUR_REPORT_CHECKLISTS,
  tiers: FOUR_REPORT_TIERS,
  stages: stagesOf({
    engineering: "engineering",
    quality: "qa",
    security: "security",
    release: "release-manager",
  }),
};
