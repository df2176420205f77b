/** What the sentences of a finding's body say, where no field says it. */
import { sentencesOf } from "../../text/sentences";
import { oneLine, wordsOf } from "../../text/words";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isEndOfClause } from "../annotations/relations";
import { beginsWith, isSymbol, says } from "../annotations/says";
import { hoursIn } from "../efforts";
import type { Effort, Statement, StatusDetail } from "../facts";
import { labelKind } from "../labels";
import type { LineElement } from "../outline";
import { claimOf, leadingStatus, statusOf } from "../statuses";
import { ownFixIn } from "./ownFix";
import type { Reading } from "./reading";

/** What the other side says about a finding. */
export interface Answer {
  readonly text: string;
  readonly line: LineElement;
}

type ProseStatus = Statement & { readonly status: StatusDetail };

// "(estimated 3 days)", "Delete it. 5 minutes.", "Turn it round; 1 hour.", "half a day, because …": said to be the effort, or alone between two marks.
const SAID_EFFORT = /\b(?:estimated?(?: at)?|effort(?: of)?|fix takes?)\s*:?\s*(?=[~\d]|about|half|one|two)/i;
const LONE_CLAUSE = /(?:^|[.;,]\s+)((?:about |around |roughly )?[^.,;:()]{4,24}?)(?=[.;,]\s|[.;]?\W*$)/gi;

/** An effort in the sentences of a body, where they leave no doubt that they state one. */
export function proseEffort(body: readonly LineElement[], reading: Reading): Effort | null {
  for (const line of body.slice(0, MOST_PROSE)) {
    if (isOtherField(line) || !/\d|half|one|two/i.test(line.plain)) continue;
    const said = SAID_EFFORT.exec(line.plain);
    const clauses = said
      ? [line.plain.slice(said.index + said[0].length, said.index + said[0].length + 30)]
      : [...line.plain.slice(-400).matchAll(LONE_CLAUSE)].map((match) => match[1] ?? "");
    for (const clause of clauses) {
      const hours = hoursIn(clause, reading.units);
      if (!hours || /[A-Za-z]/.test(clause.slice(0, hours.from).replace(/about|around|roughly/i, "")))
        continue;
      if (!said && /[A-Za-z\d]/.test(clause.slice(hours.to))) continue;
      const range = reading.lines.range(line.from, line.to);
      return {
        text: oneLine(clause.slice(0, hours.to)),
        minHours: hours.minHours,
        maxHours: hours.maxHours,
        sharedBy: 1,
        range,
      };
    }
  }
  return null;
}

/** The line of a field that is about something else: its impact, its place. */
function isOtherField({ label }: LineElement): boolean {
  const kind = label ? labelKind(label.name) : null;
  return kind !== null && kind !== "response" && kind !== "recommendation";
}

/** Lines of a body that are read for what no label says. */
const MOST_PROSE = 30;

const UPDATE = /(?:^|[.;]\s+|\W)\b(?:update|retest(?:ed)?|resolution)\b[^:.]{0,24}:\s*([^.;]{2,120})/i;
const ANSWER =
  /\b(?:owner|client|management|team|developers?|project|vendor|auditee|customer)(?:['’]s|s['’])? (?:response|comment|reply|answer)\s*:\s*([^.;]{2,120})/i;

/**
 * What became of the finding, where a field of the other side or a sentence tells it: "Response: fixed in 1a2b3c4", "Update 18 Nov: deleted".
 * A promise changes nothing, so only what is said to be done or accepted counts.
 */
export function answeredStatus(
  response: Answer | null,
  body: readonly LineElement[],
  reading: Reading,
): ProseStatus | null {
  if (response) return doneStatus(response.text, response.line, reading);
  for (const line of body.slice(0, MOST_PROSE)) {
    const stated = partyStatus(line, reading) ?? noActionStatus(line, reading);
    if (stated) return stated;
    if (line.label !== null && !/^(?:update|retest)/.test(line.label.name) && !/['’:]/.test(line.plain))
      continue;
    const match = UPDATE.exec(line.plain) ?? ANSWER.exec(line.plain);
    for (const said of match?.[1] ? [match[1]] : isRemark(line) ? sentencesOf(line.plain) : []) {
      const status = doneStatus(said, line, reading);
      if (status) return status;
    }
    const own = ownStatus(line, reading);
    if (own) return own;
  }
  return null;
}

/** "No action required, noted for completeness." What an attack does not need goes on: "No action required by the user." */
function noActionStatus({ plain, label, from, to }: LineElement, { lines }: Reading): ProseStatus | null {
  if (label !== null || !says(plain, "noAction", "needed")) return null;
  const text = sentencesOf(plain).find((sentence) => {
    const said = phrasesIn(sentence);
    return ofFamily(said, "noAction").some((one) => one.first === 0 && isEndOfClause(said, one));
  });
  return text === undefined
    ? null
    : { status: "accepted", text: oneLine(text), range: lines.range(from, to) };
}

function ownStatus(line: LineElement, reading: Reading): ProseStatus | null {
  if (line.label !== null) return null;
  const said = sentencesOf(line.plain).flatMap((sentence) => ownFixIn(sentence) ?? []);
  return said[0] === undefined ? null : doneStatus(said[0], line, reading);
}

/** Words of the name of a party: "The vendor", "Acme Security". */
const LONGEST_PARTY = 3;

/** "**The vendor:** Fixed in commit 1a2b3c4": a fix needs a proof here, because "**Rate:** fixed" is not an answer. */
function partyStatus({ label, plain, depth, from, to }: LineElement, { lines }: Reading): ProseStatus | null {
  if (label === null || !label.isBold || depth > 0 || labelKind(label.name) !== null) return null;
  if (
    wordsOf(label.name).length > LONGEST_PARTY ||
    !beginsWith(label.value, "partyAnswer", "done", "accepted")
  )
    return null;
  const status = leadingStatus(label.value.slice(0, LONGEST_ANSWER));
  if (status !== "verified" && status !== "accepted") return null;
  return { status, text: oneLine(plain.slice(0, LONGEST_ANSWER)), range: lines.range(from, to) };
}

/** How much of an answer is read. UTF-16 units. */
const LONGEST_ANSWER = 160;

/** A line that is emphasized as a whole: "*Fixed in PR 12.*", what an auditor adds when the fix has been reviewed. */
function isRemark({ plain, marks }: LineElement): boolean {
  const end = plain.replace(/\W+$/, "").length;
  return marks.some(({ kind, from, to }) => kind === "emphasis" && from === 0 && to >= end);
}

/** How many words may introduce what was done: "The fix has now been". */
const LONGEST_LEAD = 6;

/**
 * What an answer says to be done or accepted, without the words that introduce it; null for every other answer: it has to begin with it,
 * because "the limit is disabled" describes the defect.
 */
export function saidDone(text: string): string | null {
  const said = phrasesIn(text.slice(0, LONGEST_ANSWER));
  const words = ofFamily(said, "answered");
  if (ofFamily(said, "promise").some(({ concept }) => concept === "made")) return null;
  const done = words.find(({ concept }) => concept === "done");
  const isLead = (index: number): boolean =>
    words.some(({ concept, first, end }) => concept === "lead" && first <= index && index < end);
  const lead = said.tokens.slice(0, done?.first ?? 0);
  if (done && lead.length <= LONGEST_LEAD && lead.every((token, index) => isSymbol(token) || isLead(index)))
    return said.text.slice(done.from);
  return words.some(({ concept }) => concept === "acceptance") ? said.text : null;
}

function doneStatus(text: string, line: LineElement, reading: Reading): ProseStatus | null {
  const said = saidDone(text);
  if (said === null) return null;
  const status = beginsWith(said, "answered", "deleted") ? claimOf(said) : statusOf(said);
  if (status === null || status === "open" || status === "in-progress" || status === "superseded")
    return null;
  const answer = oneLine(text.slice(0, LONGEST_ANSWER));
  return { status, text: answer, range: reading.lines.range(line.from, line.to) };
}
