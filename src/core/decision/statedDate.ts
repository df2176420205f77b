import type { ReportFacts, ReportField } from "../reader/facts";

/** The date that the head of a report states for itself: its field Date or Generated, or a field whose name ends in "date". */
export function statedDate(facts: ReportFacts): ReportField | null {
  const exact = facts.fields.find(({ name }) => name === "date" || name === "generated");
  return (
    exact ?? facts.fields.find(({ name }) => name.endsWith(" date") || name.startsWith("generated ")) ?? null
  );
}
