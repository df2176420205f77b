// Lines, columns and offsets of what was read, whatever the text is made of.
import assert from "node:assert/strict";
import { MOST_COMPARED } from "../../../src/core/reader/drafts";
import { sourceFromBytes } from "../../../src/core/text/source";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { MOST_BLOCKS } from "../../../src/core/markdown/firstBlocks";
import { readReport } from "../../../src/core/reader/readReport";
import { findingsIn, read, report } from "../support/reports";

const TEXT = report(
  "Intro 🚪 of the desk.",
  "## Findings",
  "### C-1: Key 🔑 in the source",
  "**Severity:** CRITICAL",
  "**Location:** 🗝 `src/key.py:7`",
);

describe("places", () => {
  it("are 1-based lines and columns and 0-based UTF-16 offsets", () => {
    const [finding] = read(TEXT).findings;
    const { range } = finding!;
    const from = TEXT.indexOf("### C-1");
    assert.deepEqual(range, {
      from,
      to: from + "### C-1: Key 🔑 in the source".length,
      line: 7,
      column: 1,
      endLine: 7,
      endColumn: "### C-1: Key 🔑 in the source".length + 1,
    });
    const [place] = finding!.locations;
    const at = TEXT.indexOf("src/key.py:7");
    assert.deepEqual(
      [place?.range.from, place?.range.to, place?.range.line],
      [at, at + "src/key.py:7".length, 11],
    );
    assert.equal(place?.range.column, "**Location:** 🗝 `".length + 1);
  });

  it("of table rows are those of the row", () => {
    const text = report(
      "## Findings",
      "| ID | Finding | Severity |\n|---|---|---|\n| 🔑-1 | a | b |\n| F-1 | Door open | High |",
    );
    const [finding] = read(text).findings;
    assert.equal(text.slice(finding!.range.from, finding!.range.to).trim(), "| F-1 | Door open | High |");
    assert.equal(finding!.range.line, 8);
  });

  it("of items in quotes and nested lists are those of the item", () => {
    const text = report("## Critical Issues", "> - **C-1:** Key in the source");
    const [finding] = read(text).findings;
    if (finding) assert.equal(finding.range.line, 5);
    const nested = report("## Critical Issues", "1. First door open\n   - detail\n2. Second door open");
    assert.deepEqual(
      read(nested).findings.map(({ range }) => range.line),
      [5, 7],
    );
  });

  it("are the same with CRLF but for the offsets", () => {
    const lines = (text: string) =>
      read(text).findings.map(({ range, endLine, locations }) => [
        range.line,
        range.column,
        range.endLine,
        range.endColumn,
        endLine,
        locations.map((one) => [one.range.line, one.range.column]),
      ]);
    assert.deepEqual(lines(TEXT.replaceAll("\n", "\r\n")), lines(TEXT));
  });

  it("count a byte order mark as one unit of the first line", () => {
    const [finding] = read(`\uFEFF${TEXT}`).findings;
    assert.deepEqual([finding?.range.line, finding?.range.from], [7, TEXT.indexOf("### C-1") + 1]);
  });

  it("count the lines of a front matter, which states nothing", () => {
    const facts = read(`---\ntitle: "C-1: CRITICAL"\nseverity: critical\n---\n${TEXT}`);
    assert.deepEqual(
      facts.findings.map(({ range }) => range.line),
      [11],
    );
    assert.equal(facts.title?.text, "Assessment of the Parcel Desk");
  });
});

describe("odd texts", () => {
  it("an empty file states nothing", () => {
    for (const text of ["", "\n", "\uFEFF", "   \n\n"]) {
      const facts = read(text);
      assert.deepEqual(
        [facts.findings, facts.lookedAt, facts.problems, facts.title],
        [[], [], [], null],
        JSON.stringify(text),
      );
    }
  });

  it("a table whose delimiter row ends in spaces is a table", () => {
    const table = "| ID | Finding | Severity |\n|---|:-:|---|  \n| F-1 | Door open | High |";
    assert.equal(findingsIn("## Findings", table).length, 1);
  });

  it("mojibake of the usual symbols is read as the symbol", () => {
    const [finding] = findingsIn(
      "### C-1: Key in the source",
      "**Severity:** CRITICAL",
      "**Status:** âœ… Fixed",
    );
    assert.equal(finding?.statusDetail, "claimed");
    assert.equal(findingsIn("### C-1 â€” Key in the source")[0]?.title, "Key in the source");
  });

  it("bytes that are no UTF-8 are a problem, and the rest is read", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(TEXT), 0xff, 0xfe]);
    const facts = readReport(sourceFromBytes("report.md", bytes), { effort: DEFAULT_EFFORT });
    assert.deepEqual(
      facts.problems.map(({ kind }) => kind),
      ["not-utf-8"],
    );
    assert.equal(facts.findings.length, 1);
  });

  it("a leaf block of more than 16 KB is a problem at its place, and the rest is read", () => {
    const facts = read(report("CRITICAL ".repeat(3000), "### C-1: Key in the source"));
    assert.deepEqual(
      facts.problems.map(({ kind, range }) => [kind, range.line]),
      [["too-large-block", 3]],
    );
    assert.equal(facts.findings.length, 1);
  });

  it("a table with a header of more than 16 KB is such a block, one with a shorter header is read", () => {
    const table = (columns: number): string =>
      `${"| a ".repeat(columns)}|\n${"|---".repeat(columns)}|\n${"| b ".repeat(columns)}|`;
    const kinds = (columns: number): readonly string[] =>
      read(report(table(columns), "### C-1: Key in the source")).problems.map(({ kind }) => kind);
    assert.deepEqual(kinds(5000), ["too-large-block"]);
    assert.deepEqual(kinds(50), []);
  });

  it("a table of very many rows is read up to the limit, and that is a problem at the first unread row", () => {
    const rows = (count: number): string => `| ID | Level |\n|---|---|\n${"| a | b |\n".repeat(count)}`;
    const problems = (count: number): readonly unknown[] =>
      read(rows(count)).problems.map(({ kind, range }) => [kind, range.line]);
    assert.deepEqual(problems(MOST_BLOCKS), [["too-many-blocks", MOST_BLOCKS + 2]]);
    assert.deepEqual(problems(50), []);
  });

  it("a report of very many blocks is read up to a limit, and that is a problem at the first unread one", () => {
    const facts = read(`${"a\n\n".repeat(MOST_BLOCKS)}### C-1: Key in the source\n`);
    assert.deepEqual(
      facts.problems.map(({ kind, range }) => [kind, range.line]),
      [["too-many-blocks", 2 * MOST_BLOCKS + 1]],
    );
    assert.deepEqual(facts.findings, []);
  });

  it("an id of more findings than are compared is a problem at the first that is not, and each is read", () => {
    const words = Array.from(
      { length: MOST_COMPARED + 1 },
      (_, i) => `### [CRITICAL] SEC-1: latch${i} hinge${i}\n`,
    );
    const facts = read(words.join("\n"));
    assert.deepEqual(
      facts.problems.map(({ kind, text, range }) => [kind, text, range.line]),
      [["too-many-of-one-id", "SEC-1", 2 * MOST_COMPARED + 1]],
    );
    assert.equal(facts.findings.length, MOST_COMPARED + 1);
  });

  it("a report of more than 4 MB is read as far as that, and is a problem", () => {
    const facts = read(
      `${report("### C-1: Key in the source")}\`\`\`\n${`${"x".repeat(400)}\n`.repeat(11_000)}\`\`\`\n\n### C-2: Door open\n`,
    );
    assert.deepEqual(
      facts.problems.map(({ kind }) => kind),
      ["too-large-report"],
    );
    assert.deepEqual(
      facts.findings.map(({ id }) => id),
      ["C-1"],
    );
  });
});
