import { keyAdvice } from "./shared/keyAdvice";
import { defineRule, FILE_START, type Report } from "./rule";

export const sameAsWithoutEffect = defineRule({
  id: "same-as-without-effect",
  title: "Statement of same findings without effect",
  level: "warning",
  docs: `
    The policy file states under \`sameAs\` that two findings are the same, but the set has no finding with one of the keys. Both findings
    count.

    Correct the key, or remove the pair. \`check --format json\` prints the key of every finding.
  `,
  examples: {
    bad: {
      "release-readiness.json": `{ "sameAs": [["security:SEC-1", "security:SEC-9"]] }`,
      "02_SECURITY_AUDIT.md": `
        # Security Audit <!-- problem -->

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
    },
    good: {
      "release-readiness.json": `{ "sameAs": [["security:SEC-1", "security:SEC-2"]] }`,
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Key in the image

        **Severity:** High
      `,
    },
  },
  *check({ policy, findings, reports, path }): Generator<Report> {
    const keys = new Set(findings.map(({ key }) => key));
    for (const pair of policy.sameAs) {
      const [unknown] = pair.filter((key) => !keys.has(key));
      if (unknown === undefined) continue;
      yield {
        path: reports[0]?.facts.path ?? path,
        range: FILE_START,
        message: `The policy states that ${pair[0]} is the same as ${pair[1]}, but there is no finding ${unknown}. Correct or remove the pair.${keyAdvice(unknown, findings)}`,
        identity: [...pair],
      };
    }
  },
});
