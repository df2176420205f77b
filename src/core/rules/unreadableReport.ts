import type { ReadingProblem } from "../reader/facts";
import { defineRule, FILE_START, type Report } from "./rule";

const MESSAGES: Readonly<Record<ReadingProblem["kind"], string>> = {
  "too-large-block": "This block is larger than 16 KB, so it was skipped and nothing in it counts. Split it.",
  "too-large-report": "The report is larger than 4 MB, so only its first 4 MB were read. Split it.",
  "too-many-blocks":
    "The report has more than 20,000 headings, paragraphs, items, and rows, so nothing from here on was read. Split the report.",
  "too-many-of-one-id":
    "More than 100 findings have this id, and only the first 100 of them were compared with other mentions of it. Give each finding its own id.",
  "not-utf-8":
    "The file is not valid UTF-8, and the characters that could not be decoded were replaced. Save it as UTF-8.",
  "too-deep":
    "This block is nested too deeply, so it was skipped and nothing in it counts. Move its content up.",
  "unread-level":
    "The level of this finding is not known, so the finding does not count. Write critical, high, medium, low, or info.",
  "unread-comment": "This finding comment cannot be applied.",
  "unread-front-matter": "This line of the front matter cannot be read.",
};

export const unreadableReport = defineRule({
  id: "unreadable-report",
  title: "Unreadable report",
  level: "error",
  docs: `
    A report, or part of it, could not be read: the file cannot be opened, is not UTF-8, or contains a block that is too large. Text that was not
    read does not count, so the gates that need it may have no evidence.

    The same is reported for a row of a list of findings whose severity is a word that is not known. The finding may be critical, so it keeps the gates on
    open findings from passing. Empty cells, dashes, and rows of fixed findings are not reported.

    The same is reported for a value in the front matter and for a comment that corrects how a finding is read
    (\`<!-- finding severity=high -->\`) if they are not understood.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        <!-- finding severity=hihg --> <!-- problem -->

        ### SEC-1: Session cookie without the Secure flag
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        <!-- finding severity=high -->

        ### SEC-1: Session cookie without the Secure flag
      `,
    },
  },
  *check({ reports, unreadable }): Generator<Report> {
    for (const file of unreadable) {
      yield {
        path: file.path,
        range: FILE_START,
        message: `The report cannot be read: ${file.reason}`,
        identity: [file.reason],
      };
    }
    for (const { facts, role } of reports) {
      for (const { kind, text, detail, range } of facts.problems) {
        const details = detail === undefined ? [] : [detail];
        yield {
          path: facts.path,
          range,
          message: [MESSAGES[kind], ...details].join(" "),
          identity: [role, kind, text, ...details],
        };
      }
    }
  },
});
