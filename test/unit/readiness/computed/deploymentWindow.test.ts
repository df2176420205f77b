import assert from "node:assert/strict";
import { MARKET_CALENDAR } from "../../../../src/core/policy/builtin/release/calendars";
import type { Calendar } from "../../../../src/core/policy/releaseModel";
import {
  MINUTES_A_DAY,
  dayOf,
  endOfWork,
  isoDateOf,
  localText,
  minutesOf,
  offsetText,
  weekdayOf,
} from "../../../../src/core/readiness/computed/civilTime";
import {
  nextWindow,
  sessionMinutes,
  windowText,
} from "../../../../src/core/readiness/computed/deploymentWindow";

// From the exchange's own calendar of 2025: Diwali Laxmi Pujan on 21 October with Muhurat trading 13:45 to 14:45, Balipratipada on the
// 22nd, Christmas; 1 February was a Saturday with a session for the budget.
const MARKET: Calendar = {
  ...MARKET_CALENDAR,
  years: [
    {
      year: 2025,
      holidays: ["2025-10-21", "2025-10-22", "2025-12-25"],
      specialSessions: [
        { date: "2025-02-01", start: "09:15", end: "15:30" },
        { date: "2025-10-21", start: "13:45", end: "14:45" },
      ],
    },
  ],
};

function at(text: string): number {
  return dayOf(text.slice(0, 10)) * MINUTES_A_DAY + (minutesOf(text.slice(11)) ?? Number.NaN);
}

function found(calendar: Calendar, after: string, minutes = 60): string {
  const result = nextWindow(calendar, at(after), minutes);
  return result.kind === "window" ? windowText(calendar, result) : JSON.stringify(result);
}

describe("nextWindow", () => {
  it("is the rest of an open window, or the next window", () => {
    assert.equal(found(MARKET, "2025-11-10 18:30"), "2025-11-10 18:30 to 21:00 Asia/Kolkata (UTC+05:30)");
    assert.equal(found(MARKET, "2025-11-10 20:30"), "2025-11-11 17:00 to 21:00 Asia/Kolkata (UTC+05:30)");
    assert.equal(found(MARKET, "2025-11-14 22:00"), "2025-11-15 10:00 to 16:00 Asia/Kolkata (UTC+05:30)");
  });

  it("is long enough for the deployment", () => {
    assert.equal(
      found(MARKET, "2025-11-12 00:00", 300),
      "2025-11-15 10:00 to 16:00 Asia/Kolkata (UTC+05:30)",
    );
    assert.equal(found(MARKET, "2025-11-12 00:00", 361), '{"kind":"year-missing","year":2026}');
  });

  it("avoids sessions, including special ones on a Saturday", () => {
    assert.equal(found(MARKET, "2025-02-01 00:00", 20), "2025-02-01 15:30 to 16:00 Asia/Kolkata (UTC+05:30)");
    assert.equal(found(MARKET, "2025-02-01 00:00"), "2025-02-03 17:00 to 21:00 Asia/Kolkata (UTC+05:30)");
  });

  it("can use a holiday, except for its special session", () => {
    const always = { ...MARKET, windows: [] };
    assert.equal(
      found(always, "2025-10-22 10:00"),
      "2025-10-22 10:00 to 2025-10-23 00:00 Asia/Kolkata (UTC+05:30)",
    );
    assert.equal(
      found(always, "2025-10-21 14:00"),
      "2025-10-21 14:45 to 2025-10-22 00:00 Asia/Kolkata (UTC+05:30)",
    );
    assert.equal(
      found(always, "2025-10-20 10:00"),
      "2025-10-20 15:30 to 2025-10-21 00:00 Asia/Kolkata (UTC+05:30)",
    );
  });

  it("is not proposed in a year that the calendar does not list", () => {
    assert.equal(found(MARKET_CALENDAR, "2025-11-10 18:30"), '{"kind":"year-missing","year":2025}');
    assert.equal(found(MARKET, "2025-12-31 22:00"), '{"kind":"year-missing","year":2026}');
  });

  it("is not found if no window is long enough", () => {
    const short = {
      ...MARKET,
      years: [2025, 2026, 2027].map((year) => ({ year, holidays: [], specialSessions: [] })),
    };
    assert.equal(found(short, "2025-11-10 18:30", 361), '{"kind":"none"}');
  });

  it("handles sessions that cross midnight", () => {
    const night = { ...MARKET, windows: [], sessions: [{ days: [1], start: "20:00", end: "06:00" }] };
    assert.equal(
      found(night, "2025-11-10 21:00"),
      "2025-11-11 06:00 to 2025-11-12 00:00 Asia/Kolkata (UTC+05:30)",
    );
  });
});

describe("sessionMinutes", () => {
  it("counts regular and special sessions, and nothing in a year that is not listed", () => {
    const of = (date: string) => sessionMinutes(MARKET, dayOf(date));
    // 09:15 to 15:30 is 375 minutes.
    assert.deepEqual(
      ["2025-11-10", "2025-11-15", "2025-02-01", "2025-10-21", "2025-12-25", "2026-01-05"].map(of),
      [375, 0, 375, 60, 0, null],
    );
  });
});

describe("civil time", () => {
  it("knows weekdays and dates", () => {
    // 1970-01-01 was a Thursday, 2000-02-29 a Tuesday, 2025-11-09 a Sunday.
    assert.deepEqual(
      ["1970-01-01", "2000-02-29", "2025-11-09"].map((date) => weekdayOf(dayOf(date))),
      [4, 2, 7],
    );
    assert.equal(isoDateOf(dayOf("2024-02-29") + 1), "2024-03-01");
    assert.equal(isoDateOf(dayOf("9999-12-31")), "9999-12-31");
    assert.equal(isoDateOf(dayOf("9999-12-31") + 1), null);
    assert.equal(localText(Number.MAX_SAFE_INTEGER), null);
    assert.equal(offsetText(-210), "UTC-03:30");
    assert.deepEqual(
      [minutesOf("24:00"), minutesOf("24:01"), minutesOf("09:60"), minutesOf("9:00")],
      [1440, null, null, null],
    );
  });

  it("ends work on working days only", () => {
    const done = (start: string, days: number, week = 5) =>
      isoDateOf(endOfWork(dayOf(start), days, week) - 1);
    // 2025-11-10 is a Monday.
    assert.equal(done("2025-11-10", 1), "2025-11-10");
    assert.equal(done("2025-11-10", 5), "2025-11-14");
    assert.equal(done("2025-11-10", 6), "2025-11-17");
    assert.equal(done("2025-11-13", 3), "2025-11-17");
    assert.equal(done("2025-11-09", 1), "2025-11-10");
    assert.equal(done("2025-11-08", 11), "2025-11-24");
    assert.equal(done("2025-11-08", 1, 7), "2025-11-08");
    assert.equal(endOfWork(dayOf("2025-11-09"), 0, 5), dayOf("2025-11-09"));
  });
});
