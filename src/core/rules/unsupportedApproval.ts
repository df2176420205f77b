import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { oneLine } from "../text/words";
import { defineRule, type Report } from "./rule";
import { unsupportedApprovals } from "./shared/approvals";
import { conditionsIn } from "./shared/conditions";
import { unsupportedEvents } from "./shared/heldEvents";
import { approvalDifference } from "./shared/approvedReports";

export const unsupportedApproval = defineRule({
  id: "unsupported-approval",
  title: "Approval that no report mentions",
  level: "warning",
  docs: `
    A sentence of the decision says that a person or a body has approved something, signed it off, or granted an exception, and no report of the set says
    so. Readers cannot check it, and may rely on an approval that was never given.

    The same goes for rehearsals, drills, penetration tests and re-tests that a sentence says have taken place.

    Name where the approval is recorded, with a link, a file or a ticket, or remove the sentence. A date is enough for what is not the release. Sign-offs belong in the fields that people fill
    in. \`audit\` reports this problem.

    Approvals that are still needed, planned or denied are not reported, nor are those that a report mentions.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        **Distribution:** Compliance officer
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        The compliance officer has granted an exception for the first depot. <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        The compliance officer has granted an exception for the first depot.
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        The compliance officer has granted an exception for the first depot. The product owner has not approved it yet.
      `,
    },
  },
  *check({ decisionText, reports }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs) return;
    yield* events(decisionText);
    const conditions = conditionsIn(decisionText.passages);
    for (const { sentence, approver } of unsupportedApprovals(decisionText, reports)) {
      const { passage, from, to, text } = sentence;
      // "Every finding is fixed, or accepted in writing by the security lead" is what has to be.
      if (conditions.has(passage)) continue;
      const range = placeIn(decisionText, passage, from, to);
      // An approval against the verdict of its report is a difference from that report.
      if (decisionText.isHuman(range.line) || approvalDifference(passage, reports) !== null) continue;
      yield {
        path: decisionText.path,
        range,
        message: `"${oneLine(text, 80)}" is stated, but no report mentions an approval by the ${approver}. Name where it is recorded, or remove the sentence.`,
        identity: [approver.toLowerCase(), oneLine(text, 80)],
      };
    }
  },
});

/** "The rollback was rehearsed twice", which no report says. */
function* events(decision: DecisionReading): Generator<Report> {
  for (const { sentence, event } of unsupportedEvents(decision)) {
    const { passage, from, to, text } = sentence;
    const range = placeIn(decision, passage, from, to);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `"${oneLine(text, 80)}" is stated, but no report says that this has taken place ("${event}"). Name where it is recorded, or remove the sentence.`,
      identity: ["event", oneLine(text, 80)],
    };
  }
}
