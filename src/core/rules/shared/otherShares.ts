/** Shares of a decision ("8 of 10 criteria") that the reports state otherwise for the same whole. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { unitOf } from "../../decision/provenance/units";
import { significantStems } from "../../lexicon/englishStems";

interface Share {
  readonly text: string;
  /** 0-based offsets; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly whole: number;
  /** The words around it. */
  readonly about: ReadonlySet<string>;
}

export interface OtherShare {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the reports state the share, and how. */
  readonly stated: readonly { readonly path: string; readonly line: number; readonly text: string }[];
}

// Example: "8/10", "8 of the 10"; "8.5/10" is a score, "10/10/2025" a date.
const SHARE =
  /(?<![\d.:/-])(\d{1,5})(?:\/| of (?:the )?| out of )(\d{1,5})(?![\d/.-]*\d|\s?(?:%|h\b|hours))/gi;
/** Small wholes are too common. */
const LEAST_WHOLE = 5;
/** Characters next to a share that name what it counts. */
const NEAR = 40;

export function otherShares(decision: DecisionReading): readonly OtherShare[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  const known = [...reportFigures].flatMap(([path, { lines }]) =>
    lines.flatMap((text, index) => sharesIn(text).map((share) => ({ ...share, path, line: index + 1 }))),
  );
  return decision.passages.flatMap((passage) => {
    if (passage.kind !== "text" && passage.kind !== "row") return [];
    return sharesIn(passage.text).flatMap(({ from, to, text, part, whole, about }): readonly OtherShare[] => {
      if (decision.isHuman(placeIn(decision, passage, from, to).line)) return [];
      const same = known.filter((one) => one.whole === whole && isAbout(about, one.about));
      const isStated = known.some((one) => one.whole === whole && one.part === part);
      return same.length > 0 && !isStated ? [{ passage, from, to, text, stated: same }] : [];
    });
  });
}

function sharesIn(text: string): readonly Share[] {
  return [...text.matchAll(SHARE)].flatMap((match): readonly Share[] => {
    const [written, first = "", second = ""] = match;
    const [part, whole] = [Number(first), Number(second)];
    if (whole < LEAST_WHOLE || part > whole) return [];
    const from = match.index;
    const to = from + written.length;
    const around = `${text.slice(Math.max(0, from - NEAR), from)} ${text.slice(to, to + NEAR)}`;
    const stems = [...significantStems(around)].filter((stem) => !/\d/.test(stem) && unitOf(stem) === null);
    return [{ text: written, from, to, part, whole, about: new Set(stems) }];
  });
}

/** Two words in common, or all that one of them says. */
function isAbout(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((stem) => other.has(stem)).length;
  return common >= 2 || (common === 1 && Math.min(one.size, other.size) === 1);
}
