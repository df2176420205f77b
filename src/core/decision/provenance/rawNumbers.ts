import type { Figure } from "./figures";

/** Adds the runs of digits of a text, with their separators: one pass, for who cannot wait for an index of its figures. */
export function addRawNumbers(text: string, runs: Set<string>): void {
  for (const run of text.match(/\d[\d.,]*/g) ?? []) {
    const last = run.charCodeAt(run.length - 1);
    runs.add(last === 44 || last === 46 ? run.slice(0, -1) : run);
  }
}

/**
 * Whether a figure may stand in one of the texts. Generous: units are not asked for, and what is no number is taken to stand there; an
 * audit looks closer.
 */
export function mayStand({ kind, value, text }: Figure, runs: ReadonlySet<string>): boolean {
  if (kind !== "number" || value === null) return true;
  const written = /\d[\d.,]*\d|\d/.exec(text)?.[0] ?? "";
  return [written, ...formsOf(value)].some((form) => runs.has(form));
}

function formsOf(value: number): readonly string[] {
  const plain = String(value);
  const scaled = [1e3, 1e6, 1e9, 1e5, 1e7]
    .map((scale) => String(value / scale))
    .filter((form) => form.length < 8);
  const [whole = "", decimals] = plain.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (decimals === undefined ? "" : `.${decimals}`);
  return [plain, grouped, `${plain}.0`, ...(value >= 1000 ? scaled : [])];
}
