/** Detects edits outside the fields of a decision, so that they are never lost silently. */
import type { Sidecar } from "../contract/sidecar";
import { fingerprintOf, sha256Of } from "../text/hash";
import { generatedLines } from "./regions";

export type DocumentPrint = Sidecar["document"];

/** Fingerprints that show whether and where a generated text was edited. */
export function documentPrint(markdown: string): DocumentPrint {
  const lines = generatedLines(markdown).map(({ text }) => text);
  return { sha256: sha256Of(lines.join("\n")), lines: lines.map(linePrint).join("") };
}

const PRINT_LENGTH = 8;

function linePrint(text: string): string {
  return fingerprintOf([text]).slice(0, PRINT_LENGTH);
}

/** The 1-based line of the first edit; null if the text outside the fields is as generated. */
export function editedLine(standing: string, print: DocumentPrint): number | null {
  const lines = generatedLines(standing);
  if (sha256Of(lines.map(({ text }) => text).join("\n")) === print.sha256) return null;
  const edited = lines.find(
    ({ text }, index) =>
      linePrint(text) !== print.lines.slice(index * PRINT_LENGTH, (index + 1) * PRINT_LENGTH),
  );
  return edited?.line ?? lines.at(-1)?.line ?? 1;
}

/** Whether two documents are the same except for the content of their fields. */
export function isSameGenerated(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) =>
    generatedLines(text)
      .map((line) => line.text)
      .join("\n"),
  );
  return left === right;
}
