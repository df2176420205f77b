import type { Calendar } from "../../releaseModel";
import { UTC_CALENDAR } from "./nothing";

const WEEKDAYS = [1, 2, 3, 4, 5];

/**
 * deliverables.md, Context of `four-report`: market hours 09:15 to 15:30 in India, which knows no daylight saving. The exchange
 * announces its holidays year by year, so no year ships: a policy file has to give them.
 */
export const MARKET_CALENDAR: Calendar = {
  timeZone: "Asia/Kolkata",
  utcOffsetMinutes: 330,
  sessions: [{ days: WEEKDAYS, start: "09:15", end: "15:30" }],
  years: [],
  // After the close, and on Saturday, when there is the longest time until the next session.
  windows: [
    { days: WEEKDAYS, start: "17:00", end: "21:00" },
    { days: [6], start: "10:00", end: "16:00" },
  ],
};

/** Working hours that leave a working day behind them. */
export const WORKDAY_CALENDAR: Calendar = {
  ...UTC_CALENDAR,
  windows: [{ days: [1, 2, 3, 4], start: "09:00", end: "16:00" }],
};
