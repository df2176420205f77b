import { SOURCE_ENDINGS } from "../lexicon/sourceFiles";

/** A cited place in the sources, in offsets of the text that cites it; lines are 1-based. */
export interface CitedPlace {
  readonly path: string;
  readonly startLine: number | null;
  readonly endLine: number | null;
  readonly from: number;
  readonly to: number;
}

const ENDINGS = SOURCE_ENDINGS.replaceAll(", ", "|");
// `app/database.py:333-338`, `auth.py:50`, `Dockerfile:12`; the path has no spaces and no scheme.
const PLACE = new RegExp(
  String.raw`(?<![\w:/.@-])((?:\.{0,2}/)?(?:[\w@+.()\[\]-]{1,80}/){0,20}(?:[\w@+-][\w@+.-]{0,80}\.(?:${ENDINGS})|Dockerfile|Makefile|Jenkinsfile))(?::(?:L)?(\d{1,6})(?:\s*[-–]\s*L?(\d{1,6}))?|\s+\(?lines?\s+(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?|#L(\d{1,6})(?:-L(\d{1,6}))?)?(?![\w/])`,
  "g",
);
const LONGEST = 2000;

/** Every place that a text cites, in order; only its first 2,000 units are read. */
export function placesIn(text: string): readonly CitedPlace[] {
  return [...text.slice(0, LONGEST).matchAll(PLACE)].map((match) => {
    const [whole, path = ""] = match;
    const start = match[2] ?? match[4] ?? match[6];
    const end = match[3] ?? match[5] ?? match[7] ?? start;
    return {
      path,
      startLine: start === undefined ? null : Number(start),
      endLine: end === undefined ? null : Number(end),
      from: match.index,
      to: match.index + whole.length,
    };
  });
}
