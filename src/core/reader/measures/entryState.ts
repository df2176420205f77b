import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isDenied, isEndOfClause } from "../annotations/relations";
import { beginsWith, says } from "../annotations/says";
import type { Entry } from "../facts";
import { wordsOf } from "../../text/words";
import { isShareAt } from "../fixOfPart";
import { complianceIn } from "./complianceWords";

/** How far an entry says that what it names is so. */
export type EntryState = "met" | "partial" | "unmet" | "not-applicable";

/** The state of an entry: of its box, of its column for the state, or of the first value that states one; null if none does. */
export function stateOf({ checked, values, name, isStruck }: Entry): EntryState | null {
  if (checked !== null) {
    if (!checked && (isStruck === true || isSaidNotToApply(name))) return "not-applicable";
    if (!checked) return "unmet";
    return says(name, "fulfillment", "exception") ? "partial" : "met";
  }
  if (values.length === 0) return stateIn(name);
  const ofState = values.filter(({ header }) => isStateColumn(header));
  const said = (ofState.length > 0 ? ofState : values).map(({ text }) => stateIn(text));
  return said.find((state) => state !== null) ?? null;
}

/** "N/A: no cache", "Cache: not applicable", "Cache (n/a)": a clause begins with it. */
function isSaidNotToApply(name: string): boolean {
  const said = phrasesIn(name);
  return ofFamily(said, "fulfillment").some(
    ({ concept, first }) =>
      concept === "notApplicable" && said.tokens[first - 1]?.clause !== said.tokens[first]?.clause,
  );
}

/** Whether a column says how something stands. */
export function isStateColumn(header: string): boolean {
  return beginsWith(header, "complianceColumn", "state") || beginsWith(header, "approvalColumn", "decision");
}

/** What a value says; null where it says nothing of it, as a name or a date. */
export function stateIn(value: string): EntryState | null {
  const text = value.slice(0, 80);
  if (beginsWith(text, "fulfillment", "notApplicable")) return "not-applicable";
  const compliance = complianceIn(text);
  if (compliance === "non-compliant") return "unmet";
  const isUnmet = saysPlainly(text, "unmet") || isRefusal(text) || denies(text);
  const isMet = compliance === "compliant" || saysPlainly(text, "met");
  if (compliance === "partial" || saysPlainly(text, "partial") || (isMet && (isUnmet || isLimited(text))))
    return "partial";
  if (isUnmet) return "unmet";
  return isMet ? "met" : null;
}

/** "Rejected", "not approved". */
export function isRefusal(value: string): boolean {
  return saysPlainly(value.slice(0, 80), "refused");
}

/** An empty cell, a dash, "____", "[Name]". */
export function isBlank(value: string): boolean {
  const text = value.trim();
  const isPlaceholder =
    (text.startsWith("[") && text.endsWith("]")) || (text.startsWith("<") && text.endsWith(">"));
  return isPlaceholder || wordsOf(text).length === 0;
}

/** The phrase is there and not denied: "no open issues" does not say that something is open. */
function saysPlainly(text: string, concept: string): boolean {
  const said = phrasesIn(text);
  return ofFamily(said, "fulfillment").some((one) => one.concept === concept && !isDenied(said, one));
}

/** "Tested for line 1 only", "3 of 8 tested". */
function isLimited(text: string): boolean {
  const said = phrasesIn(text);
  if (isShareAt(said, 0)) return true;
  return ofFamily(said, "fulfillment").some((one) => one.concept === "limit" && isEndOfClause(said, one));
}

/** "Not yet verified". */
function denies(text: string): boolean {
  const said = phrasesIn(text);
  return ofFamily(said, "fulfillment").some((one) => one.concept === "met" && isDenied(said, one));
}
