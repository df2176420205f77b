/** Verdicts where only the status of a document is expected: in its head, and in bold below "Status". */
import { wordsOf } from "../../text/words";
import { isOnly, says } from "../annotations/says";
import type { Verdict } from "../facts";
import type { LineElement } from "../outline";
import { agreedVerdict, standaloneVerdict, verdictOf } from "./verdictText";

/** Level of a chapter below the title. */
const CHAPTER = 2;

/** Above the first chapter, where a status is that of the document. */
export function isHead(line: LineElement): boolean {
  return line.section.level <= 1 && line.section.isFirst;
}

/**
 * "CRITICAL - Not Production Ready", "Ready for public release"; "Approved" alone is often said of the document itself, "ready for
 * integration" of something else, and what is "ready for approval" has none yet.
 */
export function headVerdict(value: string): Verdict | null {
  if (says(value, "awaitedApproval", "word")) return null;
  if (` ${wordsOf(value).join(" ")}`.includes(" ready for ")) return verdictOf(value) ?? agreedVerdict(value);
  const parts = value.split(/\s[-–—]\s|[,;:]\s/);
  return parts.some((part) => verdictOf(part) === "not-approved") ? "not-approved" : null;
}

/** "> **NO-GO** until the keys are rotated." above the first chapter; an approval there may be that of the document. */
export function refusalAtHead(line: LineElement): Verdict | null {
  if (!isHead(line) || line.label !== null) return null;
  const verdict = standaloneVerdict(line.plain);
  return verdict === "approved" ? null : verdict;
}

/** "**PASSED / READY FOR RELEASE**" in a chapter "Status"; "**Approved**" there may be said of the document. */
export function boldStatus({ section, label, marks, plain }: LineElement): Verdict | null {
  if (section.heading === null || section.level > CHAPTER || label !== null) return null;
  if (!isOnly(section.heading.plain, "asks", "status")) return null;
  const isBold = marks.some(
    ({ kind, from, to }) => kind === "strong" && from <= 3 && to >= plain.trim().length,
  );
  return isBold ? headVerdict(plain) : null;
}
