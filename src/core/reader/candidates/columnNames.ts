import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";

export type ColumnRole =
  | "id"
  | "severity"
  | "blocks"
  | "title"
  | "part"
  | "location"
  | "line"
  | "effort"
  | "status"
  | "cwe"
  | "cvss"
  | "impact"
  | "recommendation"
  | "resolution"
  | "type";

/** Whether a header has a name. */
export type HeaderTest = (header: string) => boolean;

/** One of these names, a bar between them. */
function named(names: string): HeaderTest {
  const known = names.split("|");
  return (header) => known.includes(header);
}

function like(words: RegExp): HeaderTest {
  return (header) => words.test(header);
}

/** Header words by role, best first; columns that are named otherwise are told by what they contain. */
export const COLUMN_NAMES: readonly (readonly [ColumnRole, readonly HeaderTest[]])[] = [
  [
    "id",
    [named("#|id|ref|reference|no|nr|nº|n°|finding id|issue id|key|code|kennung"), like(/\b(?:id|nr|no)$/)],
  ],
  [
    "severity",
    [
      like(
        /^(?:severity|criticality|sev|schweregrad|kritikalität|gravité|criticité|sévérité|gravedad|severidad|criticidad|gravidade|severidade|criticidade|gravità)\b/,
      ),
      like(/\b(?:rating|severity|criticality)$/),
      named("priority|prio|priorität|priorité|prioridad|prioridade"),
      named(
        "risk|risk level|risk rating|level|rating|risiko|riesgo|risco|niveau de risque|niveau|nivel|nível|einstufung|klasse|stufe|class|classification|score|risk score|impact level|grade|grading",
      ),
      named("cvss/priority|cvss /priority|cvss/ priority|cvss / priority"),
    ],
  ],
  [
    "title",
    [
      named(
        "issue|finding|title|vulnerability|vulnerability name|weakness|bug|defect|blocker|gap|problem|item|gap description|p0 gap|p1 gap|p2 gap|p3 gap|p4 gap|what|threat|summary|feststellung|befund|constat|hallazgo|achado|mangel|fehler|abweichung|anomalie|anomalía|incidencia|defeito|defecto|titel|titre|título",
      ),
      like(/\b(?:issue|finding|gap|vulnerability|blocker|title|weakness|defect|threat)\b/),
      named(
        "description|name|concern|observation|surface|feature|package|component|item|what|task|action|risk|beschreibung|descripción|descrição|risiko|riesgo|risco",
      ),
    ],
  ],
  [
    "location",
    [
      named(
        "file|files|location|locations|path|files affected|affected file|affected files|affected|where|component|module|file:line|file / line|source|resource|endpoint|datei|fichier|archivo|arquivo",
      ),
    ],
  ],
  ["line", [named("line|lines")]],
  [
    "effort",
    [
      like(/\beffort\b/),
      named(
        "estimate|estimates|est|est time|est hours|est days|est h|est d|estimated time|estimated hours|estimated days|estimated work|time|fix time|eta|time to fix|size|work|hours|days|person days|man days|pd|md|duration|aufwand|esfuerzo|esforco|esforço|charge|estimativa|estimación|points|sp|story points",
      ),
    ],
  ],
  [
    "status",
    [
      like(/\bstatus\b/),
      named(
        "state|classification|fixed|fixed?|done|done?|result|verdict|retest|stand|triage|état|estado|situação|disposition|outcome|conclusion",
      ),
    ],
  ],
  // What a tracker closed it as, beside the status.
  ["resolution", [named("resolution|resolved as|close reason")]],
  ["type", [named("t|type|issue type|kind|art|tipo")]],
  ["cwe", [like(/^cwes?\b/)]],
  ["cvss", [(header) => header.startsWith("cvss"), named("score"), named("base score")]],
  ["impact", [named("impact|consequence|effect|business impact|auswirkung|impacto")]],
  [
    "recommendation",
    [
      named(
        "fix|recommendation|mitigation|remediation|solution|action|required fix|fix required|maßnahme|mesure|treatment",
      ),
    ],
  ],
];

/** "Issue", "Vulnerability": not the more general names of a title, which may as well be those of a part. */
export function isFindingName(header: string): boolean {
  const [, tests = []] = COLUMN_NAMES.find(([role]) => role === "title") ?? [];
  return tests.slice(0, 2).some((isNamed) => isNamed(header)) && !isColumnName(header, "blocks");
}

/** Whether a header is a name for one of some roles. */
export function isNamedFor(roles: readonly ColumnRole[], header: string): boolean {
  return COLUMN_NAMES.some(
    ([role, tests]) => roles.includes(role) && tests.some((isNamed) => isNamed(header)),
  );
}

/** Whether a header is a name of a concept, and nothing else. */
export function isColumnName(header: string, concept: string): boolean {
  const said = phrasesIn(header);
  return ofFamily(said, "columnName").some(
    (one) => one.concept === concept && one.first === 0 && one.end === said.tokens.length,
  );
}
