// Every consistency problem of the labeled documents was reviewed by hand: how many of those that are reported are right may only get better.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { needsCorpus } from "./corpus";
import { corpusProblems, type PlacedProblem } from "./corpusProblems";

interface Review {
  readonly rule: string;
  readonly document: string;
  readonly line: number;
  /** `duplicate`: right, but said elsewhere, too. */
  readonly verdict: "right" | "wrong" | "duplicate";
  readonly reason: string;
}

/** Only ever raised. A problem that was not reviewed counts as wrong: review it, and add it to the list. */
const LEAST_PRECISION = 0.9;
const LEAST_RIGHT = 40;

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

  it("are as often right as they were", function () {
    needsCorpus(this);
    const verdicts = new Map(reviews.map((review) => [keyOf(review), review.verdict]));
    const reported = corpusProblems();
    const right = reported.filter((problem) => verdicts.get(keyOf(problem)) === "right");
    const others = reported.filter((problem) => verdicts.get(keyOf(problem)) !== "right");
    const precision = right.length / reported.length;
    const listed = others.map((one) => `${verdicts.get(keyOf(one)) ?? "not reviewed"}: ${keyOf(one)}`);
    assert.ok(precision >= LEAST_PRECISION, `${precision.toFixed(2)}\n${listed.join("\n")}`);
    assert.ok(right.length >= LEAST_RIGHT, `only ${right.length} are right`);
  });
});
