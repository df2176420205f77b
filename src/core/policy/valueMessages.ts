import type * as z from "zod/mini";

/**
 * Messages for invalid values, as in zod's English locale. Contains only what policySchema.ts can produce, because the whole locale is
 * five times as large. Anything else is "Invalid input".
 */
export function valueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `Invalid input: expected ${issue.expected}, received ${typeName(issue.input)}`;
    case "invalid_value":
      return `Invalid option: expected one of ${issue.values.map((value) => JSON.stringify(value)).join("|")}`;
    case "too_small":
      return `Too small: expected ${issue.origin} ${bound(issue.origin, issue.inclusive === true ? ">=" : ">", issue.minimum)}`;
    case "too_big":
      return `Too big: expected ${issue.origin} ${bound(issue.origin, issue.inclusive === true ? "<=" : "<", issue.maximum)}`;
    default:
      return "Invalid input";
  }
}

const UNITS: Readonly<Record<string, string>> = { string: "characters", array: "items" };

function bound(origin: string, sign: string, limit: number | bigint): string {
  const unit = UNITS[origin];
  return unit === undefined ? `to be ${sign}${limit}` : `to have ${sign}${limit} ${unit}`;
}

/** A JSON value's type. */
function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  // JSON writes it as 1e999.
  if (value === Infinity || value === -Infinity) return String(value);
  return typeof value;
}
