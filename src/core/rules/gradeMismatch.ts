import type { GradeClaim, GradeStep } from "../reader/claims";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

/** The lowest percentage of each letter (docs/design/gates-and-verdict.md). */
const USUAL: readonly GradeStep[] = [
  { letter: "A", least: 93 },
  { letter: "A-", least: 90 },
  { letter: "B+", least: 87 },
  { letter: "B", least: 83 },
  { letter: "B-", least: 80 },
  { letter: "C+", least: 77 },
  { letter: "C", least: 73 },
  { letter: "C-", least: 70 },
  { letter: "D+", least: 67 },
  { letter: "D", least: 63 },
  { letter: "D-", least: 60 },
  { letter: "F", least: 0 },
];
/** Points by which scales of different authors may differ. */
const MARGIN = 7;
/** A score out of ten or five is given less exactly than one out of a hundred. */
const MARGIN_OF_TEN = 20;

export const gradeMismatch = defineRule({
  id: "grade-mismatch",
  title: "Grade does not match its score",
  level: "warning",
  docs: `
    A letter and the score next to it do not go together, such as A with 64 of 100. One of them is wrong, and both end up in summaries.

    Correct the letter or the score. If the report uses its own scale, state it ("A: 90-100", one letter in a line or row): then this scale counts.

    Without such a scale, A is 93 or more, A- 90, B+ 87, B 83, B- 80, C+ 77, C 73, C- 70, D+ 67, D 63, D- 60, and F less. A difference of up to ${MARGIN} points
    is not reported, because scales differ, and up to ${MARGIN_OF_TEN} points if the score is out of 10 or 5.
  `,
  examples: {
    bad: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        **Architecture grade:** A (64/100) <!-- problem -->
      `,
    },
    good: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        **Architecture grade:** D (64/100)
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const { path, claims } of documentsOf(context)) {
      const isOwn = claims.gradeScale.length > 0;
      for (const claim of claims.grades) {
        const right = isOwn ? letterOf(claim.percent, claims.gradeScale) : usualLetter(claim);
        if (right === null || isSameLetter(claim.letter, right, claims.gradeScale)) continue;
        const scale = isOwn ? "on the scale of this document" : "on the usual scale";
        yield {
          path,
          range: claim.range,
          message: `The grade ${claim.letter} does not match the score ${claim.score}, which is ${right} ${scale}. Correct the grade or the score.`,
          identity: [claim.letter, claim.score],
        };
      }
    }
  },
});

/** The letter of a percentage, null below the last step of a scale. */
function letterOf(percent: number, scale: readonly GradeStep[]): string | null {
  return scale.find(({ least }) => percent >= least)?.letter ?? null;
}

/** The usual letter of a score that is further away from its letter than scales differ; null otherwise. */
function usualLetter({ letter, percent, isOutOfHundred }: GradeClaim): string | null {
  const index = USUAL.findIndex((step) => step.letter === letter.replace("A+", "A"));
  const step = USUAL[index];
  if (!step) return null;
  const above = USUAL[index - 1]?.least ?? 101;
  const margin = isOutOfHundred ? MARGIN : MARGIN_OF_TEN;
  const isNear = percent >= step.least - margin && percent < above + margin;
  return isNear ? null : letterOf(percent, USUAL);
}

/** On a scale without plus and minus, "B+" is a B. */
function isSameLetter(letter: string, right: string, scale: readonly GradeStep[]): boolean {
  return letter === right || (!scale.some((step) => step.letter === letter) && letter.charAt(0) === right);
}
