/** Results that a decision calls achieved, where the lines that it cites only expect or propose them. */
import type { FigureIndex } from "../../decision/provenance/reportFigures";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied } from "../../reader/annotations/relations";
import { says } from "../../reader/annotations/says";
import { placesIn } from "../../decision/provenance/reportFigures";
import { oneLine } from "../../text/words";
import { placeText, saidIn, type CitedCheck } from "./citedDifference";

/** A longer section is about several things. */
const MOST_LINES = 40;

/** "Has brought the search down to 40 ms", where the cited lines say "Expected gain: 40 ms". */
export const projectedOnly: CitedCheck = (decision, clause) => {
  const said = saidIn(clause);
  if (!claimsResult(said)) return null;
  const figures = decision.figures(clause.passage).filter(({ kind, unit, from, to }) => {
    return kind === "number" && unit !== null && from >= clause.from && to <= clause.to;
  });
  for (const { path, startLine, endLine } of clause.places) {
    const index = decision.reportFigures?.get(path);
    const found = index && figures.flatMap((one) => placesIn(index, one, startLine, endLine))[0];
    if (index === undefined || found === undefined || !isExpected(index, found.line)) continue;
    return {
      message: `"${oneLine(said, 80)}" is stated as a result, but ${placeText({ path, line: found.line })} only expects it. Call it a plan, or cite a measurement.`,
      identity: ["projection", oneLine(said, 80)],
      related: [{ path, line: found.line, message: oneLine(index.lines[found.line - 1] ?? "", 120) }],
    };
  }
  return null;
};

function claimsResult(text: string): boolean {
  const said = phrasesIn(text);
  const words = ofFamily(said, "achievement");
  return (
    words.some((one) => one.concept === "done" && !isDenied(said, one)) &&
    !words.some(({ concept }) => concept === "not")
  );
}

/** Whether the section of a line proposes something, and does not say that it is done. */
function isExpected({ lines }: FigureIndex, line: number): boolean {
  const heading = lines.findLastIndex((text, index) => index < line && /^#{1,6}\s/.test(text));
  const next = lines.findIndex((text, index) => index >= line && /^#{1,6}\s/.test(text));
  const section = lines.slice(
    Math.max(heading, line - MOST_LINES, 0),
    Math.min(next < 0 ? lines.length : next, line + MOST_LINES),
  );
  const before = section.slice(0, line - Math.max(heading, line - MOST_LINES, 0));
  return before.some((text) => says(text, "achievement", "expected")) && !section.some(saysDone);
}

function saysDone(text: string): boolean {
  const said = phrasesIn(text);
  return ofFamily(said, "status").some((one) => one.concept === "claimed" && !isDenied(said, one));
}
