// If any figure that a gate reads changes, the gate shows it.
import assert from "node:assert/strict";
import type { GateKind } from "../../../../src/core/policy/requirement";
import type { PerformanceRow, ReportFacts, Statement } from "../../../../src/core/reader/facts";
import { someOf } from "../../../support/runs";
import { withNumber } from "./textEdits";
import { describeSets, shownOfGates, type WholeSet } from "./wholeSets";

interface Figure {
  readonly statement: Statement;
  readonly value: number;
  /** The new value. */
  readonly to: number;
}

const oneMore = (statement: Statement, value: number): Figure => ({ statement, value, to: value + 1 });

/** Worse than any target, so that a gate that passes or fails because of other rows has to show this one too. */
function missed(row: PerformanceRow): readonly Figure[] {
  const value = Number(/\d+(?:\.\d+)?/.exec(row.actual)?.[0] ?? NaN);
  const isLeast = /[>≥]|at least|min/i.test(row.target);
  return row.met === null || Number.isNaN(value)
    ? []
    : [{ statement: row, value, to: isLeast ? 0 : (value + 1) * 10_000 }];
}

/** The figures of a report by the kind of gate that reads them. */
const FIGURES: Readonly<Partial<Record<GateKind, (facts: ReportFacts) => readonly Figure[]>>> = {
  "tests-passing": ({ tests }) =>
    tests
      .filter(({ outcome }) => outcome === "failed" || outcome === "error")
      .map((result) => oneMore(result, result.count)),
  "functional-completeness": ({ completeness }) =>
    completeness.filter(({ basis }) => basis === "stated").map((stated) => oneMore(stated, stated.percent)),
  "performance-targets": ({ performance }) => performance.flatMap(missed),
  "critical-path-coverage": ({ coverage, criticalPaths }) => [
    ...coverage
      .filter(({ scope }) => scope === "critical-paths")
      .map((stated) => oneMore(stated, stated.percent)),
    ...criticalPaths.flatMap(({ rows }) =>
      rows.flatMap((row) => [
        ...(row.statements === null ? [] : [oneMore(row, row.statements)]),
        ...(row.missed === null ? [] : [oneMore(row, row.missed)]),
      ]),
    ),
  ],
};

/** Figures of a report that stand for the others in the short form. */
const SOME = 4;

async function unseen(set: WholeSet): Promise<readonly string[]> {
  const before = shownOfGates(set.model);
  const found: string[] = [];
  for (const { kind } of set.model.policy.gates) {
    for (const { facts } of set.model.reports) {
      for (const { statement, value, to } of someOf(FIGURES[kind]?.(facts) ?? [], SOME)) {
        const changed = withNumber(set.textOf(facts.path), statement.range, value, to);
        // "No test failed" has no number.
        if (changed === null) continue;
        const model = await set.judgedWith(facts.path, changed);
        if (shownOfGates(model) === before)
          found.push(`${facts.path}:${statement.range.line} ${kind}: ${value} is ${to}`);
      }
    }
  }
  return found;
}

describe("a gate shows when one of its figures changes", () => {
  describeSets((load) => {
    it("of all, one after the other", async () => {
      assert.deepEqual(await unseen(await load()), []);
    });
  });
});
