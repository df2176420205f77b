import type { Verdict } from "../facts";
import { hinted } from "../../text/hinted";
import { lowered } from "../../text/lowered";
import { pattern } from "../../text/pattern";
import { isWordless } from "../../text/words";

// All of these are asked of texts in small letters.
const NOT_APPROVED = pattern(
  String.raw`^(?:not[ -]approved|not (?:yet )?(?:production[- ]ready|releasable|ready(?: for (?:production|release|launch|go-?live))?(?=\W|$))|reject(?:ed)?\b|no[- ]go\b|blocked\b|do not (?:approve|deploy|release|ship|launch|merge|promote|proceed|go)|approval (?:denied|withheld|refused)|not recommended for (?:production|release)|disapproved|fail(?:ed)? (?:release|production)|request(?:s|ed)? changes|needs (?:major |significant )?(?:changes|rework|revision)|major (?:changes|revisions?|rework) (?:needed|required)|changes requested|hold(?: the)? (?:release|launch)|(?:hold|delay|defer|postpone)(?: (?:the )?(?:release|launch|go-?live))?(?=\W*$)|not cleared|withheld|denied|` +
    String.raw`nicht (?:freigegeben|bereit|empfohlen|reif|bestanden)|abgelehnt|keine freigabe|(?:avis )?défavorable|refusée?(?![A-Za-zÀ-ÿ])|non (?:approuvée?|conforme|prête?)|no (?:aprobad[oa]|apt[oa]|list[oa])|rechazad[oa]|não (?:aprovad[oa]|recomendad[oa]|pront[oa])|reprovad[oa])`,
);
const CONDITIONAL = pattern(
  String.raw`^(?:conditional(?:ly)?\b|approv(?:ed?|al) with (?:conditions|reservations|exceptions|caveats)|(?:go|proceed|pass(?:ed)?|release|ship|launch) with (?:conditions|mitigations|reservations)|ready with (?:conditions|reservations)|partial(?:ly)? approv|qualified approval|conditional pass|go,? (?:if|provided|once|subject)|` +
    String.raw`bedingt|(?:freigabe )?(?:mit|unter) (?:auflagen|vorbehalt|bedingungen)|(?:avis )?favorable (?:avec|sous) |sous réserve|aprobad[oa] con |condicionad[oa]|condicional|aprovad[oa] com )`,
);
const APPROVED = pattern(
  String.raw`^(?:approved?\b|approval (?:granted|given)|accepted for release|go\b(?! (?:with|to|back|through|over|into))|ready for (?:public )?(?:production|release|launch|go-?live)|production[- ]ready\b|release approved|lgtm\b|proceed(?=\W*$| (?:with|to) (?:deployment|release|launch|production|go-?live))|green light|cleared for (?:release|production|launch|go-?live)|recommended for (?:release|production)|` +
    String.raw`freigegeben|freigabe erteilt|(?:avis )?favorable(?![A-Za-zÀ-ÿ])|approuvée?(?![A-Za-zÀ-ÿ])|aprobad[oa](?![A-Za-zÀ-ÿ])|aprovad[oa](?![A-Za-zÀ-ÿ]))`,
);

// An approval that waits for something is a conditional one.
const HEDGED =
  /\b(?:subject to|pending|provided that|provided|contingent|conditional|with (?:conditions|reservations|mitigations)|on condition|once|unless|until|(?:only )?(?:if|when)|after (?:\S+ ){0,3}(?:fix|remediat|resol|mitigat|clos|address|complet|issue|finding|blocker)\w*|avec réserves?|sous (?:réserve|condition)|mit auflagen|unter vorbehalt|sofern|con la condición|desde que)\b/;

export const LEADING = pattern(String.raw`^[^\p{L}\p{N}]+`);

// Cheap: how any of them begins.
const MAY_BEGIN =
  /^(?:n(?:ot?|icht|on|ão|eeds)\b|major|reje|bloc|do |appro|disap|fail|requ|chang|hold|abge|kein|avis|déf|refu|recha|repro|condi|go\b|proc|pass|rele|ready|part|qual|bedi|frei|mit |unter |favo|sous|apro|acce|prod|lgtm|green|clea|reco)/i;

// "GO / CONDITIONAL GO / NO-GO" asks for one.
const CHOICE = /\bgo\b.{0,20}[/|].{0,20}\bno[- ]?go\b|\bapproved?\b.{0,20}[/|].{0,20}\brejected?\b/;

/** The verdict that a short text begins with, else null. */
export function verdictOf(text: string): Verdict | null {
  if (isWordless(text)) return null;
  const start = text.slice(0, 160);
  // Of several boxes the ticked one is the verdict, an empty form has none.
  if (start.includes("[") && /\[[ _]?\]/.test(start))
    return verdictOf(/\[x\]\s*([^[\]]{2,60})/i.exec(start)?.[1] ?? "");
  const words = start.replace(LEADING, "");
  if (!MAY_BEGIN.test(words)) return null;
  const value = lowered(words);
  if (CHOICE.test(value)) return null;
  if (NOT_APPROVED.test(value)) return "not-approved";
  if (CONDITIONAL.test(value)) return "conditional";
  if (!APPROVED.test(value)) return null;
  return HEDGED.test(value) ? "conditional" : "approved";
}

const WHAT =
  "(?:release|releasing|launch|launching|go(?:ing)?[- ]?live|deployment|deploying|roll[- ]?out|production|promotion|approval|approving|acceptance|shipping)";
const CANNOT = "(?:do|does|did|can|could) ?not";
const FITS = ["ready", "fit", "approved", "cleared", "suitable", "recommended"];
const fitFor = (words: readonly string[]): readonly string[] =>
  FITS.flatMap((fit) => words.map((word) => `${word}${fit} for `));

const isRefused = hinted([
  [
    ["not recommend", "recommend against", "recommends against"],
    String.raw`\b(?:${CANNOT} recommend|recommends? against)`,
  ],
  [["not sign off", "not approve"], String.raw`\b${CANNOT} (?:sign off|approve)`],
  [["advise against", "advises against"], String.raw`\badvises? against`],
  [["withh"], String.raw`\bwithh(?:old|eld)s? (?:the )?approval`],
  [
    ["not be ", "not yet ", "not go", "not ship", "not launch", "not proceed"],
    String.raw`\b(?:should|must|may|can|could) ?not (?:yet )?(?:be (?:released|deployed|shipped|launched|promoted|approved|used in (?:production|its (?:present|current) \w+))|go[- ]live|ship|launch|proceed)`,
  ],
  [
    fitFor(["not ", "not yet ", "un"]),
    String.raw`\b(?:is|are|was) (?:currently |still )?(?:not (?:yet )?|un)(?:${FITS.join("|")}) for (?:\w+ ){0,2}?${WHAT}`,
  ],
  [
    ["not ready", "not production", "not yet "],
    String.raw`\bnot (?:yet )?(?:production[- ]ready|ready for (?:\w+ )?${WHAT})`,
  ],
  [
    ["not a ", "not an "],
    String.raw`\bnot an? (?:\w+ ){0,3}(?:production release|(?:release |production )?approval|clearance)\b`,
  ],
  [["nicht "], "nicht (?:gegeben|freigegeben|empfohlen)"],
  [["wird "], "wird (?:verweigert|abgelehnt|nicht freigegeben)"],
  [["avis "], "avis défavorable"],
  [["recomienda", "recomenda"], "no se recomienda|não se recomenda|não recomendamos"],
]);
const isGranted = hinted([
  [["recommend ", "recommends "], String.raw`\brecommends? (?:the |a |an |its )?(?:conditional )?${WHAT}\b`],
  [
    fitFor(["is ", "are ", "conditionally "]),
    String.raw`\b(?:is|are) (?:conditionally )?(?:${FITS.join("|")}) for (?:\w+ ){0,2}?${WHAT}\b`,
  ],
  [
    ["approve ", "approves "],
    String.raw`\bapproves? (?:the |this )?(?:release|launch|roll[- ]?out|deployment|go[- ]?live)\b`,
  ],
  [
    ["accept ", "accepts "],
    String.raw`\baccepts? (?:the )?(?:release|wave|version|delivery|system|product|build)\b`,
  ],
  [
    [" be released", " be deployed", " be shipped", " be launched", " be promoted"],
    String.raw`\b(?:may|can) (?:now )?be (?:released|deployed|shipped|launched|promoted)\b`,
  ],
  [["go live", "go-live"], String.raw`\b(?:may|can) (?:now )?go[- ]live\b`],
  [["proceed to"], String.raw`\b(?:may|can) (?:now )?proceed to (?:production|release|launch)\b`],
  [["avis "], "avis favorable"],
  [["abgenommen", "freigegeben"], String.raw`(?:wird|ist) (?:\w+ ){0,6}(?:abgenommen|freigegeben)`],
  [[" est "], "(?:recette|mise en production|livraison) est (?:prononcée|autorisée|acceptée|approuvée)"],
  [
    ["recomienda", "recomenda-se"],
    "se recomienda (?:la |el )?(?:publicación|despliegue|lanzamiento|puesta)|recomenda-se",
  ],
]);

const MAY_DECIDE =
  /recommend|sign off|accept|conditionally|be used|approve|prononc|autoris|recomi?end|advises|withh|unready|unfit|ready for|approved for|cleared|fit for|suitable|released|deployed|shipped|launched|promoted|go[- ]live|ship\b|proceed| not an? |wird |nicht |avis /i;

/** The verdict that a sentence of a concluding part gives in prose: "QA recommends release with conditions: …"; else null. */
export function verdictInProse(text: string): Verdict | null {
  const value = text.slice(0, 600);
  if (value === "" || !MAY_DECIDE.test(value)) return null;
  if (isRefused(value)) return "not-approved";
  if (/\b(?:is|are) (?:only )?conditionally (?:ready|approved|fit|suitable|accepted)\b/i.test(value))
    return "conditional";
  if (!isGranted(value)) return null;
  return HEDGED.test(lowered(value)) ? "conditional" : "approved";
}
