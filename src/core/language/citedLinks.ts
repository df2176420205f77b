import type { ReportFacts } from "../reader/facts";
import { placesIn } from "../reader/locations";
import type { TextLines } from "./completion/textLines";

/** A cited place in a line of a document. */
export interface CitedLink {
  /** 0-based. */
  readonly line: number;
  /** 0-based UTF-16 columns. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly path: string;
  /** 1-based; null if only the file is cited. */
  readonly startLine: number | null;
}

/** The places that a document cites, in its lines as they are now. What is a link already is left to the editor. */
export function citedLinks({ findings, claims }: ReportFacts, lines: TextLines): readonly CitedLink[] {
  const cited = [...findings.flatMap(({ locations }) => locations), ...claims.citations];
  const numbers = cited.flatMap(({ range }) =>
    Array.from({ length: range.endLine - range.line + 1 }, (_, index) => range.line - 1 + index),
  );
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .flatMap((line) => linksIn(lines.at(line)).map((link) => ({ line, ...link })));
}

function linksIn(text: string): readonly Omit<CitedLink, "line">[] {
  return placesIn(text).flatMap(({ path, startLine, from, to }) => {
    const opening = /^[([]+/.exec(path)?.[0].length ?? 0;
    const start = from + opening;
    const isTarget = text.slice(0, start).endsWith("](") || path.includes("](");
    if (isTarget || /^[^\]\s]{0,3}\]\(/.test(text.slice(to))) return [];
    return [{ from: start, to, path: path.slice(opening), startLine }];
  });
}
