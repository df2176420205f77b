import { printable } from "../core/export/printable";

/** Where two texts begin to differ, in words; null where they are equal. Lines are 1-based. */
export function firstDifference(standing: string, expected: string): string | null {
  if (standing === expected) return null;
  const standingLines = standing.split("\n");
  const expectedLines = expected.split("\n");
  const shorter = Math.min(standingLines.length, expectedLines.length);
  let index = 0;
  while (index < shorter && standingLines[index] === expectedLines[index]) index++;
  return `line ${index + 1}: there is ${quoted(standingLines[index])}, expected is ${quoted(expectedLines[index])}`;
}

const LONGEST = 160;

function quoted(line: string | undefined): string {
  if (line === undefined) return "no such line";
  const text = printable(line.endsWith("\r") ? `${line.slice(0, -1)} (CRLF)` : line);
  return text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
}
