import type { Calendar } from "../../releaseModel";
import { UTC_CALENDAR } from "./nothing";

const WEEKDAYS = [1, 2, 3, 4, 5];

/**
 * Market hours 09:15 to 15:30 in India, which has no daylight saving time. The exchange announces its holidays year by year, so no year
 * is built in: a policy file has to list them.
 */
export const MARKET_CALENDAR: Calendar = {
  timeZone: "Asia/Kolkata",
  utcOffsetMinutes: 330,
  sessions: [{ days: WEEKDAYS, start: "09:15", end: "15:30" }],
  years: [],
  // After the market closes, and on Saturday, which leaves the most time until the next session.
  windows: [
    { days: WEEKDAYS, start: "17:00", end: "21:00" },
    { days: [6], start: "10:00", end: "16:00" },
  ],
};

/** Windows during working hours, with a working day to follow. */
export const WORKDAY_CALENDAR: Calendar = {
  ...UTC_CALENDAR,
  windows: [{ days: [1, 2, 3, 4], start: "09:00", end: "16:00" }],
};
