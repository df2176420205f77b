import type { SetFinding, SetReport } from "../readiness/model";
import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import { purposeOf } from "../reader/sectionContext";
import { enumerated } from "../text/phrases";
import { defineRule, type Report } from "./rule";
import { findingNames } from "./shared/findingName";
import { areOfParts } from "./shared/verdictsOfParts";
import { VERDICT_WORDS } from "./shared/verdictWords";

export const verdictConflict = defineRule({
  id: "verdict-conflict",
  title: "Contradictory verdict",
  level: "warning",
  docs: `
    A report states two different verdicts, or it approves the release but contains findings that block it, or criteria of the decision that its own
    table says are not met. The least favorable verdict counts, and a blocker blocks the release whatever the report concludes.

    State one verdict, in one place, that follows from the findings and criteria.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ## Verdict

        **Verdict:** APPROVED <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ## Verdict

        **Verdict:** NOT APPROVED
      `,
    },
  },
  *check({ reports, findings }): Generator<Report> {
    for (const report of reports) {
      yield* twoVerdicts(report);
      yield* againstBlockers(report, findings);
      yield* againstGates(report);
    }
  },
});

function* twoVerdicts({ facts, verdict }: SetReport): Generator<Report> {
  const { path } = facts;
  const verdicts = facts.verdicts.filter(
    ({ range, text }) => !isOfTests(range.line, facts) && !isOfPart(text),
  );
  const different = verdicts.filter(
    (one, index) => verdicts.findIndex((other) => other.verdict === one.verdict) === index,
  );
  const [first] = different;
  if (!first || different.length < 2 || verdict === null || areOfParts(verdicts, facts.headings)) return;
  const stated = different.map((one) => `"${VERDICT_WORDS[one.verdict]}" (line ${one.range.line})`);
  yield {
    path,
    range: first.range,
    message: `The report states conflicting verdicts: ${enumerated(stated)}. The least favorable one, "${VERDICT_WORDS[verdict]}", counts; state only one.`,
    identity: ["two"],
    related: different.slice(1).map((one) => ({ path, line: one.range.line, message: one.text })),
  };
}

/** "Scope of the agent, verdict: GO", "Yes, with reservations". */
function isOfPart(text: string): boolean {
  const label = text.slice(0, text.indexOf(":") + 1);
  const isNamed = (said: string, concept: string): boolean =>
    ofFamily(phrasesIn(said), "otherVerdict").some((one) => one.concept === concept);
  return isNamed(label, "part") || isNamed(text, "reserved");
}

/** The result of a test run is not the verdict of its report. */
function isOfTests(line: number, { headings }: SetReport["facts"]): boolean {
  const own = headings.findLast(({ range }) => range.line <= line);
  return own !== undefined && own.level > 2 && purposeOf(own.text) === "tests";
}

function* againstBlockers({ facts, verdict }: SetReport, findings: readonly SetFinding[]): Generator<Report> {
  const own = findings.filter(({ report, blocks }) => blocks && report === facts.path);
  const [stated] = facts.verdicts;
  if (verdict !== "approved" || !stated || own.length === 0) return;
  const noun = own.length === 1 ? "blocker" : "blockers";
  yield {
    path: facts.path,
    range: stated.range,
    message: `The report says "${VERDICT_WORDS.approved}" but contains ${own.length} ${noun}: ${findingNames(own)}. Resolve the ${noun} or change the verdict.`,
    identity: ["blockers"],
    related: own.map(({ range, title }) => ({ path: facts.path, line: range.line, message: title })),
  };
}

function* againstGates({ facts: { path, claims, verdicts }, verdict }: SetReport): Generator<Report> {
  const [stated] = verdicts;
  const failed = claims.failedGates;
  if (verdict !== "approved" || !stated || failed.length === 0) return;
  const noun = failed.length === 1 ? "criterion is" : "criteria are";
  yield {
    path,
    range: stated.range,
    message: `The report says "${VERDICT_WORDS.approved}", but its own table says that ${failed.length} ${noun} not met: ${enumerated(failed.map(({ name }) => name))}. Change the verdict or correct the table.`,
    identity: ["gates"],
    related: failed.map(({ range, text }) => ({ path, line: range.line, message: text })),
  };
}
