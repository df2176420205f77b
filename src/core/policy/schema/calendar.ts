import * as z from "zod/mini";
import { date, time } from "./values";

const spanSchema = z.strictObject({
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)),
  start: time,
  end: time,
});
export type SpanEntry = z.infer<typeof spanSchema>;

const yearSchema = z.strictObject({
  year: z.int().check(z.minimum(2000), z.maximum(2999)),
  holidays: z.optional(z.array(date)),
  specialSessions: z.optional(z.array(z.strictObject({ date, start: time, end: time }))),
});
export type YearEntry = z.infer<typeof yearSchema>;

/** When a release may happen. */
export const calendarSchema = z.strictObject({
  timeZone: z.optional(
    z
      .string()
      .check(
        z.regex(/^(?:UTC|[A-Za-z]+(?:\/[A-Za-z_+-]+){1,2})$/, "expected UTC or a name such as Asia/Kolkata"),
      ),
  ),
  utcOffsetMinutes: z.optional(z.int().check(z.minimum(-720), z.maximum(840))),
  sessions: z.optional(z.array(spanSchema)),
  years: z.optional(z.array(yearSchema)),
  windows: z.optional(z.array(spanSchema)),
});
