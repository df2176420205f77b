import type { HiddenItems } from "../reader/claims";
import { oneLine } from "../text/words";
import { defineRule, type Report } from "./rule";

export const hiddenItems = defineRule({
  id: "hidden-items",
  title: "Findings that are not listed",
  level: "warning",
  docs: `
    A report mentions findings without listing them: a heading such as "M-3 through M-15" with four items below it, or an item such as "And 3 more". What is
    not listed can neither be judged nor fixed, and no gate counts it.

    List each finding with its id, its severity and its place.

    A group that lists as many items, rows or headings as it stands for is not reported, nor are summaries and plans.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ## Medium findings

        ### M-1: Tokens do not expire

        **Severity:** Medium

        ### M-2 through M-6 <!-- problem -->

        - Missing headers
        - Verbose errors
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ## Medium findings

        ### M-1: Tokens do not expire

        **Severity:** Medium

        ### M-2 and M-3

        - M-2: Missing headers
        - M-3: Verbose errors
      `,
    },
  },
  *check({ reports }): Generator<Report> {
    for (const { facts } of reports) {
      for (const hidden of facts.claims.hidden) {
        yield {
          path: facts.path,
          range: hidden.range,
          message: `${messageOf(hidden)} List each finding with its severity and its place.`,
          identity: [oneLine(hidden.text, 80)],
        };
      }
    }
  },
});

function messageOf({ text, stated, listed }: HiddenItems): string {
  const what = `"${oneLine(text, 60)}"`;
  if (listed === 0)
    return `${what} stands for ${stated} ${stated === 1 ? "finding that is" : "findings that are"} not listed.`;
  return `${what} stands for ${stated} findings, but only ${listed} ${listed === 1 ? "is" : "are"} listed.`;
}
