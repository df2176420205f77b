/** The messages between the extension and the page of the dashboard. Both sides check what they receive against these schemas. */
import * as z from "zod/mini";
import { pageNodeSchema, type PageElement, type PageSection } from "./page";

/** What the page may ask the extension to run; the extension knows the commands. */
export const PAGE_COMMANDS = [
  "copyBrief",
  "exportHtml",
  "exportCsv",
  "generateDecision",
  "refresh",
  "selectSet",
] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** From the page. `set`: the set that the page showed when the user clicked, which may no longer be the one in focus. */
const requestSchema = z.discriminatedUnion("kind", [
  /** The page is there and shows nothing yet. */
  z.object({ kind: z.literal("ready") }),
  /** A path of the model, and a 1-based line. */
  z.object({
    kind: z.literal("open"),
    set: z.string(),
    path: z.string(),
    line: z.int().check(z.positive()),
  }),
  z.object({ kind: z.literal("whatIf"), set: z.string(), finding: z.string(), isFixed: z.boolean() }),
  z.object({ kind: z.literal("resetWhatIf"), set: z.string() }),
  z.object({ kind: z.literal("run"), command: z.enum(PAGE_COMMANDS) }),
  /** Whether the clipboard took the brief as rich text. */
  z.object({ kind: z.literal("copied"), isRich: z.boolean() }),
]);
export type PageRequest = z.infer<typeof requestSchema>;

const elementSchema = pageNodeSchema.check(
  z.refine((node) => typeof node !== "string", { error: "Expected an element" }),
) as unknown as z.ZodMiniType<PageElement>;

const sectionSchema: z.ZodMiniType<PageSection> = z.object({
  id: z.string(),
  place: z.enum(["top", "left", "right", "bottom"]),
  content: elementSchema,
});

/** To the page. */
const updateSchema = z.discriminatedUnion("kind", [
  /** `order`: ids of all sections; `changed`: those that differ from what the page was sent before. */
  z.object({
    kind: z.literal("show"),
    set: z.string(),
    order: z.array(z.string()),
    changed: z.array(sectionSchema),
  }),
  /** The brief to copy, as the answer to the command. */
  z.object({ kind: z.literal("brief"), markdown: z.string(), html: z.string() }),
]);
export type PageUpdate = z.infer<typeof updateSchema>;

/** Null for anything that is not a message of the page. */
export function readRequest(value: unknown): PageRequest | null {
  const read = z.safeParse(requestSchema, value);
  return read.success ? read.data : null;
}

/** Null for anything that is not a message of the extension. */
export function readUpdate(value: unknown): PageUpdate | null {
  const read = z.safeParse(updateSchema, value);
  return read.success ? read.data : null;
}
