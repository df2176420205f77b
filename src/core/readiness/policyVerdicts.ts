import { answerInWordsOf, type Wording } from "../policy/wordedVerdict";
import type { ReportFacts, VerdictStatement } from "../reader/facts";

/** A report with the verdicts that it states in the words of its policy. Where the lexicon reads the same line otherwise, the policy counts. */
export function withPolicyVerdicts(facts: ReportFacts, wording: Wording): ReportFacts {
  const added = facts.verdictAnswers.flatMap(({ value, range, text }): readonly VerdictStatement[] => {
    const verdict = answerInWordsOf(value, wording);
    return verdict === null ? [] : [{ verdict, range, text }];
  });
  if (added.length === 0) return facts;
  const lines = new Set(added.map(({ range }) => range.line));
  const others = facts.verdicts.filter(({ range }) => !lines.has(range.line));
  return { ...facts, verdicts: [...others, ...added].sort((a, b) => a.range.from - b.range.from) };
}
