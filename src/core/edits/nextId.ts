import type { FindingFacts, Severity } from "../reader/facts";
import { idSeverity, normaliseId } from "../reader/findingIds";

/** An id in its parts: `SEC-CRITICAL-` and 7 of `SEC-CRITICAL-007`. */
interface NumberedId {
  readonly prefix: string;
  readonly number: number;
  readonly digits: number;
}

/**
 * The next free id in the series that a report's ids form: that of the findings of the same level if ids name levels, else the most common
 * one. `fallback`: the prefix for a report without ids, such as `SEC-`. `taken`: all ids that are in use, in other reports, too.
 */
export function nextId(
  findings: readonly FindingFacts[],
  severity: Severity,
  fallback: string,
  taken: readonly string[],
): string {
  const series = seriesFor(findings, severity) ?? { prefix: fallback, number: 0, digits: 1 };
  const used = new Set(taken.map(normaliseId));
  let number = series.number + 1;
  while (used.has(normaliseId(written(series, number)))) number++;
  return written(series, number);
}

function written({ prefix, digits }: NumberedId, number: number): string {
  return prefix + String(number).padStart(digits, "0");
}

/** The last id of the series that a finding of a level belongs to. */
function seriesFor(findings: readonly FindingFacts[], severity: Severity): NumberedId | null {
  const ids = findings.flatMap(({ id }) => (id === null ? [] : [id]));
  const fitting = ids.filter((id) => (idSeverity(id)?.severity ?? severity) === severity).flatMap(numberedId);
  const prefixes = [...new Set(fitting.map(({ prefix }) => prefix))];
  const count = (prefix: string): number => fitting.filter((one) => one.prefix === prefix).length;
  const [prefix] = prefixes.sort((a, b) => count(b) - count(a));
  const own = fitting.filter((one) => one.prefix === prefix).sort((a, b) => b.number - a.number);
  return own[0] ?? null;
}

function numberedId(id: string): readonly NumberedId[] {
  const match = /^([A-Z][A-Z0-9-]{0,30}?-?)(\d{1,6})$/.exec(id);
  const [, prefix = "", digits = ""] = match ?? [];
  return match === null ? [] : [{ prefix, number: Number(digits), digits: digits.length }];
}
