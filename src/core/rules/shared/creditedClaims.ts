/** Sentences that credit a report with what only another report says, in whatever words and without a citation. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { CitedLine } from "./citedDifference";
import { spokenStems } from "./spokenFindings";

/** Lines that say one thing together. */
const WINDOW = 3;
/** The least share of what is said that the lines of another report account for, and the most that those of the credited one do. */
const LEAST_SHARE = 0.65;
const MOST_OWN = 0.4;
const LEAST_STEMS = 4;
/** Words that only the other report has. */
const LEAST_FOREIGN = 2;

/** Where another report says what a text credits a report with; null if the credited report may say it, too. */
export type CreditedElsewhere = (what: string, own: string) => CitedLine | null;

/** The words of the reports are looked up once, when a sentence first asks for them. */
export function creditedElsewhere({ reportFigures }: DecisionReading): CreditedElsewhere {
  const kept = new Map<string, readonly ReadonlySet<string>[]>();
  const wordsOf = (path: string): readonly ReadonlySet<string>[] => {
    const words = kept.get(path) ?? (reportFigures?.get(path)?.lines ?? []).map((line) => spokenStems(line));
    kept.set(path, words);
    return words;
  };
  return (what, own) => {
    const stems = [...spokenStems(what)];
    if (stems.length < LEAST_STEMS || bestIn(wordsOf(own), stems).share > MOST_OWN) return null;
    const known = new Set(wordsOf(own).flatMap((words) => [...words]));
    for (const [path, { lines }] of reportFigures ?? []) {
      const { share, line } = bestIn(wordsOf(path), stems);
      const near = wordsOf(path).slice(line, line + WINDOW);
      const foreign = stems.filter((stem) => !known.has(stem) && near.some((words) => words.has(stem)));
      if (path !== own && share >= LEAST_SHARE && foreign.length >= LEAST_FOREIGN) {
        const first = line + near.findIndex((words) => stems.some((stem) => words.has(stem)));
        return { path, line: first + 1, text: lines[first] ?? "" };
      }
    }
    return null;
  };
}

/** The lines that have most of some words together, and the share that they have. */
function bestIn(
  lines: readonly ReadonlySet<string>[],
  stems: readonly string[],
): { readonly share: number; readonly line: number } {
  return lines.reduce(
    (best, _, line) => {
      const near = lines.slice(line, line + WINDOW);
      const share = stems.filter((stem) => near.some((words) => words.has(stem))).length / stems.length;
      return share > best.share ? { share, line } : best;
    },
    { share: 0, line: 0 },
  );
}
