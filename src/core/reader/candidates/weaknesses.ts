import type { LineIndex } from "../../text/range";
import type { Statement } from "../facts";

/** A text of a finding with its document offsets. */
export interface PlacedText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

// Example: "CWE-79", "CVE-2031-10442", "GHSA-ab12-cd34-ef56".
const WEAKNESS = /\b(?:CWE[- ]?\d{1,5}|CVE-\d{4}-\d{4,7}|GHSA(?:-\w{4}){3})\b/gi;

/** The weaknesses and advisories that some texts name, each once, with the first line that names it. */
export function weaknessesIn(texts: readonly PlacedText[], lines: LineIndex): readonly Statement[] {
  const found = new Map<string, Statement>();
  for (const { text, from, to } of texts)
    for (const [named] of text.matchAll(WEAKNESS)) {
      const id = normalized(named);
      if (!found.has(id)) found.set(id, { text: id, range: lines.range(from, to) });
    }
  return [...found.values()];
}

/** The ids of the kinds of weakness among them, without those of advisories. */
export function cweOf(weaknesses: readonly Statement[]): readonly string[] {
  return weaknesses.map(({ text }) => text).filter((text) => text.startsWith("CWE-"));
}

/** "cwe 79" is CWE-79; the numbers of advisories have one spelling. */
function normalized(named: string): string {
  const upper = named.toUpperCase();
  if (!upper.startsWith("CWE")) return upper;
  const number = upper.slice("CWE".length);
  return `CWE-${number.startsWith("-") || number.startsWith(" ") ? number.slice(1) : number}`;
}
