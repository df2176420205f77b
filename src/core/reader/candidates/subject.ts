import { capitalized } from "../../text/capitalized";
import { oneLine, wordsOf } from "../../text/words";
import { says } from "../annotations/says";
import type { SourceLocation } from "../facts";
import type { Candidate } from "./candidate";
import { isListOfMissingTests } from "./impliedFields";
import type { Reading } from "./reading";

/** A longer cell or title is an account, not a name. */
const LONGEST = 40;
/** A title with more words says by itself what is wrong where. */
const FEW_WORDS = 3;

/** The category of a row, or the file where the title is only a few words: "server.ts" of "Mixed responsibilities". */
export function subjectOfRow(
  { title }: Candidate,
  category: string,
  locations: readonly SourceLocation[],
): string | null {
  const named = name(category);
  if (named !== null) return named;
  return wordsOf(title).length > FEW_WORDS ? null : name(locations[0]?.path.split("/").at(-1) ?? "");
}

/** What says that a part with the name of a flow or a module is not tested: its own label, or the title of the section around it. */
export function subjectOfHeading(
  { form, bodyStart, bodyEnd }: Candidate,
  { outline: { elements } }: Reading,
): string | null {
  if (form !== "heading") return null;
  const tests = elements.slice(bodyStart, bodyEnd).find(isListOfMissingTests);
  if (tests !== undefined) return capitalized(tests.label.name);
  const parent = elements[bodyStart - 1]?.section.parent?.heading?.plain;
  return parent !== undefined && says(parent, "sectionTitle", "untested") ? name(parent) : null;
}

function name(text: string): string | null {
  const line = oneLine(text);
  return line === "" || line.length > LONGEST ? null : line;
}
