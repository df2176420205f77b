import type { FieldName } from "./facts";
import type { Mark } from "../markdown/blocks";
import { pattern } from "../text/pattern";

/** A labelled line: `**Effort:** 4 hours`, `- Status: open`. */
export interface Label {
  /** As written, in lower case, without markup and symbols. */
  readonly name: string;
  readonly value: string;
  /** Plain offset at which the value begins. */
  readonly valueFrom: number;
  /** The label is bold: it labels whatever it says; a plain one only where its name is known. */
  readonly isBold: boolean;
}

const LONGEST_NAME = 48;

const WORD_CHARACTER = pattern(String.raw`[\p{L}\p{N}]`);
const NOT_NAME = pattern(String.raw`[^\p{L}\p{N}%/&+ ()-]+`, "g");

/** The label of a line with these marks, else null. */
export function readLabel(plain: string, marks: readonly Mark[]): Label | null {
  const colon = plain.indexOf(":");
  if (colon <= 0 || colon > LONGEST_NAME) return null;
  const name = labelName(plain.slice(0, colon));
  if (name === "" || isSentence(name)) return null;
  const isBold = isBoldName(plain, colon, marks);
  const rest = plain.slice(colon + 1);
  const indent = rest.length - rest.trimStart().length;
  const value = rest.trim();
  // An address or a time is no label ("http://…", "12:30").
  if (rest.startsWith("//") || (!isBold && /^\d/.test(rest) && /\d$/.test(name))) return null;
  return { name, value, valueFrom: colon + 1 + indent, isBold };
}

/** More than six words. */
function isSentence(name: string): boolean {
  return name.split(" ").length > 6;
}

function isBoldName(plain: string, colon: number, marks: readonly Mark[]): boolean {
  const from = plain.search(WORD_CHARACTER);
  return marks.some((mark) => mark.kind === "strong" && mark.to >= colon && mark.from <= from);
}

/** A name in lower case, without symbols. */
export function labelName(text: string): string {
  return text.toLowerCase().replace(NOT_NAME, " ").replace(/\s+/g, " ").trim();
}

/** What a known label is about. */
export type LabelKind =
  | "severity"
  | "priority"
  | "risk"
  | "status"
  | "response"
  | "effort"
  | "location"
  | "cwe"
  | "cvss"
  | "id"
  | FieldName;

// By what they are about, a bar between them.
const NAMES: Readonly<Partial<Record<LabelKind, string>>> = {
  severity:
    "severity|severity level|severity rating|criticality|level|rating|class|severity class|kritikalität|schweregrad|schwere|" +
    "einstufung|gravité|criticité|sévérité|gravedad|severidad|criticidad|gravidade|severidade|criticidade|sev",
  priority: "priority|priority level|prio|priorität|priorité|prioridad|prioridade",
  risk: "risk|risk level|risk rating|overall risk|risiko|risikostufe|niveau de risque|nivel de riesgo|nível de risco|riesgo|risco",
  status:
    "status|state|current status|fix status|remediation status|resolution|current state|fix state|retest|retest status|" +
    "retest result|état|estado|situação|stand|disposition|remediation state",
  effort:
    "effort|estimated effort|effort estimate|remediation effort|fix effort|refactoring effort|estimate|est|time estimate|" +
    "estimated time|estimated fix time|fix time|time to fix|remediation time|time|esfuerzo estimado|estimación|esforço estimado|" +
    "estimativa|level of effort|time to remediate|aufwand|geschätzter aufwand|charge|charge estimée|esfuerzo|esforço|" +
    "effort to fix|size|story points|points|estimated remediation effort|estimated remediation time|fix estimate",
  location:
    "location|locations|file|files|file(s)|affected file|affected files|files affected|affected code|component|where|source|path|" +
    "activo afectado|ativo afetado|affected|affected component|affected components|affected resource|affected resources|" +
    "affected asset|affected assets|affected endpoint|endpoint|endpoints|page|resource|resources|fundstelle|betroffen|emplacement|" +
    "ubicación|localização|arquivo|archivo",
  cwe: "cwe|cve|cwe/cve",
  cvss: "cvss|cvss score|cvss base score|cvss v3.1|cvss vector",
  id: "id|finding id|issue id|reference|ref|kennung",
  description: "description|details|summary|sachverhalt|beschreibung|descripción|descrição",
  issue:
    "issue|issues|problem|problems|vulnerability|finding|gap|observation|statement|constat|befund|hallazgo|achado",
  impact:
    "impact|business impact|production risk|consequence|consequences|effect|auswirkung|auswirkungen|conséquence|conséquences|" +
    "impacto",
  recommendation:
    "recommendation|recommendations|recommended fix|fix|fix required|required fix|remediation|mitigation|solution|action|" +
    "ação sugerida|acción sugerida|empfehlung|maßnahme|mesure|recommandation|recomendación|recomendação|suggestion|suggested fix",
  evidence: "evidence|code|current code|proof of concept|exploitation|exploitation scenario|attack scenario",
  likelihood:
    "likelihood|probability|vraisemblance|wahrscheinlichkeit|probabilidad|probabilidade|exploitability|ease of exploit|" +
    "ease of exploitation",
  "root-cause": "root cause|cause",
  validation: "validation|validation steps|required test|testing|testing strategy|verification|test",
  dependency: "dependency|dependencies|depends on",
  exposure: "exposure|financial exposure|financial risk",
  category: "category|owasp|type",
};
const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split("|").map((name) => [name, kind as LabelKind])),
);

// "State after retest", "Overall severity", "Estimated remediation effort": longer names of the same.
const ALIKE: readonly { readonly words: RegExp; readonly kind: LabelKind }[] = [
  {
    words:
      /^(?:(?:finding|issue|risk|defect|vulnerability|stated|final|current|residual|assessed|overall) ){0,2}severity$|^severity(?: \w+){0,2}$|^(?:\w+ )?(?:rating|criticality)$/,
    kind: "severity",
  },
  {
    words:
      /^(?:state|status)(?: \w+){1,3}$|^(?:(?!git |http |build |exit )\w+ ){1,2}(?<!\b(?:git|http|build|exit) )(?:status|state)$|^retest\b/,
    kind: "status",
  },
  {
    words:
      /^(?:(?:owner|client|management|team|developers?|project|vendor|auditee|customer|protocol|auditor)(?: s)? )?(?:response|comments?|reply|answer|alleviation)$|^update(?: .{1,20})?$/,
    kind: "response",
  },
  { words: /^(?:\w+ ){1,2}effort$|^effort(?: \w+){1,2}$|^(?:\w+ )?estimate$/, kind: "effort" },
  { words: /^affected \w+(?: \w+)?$/, kind: "location" },
];

/** What a label's name says, null for a name that nobody agreed on. */
export function labelKind(name: string): LabelKind | null {
  const known = KINDS.get(name);
  if (known) return known;
  if (/^cwe[- ]?\d+$/.test(name)) return "cwe";
  const alike = ALIKE.find(({ words }) => words.test(name))?.kind;
  if (alike) return alike;
  const bare = name.replace(/ ?\([^)]*\)$/, "");
  return KINDS.get(bare) ?? null;
}
