import type { Waiver } from "../policy/model";
import { unwaivableGatesOf } from "../readiness/gates/gateFindings";
import { isOpenFinding } from "../readiness/setFindings";
import { keyAdvice } from "./shared/keyAdvice";
import { defineRule, FILE_START, type Report, type RuleContext } from "./rule";

export const waiverWithoutEffect = defineRule({
  id: "waiver-without-effect",
  title: "Waiver without effect",
  level: "warning",
  docs: `
    A waiver in the policy file has no effect or a doubtful one: it has expired, it matches no finding or gate of the set, its fingerprint
    belongs to a different finding than its key, or its finding makes a gate fail that cannot be waived.

    Renew, correct or remove the waiver. \`release-readiness extract\` lists keys and fingerprints.
  `,
  examples: {
    bad: {
      "release-readiness.json": `
        {
          "waivers": [
            {
              "finding": "security:SEC-1",
              "owner": "Head of Platform",
              "approver": "Security Officer",
              "reason": "The site is reachable through the VPN only.",
              "expires": "2026-01-31"
            }
          ]
        }
      `,
      "02_SECURITY_AUDIT.md": `
        # Security Audit <!-- problem -->

        ### SEC-1: Session cookie without the Secure flag

        **Severity:** High
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
      `,
    },
  },
  *check(context): Generator<Report> {
    const { policy, reports, path } = context;
    for (const waiver of policy.waivers) {
      const name = waiver.finding ?? waiver.gate ?? waiver.fingerprint ?? "";
      const problem = problemOf(waiver, context);
      if (problem === null) continue;
      yield {
        path: reports[0]?.facts.path ?? path,
        range: FILE_START,
        message: `The waiver for ${name} ${problem}`,
        identity: [name, waiver.expires],
      };
    }
  },
});

/** What is wrong with a waiver, as the rest of a message; null if nothing is. */
function problemOf(waiver: Waiver, { findings, gates, policy, judgedAt }: RuleContext): string | null {
  if (judgedAt !== null && waiver.expires < judgedAt)
    return `expired on ${waiver.expires}, before ${judgedAt}: today, or the newest date of the reports if that is later. Renew or remove it.`;
  if (waiver.gate !== null) return gates.some(({ id }) => id === waiver.gate) ? null : MATCHES_NOTHING;
  const finding =
    findings.find(({ key }) => key === waiver.finding) ??
    findings.find(({ fingerprint }) => waiver.fingerprint !== null && fingerprint === waiver.fingerprint);
  if (finding === undefined) return `${MATCHES_NOTHING}${keyAdvice(waiver.finding ?? "", findings)}`;
  if (waiver.fingerprint !== null && finding.fingerprint !== waiver.fingerprint)
    return "has the fingerprint of another finding. Check which finding it was granted for.";
  const [gate] = isOpenFinding(finding) ? unwaivableGatesOf(finding, findings, policy) : [];
  return gate === undefined ? null : `has no effect: gate ${gate} cannot be waived. Fix the finding.`;
}

const MATCHES_NOTHING = "matches no finding or gate of this set. Correct or remove it.";
