import { beginsWith, says } from "./annotations/says";
import type { Priority, Severity } from "./facts";
import { colorLevel, isColor } from "./colors";
import type { Level, Scale } from "./level";
import type { Table } from "../markdown/blocks";
import type { Element, TableElement } from "./outline";
import { labelSeverity, leadingLevel, levelsByName } from "./severityWords";

// If the report has no scale: what these letters stand for wherever a severity is expected, and only there.
const USUAL: Scale = levelsByName("usualCode");

const CODE = /^(?:[PSTL]-?\d|SEV-?\d|[A-E]|VH|H|M|L|VL|\d)$/;
// A code, what connects it, and the words for its level. Example: "1 = cosmetic", "S2: serious", "5 (very high)".
const DEFINED =
  /(?<![\w-])([PSTL]-?\d|SEV-?\d|VH|VL|[CHML]|\d)\s*(=|:|[–—-]|\(|→|->|(?:is|means|equals|corresponds to|to)\b)?\s*(\p{L}+(?: \p{L}+)?)/giu;
const GLYPH = /(\p{Extended_Pictographic})\u{FE0F}?\s*[=:–—-]\s*([\p{L}]+)/gu;
/**
 * The scale that a report defines: a small table of codes and levels, or a sentence or list with two or more of them. A code that it defines
 * twice differently means nothing.
 */
export function readScale(elements: readonly Element[]): Scale {
  const found = new Map<string, Severity | null>();
  const define = (code: string, severity: Severity): void => {
    const known = found.get(code);
    found.set(code, known === undefined || known === severity ? severity : null);
  };
  let listed: (readonly [string, Severity])[] = [];
  for (const element of elements) {
    if (element.kind === "table")
      for (const [code, severity] of [...ofTable(element), ...ofLetters(element)]) define(code, severity);
    if (element.kind !== "line") {
      listed = [];
      continue;
    }
    const stated = ofText(element.plain);
    if (stated.length >= 2) for (const [code, severity] of stated) define(code, severity);
    // A list defines one code an item.
    const own = element.item !== null && stated.length === 1 ? stated : [];
    listed = own.length === 0 ? [] : [...listed, ...own];
    if (listed.length >= 2 && new Set(listed.map(([code]) => code)).size >= 2)
      for (const [code, severity] of listed) define(code, severity);
  }
  return withSteps(
    new Map([...found].flatMap(([code, severity]) => (severity === null ? [] : [[code, severity]]))),
  );
}

/** From low to critical, one step for each number of a scale of four and of five numbers. */
const FOUR_STEPS = ["low", "medium", "high", "critical"] as const;

/** "1 (low) to 5 (critical)" also says what the numbers in between mean. */
function withSteps(scale: Scale): Scale {
  const numbers = [...scale.keys()].filter(isNumber).map(Number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const count = last - first + 1;
  const [lowest, highest] = [scale.get(String(first)), scale.get(String(last))];
  const isRising = isLowest(lowest) && highest === "critical";
  const isFalling = isLowest(highest) && lowest === "critical";
  if ((count !== 4 && count !== 5) || (!isRising && !isFalling)) return scale;
  const steps: readonly Severity[] = count === 4 ? FOUR_STEPS : ["low", ...FOUR_STEPS];
  const ordered = isRising ? steps : [...steps].reverse();
  return new Map([...ordered.map((severity, step) => [String(first + step), severity] as const), ...scale]);
}

function isNumber(code: string): boolean {
  return Number.isInteger(Number(code));
}

function isLowest(severity: Severity | undefined): boolean {
  return severity === "low" || severity === "info";
}

function ofText(plain: string): readonly (readonly [string, Severity])[] {
  if (plain.length > 600 || !/[\d=]/.test(plain)) return [];
  const codes = [...plain.matchAll(DEFINED)]
    // "3 high, 2 low" counts.
    .filter(([, code = "", link]) => link !== undefined || !isNumber(code))
    .map(([, code = "", , words = ""]) => [code, words] as const);
  const glyphs = plain.includes("=")
    ? [...plain.matchAll(GLYPH)].map(([, glyph = "", word = ""]) => [glyph, word] as const)
    : [];
  return [...codes, ...glyphs].flatMap(([code, words]): (readonly [string, Severity])[] => {
    const level = labelSeverity(words);
    return level && (CODE.test(code) || !/\w/.test(code)) ? [[code, level.severity]] : [];
  });
}

/** A lone `C` is as often "conforms": it is critical where the column contains other letters of the scale. */
function ofLetters({ table }: TableElement): readonly (readonly [string, Severity])[] {
  // Cell by cell, not column by column: a wide header above short rows has far more places than cells.
  const found = new Map<number, Set<string>>();
  for (const { cells } of table.rows)
    cells.forEach(({ plain }, column) => {
      const letter = plain.trim();
      const kind = /^(?:[CHMLI]|VH|VL)?$/.test(letter) ? letter : "other";
      found.set(column, (found.get(column) ?? new Set()).add(kind));
    });
  const isLevel = [...found.values()].some(
    (kinds) => kinds.has("C") && kinds.has("H") && !kinds.has("other"),
  );
  return isLevel ? [["C", "critical"]] : [];
}

function ofTable({ table }: TableElement): readonly (readonly [string, Severity])[] {
  if (table.rows.length < 2 || table.rows.length > 8) return [];
  const cellsOf = (column: number): readonly string[] =>
    table.rows.map(({ cells }) => cells[column]?.plain.trim() ?? "");
  const ofColors = table.header.cells.findIndex((_, column) => cellsOf(column).every(isColor));
  if (ofColors >= 0) return ofColorTable(table, cellsOf(ofColors), ofColors);
  const column = table.header.cells.findIndex(({ plain }) => says(plain, "scaleColumn", "name"));
  const codes = column < 0 ? [] : cellsOf(column);
  if (codes.length === 0 || new Set(codes).size !== codes.length || !codes.every((code) => CODE.test(code)))
    return [];
  return table.rows.flatMap(({ cells }, row) => {
    const word = cells.flatMap(({ plain }, index) =>
      index === column ? [] : (leadingLevel(plain.trim()) ?? []),
    )[0];
    return word ? [[codes[row] ?? "", word.severity] as const] : [];
  });
}

/** "| Red | High | Settle it first |": every color has a cell next to it that is only a level. */
function ofColorTable(
  { rows }: Table,
  colors: readonly string[],
  column: number,
): readonly (readonly [string, Severity])[] {
  const defined = rows.flatMap(({ cells }, row) => {
    const level = cells
      .filter((_, index) => index !== column)
      .flatMap(({ plain }) => {
        const word = leadingLevel(plain.trim());
        return word?.to === plain.trim().length ? [word] : [];
      })[0];
    return level ? [[(colors[row] ?? "").toUpperCase(), level.severity] as const] : [];
  });
  return defined.length === rows.length ? defined : [];
}

/** The level that a cell or the value of a severity field states: a code of the scale, a word, a score with a word ("20 (Critical)"). */
export function levelIn(text: string, scale: Scale): Level | null {
  const value = text.replace(/^[^A-Za-zÀ-ÿ0-9]+/, "").trim();
  // "[Critical/High/Medium/Low]" asks for one.
  if (/^[\wÀ-ÿ]+(?:\s*[/|]\s*[\wÀ-ÿ]+){2,}/.test(value)) return null;
  // "P0 = blocks the release" explains one.
  if (/^[\wÀ-ÿ]+\s*=/.test(value)) return null;
  const code =
    /^(?:severity |level |sev\.? ?|prio(?:rity)? )?([A-Z]{1,3}-?\d|\d|[A-Z]{1,2})(?![\w.%-]|\s*(?:\/|of\b)\s*\d)/i.exec(
      value,
    )?.[1];
  const own = code === undefined ? undefined : scale.get(code.toUpperCase());
  if (code !== undefined && own) return { severity: own, priority: priorityOf(code) };
  if (beginsWith(value, "topLevel", "critical")) return { severity: "critical", priority: null };
  const usual = USUAL.get(value.toUpperCase());
  if (usual) return { severity: usual, priority: null };
  const ofColor = scale.get(text.trim().toUpperCase()) ?? colorLevel(text);
  if (ofColor) return { severity: ofColor, priority: null };
  const word =
    labelSeverity(value) ??
    labelSeverity(value.replace(/^\d{1,3}(?:[.,]\d+)?\s*(?:\/\s*\d+\s*)?[\s(:–—-]\s*/, ""));
  return word ? { severity: word.severity, priority: word.priority } : null;
}

function priorityOf(code: string): Priority | null {
  return /^P[0-4]$/.test(code) ? (code as Priority) : null;
}
