/** Who is to fix a finding, as a report names a person, a team or a role. */
import { namesOf } from "../lexicon/names";
import { oneLine, wordsOf } from "../text/words";
import { labelName } from "./labels";

/** A longer value is a sentence. */
const LONGEST_OWNER = 80;

const NO_OWNER = namesOf("noOwner", "any");
const NAMES = [...namesOf("field", "owner")].sort((a, b) => b.length - a.length);

/** The owner that a field or a cell states; null if it is empty or says that there is none ("TBD", "Unassigned"). */
export function ownerIn(value: string): string | null {
  const text = withoutFigure(oneLine(value));
  const isName = text.length <= LONGEST_OWNER && wordsOf(text).length > 0 && !NO_OWNER.has(labelName(text));
  return isName && !startsWithDigit(text) ? text : null;
}

/** "Platform team, 4 h": the effort is not part of the name. */
function withoutFigure(text: string): string {
  const comma = text.lastIndexOf(",");
  return comma > 0 && startsWithDigit(text.slice(comma + 1).trim()) ? text.slice(0, comma) : text;
}

/** A date or an amount of work. */
function startsWithDigit(text: string): boolean {
  const [first = ""] = text;
  return first >= "0" && first <= "9";
}

/** The owner in the words of a finding: "Rotate the keys (owner: platform team)", "… — Owner: Sam, 4 h". */
export function ownerWithin(words: string): string | null {
  const lower = words.toLowerCase();
  for (const name of NAMES) {
    const at = lower.indexOf(`${name}:`);
    if (at <= 0 || !STARTS_PART.has(lower.slice(0, at).trimEnd().slice(-1))) continue;
    return ownerIn(firstPart(words.slice(at + name.length + 1)));
  }
  return null;
}

/** What separates the owner from the words before it. */
const STARTS_PART: ReadonlySet<string> = new Set(["(", "[", "|", ",", ";", ".", "—", "–", "-", "·"]);

/** What ends the owner. A hyphen does not: "on-call". */
const ENDS_PART: readonly string[] = [")", "]", "|", ",", ";", ". ", " — ", " – ", " - ", " · "];

function firstPart(words: string): string {
  const ends = ENDS_PART.map((mark) => words.indexOf(mark)).filter((at) => at >= 0);
  return words.slice(0, Math.min(words.length, ...ends));
}
