import type { Calendar, Procedures, Slas } from "../../releaseModel";

/** A policy that starts from nothing sets no service levels: the document must not attribute to a policy what it does not state. */
export const NO_SLAS: Slas = {
  availabilityPercent: null,
  rollbackMinutes: null,
  latency: [],
  throughput: null,
};

export const NO_PROCEDURES: Procedures = {
  checklists: [],
  tiers: [],
  stages: [],
  deployment: [],
  smoke: [],
  rollback: { triggers: [], steps: [], afterwards: [] },
  success: [],
  successfulWhen: [],
  failedIf: [],
  afterRelease: [],
  logging: null,
  onCall: null,
  healthEndpoints: [],
  nextSteps: { approved: [], conditional: [], "not-approved": [] },
};

/** No sessions, but no listed years either, so no window is proposed. */
export const UTC_CALENDAR: Calendar = {
  timeZone: "UTC",
  utcOffsetMinutes: 0,
  sessions: [],
  years: [],
  windows: [],
};
