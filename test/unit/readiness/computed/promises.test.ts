import assert from "node:assert/strict";
import { MARKET_CALENDAR } from "../../../../src/core/policy/builtin/release/calendars";
import { UTC_CALENDAR } from "../../../../src/core/policy/builtin/release/nothing";
import { allowedDowntime, allowedInSessions } from "../../../../src/core/readiness/computed/allowedDowntime";
import { rollbackTime } from "../../../../src/core/readiness/computed/rollbackTime";

describe("allowedDowntime", () => {
  it("is the availability table of Google's SRE book, appendix A", () => {
    // 99%: 7.2 hours in 30 days, 3.65 days a year; 99.9%: 43.2 minutes, 8.76 hours; 99.99%: 4.32 minutes, 52.56 minutes.
    assert.deepEqual(allowedDowntime(99), { perMonth: 7.2 * 60, perYear: 3.65 * 1440 });
    assert.deepEqual(allowedDowntime(99.9), { perMonth: 43.2, perYear: 8.76 * 60 });
    assert.deepEqual(allowedDowntime(99.99), { perMonth: 4.32, perYear: 52.56 });
    assert.deepEqual(allowedDowntime(100), { perMonth: 0, perYear: 0 });
  });

  it("counts sessions only if there are any", () => {
    // By hand: 5 sessions of 375 minutes are 1875 a week, a thousandth of them 1.88.
    assert.deepEqual(allowedInSessions(99.9, MARKET_CALENDAR), {
      perWeek: 1.88,
      sessionMinutesPerWeek: 1875,
      years: [],
    });
    assert.equal(allowedInSessions(99.9, UTC_CALENDAR), null);
  });

  it("counts the year that the calendar lists, without its holidays", () => {
    // By hand: 2025 has 261 weekdays; 2 holidays on weekdays less, a special hour more: 259 × 375 + 60 = 97185.
    const year = {
      year: 2025,
      holidays: ["2025-10-21", "2025-12-25", "2025-11-09"],
      specialSessions: [{ date: "2025-10-21", start: "13:45", end: "14:45" }],
    };
    assert.deepEqual(allowedInSessions(99.9, { ...MARKET_CALENDAR, years: [year] })?.years, [
      { year: 2025, sessionMinutes: 97_185, allowed: 97.19 },
    ]);
  });
});

describe("rollbackTime", () => {
  it("compares the sum of the steps with the SLA", () => {
    const steps = [1, 4, 10].map((minutes) => ({ minutes }));
    assert.deepEqual(rollbackTime(steps, 15), { minutes: 15, slaMinutes: 15, isWithin: true });
    assert.equal(rollbackTime(steps, 14).isWithin, false);
    assert.equal(rollbackTime(steps, null).isWithin, null);
    assert.equal(rollbackTime([], 15).isWithin, null);
  });
});
