import type { ReadingProblem } from "../reader/facts";
import { defineRule, FILE_START, type Report } from "./rule";

const MESSAGES: Readonly<Record<ReadingProblem["kind"], string>> = {
  "too-large-block":
    "This block is too large to be read (more than 16 KB in one paragraph or heading). Break it up; nothing in it was counted.",
  "too-large-report": "The report is larger than 4 MB; only its first 4 MB were read. Split it.",
  "not-utf-8": "The file is not UTF-8 text; what could not be decoded was replaced. Save it as UTF-8.",
  "too-deep": "This block is nested too deeply to be read. Nothing in it was counted.",
  "unread-comment": "This comment to the reader of findings cannot be followed.",
  "unread-front-matter": "This line of the front matter cannot be read.",
};

/** product.md, Bad input: a clear problem at the file, the rest of the set still analysed. */
export const unreadableReport = defineRule({
  id: "unreadable-report",
  title: "Unreadable report",
  severity: "error",
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
      for (const problem of facts.problems) {
        yield {
          path: facts.path,
          range: problem.range,
          message: [MESSAGES[problem.kind], ...(problem.detail === undefined ? [] : [problem.detail])].join(
            " ",
          ),
          identity: [
            role,
            problem.kind,
            problem.text,
            ...(problem.detail === undefined ? [] : [problem.detail]),
          ],
        };
      }
    }
  },
});
