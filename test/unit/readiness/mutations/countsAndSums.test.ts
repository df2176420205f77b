// A changed count or total is noticed: a problem appears or disappears.
import assert from "node:assert/strict";
import { countChecks, type CountCheck } from "../../../../src/core/reader/countedFindings";
import type { ReportFacts, StatedSum, Statement } from "../../../../src/core/reader/facts";
import { someOf } from "../../../support/runs";
import { withNumber } from "./textEdits";
import { decidedOf, describeSets, type WholeSet } from "./wholeSets";

interface Figure {
  readonly place: Statement;
  readonly value: number;
  readonly to: number;
}

/** More than any rounding. A sum of parts that do not all state a figure, or of one left open, can only be noticed on its wrong side. */
function sumFigure(sum: StatedSum): Figure {
  const value = Number(/\d+(?:\.\d+)?/.exec(sum.written)?.[0] ?? Number.NaN);
  const more = value * 3 + 1;
  const to = sum.unknown > 0 ? Math.floor(value / 4) : more;
  return { place: sum, value, to };
}

/** One more, unless that is right by the highest levels that are stated. */
function countFigure(check: CountCheck): Figure {
  const { stated, countByHighest } = check;
  return { place: check, value: stated, to: countByHighest === stated + 1 ? stated + 2 : stated + 1 };
}

const figuresOf = (facts: ReportFacts): readonly Figure[] => [
  ...countChecks(facts).map(countFigure),
  ...facts.sums.map(sumFigure),
];

/** Figures of a report that stand for the others in the short form. */
const SOME = 4;

async function unseen(
  set: WholeSet,
): Promise<{ readonly tried: number; readonly unseen: readonly string[] }> {
  const before = JSON.stringify(decidedOf(set.model));
  const found: string[] = [];
  let tried = 0;
  for (const { facts } of set.model.reports) {
    for (const { place, value, to } of someOf(figuresOf(facts), SOME)) {
      const changed = withNumber(set.textOf(facts.path), place.range, value, to);
      if (changed === null) continue;
      tried++;
      const model = await set.judgedWith(facts.path, changed);
      if (JSON.stringify(decidedOf(model)) === before)
        found.push(`${facts.path}:${place.range.line} ${value} is ${to}: nothing changes`);
    }
  }
  return { tried, unseen: found };
}

describe("a problem changes when a count or a total changes", () => {
  describeSets((load) => {
    it("of all, one after the other", async () => {
      const result = await unseen(await load());
      assert.deepEqual(result.unseen, []);
    });
  });
});
