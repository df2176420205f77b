import { baseName } from "../workspace/paths";
import { isReplacedDecision } from "../workspace/reportKind";
import { defineRule, FILE_START, type Report } from "./rule";

export const unreadDocument = defineRule({
  id: "unread-document",
  title: "Document that is not read",
  level: "info",
  docs: `
    A Markdown file in the folder of the set does not count as a report, for the reason in the message: its findings do not block the release, and
    no gate uses it as evidence. If the file states an open critical finding, the problem is a warning at that finding.

    If the file is a report, rename it so that its name or its title contains the word for its phase, such as "security" or "QA". A plan, a scope or
    a template becomes a report when it states a result: a finding with its place or status, a verdict, or that nothing was found. Otherwise
    move the file out of the folder, or copy its findings to the report they belong to.

    The release decision and the copies of replaced decisions are not reported. A file that cannot be read is reported as
    [unreadable-report](unreadable-report.md) instead.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit
      `,
      "summary.md": `
        # Summary for the board

        ### Signing key in the container image <!-- problem -->

        **Severity:** Critical
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### Signing key in the container image

        **Severity:** Critical
      `,
    },
  },
  *check({ others }): Generator<Report> {
    for (const { path, reason, criticals } of others) {
      if (isReplacedDecision(path)) continue;
      const [first, ...more] = criticals;
      const name = baseName(path);
      if (first === undefined) {
        const message = `${name} does not count as a report: ${reason}.`;
        yield { path, range: FILE_START, message, identity: [reason] };
        continue;
      }
      const range = { line: first.line, column: 1, endLine: first.line, endColumn: 1 };
      const rest = more.length === 0 ? "" : ` and ${more.length} more`;
      const message =
        `${name} states an open critical finding that does not count: ${first.text}${rest}. It is not read as a report: ${reason}. ` +
        "Copy the finding to the report it belongs to, or rename the file.";
      yield {
        path,
        range,
        message,
        identity: [reason, first.text],
        severity: "warning",
        related: more.map(place),
      };
    }
  },
});

function place({
  path,
  line,
  text,
}: {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}) {
  return { path, line, message: text };
}
