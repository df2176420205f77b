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
  let blanks = 0;
  for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) blanks++;
  return blanks > 5;
}

function isBoldName(plain: string, colon: number, marks: readonly Mark[]): boolean {
  const bold = marks.filter((mark) => mark.kind === "strong" && mark.to >= colon);
  if (bold.length === 0) return false;
  const from = plain.search(WORD_CHARACTER);
  return bold.some((mark) => mark.from <= from);
}

/** A name in lower case, without symbols; the first test spares most names the slow way. */
export function labelName(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower;
  return lower.replace(NOT_NAME, " ").replace(/\s+/g, " ").trim();
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

const NAMES: Readonly<Record<string, LabelKind>> = {
  severity: "severity",
  "severity level": "severity",
  "severity rating": "severity",
  criticality: "severity",
  level: "severity",
  priority: "priority",
  "priority level": "priority",
  risk: "risk",
  "risk level": "risk",
  "risk rating": "risk",
  status: "status",
  state: "status",
  "current status": "status",
  "fix status": "status",
  "remediation status": "status",
  resolution: "status",
  effort: "effort",
  "estimated effort": "effort",
  "effort estimate": "effort",
  "remediation effort": "effort",
  "fix effort": "effort",
  "refactoring effort": "effort",
  estimate: "effort",
  est: "effort",
  "time estimate": "effort",
  "estimated time": "effort",
  "estimated fix time": "effort",
  "fix time": "effort",
  "time to fix": "effort",
  "remediation time": "effort",
  time: "effort",
  location: "location",
  locations: "location",
  file: "location",
  files: "location",
  "file(s)": "location",
  "affected file": "location",
  "affected files": "location",
  "files affected": "location",
  "affected code": "location",
  component: "location",
  where: "location",
  source: "location",
  path: "location",
  cwe: "cwe",
  cve: "cwe",
  "cwe/cve": "cwe",
  cvss: "cvss",
  "cvss score": "cvss",
  "cvss base score": "cvss",
  "cvss v3.1": "cvss",
  "cvss vector": "cvss",
  id: "id",
  "finding id": "id",
  "issue id": "id",
  description: "description",
  details: "description",
  summary: "description",
  issue: "issue",
  issues: "issue",
  problem: "issue",
  problems: "issue",
  vulnerability: "issue",
  finding: "issue",
  gap: "issue",
  observation: "issue",
  impact: "impact",
  "business impact": "impact",
  "production risk": "impact",
  consequence: "impact",
  consequences: "impact",
  effect: "impact",
  recommendation: "recommendation",
  recommendations: "recommendation",
  "recommended fix": "recommendation",
  fix: "recommendation",
  "fix required": "recommendation",
  "required fix": "recommendation",
  remediation: "recommendation",
  mitigation: "recommendation",
  solution: "recommendation",
  action: "recommendation",
  evidence: "evidence",
  code: "evidence",
  "current code": "evidence",
  "proof of concept": "evidence",
  exploitation: "evidence",
  "exploitation scenario": "evidence",
  "attack scenario": "evidence",
  likelihood: "likelihood",
  probability: "likelihood",
  "root cause": "root-cause",
  cause: "root-cause",
  validation: "validation",
  "validation steps": "validation",
  "required test": "validation",
  testing: "validation",
  "testing strategy": "validation",
  verification: "validation",
  test: "validation",
  dependency: "dependency",
  dependencies: "dependency",
  "depends on": "dependency",
  exposure: "exposure",
  "financial exposure": "exposure",
  "financial risk": "exposure",
  category: "category",
  owasp: "category",
  type: "category",
  "current state": "status",
  "fix state": "status",
  statement: "issue",
  "esfuerzo estimado": "effort",
  estimación: "effort",
  "esforço estimado": "effort",
  estimativa: "effort",
  "level of effort": "effort",
  "time to remediate": "effort",
  "activo afectado": "location",
  "ativo afetado": "location",
  rating: "severity",
  class: "severity",
  "severity class": "severity",
  kritikalität: "severity",
  schweregrad: "severity",
  schwere: "severity",
  einstufung: "severity",
  gravité: "severity",
  criticité: "severity",
  sévérité: "severity",
  gravedad: "severity",
  severidad: "severity",
  criticidad: "severity",
  gravidade: "severity",
  severidade: "severity",
  criticidade: "severity",
  sev: "severity",
  prio: "priority",
  priorität: "priority",
  priorité: "priority",
  prioridad: "priority",
  prioridade: "priority",
  "overall risk": "risk",
  risiko: "risk",
  risikostufe: "risk",
  "niveau de risque": "risk",
  "nivel de riesgo": "risk",
  "nível de risco": "risk",
  riesgo: "risk",
  risco: "risk",
  retest: "status",
  "retest status": "status",
  "retest result": "status",
  état: "status",
  estado: "status",
  situação: "status",
  stand: "status",
  disposition: "status",
  "remediation state": "status",
  aufwand: "effort",
  "geschätzter aufwand": "effort",
  charge: "effort",
  "charge estimée": "effort",
  esfuerzo: "effort",
  esforço: "effort",
  "effort to fix": "effort",
  size: "effort",
  "story points": "effort",
  points: "effort",
  "estimated remediation effort": "effort",
  "estimated remediation time": "effort",
  "fix estimate": "effort",
  reference: "id",
  ref: "id",
  kennung: "id",
  affected: "location",
  "affected component": "location",
  "affected components": "location",
  "affected resource": "location",
  "affected resources": "location",
  "affected asset": "location",
  "affected assets": "location",
  "affected endpoint": "location",
  endpoint: "location",
  endpoints: "location",
  page: "location",
  resource: "location",
  resources: "location",
  fundstelle: "location",
  betroffen: "location",
  emplacement: "location",
  ubicación: "location",
  localização: "location",
  sachverhalt: "description",
  beschreibung: "description",
  descripción: "description",
  descrição: "description",
  constat: "issue",
  befund: "issue",
  hallazgo: "issue",
  achado: "issue",
  auswirkung: "impact",
  auswirkungen: "impact",
  conséquence: "impact",
  conséquences: "impact",
  impacto: "impact",
  arquivo: "location",
  archivo: "location",
  "ação sugerida": "recommendation",
  "acción sugerida": "recommendation",
  empfehlung: "recommendation",
  maßnahme: "recommendation",
  mesure: "recommendation",
  recommandation: "recommendation",
  recomendación: "recommendation",
  recomendação: "recommendation",
  suggestion: "recommendation",
  "suggested fix": "recommendation",
  vraisemblance: "likelihood",
  wahrscheinlichkeit: "likelihood",
  probabilidad: "likelihood",
  probabilidade: "likelihood",
  exploitability: "likelihood",
  "ease of exploit": "likelihood",
  "ease of exploitation": "likelihood",
};
const KINDS: ReadonlyMap<string, LabelKind> = new Map(Object.entries(NAMES));

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
  const kept = keptKinds.get(name);
  if (kept !== undefined) return kept;
  const computed = computedKind(name);
  if (keptKinds.size >= MOST_KEPT) keptKinds.clear();
  keptKinds.set(name, computed);
  return computed;
}

// A report has the same few labels all over, and each is asked for several times.
const keptKinds = new Map<string, LabelKind | null>();
const MOST_KEPT = 1024;

function computedKind(name: string): LabelKind | null {
  const known = KINDS.get(name);
  if (known) return known;
  if (/^cwe[- ]?\d+$/.test(name)) return "cwe";
  const alike = ALIKE.find(({ words }) => words.test(name))?.kind;
  if (alike) return alike;
  const bare = name.replace(/ ?\([^)]*\)$/, "");
  return KINDS.get(bare) ?? null;
}
