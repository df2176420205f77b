import { printable } from "../core/export/printable";
import { differingParts } from "../core/text/differingPart";

/** Where two texts begin to differ, in words; null where they are equal. Lines are 1-based. */
export function firstDifference(standing: string, expected: string): string | null {
  if (standing === expected) return null;
  const standingLines = standing.split("\n");
  const expectedLines = expected.split("\n");
  const shorter = Math.min(standingLines.length, expectedLines.length);
  let index = 0;
  while (index < shorter && standingLines[index] === expectedLines[index]) index++;
  return `line ${index + 1}: ${inWords(standingLines[index], expectedLines[index])}`;
}

function inWords(standing: string | undefined, expected: string | undefined): string {
  const [there, meant] = differingParts(shown(standing), shown(expected));
  return `there is ${quoted(standing, there)}, expected is ${quoted(expected, meant)}`;
}

function shown(line: string | undefined): string {
  return line?.endsWith("\r") === true ? `${line.slice(0, -1)} (CRLF)` : (line ?? "");
}

function quoted(line: string | undefined, part: string): string {
  return line === undefined ? "no such line" : `"${printable(part)}"`;
}
