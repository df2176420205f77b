import type { ReportFacts, ReportField } from "../reader/facts";

/** The date that a report's head gives for itself: its field Date or Generated, or one whose name ends in "date". */
export function statedDate(facts: ReportFacts): ReportField | null {
  const exact = facts.fields.find(({ name }) => name === "date" || name === "generated");
  return (
    exact ?? facts.fields.find(({ name }) => name.endsWith(" date") || name.startsWith("generated ")) ?? null
  );
}
