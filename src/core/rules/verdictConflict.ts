import type { SetFinding, SetReport } from "../readiness/model";
import type { Verdict } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { enumerated } from "../text/phrases";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approved: "approved",
  conditional: "approved with conditions",
  "not-approved": "not approved",
};

/** rules.md, Consistency checks: two verdicts in one document, and a verdict against the document's own blockers. */
export const verdictConflict = defineRule({
  id: "verdict-conflict",
  title: "Verdict that something contradicts",
  severity: "warning",
  *check({ reports, findings }): Generator<Report> {
    for (const report of reports) {
      yield* twoVerdicts(report);
      yield* againstBlockers(report, findings);
    }
  },
});

function* twoVerdicts({ facts: { path, verdicts }, verdict }: SetReport): Generator<Report> {
  const different = verdicts.filter(
    (one, index) => verdicts.findIndex((other) => other.verdict === one.verdict) === index,
  );
  const [first] = different;
  if (!first || different.length < 2 || verdict === null) return;
  yield {
    path,
    range: first.range,
    message: `The report says ${enumerated(different.map((one) => `"${VERDICT_WORDS[one.verdict]}" (line ${one.range.line})`))}: the least favourable counts, "${VERDICT_WORDS[verdict]}".`,
    identity: ["two"],
    related: different.slice(1).map((one) => ({ path, line: one.range.line, message: one.text })),
  };
}

function* againstBlockers({ facts, verdict }: SetReport, findings: readonly SetFinding[]): Generator<Report> {
  const own = findings.filter(({ report, blocks }) => blocks && report === facts.path);
  const [stated] = facts.verdicts;
  if (verdict !== "approved" || !stated || own.length === 0) return;
  yield {
    path: facts.path,
    range: stated.range,
    message: `The report says "${VERDICT_WORDS.approved}", and states ${own.length === 1 ? "a finding that blocks" : "findings that block"}: ${enumerated(own.map(({ displayId }) => displayId))}.`,
    identity: ["blockers"],
    related: own.map(({ range, title }) => ({ path: facts.path, line: range.line, message: title })),
  };
}
