import type { Verdict } from "../report/facts";
import { defineRule, type Report } from "./rule";
import { VERDICT_WORDS } from "./verdictConflict";

const RANKS: Readonly<Record<Verdict, number>> = { "not-approved": 0, conditional: 1, approved: 2 };

/** rules.md, Consistency checks; decision.md: one computed verdict, whoever wrote the document. */
export const decisionVerdict = defineRule({
  id: "decision-verdict",
  title: "Decision with another verdict",
  severity: "error",
  *check({ decisionText, verdict, verdictText, reasons }): Generator<Report> {
    if (decisionText === null) return;
    const byFavour = [...decisionText.verdicts].sort((a, b) => RANKS[b.verdict] - RANKS[a.verdict]);
    // The most favourable one is what somebody will act on; where all are stricter, the nearest.
    const [statement] = byFavour;
    if (!statement || statement.verdict === verdict) return;
    const isFavourable = RANKS[statement.verdict] > RANKS[verdict];
    if (!isFavourable && decisionText.verdicts.some((one) => one.verdict === verdict)) return;
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
