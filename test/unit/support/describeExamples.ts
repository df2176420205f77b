/** Declares a suite for a rule: it reports its bad example and accepts its good one, and its quick fix solves the problem. */
import assert from "node:assert/strict";
import type { DocumentedRule } from "../../../src/core/rules/rule";
import { exampleSet, problemsUnder, withFixes } from "./ruleExamples";

export function describeExamples(rule: DocumentedRule): void {
  const { id, examples, fix, command } = rule;

  describe(`the examples of ${id}`, () => {
    it("reports the bad one at its marked lines", async () => {
      const { tree, marked } = await exampleSet(examples, examples.bad);
      const problems = await problemsUnder(rule, tree);
      assert.notEqual(problems.length, 0);
      const places = problems.map(({ path, line }) => `${path}:${line}`);
      if (marked.length > 0) assert.deepEqual([...new Set(places)].toSorted(), marked.toSorted());
    });

    it("accepts the good one", async () => {
      const { tree, marked } = await exampleSet(examples, examples.good);
      assert.deepEqual(marked, []);
      assert.deepEqual(await problemsUnder(rule, tree), []);
    });

    if (fix === undefined && command === undefined) return;

    it("solves the bad one with its quick fix", async () => {
      const { tree } = await exampleSet(examples, examples.bad);
      const fixed = await withFixes(rule, tree);
      assert.notDeepEqual(fixed, tree);
      assert.deepEqual(await problemsUnder(rule, fixed), []);
    });
  });
}

/** These examples are expensive: decisions are written and audited. */
export function isAboutDecision({ examples }: DocumentedRule): boolean {
  const files = Object.keys({ ...examples.bad, ...examples.good });
  return examples.decidedFrom !== undefined || files.some((file) => /decision/i.test(file));
}
