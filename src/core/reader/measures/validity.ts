/** From when and until when something applies: "valid from 1 June 2027", "Approved, effective 2027-09-01", "expires on 2027-03-31". */
import { isNumber } from "../../text/characters";
import { isoDateIn, monthOf } from "../../lexicon/englishDates";
import { ofFamily, type Annotation } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isOnly } from "../annotations/says";
import type { Entry } from "../facts";
import { isYear } from "./years";

/** What is said under a header; "" without one. */
export interface Stated {
  readonly header: string;
  readonly text: string;
}

export type Validity = "in-force" | "not-yet" | "no-longer";

/** A day, a month or a year ("2027-06-01", "2027-06", "2027"), and whether something begins, ends or happens then. */
interface Term {
  readonly kind: "begin" | "end" | "event";
  readonly day: string;
}

/** How far behind "valid from" its date may begin, in UTF-16 units. */
const LONGEST_TERM = 30;

/**
 * Whether what is stated applies on a day, an ISO date; null if the day is not known. Of several dates of what was done the first one is
 * meant: a review follows.
 */
export function validityOn(stated: readonly Stated[], day: string | null): Validity {
  if (day === null) return "in-force";
  const terms = stated.flatMap(termsIn);
  const daysOf = (kind: Term["kind"]): readonly string[] =>
    terms.flatMap((term) => (term.kind === kind ? [term.day] : []));
  const begins = daysOf("begin").some((one) => one > day.slice(0, one.length));
  if (begins) return "not-yet";
  if (daysOf("end").some((one) => one < day.slice(0, one.length))) return "no-longer";
  const [first] = [...daysOf("event")].sort();
  return first !== undefined && first > day ? "not-yet" : "in-force";
}

/** What an entry states, with its name. */
export function statedIn({ name, values }: Entry): readonly Stated[] {
  return [{ header: "", text: name }, ...values];
}

function termsIn({ header, text }: Stated): readonly Term[] {
  const [ofHeader] = markersIn(header);
  const markers = markersIn(text);
  if (ofHeader !== undefined && (markers.length === 0 || isOnly(header, "validity", ofHeader.concept)))
    return termOf(ofHeader, dayIn(text));
  const before = isoDateIn(text.slice(0, markers[0]?.from ?? text.length));
  return [
    ...(before === null ? [] : [{ kind: "event" as const, day: before }]),
    ...markers.flatMap((marker, index) => {
      const end = Math.min(markers[index + 1]?.from ?? text.length, marker.to + LONGEST_TERM);
      return termOf(marker, dayIn(text.slice(marker.to, end)));
    }),
  ];
}

/** What says when something begins and ends; "until" alone may be about anything. */
function markersIn(text: string): readonly Annotation[] {
  const all = ofFamily(phrasesIn(text), "validity");
  return all.filter(({ concept }, index) => concept !== "last" || all[index - 1]?.concept === "begin");
}

function termOf({ concept }: Annotation, day: string | null): readonly Term[] {
  if (day === null) return [];
  if (concept === "begin") return [{ kind: "begin", day }];
  return concept === "end" || concept === "last" ? [{ kind: "end", day }] : [];
}

/** "2027-06-01", "1 June 2027"; else "June 2027" and "2027-06" as a month, "2027" as a year. */
function dayIn(text: string): string | null {
  const date = isoDateIn(text);
  if (date !== null) return date;
  const { tokens } = phrasesIn(text);
  const at = tokens.findIndex(({ word }) => isYear(word));
  const year = tokens[at]?.word;
  if (year === undefined) return null;
  const [before, behind] = [tokens[at - 1]?.word ?? "", tokens[at + 1]];
  const named = monthOf(before);
  const isJoined = behind?.isJoined === true && text[behind.from - 1] === "-";
  const month = named > 0 ? String(named).padStart(2, "0") : isJoined ? behind.word : "";
  return month.length === 2 && isNumber(month) ? `${year}-${month}` : year;
}
