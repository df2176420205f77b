import assert from "node:assert/strict";
import fc from "fast-check";
import { sidecarSchema } from "../../../src/core/contract/sidecar";
import { readRegions } from "../../../src/core/decision/regions";
import { parseGfm } from "../../../src/core/markdown/remarkProcessor";
import { decided, nodesOf, tablesOf } from "../support/decisions";
import {
  field,
  inSet,
  makeFacts,
  makeFinding,
  makeGate,
  makeReport,
  makeSet,
  statement,
} from "../support/setModel";

const NASTY = [
  "|",
  "||",
  "\\",
  "\\|",
  "`",
  "``",
  "```",
  "[x](javascript:alert(1))",
  "[a]: b",
  "![i](u)",
  "<b>",
  "</b>",
  "<script>",
  "<!--",
  "-->",
  "<!-- /human -->",
  "<!-- human: sign-off.qa-manager -->",
  "\n",
  "\r\n",
  "\n\n",
  "\n# H\n",
  "\n---\n",
  "\n| a |\n|---|\n",
  "# ",
  "- ",
  "1. ",
  "> ",
  "[ ] ",
  "[x] ",
  "**",
  "_",
  "~~",
  "~~~",
  "&lt;",
  "&amp;",
  "&#10;",
  "&nope",
  "https://a.example/x?y=z)",
  "HTTP://A.B",
  "www.a.example",
  "a@b.example",
  "mailto:a@b.example",
  "xmpp:a@b.example",
  "\u202E",
  "\u2066",
  "\u0000",
  "\u001B[31m",
  "\uD800",
  "שלום",
  "مرحبا",
  "👩‍👩‍👧",
  "🔴",
  "\u2028",
  "\u00A0",
  "\t",
  " ",
  "  ",
  "\u200B",
  "\uFEFF",
  "w".repeat(3000),
  "$x$",
  "^",
  ":---",
  "=",
  "===",
  "+",
  "+ ",
  "CRITICAL",
  "Not evidenced",
  "!",
  "[",
  "]",
  "(",
  ")",
  "@",
  "://",
  ":",
  "#1",
  '"',
  "'",
  "[^1]",
  "[^1]: x",
  "<https://a.example>",
  "\\<",
];

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    {
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(""));

/** A set in which every text that a report, or a policy, could have chosen is one of `texts`. */
function setOf(texts: readonly string[]): ReturnType<typeof makeSet> {
  const next = ((): (() => string) => {
    let index = 0;
    return () => texts[index++ % texts.length] ?? "";
  })();
  const finding = makeFinding({
    id: next(),
    displayId: next(),
    title: next(),
    key: "security:one",
    severityStatements: [
      { severity: "critical", source: "stated", ...statement(next(), 41) },
      { severity: "high", source: "stated", ...statement(next(), 42) },
    ],
    locations: [{ path: next(), startLine: 1, endLine: 2, ...statement(next(), 43) }],
    fields: [field("impact", next(), 44), field("issue", next(), 45), field("recommendation", next(), 46)],
    exposure: statement(next(), 47),
  });
  const facts = makeFacts({
    path: inSet("02_SECURITY.md"),
    title: statement(next(), 1),
    findings: [finding],
    fields: [
      { name: "auditor", value: next(), ...statement(next(), 3) },
      { name: "date", value: next(), ...statement(next(), 4) },
      { name: "total effort", value: next(), ...statement(next(), 5) },
    ],
    grade: statement(next(), 6),
    verdicts: [{ verdict: "approved", ...statement(next(), 7) }],
  });
  const value = {
    value: next(),
    source: "reports" as const,
    evidence: [{ path: facts.path, line: 3, text: next() }],
  };
  return makeSet({
    findings: [finding],
    reports: [makeReport({ facts, verdict: "approved" })],
    reasons: [next(), next()],
    subject: {
      name: value,
      version: { ...value, value: next() },
      commit: { ...value, value: next() },
      environment: value,
    },
    gates: [
      makeGate({
        actual: next(),
        why: next(),
        toPass: next(),
        evidence: [{ path: facts.path, line: 40, text: next() }],
        lookedAt: [{ path: facts.path, line: 41, text: next() }],
      }),
    ],
    lookedAt: [
      { about: "finding", reason: next(), path: facts.path, ...statement(`CRITICAL ${next()}`, 90) },
    ],
    others: [{ path: inSet("notes.md"), reason: next() }],
    problems: [
      {
        ...{
          rule: "count-mismatch",
          severity: "warning",
          path: facts.path,
          line: 12,
          column: 1,
          endLine: 12,
          endColumn: 9,
        },
        ...{ message: next(), fingerprint: "f", related: [] },
      },
    ],
  });
}

describe("text of a report", () => {
  it("never breaks a table, a link, a field or the audit of the document", function () {
    this.timeout(120_000);
    const plain = decided({ model: setOf(["word"]) }).markdown;
    const rows = (markdown: string): readonly number[] =>
      nodesOf(parseGfm(markdown), "tableRow").map((row) => row.children.length);
    const expected = rows(plain);
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 11 }), (texts) => {
        const { markdown, sidecar } = decided({ model: setOf(texts) });
        assert.deepEqual(rows(markdown), expected);
        const root = parseGfm(markdown);
        for (const link of nodesOf(root, "link")) assert.match(link.url, /^02_SECURITY\.md#L\d+$/);
        for (const html of nodesOf(root, "html"))
          assert.match(html.value, /^<!-- (section|human|\/human|release-readiness)[^<>]*-->$/);
        assert.equal(
          nodesOf(root, "image").length + nodesOf(root, "code").length + nodesOf(root, "definition").length,
          0,
        );
        const read = readRegions(markdown);
        assert.deepEqual(read.ok && read.regions.map((region) => region.id), [
          "sign-off.qa-manager",
          "sign-off.release-manager",
        ]);
        sidecarSchema.parse(JSON.parse(sidecar));
        assert.equal(
          decided({ model: setOf(texts), existing: { target: markdown, setDecision: null } }).markdown,
          markdown,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is shown as it stands, on one line", () => {
    const title = "a | b `c | d` <b> [x](u) \\| & https://a.example/p\nnext *line*";
    const { markdown } = decided({ model: makeSet({ findings: [makeFinding({ title })] }) });
    assert.equal(
      tablesOf(markdown, "Findings")[1]?.[1]?.[2],
      "a | b `c | d` <b> [x](u) \\| & https://a.example/p next *line*",
    );
  });

  it("cannot hide or reorder what a reader sees", () => {
    const title = "safe\u202Edetceles\u0007 \uD800";
    const { markdown } = decided({ model: makeSet({ findings: [makeFinding({ title })] }) });
    assert.equal(tablesOf(markdown, "Findings")[1]?.[1]?.[2], "safe\uFFFDdetceles\uFFFD \uFFFD");
  });
});
