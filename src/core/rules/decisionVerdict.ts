import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { Policy } from "../policy/model";
import type { Verdict, VerdictStatement } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { VERDICT_WORDS } from "./verdictConflict";

const RANKS: Readonly<Record<Verdict, number>> = { "not-approved": 0, conditional: 1, approved: 2 };

/** rules.md, Consistency checks; decision.md: one computed verdict, whoever wrote the document. */
export const decisionVerdict = defineRule({
  id: "decision-verdict",
  title: "Decision with another verdict",
  severity: "error",
  *check({ decisionText, policy, verdict, verdictText, reasons }): Generator<Report> {
    if (decisionText === null) return;
    const verdicts = statedVerdicts(decisionText, policy.decision.wording);
    const byFavour = [...verdicts].sort((a, b) => RANKS[b.verdict] - RANKS[a.verdict]);
    // The most favourable one is what somebody will act on; where all are stricter, the nearest.
    const [statement] = byFavour;
    if (!statement || statement.verdict === verdict) return;
    const isFavourable = RANKS[statement.verdict] > RANKS[verdict];
    if (!isFavourable && verdicts.some((one) => one.verdict === verdict)) return;
    const stated = statement.verdict;
    const why = isFavourable && reasons[0] !== undefined ? ` ${reasons[0].replace(/\.?$/, ".")}` : "";
    yield {
      path: decisionText.path,
      range: statement.range,
      message: `The decision says "${VERDICT_WORDS[stated]}", the reports and the policy give "${verdictText}".${why}`,
      identity: [],
      // Stricter than computed is nobody's danger.
      ...(isFavourable ? {} : { severity: "warning" as const }),
    };
  },
});

type Stated = Pick<VerdictStatement, "verdict" | "range">;

const LABEL = /^(?:(?:release|final) )?(?:decision|verdict): */i;

/** What the document decides: in words that any report could use, or in those of its policy ("CLEAR TO SAIL"). */
function statedVerdicts(reading: DecisionReading, wording: Policy["decision"]["wording"]): readonly Stated[] {
  const known = new Set(reading.verdicts.map(({ range }) => range.line));
  const stated: Stated[] = [...reading.verdicts];
  for (const passage of reading.passages) {
    const { text } = passage;
    const label = LABEL.exec(text)?.[0];
    const verdict = label === undefined ? null : verdictOf(text.slice(label.length), wording);
    if (verdict === null) continue;
    const range = placeIn(reading, passage, 0, text.length);
    if (!known.has(range.line) && !reading.isHuman(range.line)) stated.push({ verdict, range });
  }
  return stated;
}

/** The verdict whose words a text begins with: the longest, where some begin with others. */
function verdictOf(text: string, wording: Policy["decision"]["wording"]): Verdict | null {
  const said = text.toLowerCase();
  const [longest] = (["not-approved", "conditional", "approved"] as const)
    .filter((verdict) => {
      const words = wording[verdict].toLowerCase();
      return words !== "" && said.startsWith(words) && !/^[\p{L}\p{N}]/u.test(said.slice(words.length));
    })
    .sort((one, other) => wording[other].length - wording[one].length);
  return longest ?? null;
}
