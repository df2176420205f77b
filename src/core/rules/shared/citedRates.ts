/** Figures per day, per week and so on, where the cited line has them per something else. */
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { unitOf } from "../../decision/provenance/units";
import { wordsOf } from "../../text/words";
import { citedLines, placeText, saidIn, type CitedCheck } from "./citedDifference";

/** Characters behind a figure that may name what it is per. */
const NEAR = 16;

/** "It grows by 150 MB/day", where the cited line says "150 MB/week". */
export const rateOtherwise: CitedCheck = (decision, clause) => {
  const said = saidIn(clause);
  const lines = citedLines(decision, clause.places);
  for (const figure of figuresIn(said)) {
    const per = perOf(said, figure);
    if (figure.kind !== "number" || per === null) continue;
    const stated = lines.flatMap((line) => {
      const text = line.text.replaceAll("*", "");
      const same = figuresIn(text).filter((one) => one.key === figure.key && one.unit === figure.unit);
      return same.map((one) => ({ line, per: perOf(text, one) }));
    });
    const [first] = stated;
    const other = first?.per ?? null;
    if (first === undefined || other === null || stated.some((one) => one.per === per || one.per === null))
      continue;
    return {
      message: `The decision states ${figure.text} per ${NAMES[per] ?? per}, but ${placeText(first.line)} states it per ${NAMES[other] ?? other}. Correct the unit.`,
      identity: ["rate", figure.key, per],
      related: [{ ...first.line, message: first.line.text }],
    };
  }
  return null;
};

const NAMES: Readonly<Record<string, string>> = {
  d: "day",
  w: "week",
  h: "hour",
  s: "second",
  min: "minute",
};

/** The unit of time behind "/" or "per". */
function perOf(text: string, { to }: Figure): string | null {
  const rest = text.slice(to, to + NEAR);
  const [first = "", second = ""] = wordsOf(rest);
  if (rest.trimStart().startsWith("/")) return timeOf(first);
  return first === "per" || first === "a" ? timeOf(second) : null;
}

function timeOf(word: string): string | null {
  const unit = unitOf(word);
  return unit !== null && (unit in NAMES || unit === "month" || unit === "year") ? unit : null;
}
