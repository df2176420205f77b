/** Expressions of alerts that a decision takes over from a report with another threshold. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import type { CitedLine } from "./citedDifference";

interface Expression {
  /** What is compared, without blanks, and how: "queue_depth{state="open"}>". */
  readonly subject: string;
  readonly threshold: string;
  readonly from: number;
  readonly to: number;
}

export interface OtherThreshold {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly stated: CitedLine & Pick<Expression, "threshold" | "subject">;
}

// Example: "rate(jobs_failed_total[5m]) > 0.5", "queue_depth{state=\"open\"} >= 800".
const EXPRESSION =
  /([a-z]\w{0,40}_\w{1,60}(?:[{[][^{}[\]|\n]{0,80}[\]}]){0,2}\)?)\s?([<>]=?|==)\s?(\d[\d,.]{0,14})/gi;

/** The expressions of a decision that a report has with another threshold, and none with the same. */
export function otherThresholds(decision: DecisionReading): readonly OtherThreshold[] {
  const known = [...(decision.reportFigures ?? [])].flatMap(([path, { lines }]) =>
    lines.flatMap((text, index) =>
      expressionsIn(text).map((one) => ({ ...one, path, line: index + 1, text })),
    ),
  );
  return decision.passages.flatMap((passage) =>
    expressionsIn(passage.text).flatMap(({ subject, threshold, from, to }): readonly OtherThreshold[] => {
      const same = known.filter((one) => one.subject === subject);
      const [stated] = same;
      if (stated === undefined || same.some((one) => one.threshold === threshold)) return [];
      return [{ passage, from, to, text: passage.text.slice(from, to), stated }];
    }),
  );
}

function expressionsIn(text: string): readonly Expression[] {
  return [...text.matchAll(EXPRESSION)].map(
    ({ 0: written, 1: name = "", 2: sign = "", 3: value = "", index }) => ({
      subject: `${name.replace(/[\s'"`]/g, "")}${sign}`,
      threshold: String(Number(value.replace(/[,.]$/, "").replaceAll(",", ""))),
      from: index,
      to: index + written.length,
    }),
  );
}
