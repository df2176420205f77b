import type { ReportFacts } from "../../reader/facts";
import { normaliseId } from "../../reader/findingIds";

/** What ids of one author have in common: "ARCH-" with three digits. */
export interface IdFamily {
  readonly name: string;
  readonly ids: readonly string[];
}

// Example: "SEC-CRITICAL-001" is "SEC-CRITICAL-" and "001".
const PARTS = /^(.*?)(\d{1,4})[a-z]?$/;

/** Ids that are defined anywhere in the documents, in comparable form. */
export function definedIds(documents: readonly ReportFacts[]): ReadonlySet<string> {
  const ids = documents.flatMap(({ findings, claims }) => [
    ...findings.flatMap(({ id, numberedAs }) => [...(id === null ? [] : [id]), ...numberedAs]),
    ...claims.idMentions.filter(({ isDefinition }) => isDefinition).map(({ id }) => id),
  ]);
  return new Set(ids.map(normaliseId));
}

/** The ids of findings by family. */
export function idFamilies(documents: readonly ReportFacts[]): ReadonlyMap<string, IdFamily> {
  const families = new Map<string, IdFamily>();
  for (const { id } of documents.flatMap(({ findings }) => findings)) {
    const name = id === null ? null : familyOf(id);
    if (id === null || name === null) continue;
    families.set(name, { name, ids: [...(families.get(name)?.ids ?? []), id] });
  }
  return families;
}

/** The family of an id; null for one that may be anything: "C1", "H2", "M3". */
export function familyOf(id: string): string | null {
  const [, prefix = "", digits = ""] = PARTS.exec(id) ?? [];
  if (!/[A-Z]{2}|[A-Z]-$/.test(prefix)) return null;
  // "SEC-001" and "SEC-2024" are numbered by different people.
  return `${prefix}${digits.startsWith("0") ? "0".repeat(digits.length) : ""}`;
}
