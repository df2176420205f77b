import type * as z from "zod/mini";

/**
 * What is wrong with a value of a policy file, in the words of zod's English locale: the part of it that policySchema.ts can need, for
 * the whole is five times as long. What this has no words for is "Invalid input".
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
  // 1e999 is how JSON writes it.
  if (value === Infinity || value === -Infinity) return String(value);
  return typeof value;
}
