import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { SetFinding } from "../readiness/model";
import { defineRule, type Report } from "./rule";
import { findingName } from "./shared/findingName";
import { acceptedInWords, acceptedLevels, type StatedOfFinding } from "./shared/statedOfFindings";

export const acceptedWithoutWaiver = defineRule({
  id: "accepted-without-waiver",
  title: "Accepted finding without a waiver",
  level: "warning",
  docs: `
    The report marks a finding as accepted, acknowledged or "won't fix", but no waiver in force covers it. It still counts as open: the author of
    a report cannot accept a risk for the owner of the release.

    A decision that accepts an open critical or high finding in a sentence ("I accept this risk for the first release") is reported in the same way.

    Add a waiver with owner, approver, reason and expiry date to the policy file, or fix the finding.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Session cookie without the Secure flag

        **Severity:** High

        **Status:** Accepted <!-- problem -->
      `,
    },
    good: {
      "release-readiness.json": `
        {
          "waivers": [
            {
              "finding": "security:SEC-1",
              "owner": "Head of Platform",
              "approver": "Security Officer",
              "reason": "The site is reachable through the VPN only.",
              "expires": "2026-12-31"
            }
          ]
        }
      `,
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Session cookie without the Secure flag

        **Severity:** High

        **Status:** Accepted
      `,
    },
  },
  *check({ findings, decisionText }): Generator<Report> {
    if (decisionText !== null && !decisionText.isOurs) yield* acceptedInDecision(decisionText, findings);
    for (const finding of findings) {
      if (finding.statusDetail !== "accepted" || finding.waiver !== null || finding.mergedInto !== null)
        continue;
      yield {
        path: finding.report,
        range: finding.statusStatement?.range ?? finding.range,
        message: `No waiver covers the accepted finding ${findingName(finding)}, so it counts as open. Add a waiver to the policy file or fix the finding.`,
        identity: [finding.key],
      };
    }
  },
});

/** Sentences of a decision that accept a finding, or all findings of a level. */
function* acceptedInDecision(decision: DecisionReading, findings: readonly SetFinding[]): Generator<Report> {
  for (const one of acceptedInWords(decision, findings))
    yield accepted(decision, one, `The decision accepts ${findingName(one.finding)}, which is open,`);
  for (const one of acceptedLevels(decision, findings))
    yield accepted(
      decision,
      one,
      `The decision accepts the ${one.level} findings, of which ${one.count} ${one.count === 1 ? "is" : "are"} open,`,
    );
}

function accepted(
  decision: DecisionReading,
  { sentence: { passage, from, to, text }, finding }: StatedOfFinding,
  what: string,
): Report {
  return {
    path: decision.path,
    range: placeIn(decision, passage, from, to),
    message: `${what} but no waiver covers it. Add a waiver to the policy file or remove the sentence.`,
    identity: [finding.key, text.slice(0, 80)],
    related: [{ path: finding.report, line: finding.range.line, message: finding.title }],
  };
}
