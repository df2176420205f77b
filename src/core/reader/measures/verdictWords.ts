import type { Verdict } from "../facts";
import { pattern } from "../../text/pattern";

const NOT_APPROVED = new RegExp(
  String.raw`^(?:not[ -]approved|not (?:yet )?(?:production[- ]ready|releasable|ready(?: for (?:production|release|launch|go-?live))?(?=\W|$))|reject(?:ed)?\b|no[- ]go\b|blocked\b|do not (?:approve|deploy|release|ship|launch|merge|promote|proceed|go)|approval (?:denied|withheld|refused)|not recommended for (?:production|release)|disapproved|fail(?:ed)? (?:release|production)|request(?:s|ed)? changes|needs (?:major |significant )?(?:changes|rework|revision)|major (?:changes|revisions?|rework) (?:needed|required)|changes requested|hold(?: the)? (?:release|launch)|(?:hold|delay|defer|postpone)(?: (?:the )?(?:release|launch|go-?live))?(?=\W*$)|not cleared|withheld|denied|` +
    String.raw`nicht (?:freigegeben|bereit|empfohlen|reif|bestanden)|abgelehnt|keine freigabe|(?:avis )?défavorable|refusée?(?![A-Za-zÀ-ÿ])|non (?:approuvée?|conforme|prête?)|no (?:aprobad[oa]|apt[oa]|list[oa])|rechazad[oa]|não (?:aprovad[oa]|recomendad[oa]|pront[oa])|reprovad[oa])`,
  "i",
);
const CONDITIONAL = new RegExp(
  String.raw`^(?:conditional(?:ly)?\b|approv(?:ed?|al) with (?:conditions|reservations|exceptions|caveats)|(?:go|proceed|pass(?:ed)?|release|ship|launch) with (?:conditions|mitigations|reservations)|ready with (?:conditions|reservations)|partial(?:ly)? approv|qualified approval|conditional pass|go,? (?:if|provided|once|subject)|` +
    String.raw`bedingt|(?:freigabe )?(?:mit|unter) (?:auflagen|vorbehalt|bedingungen)|(?:avis )?favorable (?:avec|sous) |sous réserve|aprobad[oa] con |condicionad[oa]|condicional|aprovad[oa] com )`,
  "i",
);
const APPROVED = new RegExp(
  String.raw`^(?:approved?\b|approval (?:granted|given)|accepted for release|go\b(?! (?:with|to|back|through|over|into))|ready for (?:public )?(?:production|release|launch|go-?live)|production[- ]ready\b|release approved|lgtm\b|proceed(?=\W*$| (?:with|to) (?:deployment|release|launch|production|go-?live))|green light|cleared for (?:release|production|launch|go-?live)|recommended for (?:release|production)|` +
    String.raw`freigegeben|freigabe erteilt|(?:avis )?favorable(?![A-Za-zÀ-ÿ])|approuvée?(?![A-Za-zÀ-ÿ])|aprobad[oa](?![A-Za-zÀ-ÿ])|aprovad[oa](?![A-Za-zÀ-ÿ]))`,
  "i",
);

// An approval that waits for something is a conditional one.
const HEDGED =
  /\b(?:subject to|pending|provided that|provided|contingent|conditional|with (?:conditions|reservations|mitigations)|on condition|once|unless|until|(?:only )?(?:if|when)|after (?:\S+ ){0,3}(?:fix|remediat|resol|mitigat|clos|address|complet|issue|finding|blocker)\w*|avec réserves?|sous (?:réserve|condition)|mit auflagen|unter vorbehalt|sofern|con la condición|desde que)\b/i;

export const LEADING = pattern(String.raw`^[^\p{L}\p{N}]+`);

// "GO / CONDITIONAL GO / NO-GO" asks for one.
const CHOICE = /\bgo\b.{0,20}[/|].{0,20}\bno[- ]?go\b|\bapproved?\b.{0,20}[/|].{0,20}\brejected?\b/i;

/** The verdict that a short text begins with, else null. */
export function verdictOf(text: string): Verdict | null {
  const start = text.slice(0, 160);
  // Of several boxes the ticked one is the verdict, an empty form has none.
  if (/\[[ _]?\]/.test(start)) return verdictOf(/\[x\]\s*([^[\]]{2,60})/i.exec(start)?.[1] ?? "");
  const value = start.replace(LEADING, "");
  if (CHOICE.test(value)) return null;
  if (NOT_APPROVED.test(value)) return "not-approved";
  if (CONDITIONAL.test(value)) return "conditional";
  if (!APPROVED.test(value)) return null;
  return HEDGED.test(value) ? "conditional" : "approved";
}

const WHAT =
  "(?:release|releasing|launch|launching|go(?:ing)?[- ]?live|deployment|deploying|roll[- ]?out|production|promotion|approval|approving|acceptance|shipping)";
const CANNOT = "(?:do|does|did|can|could) ?not";
const FIT = "(?:ready|fit|approved|cleared|suitable|recommended)";

const REFUSED = anyOf(
  String.raw`\b(?:${CANNOT} recommend|recommends? against)`,
  String.raw`\b${CANNOT} (?:sign off|approve)`,
  String.raw`\badvises? against`,
  String.raw`\bwithh(?:old|eld)s? (?:the )?approval`,
  String.raw`\b(?:should|must|may|can|could) ?not (?:yet )?(?:be (?:released|deployed|shipped|launched|promoted|approved|used in (?:production|its (?:present|current) \w+))|go[- ]live|ship|launch|proceed)`,
  String.raw`\b(?:is|are|was) (?:currently |still )?(?:not (?:yet )?|un)${FIT} for (?:\w+ ){0,2}?${WHAT}`,
  String.raw`\bnot (?:yet )?(?:production[- ]ready|ready for (?:\w+ )?${WHAT})`,
  String.raw`\bnot an? (?:\w+ ){0,3}(?:production release|(?:release |production )?approval|clearance)\b`,
  "nicht (?:gegeben|freigegeben|empfohlen)",
  "wird (?:verweigert|abgelehnt|nicht freigegeben)",
  "avis défavorable",
  "no se recomienda|não se recomenda|não recomendamos",
);
const GRANTED = anyOf(
  String.raw`\brecommends? (?:the |a |an |its )?(?:conditional )?${WHAT}\b`,
  String.raw`\b(?:is|are) (?:conditionally )?${FIT} for (?:\w+ ){0,2}?${WHAT}\b`,
  String.raw`\bapproves? (?:the |this )?(?:release|launch|roll[- ]?out|deployment|go[- ]?live)\b`,
  String.raw`\baccepts? (?:the )?(?:release|wave|version|delivery|system|product|build)\b`,
  String.raw`\b(?:may|can) (?:now )?be (?:released|deployed|shipped|launched|promoted)\b`,
  String.raw`\b(?:may|can) (?:now )?go[- ]live\b`,
  String.raw`\b(?:may|can) (?:now )?proceed to (?:production|release|launch)\b`,
  "avis favorable",
  String.raw`(?:wird|ist) (?:\w+ ){0,6}(?:abgenommen|freigegeben)`,
  "(?:recette|mise en production|livraison) est (?:prononcée|autorisée|acceptée|approuvée)",
  "se recomienda (?:la |el )?(?:publicación|despliegue|lanzamiento|puesta)|recomenda-se",
);

function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|"), "i");
}

// A sentence without one of these words decides nothing: "not yet production-ready" is as often said of a part.
const DECIDES =
  /recommend|sign off|accept|conditionally|be used|approve|prononc|autoris|recomi?end|advises|withh|unready|unfit|ready for|approved for|cleared|fit for|suitable|released|deployed|shipped|launched|promoted|go[- ]live|ship\b|proceed| not an? |wird |nicht |avis /i;

/** The verdict that a sentence of a concluding part gives in prose: "QA recommends release with conditions: …"; else null. */
export function verdictInProse(text: string): Verdict | null {
  const value = text.slice(0, 600);
  if (!DECIDES.test(value)) return null;
  if (REFUSED.test(value)) return "not-approved";
  if (/\b(?:is|are) (?:only )?conditionally (?:ready|approved|fit|suitable|accepted)\b/i.test(value))
    return "conditional";
  if (!GRANTED.test(value)) return null;
  return HEDGED.test(value) ? "conditional" : "approved";
}
