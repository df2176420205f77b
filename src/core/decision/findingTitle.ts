import type { SetFinding } from "../readiness/model";
import { significantStems } from "../lexicon/englishStems";

/** The title of a finding as a decision shows it: with what it is about, where the title does not name that. */
export function findingTitle({ title, subject }: Pick<SetFinding, "title" | "subject">): string {
  if (subject === null) return title;
  const named = significantStems(title);
  return [...significantStems(subject)].every((stem) => named.has(stem)) ? title : `${subject}: ${title}`;
}
