import type { StatusDetail } from "./facts";
import { pattern } from "../text/pattern";

// decision.md, A finding's status. Order matters: what denies comes before what claims.
const OPEN =
  /\b(?:not (?:yet )?(?:fixed|resolved|mitigated|addressed|implemented|started|done|verified|remediated|closed)|unresolved|unfixed|unmitigated|to be (?:fixed|resolved|done)|to do|todo|open|active|identified|confirmed|pending|outstanding|needs? |must |should |required|not applicable yet|fail(?:ing|ed|s)?|exposed|vulnerable|(?<!not )affected|documented|broken|missing|new|re-?opened|deferred|postponed|backlog|planned|scheduled|unchanged|still present|not started|blocked|on hold|under review|investigating|triaged|assigned|awaiting|waiting|unpatched|non-compliant|not (?:compliant|met|in place|available))\b/i;
const PARTIAL =
  /\b(?:partial(?:ly)?|in[- ]progress|in work|ongoing|under ?way|(?<!not (?:yet )?)started|underway|wip|source[- ]fixed|mitigated in part|incomplete|remains?|remaining|in review|ready for (?:retest|review|verification)|fix (?:merged|ready|pending))\b/i;
const CLAIMED =
  /\b(?:fixed|resolved|mitigated|closed|done|remediated|patched|addressed|corrected|completed?|implemented|solved|fixed in source|verified|passed|wired|deployed|shipped|delivered|merged|met|repaired|rectified|settled|removed|replaced|rotated|upgraded|disabled|eliminated|cleared|compliant)\b/i;
const ACCEPTED =
  /\b(?:accepted|acknowledged|won['’]?t[- ]fix|wontfix|risk[- ]accepted|accepts? (?:the|this) risk|acceptable risk|waived|tolerated|exempt(?:ed)?|exception (?:granted|approved)|deferred by decision|will not be (?:fixed|changed|done|addressed)|dropped|não será corrigid[oa]|no será corregid[oa]|wird nicht behoben|won['’]?t (?:do|change))\b/i;
const FALSE_POSITIVE =
  /\b(?:false[- ]positive|not a (?:vulnerability|finding|bug)|not reproducible|can ?not reproduce|cannot be reproduced|by design|dismissed|obsolete|no longer (?:applicable|relevant)|works as (?:designed|intended)|withdrawn|suppressed)\b|^\W*rejected\b|^\W*invalid(?: finding| report)?\W*$/i;
const SUPERSEDED = /\b(?:superseded|duplicate of|merged into|same as)|^\W*see (?=[A-Z]+-?\d)/i;
const REFERENCE =
  /(?:\bcommit\s+`?[0-9a-f]{7,40}\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b|\b(?:PR|MR|pull request|merge request)\s*#?\d+|#\d{1,6}\b|\bre-?(?:test|audit)(?:ed)?\b|\bregression test\b|\btest_\w+|\b[\w/]+\.(?:test|spec)\.\w+)/i;

// What a fix or an acceptance was about ("Fixed: the missing check was added") does not take it back; what is still to do does.
const BEGINS_AS_DONE =
  /^\W*(?:(?:all|now|already|risk) )?(?:fixed|resolved|mitigated|closed|remediated|patched|repaired|settled|rectified|corrected|implemented|done|accepted|acknowledged)\b/i;
const STILL_TO_DO =
  /\b(?:not (?!only\b)|never|un(?:resolved|fixed|mitigated)|to be (?!verified\b)|to ?do\b|open\b|pending|outstanding|needs? |must |should |failing|active)|\bin source\b/i;

// The same in other languages, where they stand as a word of their own.
const OTHER_LANGUAGES: readonly (readonly [StatusDetail, RegExp])[] = [
  [
    "open",
    foreign(
      "offen|nicht (?:behoben|umgesetzt)|ausstehend|à faire|ouverte?|non (?:corrigée?|traitée?)|abiert[oa]|pendiente|abert[oa]|pendente",
    ),
  ],
  [
    "in-progress",
    foreign(
      "in (?:bearbeitung|arbeit|umsetzung)|teilweise|en (?:cours|curso|progreso)|partiel(?:le)?|em (?:andamento|curso|progresso)|parcial",
    ),
  ],
  [
    "accepted",
    foreign("(?:risiko )?akzeptiert|(?:risque )?acceptée?|(?:riesgo )?aceptad[oa]|(?:risco )?aceit[oa]"),
  ],
  [
    "claimed",
    foreign(
      "behoben|erledigt|geschlossen|umgesetzt|gelöst|réalisée?|corrigée?|close|clos|fermée?|résolue?|traitée?|terminée?|corregid[oa]|resuelt[oa]|cerrad[oa]|solucionad[oa]|corrigid[oa]|resolvid[oa]|fechad[oa]",
    ),
  ],
];

function foreign(words: string): RegExp {
  return new RegExp(`(?<![A-Za-zÀ-ÿ])(?:${words})(?![A-Za-zÀ-ÿ])`, "i");
}

/** The status that a short text states (a field's value, a cell, a bracket), null where it states none. */
export function statusOf(text: string): StatusDetail | null {
  const value = text.slice(0, 300);
  if (FALSE_POSITIVE.test(value)) return "false-positive";
  // "Not fixed (same as in the first review)".
  if (
    /^\W*(?:still )?(?:not (?:yet )?(?:fixed|resolved|done|addressed|mitigated)|open|unresolved)\b/i.test(
      value,
    )
  )
    return "open";
  if (SUPERSEDED.test(value)) return "superseded";
  if (/\baccepted by\b/i.test(value)) return "accepted";
  // "Corrected, not yet deployed".
  if (/\b(?:fixed|corrected|merged|implemented|resolved|ready)\b.{0,20}\bnot yet\b/i.test(value))
    return "in-progress";
  if (PARTIAL.test(value)) return "in-progress";
  // "90% complete" is work left to do.
  if (/\b\d{1,2}(?:\.\d+)?\s*%/.test(value)) return "open";
  const isLeading = BEGINS_AS_DONE.test(value) && !STILL_TO_DO.test(value);
  if ((!isLeading && OPEN.test(value)) || /^\s*(?:❌|🔴|☐|⬜)/u.test(value)) return "open";
  if (ACCEPTED.test(value)) return "accepted";
  if (CLAIMED.test(value) || /^\s*(?:✅|☑|✔|🟢)️?\s*$/u.test(value)) return claimOf(value);
  const other = OTHER_LANGUAGES.find(([, words]) => words.test(value))?.[0];
  return other === "claimed" ? claimOf(value) : (other ?? null);
}

const DONE_SECTION =
  /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:previously |already |recently )?(?:resolved|fixed|closed|settled|remediated|mitigated|corrected|behobene?|corregid[oa]s|corrigid[oa]s)(?:\W*$|\s+(?:critical|high|medium|low|security|issues?|findings?|items?|vulnerabilit(?:y|ies)|bugs?|defects?|gaps?|risks?|problems?|points?|during|since|after|before|this|earlier|in (?:this|the|v?\d)))/i;
const ACCEPTED_SECTION =
  /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:risks? )?accepted (?:risks?|findings?|issues?|items?)|risk acceptances?|won['’]?t fix)\b/i;
const FALSE_SECTION = /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:false[- ]positives?|suppressed|withdrawn)\b/i;

/** What a heading says of everything below it: "Resolved findings", "Accepted risks", "False positives". */
export function statusOfSection(title: string): StatusDetail | null {
  if (title.length > 80) return null;
  if (FALSE_SECTION.test(title)) return "false-positive";
  if (ACCEPTED_SECTION.test(title)) return "accepted";
  return DONE_SECTION.test(title) ? "claimed" : null;
}

const STATUS_TAIL = pattern(
  String.raw`(?:[([]([^()[\]]{2,60})[)\]]|(?:✅|☑️?|✔️?|🟢)\s*([\p{L}][\p{L} -]{1,40})?|\s[—–-]\s([\p{L}][^—–()]{2,60}))\s*[\s\p{Extended_Pictographic}\u{FE0F}]*$`,
  "u",
);

/** The status in a heading or lead: only a word in brackets, behind a dash or a check mark states one. */
export function statusInTitle(
  title: string,
): { readonly status: StatusDetail; readonly text: string } | null {
  const tail = STATUS_TAIL.exec(title.slice(-120));
  if (!tail) return null;
  const text = (tail[1] ?? tail[2] ?? tail[3] ?? "").trim();
  const status = BEGINS_AS_STATUS.test(text) ? statusOf(text) : null;
  return status ? { status, text } : null;
}

/** "All fixed", "not resolved", "source-fixed". */
const BEGINS_AS_STATUS =
  /^(?:(?:all|now|already|partially)\s+|source[- ])?(?:un|not )?(?:fix|resolv|mitigat|clos|done|remediat|patch|address|complet|implement|accept|acknowledg|won|false|in[- ]progress|partial|open|duplicate|superseded|verified|wired)/i;

/** What a claim of a fix is: verified where a commit, a pull request, a test or a re-audit is named (decision.md). */
export function claimOf(text: string): "claimed" | "verified" {
  return REFERENCE.test(text) ? "verified" : "claimed";
}

// "The rows are not copied" is what was found, "not fixed yet" that nobody has.
const TICKED_TO_DO =
  /\b(?:not (?:yet\b|(?:yet )?(?:fixed|done|resolved|started|implemented|verified|closed|mitigated|addressed))|un(?:resolved|fixed|mitigated)|to be (?!verified\b)|to ?do\b|pending|outstanding|still|needs? |must |should )/i;

/** Whether a text speaks of something that has still to be done, whatever stands ticked beside it. */
export function isStillToDo(text: string): boolean {
  return TICKED_TO_DO.test(text.slice(0, 300));
}

/** Whether the status leaves the finding open (decision.md: in progress blocks as open does). */
export function isOpenStatus(status: StatusDetail): boolean {
  return status === "open" || status === "in-progress";
}
