import { defineRule, type Report } from "./rule";
import { contradicting, isMoreFavorable, statedVerdicts } from "./shared/statedVerdicts";
import { VERDICT_WORDS } from "./shared/verdictWords";

export const decisionVerdict = defineRule({
  id: "decision-verdict",
  title: "Decision contradicts the computed verdict",
  level: "error",
  docs: `
    The decision document states a different verdict than the one computed from its reports and the policy. A more favorable verdict releases what
    they block, which is an error. A stricter one is a warning.

    Correct the reports or the policy where they are wrong, add a waiver for each accepted risk, or generate the decision again. If the document states
    several verdicts, the most favorable one is checked, because people will act on it.
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

        **Decision:** APPROVED <!-- problem -->

        SEC-1 is fixed in the next release.
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        SEC-1 blocks the release.
      `,
    },
  },
  *check({ decisionText, policy, verdict, verdictText, reasons }): Generator<Report> {
    if (decisionText === null) return;
    const verdicts = statedVerdicts(decisionText, policy.decision.wording);
    const statement = contradicting(verdicts, verdict);
    if (statement === null) return;
    const isFavorable = isMoreFavorable(statement.verdict, verdict);
    const others = verdicts.filter((one) => one.verdict !== statement.verdict);
    const [other] = others;
    const own = other ? `; line ${other.range.line} says "${VERDICT_WORDS[other.verdict]}"` : "";
    const why = isFavorable && reasons[0] !== undefined ? ` ${reasons[0].replace(/\.?$/, ".")}` : "";
    yield {
      path: decisionText.path,
      range: statement.range,
      message: `The decision says "${VERDICT_WORDS[statement.verdict]}", but the verdict computed from its reports and policy is "${verdictText}"${own}.${why}`,
      identity: [],
      related: others.map((one) => ({
        path: decisionText.path,
        line: one.range.line,
        message: `says "${VERDICT_WORDS[one.verdict]}"`,
      })),
      // A stricter decision releases nothing that is blocked.
      ...(isFavorable ? {} : { severity: "warning" as const }),
    };
  },
});
