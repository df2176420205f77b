import { placeIn } from "../decision/provenance/decisionReading";
import { defineRule, type Report } from "./rule";
import { findingName } from "./shared/findingName";
import { isSoftened, otherLevels } from "./shared/findingLevels";
import { otherDetails } from "./shared/findingDetails";
import { placeName } from "./shared/placeName";

export const findingDetail = defineRule({
  id: "finding-detail",
  title: "Detail of a finding differs from its report",
  level: "warning",
  docs: `
    The decision names a finding by its id and gives it another effort, CVSS score, source file or line, or a higher severity than its report does, or
    names it in its own words and gives it another effort. Plans that are made from the decision would be wrong.

    A level right next to an id ("SEC-7, LOW") is compared as well; a priority is not.

    Correct the sentence, or the report if the report is wrong. \`audit\` reports this problem.

    Details that the report gives in the section of the finding or in another line with its id are accepted, and so are findings without that detail.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
        **CVSS:** 9.1
        **Effort:** 6 hours
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        | ID    | Finding                            | CVSS | Effort |
        | ----- | ---------------------------------- | ---- | ------ |
        | SEC-1 | Signing key in the container image | 9.1  | 2 h    | <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
        **CVSS:** 9.1
        **Effort:** 6 hours
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        | ID    | Finding                            | CVSS | Effort |
        | ----- | ---------------------------------- | ---- | ------ |
        | SEC-1 | Signing key in the container image | 9.1  | 6 h    |
      `,
    },
  },
  *check({ decisionText, findings, policy }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs || decisionText.reportFigures === null) return;
    for (const { passage, from, to, finding } of otherLevels(decisionText, findings).filter(
      (one) => !isSoftened(one),
    )) {
      const range = placeIn(decisionText, passage, from, to);
      if (decisionText.isHuman(range.line)) continue;
      const level = passage.text.slice(from, to);
      const place = placeName({ path: finding.report, line: finding.range.line }, decisionText.path);
      yield {
        path: decisionText.path,
        range,
        message: `The severity of ${findingName(finding)} is ${level} here, but its report (${place}) says ${finding.effectiveSeverity}. State what the report says.`,
        identity: [finding.key, "severity", level],
        related: [{ path: finding.report, line: finding.range.line, message: finding.title }],
      };
    }
    for (const { passage, figure, finding, what, stated } of otherDetails(
      decisionText,
      findings,
      policy.effort,
    )) {
      const place = placeName({ path: finding.report, line: finding.range.line }, decisionText.path);
      yield {
        path: decisionText.path,
        range: placeIn(decisionText, passage, figure.from, figure.to),
        message: `The ${what} of ${findingName(finding)} is ${figure.text} here, but its report (${place}) says ${stated}. State what the report says.`,
        identity: [finding.key, what, figure.key],
        related: [{ path: finding.report, line: finding.range.line, message: stated }],
      };
    }
  },
});
