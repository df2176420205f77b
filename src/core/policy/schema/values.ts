import * as z from "zod/mini";
import { STANDARDS } from "../../lexicon/standards";
import { DOMAINS, PLATFORMS } from "../../reader/termStatement";
import { wordsOf } from "../words";

/** The types of values in a policy file. */

export const text = z.string().check(z.trim(), z.minLength(1));
export const texts = z.array(text);
export const kebabCase = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected a kebab-case id such as my-section"));
export const positive = z.number().check(z.positive());
export const notNegative = z.number().check(z.minimum(0));
export const percent = z.number().check(z.minimum(0), z.maximum(100));
export const date = z.iso.date("expected a date such as 2026-03-31");
export const time = z
  .string()
  .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "expected a time of day from 00:00 to 23:59, such as 09:15"));
/** The name of a report in the policy: one of the known kinds, or any other. */
export const role = kebabCase.check(
  z.refine(
    (name) => name !== "release-decision" && name !== "other",
    "expected a role other than release-decision and other, which are never evidence",
  ),
);
/** Content for one kind of business or platform. */
export const addOn = z.enum([...DOMAINS, ...PLATFORMS]);
export const severity = z.enum(["critical", "high", "medium", "low", "info"]);
export const priority = z.enum(["P0", "P1", "P2", "P3", "P4"]);

/** Only words are compared, so a phrase without any would match every text. */
export const phrases = z.array(
  text.check(
    z.refine(
      (phrase) => wordsOf(phrase).length > 0,
      "expected at least one word of two or more letters, because only those are compared",
    ),
  ),
);
export const fileName = text.check(
  z.refine(
    (name) => !/[\\/]/.test(name) && name.toLowerCase().endsWith(".md"),
    "expected a Markdown file name without folders, such as 02_SECURITY_AUDIT.md",
  ),
);
/** Patterns for the names of files. */
export const filePatterns = z.array(
  text.check(
    z.maxLength(200),
    z.refine(
      (pattern) => !/[\\/]/.test(pattern),
      "expected a pattern for a file name without folders, such as *hazard*.md",
    ),
  ),
);
export const relativePath = text.check(
  z.refine((path) => !/^[\\/]|^[a-zA-Z][a-zA-Z+.-]*:/.test(path), "expected a path relative to the set"),
);

/** Stands for the extended policy's entries in a list. */
export const REST = "...";

/** What a service has to comply with. */
export const standards = z.array(z.enum([...STANDARDS, REST]));

/** A list that may include the extended policy's entries; lists of strings can do so without this. */
export function extendable<T extends z.core.$ZodType>(
  entry: T,
): z.ZodMiniArray<z.ZodMiniUnion<[z.ZodMiniLiteral<typeof REST>, T]>> {
  return z.array(
    z.union(
      [z.literal(REST), entry],
      `expected an object, or "${REST}" for the entries of the extended policy`,
    ),
  );
}
