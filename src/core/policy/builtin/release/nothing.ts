import type { Calendar, Procedures, Slas } from "../../releaseModel";

/** A policy that starts from nothing promises nothing: what nobody wrote must not be printed as said by it. */
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
  rollback: { triggers: [], steps: [] },
  success: [],
  successfulWhen: [],
  failedIf: [],
  afterRelease: [],
  logging: null,
  onCall: null,
  healthEndpoints: [],
  nextSteps: { approved: [], conditional: [], "not-approved": [] },
};

/** No session forbids a time, but no year is listed either: no window is proposed. */
export const UTC_CALENDAR: Calendar = {
  timeZone: "UTC",
  utcOffsetMinutes: 0,
  sessions: [],
  years: [],
  windows: [],
};
