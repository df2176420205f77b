/** Figures that a sentence gives for files and functions, where the cited line with that name gives another one. */
import type { CitedClause } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { citedLines, placeText, type CitedCheck } from "./citedDifference";

interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

// Example: "tick_store.py", "redis/client.ts", "TokenStore".
const NAME =
  /(?<![\w./])(?:[A-Za-z]\w{0,60}(?:[._/]\w{1,60}){1,6}|[A-Z][a-z0-9]{1,40}(?:[A-Z][a-z0-9]{1,40}){1,4})(?![\w/])/g;
/** Characters between a name and its figure. */
const NEAR = 60;

/** "The coverage of store.py is 88% and that of client.py is 92%", where the rows say it the other way around. */
export const figuresOfOtherNames: CitedCheck = (decision, clause) => {
  if (clause.passage.kind === "row") return null;
  const lines = citedLines(decision, clause.places);
  for (const { name, figure } of namedFigures(decision, clause)) {
    const own = lines.filter(({ text }) => namesIn(text).some((one) => one.name === name));
    const [line, ...others] = own;
    if (line === undefined || others.length > 0) continue;
    const alike = figuresIn(line.text.replaceAll("*", "")).filter(({ unit }) => unit === figure.unit);
    const [stated] = alike;
    if (stated === undefined || alike.some(({ value }) => isRounded(figure, value ?? 0))) continue;
    return {
      message: `The decision states ${figure.text} for ${name}, but ${placeText(line)} says ${stated.text}. Correct the figure.`,
      identity: ["named", name, figure.key],
      related: [{ ...line, message: stated.text }],
    };
  }
  return null;
};

/** The only figure with a unit between a name and the next one. */
function namedFigures(decision: DecisionReading, { passage, from, to }: CitedClause): readonly NamedFigure[] {
  const names = namesIn(passage.text).filter((one) => one.from >= from && one.to <= to);
  const figures = decision.figures(passage).filter(({ kind, unit }) => kind === "number" && unit !== null);
  return names.flatMap(({ name, to: start }, index): readonly NamedFigure[] => {
    const end = Math.min(names[index + 1]?.from ?? to, start + NEAR);
    const [figure, ...others] = figures.filter((one) => one.from >= start && one.to <= end);
    return figure === undefined || others.length > 0 ? [] : [{ name, figure }];
  });
}

function namesIn(
  text: string,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(NAME)].map(({ 0: name, index }) => ({
    name,
    from: index,
    to: index + name.length,
  }));
}

/** As exact as the decision is. */
function isRounded({ value, text }: Figure, stated: number): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs((value ?? 0) - stated) <= 0.5 / 10 ** decimals + 1e-9;
}
