import type { PassedClaim } from "../reader/claims";
import { oneLine } from "../text/words";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { defineRule, type Report, type RuleContext } from "./rule";
import { says } from "../reader/annotations/says";
import { isOpenFinding } from "../readiness/setFindings";
import { deniedResults } from "./shared/deniedResults";
import { deniedTestClaims } from "./shared/allTestsPassed";
import { meantFindings } from "./shared/decidedFindings";
import { changedMarks } from "./shared/gateMarks";
import { findingName } from "./shared/findingName";
import { doneInRows, doneInWords } from "./shared/statedOfFindings";
import { partPassed } from "./shared/citedStatements";
import { objectionTo } from "./shared/passedClaims";
import { placeName } from "./shared/placeName";
import { onFirstUse, spokenFindings } from "./shared/spokenFindings";

export const decisionPassed = defineRule({
  id: "decision-passed",
  title: "Passed in the decision, but not in the reports",
  level: "error",
  docs: `
    The decision ticks a box, or marks a gate or a criterion as passed, but a report says the opposite: a finding of that severity is open, the measured
    coverage is lower, a measurement misses its target, or the gate fails.

    In a decision that was generated, only the marks of its gates are checked, because someone may have changed them by hand.

    Clear the mark, or correct the report with a reference to the fix or to the new measurement.

    \`audit\` also reports sentences that call something verified which a report lists as a failing test, or as not tested.

    Boxes that claim nothing about findings or figures, such as "The depots were told", are not checked, nor are conditions for later.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        | Gate                               | Result  |
        | ---------------------------------- | ------- |
        | No open critical security findings | ✅ PASS | <!-- problem -->

        - [x] All critical findings are fixed <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** High
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        | Gate                               | Result  |
        | ---------------------------------- | ------- |
        | No open critical security findings | ✅ PASS |

        - [x] All critical findings are fixed
        - [ ] All high findings are fixed
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null) return;
    if (decisionText.isOurs) {
      yield* gateMarks(decisionText, context);
      return;
    }
    yield* testClaims(decisionText, context);
    yield* doneClaims(decisionText, context);
    yield* resultClaims(decisionText);
    const { path, claims } = decisionText.facts();
    const spoken = onFirstUse(() => spokenFindings(context.findings, decisionText.reportFigures));
    for (const claim of claims.passed) {
      const { name, mark, range } = claim;
      const objection = decisionText.isHuman(range.line)
        ? null
        : objectionTo(claim, context, spoken, decisionText.reportFigures);
      if (objection === null) continue;
      const marked = MARKS[mark];
      yield {
        path,
        range,
        message: `"${oneLine(name, 80)}" ${marked}, but ${objection.text.replace(/\.$/, "")}. ${mark === "said" ? "Correct the sentence" : "Clear the mark"} or correct the report.`,
        identity: [oneLine(name, 80)],
        related: objection.related,
      };
    }
  },
});

/** In a generated decision, only what someone has changed by hand can differ. */
function* gateMarks(decision: DecisionReading, { gates }: RuleContext): Generator<Report> {
  for (const { gate, entry, mark } of changedMarks(decision, gates)) {
    const name = oneLine(entry.name, 80);
    yield {
      path: decision.path,
      range: entry.range,
      message: `"${name}" ${MARKS[mark]}, but gate ${gate.id} ${gate.state === "fail" ? "fails" : "has no evidence"}: ${gate.why.replace(/\.$/, "")}. Undo the edit, or generate the decision again.`,
      identity: [name],
      related: gate.evidence.slice(0, 3).map(({ path, line, text }) => ({ path, line, message: text })),
    };
  }
}

/** Rows that call an open finding fixed, and sentences that say so in other words. */
function* doneClaims(decision: DecisionReading, { findings }: RuleContext): Generator<Report> {
  const { facts, isHuman } = decision;
  const meant = meantFindings(findings);
  const said = new Set(facts().claims.passed.map(({ range }) => range.line));
  const named = facts().findings.flatMap((stated) => {
    const own = stated.statusDetail === "claimed" || stated.statusDetail === "verified" ? meant(stated) : [];
    const statement = stated.statusStatement;
    const isList = facts().headings.some(
      ({ range, text }) =>
        range.line === stated.statusStatement?.range.line && says(text, "listName", "word"),
    );
    const isOpen = !isList && own.length > 0 && own.every((one) => isOpenFinding(one) && one.blocks);
    return isOpen && statement !== null && !said.has(stated.range.line)
      ? [{ finding: own[0], range: stated.range, said: oneLine(statement.text, 80) }]
      : [];
  });
  const lines = new Set([...said, ...named.map(({ range }) => range.line)]);
  const rows = doneInRows(decision, findings).flatMap(({ passage, finding, said: words }) => {
    const range = placeIn(decision, passage, 0, passage.text.length);
    return lines.has(range.line) ? [] : [{ finding, range, said: oneLine(words, 80) }];
  });
  const spoken = doneInWords(decision, findings).map(
    ({ sentence: { passage, from, to, text }, finding }) => ({
      finding,
      range: placeIn(decision, passage, from, to),
      said: oneLine(text, 80),
    }),
  );
  for (const { finding, range, said: words } of [...named, ...rows, ...spoken]) {
    if (finding === undefined || isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `"${words}" is stated, but ${findingName(finding)} is open in its report (${placeName({ path: finding.report, line: finding.range.line }, decision.path)}). Correct the sentence or correct the report.`,
      identity: [finding.key, words],
      related: [{ path: finding.report, line: finding.range.line, message: finding.title }],
    };
  }
}

/** Sentences that say that all tests passed; those that cite a share that denies it are reported with the citation. */
function* testClaims(decision: DecisionReading, { reports }: RuleContext): Generator<Report> {
  for (const { passage, from, to, path, failed } of deniedTestClaims(decision, reports)) {
    const range = placeIn(decision, passage, from, to);
    const isReported = decision
      .clauses()
      .some((clause) => clause.passage === passage && partPassed(decision, clause) !== null);
    if (isReported || decision.isHuman(range.line)) continue;
    const said = oneLine(passage.text.slice(from, to), 80);
    const place = placeName({ path, line: failed.range.line }, decision.path);
    yield {
      path: decision.path,
      range,
      message: `"${said}" is stated, but ${failed.count} failed (${place}). Correct the sentence or correct the report.`,
      identity: [said],
      related: [{ path, line: failed.range.line, message: failed.text }],
    };
  }
}

/** Sentences that call something verified which a report lists as failing, or as not tested. */
function* resultClaims(decision: DecisionReading): Generator<Report> {
  for (const { sentence, line, state } of deniedResults(decision)) {
    const range = placeIn(decision, sentence.passage, sentence.from, sentence.to);
    if (decision.isHuman(range.line)) continue;
    const said = oneLine(sentence.text, 80);
    yield {
      path: decision.path,
      range,
      message: `"${said}" is stated, but ${placeName(line, decision.path)} lists this as ${state}. Correct the sentence or correct the report.`,
      identity: ["result", said],
      related: [{ ...line, message: oneLine(line.text, 120) }],
    };
  }
}

const MARKS: Readonly<Record<PassedClaim["mark"], string>> = {
  ticked: "is ticked",
  passed: "is marked as passed",
  said: "is stated",
};
