import type { GradeClaim, GradeStep } from "../../claims";
import { gradedLine } from "../heads";
import { statementOf, type Scan } from "../scan";
import type { Place } from "./places";

// Example: "A: 90-100", "B+ | 87 - 89", "C (70+)".
const STEP = /^\W{0,4}([A-F][+-]?)\b[^\w\d]{1,6}(?:\w{1,12}[^\w\d]{1,4})?(\d{1,3})\s?%?\s?(?:[-–—+]|to\b)/;
/** A scale has at least this many letters. */
const FEWEST_STEPS = 3;

/** Every line that gives a letter and its score. */
export function readGradeClaims(scan: Scan): readonly GradeClaim[] {
  return scan.outline.elements.flatMap((element) => {
    const line = gradedLine(element);
    if (!line || line.letter === null || line.score === null) return [];
    const { value, max } = line.score;
    const percent = Math.round((value / max) * 1000) / 10;
    const score = `${value}/${max}`;
    const place = statementOf(scan, line.element, line.element.plain);
    return [{ letter: line.letter, percent, score, isOutOfHundred: max === 100, ...place }];
  });
}

/** The report's own scale of letters, [] if it has none. */
export function readGradeScale(places: readonly Place[]): readonly GradeStep[] {
  const steps = places.flatMap(({ text }) => {
    const match = STEP.exec(text.slice(0, 60));
    return match ? [{ letter: match[1] ?? "", least: Number(match[2]) }] : [];
  });
  const isScale = steps.every(({ least }, index) => index === 0 || least < (steps[index - 1]?.least ?? 0));
  return isScale && steps.length >= FEWEST_STEPS ? steps : [];
}
