/** Units of text shown in front of the first difference. */
const BEFORE = 40;
const LONGEST = 160;

/** The parts of two lines from shortly before they begin to differ, cut where they are long. */
export function differingParts(one: string, other: string): readonly [string, string] {
  let same = 0;
  while (same < one.length && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  const from = same > LONGEST - BEFORE ? same - BEFORE : 0;
  return [part(one, from), part(other, from)];
}

function part(text: string, from: number): string {
  const shown = text.slice(from, from + LONGEST);
  return (from > 0 ? "…" : "") + shown + (from + LONGEST < text.length ? "…" : "");
}
