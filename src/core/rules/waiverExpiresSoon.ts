import { dayOf } from "../readiness/computed/civilTime";
import type { Waiver } from "../policy/model";
import { defineRule, FILE_START, type Report, type RuleContext } from "./rule";

/** As long as it takes to fix a finding or to have a waiver renewed. */
const NOTICE_DAYS = 14;

export const waiverExpiresSoon = defineRule({
  id: "waiver-expires-soon",
  title: "Waiver expires soon",
  level: "info",
  docs: `
    A waiver in the policy file still applies, but expires within ${NOTICE_DAYS} days. After that, the finding or gate counts again. Days are counted
    from today in the editor and in \`check\`, and from the date of the reports in a decision.

    Fix the finding, or have the waiver renewed.
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
              "expires": "2026-04-10"
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
      const days = daysLeft(waiver, context);
      if (days === null || days > NOTICE_DAYS) continue;
      const name = waiver.finding ?? waiver.gate ?? waiver.fingerprint ?? "";
      const when = days === 0 ? "today" : `in ${days} ${days === 1 ? "day" : "days"}`;
      yield {
        path: reports[0]?.facts.path ?? path,
        range: FILE_START,
        message: `The waiver for ${name} expires ${when}, on ${waiver.expires}. Fix what it covers, or renew it.`,
        identity: [name, waiver.expires],
      };
    }
  },
});

/** Null for a waiver that does not apply: another rule reports it. */
function daysLeft(waiver: Waiver, { findings, gates, judgedAt }: RuleContext): number | null {
  if (judgedAt === null || waiver.expires < judgedAt) return null;
  const applies =
    waiver.gate === null
      ? findings.some((finding) => finding.waiver === waiver)
      : gates.some(({ id }) => id === waiver.gate);
  return applies ? dayOf(waiver.expires) - dayOf(judgedAt) : null;
}
