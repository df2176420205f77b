import * as z from "zod/mini";
import { DOCUMENT_BLOCKS } from "../documentModel";
import { kebabCase, text, texts } from "./values";

/** The layout of the decision document in a policy file. */

const block = z.enum(DOCUMENT_BLOCKS);

export const documentSchema = z.strictObject({
  /** Blocks of the brief in the order in which they come first. */
  order: z.optional(z.array(block)),
  omit: z.optional(z.array(block)),
  /** Headings by block. */
  rename: z.optional(z.record(z.string(), text)),
  sections: z.optional(
    z.array(
      z.strictObject({ id: kebabCase, title: text, text: z.optional(texts), fields: z.optional(texts) }),
    ),
  ),
});
export type DocumentOverride = z.infer<typeof documentSchema>;
