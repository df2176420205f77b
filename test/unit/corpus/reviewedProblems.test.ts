// Problems of the labeled documents were reviewed by hand: every one of both reference sets, every contradiction of the other documents, and all at
// sampled places of them. How many of those that are reported are right may only get better.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { needsCorpus } from "./corpus";
import { corpusProblems, OF_FINDINGS, reportsOfSets, type PlacedProblem } from "./corpusProblems";

interface Review {
  readonly rule: string;
  readonly document: string;
  readonly line: number;
  /** `duplicate`: right, but said elsewhere, too. */
  readonly verdict: "right" | "wrong" | "duplicate";
  readonly reason: string;
}

/** Only ever raised. A problem that was not reviewed counts as wrong: review it, and add it to the list. */
const LEAST_PRECISION = { ofContradictions: 0.95, ofAll: 0.9 };
const LEAST_RIGHT = 75;

/** What one statement lacks: a fix, a proof, a source. The other rules compare two statements. */
const OF_ONE_STATEMENT: ReadonlySet<string> = new Set([...OF_FINDINGS, "figure-without-source"]);

const keyOf = ({ rule, document, line }: Pick<PlacedProblem, "rule" | "document" | "line">): string =>
  `${rule} ${document}:${line}`;

describe("the consistency problems of the labeled documents", () => {
  const reviews = JSON.parse(
    readFileSync(join("test", "unit", "corpus", "reviewedProblems.json"), "utf8"),
  ) as readonly Review[];

  it("are reviewed once each, with a reason", () => {
    assert.equal(new Set(reviews.map(keyOf)).size, reviews.length);
    assert.deepEqual(
      reviews.filter(({ reason }) => reason.length < 20),
      [],
    );
  });

  const verdicts = new Map(reviews.map((review) => [keyOf(review), review.verdict]));
  // Both tests read all documents: once is enough.
  let found: readonly PlacedProblem[] | null = null;
  const problems = (): readonly PlacedProblem[] => (found ??= corpusProblems());
  const isContradiction = ({ rule }: { readonly rule: string }): boolean => !OF_ONE_STATEMENT.has(rule);

  it("are as often right as they were", function () {
    needsCorpus(this);
    const reported = problems();
    const contradictions = reported.filter(isContradiction);
    for (const [all, least] of [
      [contradictions, LEAST_PRECISION.ofContradictions],
      [reported, LEAST_PRECISION.ofAll],
    ] as const) {
      const others = all.filter((problem) => verdicts.get(keyOf(problem)) !== "right");
      const precision = 1 - others.length / all.length;
      const listed = others.map((one) => `${verdicts.get(keyOf(one)) ?? "not reviewed"}: ${keyOf(one)}`);
      assert.ok(precision >= least, `${precision.toFixed(3)}\n${listed.join("\n")}`);
    }
    const right = contradictions.filter((problem) => verdicts.get(keyOf(problem)) === "right");
    assert.ok(right.length >= LEAST_RIGHT, `only ${right.length} are right`);
  });

  it("are all reported, if they are contradictions in or between the reports of a reference set", function () {
    needsCorpus(this);
    const reported = new Set(problems().map(keyOf));
    const documents = new Set(reportsOfSets());
    const missing = reviews.filter(
      (review) =>
        review.verdict === "right" &&
        isContradiction(review) &&
        documents.has(review.document) &&
        !reported.has(keyOf(review)),
    );
    assert.deepEqual(missing.map(keyOf), []);
  });
});
