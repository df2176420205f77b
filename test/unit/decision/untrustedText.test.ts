import assert from "node:assert/strict";
import fc from "fast-check";
import { runCount, SEED } from "../../support/runs";
import { sidecarSchema } from "../../../src/core/contract/sidecar";
import { plainLine } from "../../../src/core/decision/plainLine";
import { REGION_END, readRegions, regionStart } from "../../../src/core/decision/regions";
import { endsItself } from "../../../src/core/decision/audit";
import { decide, type Decided } from "../../../src/core/decision/decide";
import { decideInput, decided, nodesOf, tablesOf, parseGfm } from "../support/decisions";
import {
  field,
  inSet,
  makeFacts,
  makeFinding,
  makeGate,
  makeReport,
  makeSet,
  rangeAt,
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
  "Not stated",
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
  "```mermaid\ngraph TD\n",
  "~~~~",
  "    indented",
  "<details>",
  "<![CDATA[",
  "<?php",
  "<!DOCTYPE html>",
  "<style>",
  "<div\nx",
  "\u202D",
  "\u2069",
  "\u200F",
  "\u061C",
  "\u0085",
  "\u009B",
  "\u007F",
  "ﷺ",
  "ไทย",
  "中文字",
  "हिन्दी",
  "क्‍ष",
  "🇩🇪",
  "e\u0301\u0301\u0301",
  "\\\n",
  "  \n",
  "{{x}}",
  "%%",
  "-->|",
  "| --- |",
  "|-",
  "&#124;",
  "&verbar;",
  "<!-- release-readiness: decision sha256:0 -->",
  "<!-- section: gates -->",
  "<!-- item: A-090 -->",
  "\u2014",
];

const nasty = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
      { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  // What says nothing is left out, which is another shape.
  .map((text) => (plainLine(text) === "" ? "w" : text));

/** FUZZ_RUNS texts in total, from FUZZ_SEED: the same in every run unless another seed is given. */
const RUNS = runCount(10_000, 1200, "FUZZ_RUNS");

/** The texts, in batches of `size`. */
function* batches(
  size: number,
  runs = RUNS,
): Generator<{ readonly texts: readonly string[]; readonly seed: string }> {
  for (let done = 0; done < runs; done += size) {
    const seed = SEED + done;
    yield { texts: fc.sample(nasty, { seed, numRuns: size }), seed: `FUZZ_SEED=${SEED}, batch of ${seed}` };
  }
}

const FINDINGS = 90;
/** Texts of a document: four for each finding, plus the others. */
const BATCH = FINDINGS * 4 + 40;

/** A set in which every text that a report or a policy could choose is one of `texts`. */
function setOf(texts: readonly string[]): ReturnType<typeof makeSet> {
  let index = 0;
  const next = (): string => texts[index++ % texts.length] ?? "";
  const path = inSet("02_SECURITY.md");
  const findings = Array.from({ length: FINDINGS }, (_, at) => {
    const line = 40 + 4 * at;
    const id = next();
    const words = next();
    return makeFinding({
      ...{ id, displayId: id, title: words, key: `security:${at}`, range: rangeAt(line), blocks: at < 6 },
      ...{ severity: at < 6 ? "critical" : "low", effectiveSeverity: at < 6 ? "critical" : "low" },
      severityStatements: [
        { severity: at < 6 ? "critical" : "low", source: "stated", ...statement(next(), line) },
      ],
      locations: [{ path: next(), startLine: 1, endLine: 2, ...statement("place", line) }],
      ...(at < 6 && {
        fields: [
          field("impact", next(), line),
          field("issue", next(), line),
          field("recommendation", next(), line),
        ],
        exposure: statement(next(), line),
      }),
    });
  });
  const facts = makeFacts({
    path,
    lineCount: 40 + 4 * FINDINGS,
    title: statement(next(), 1),
    findings,
    fields: [
      { name: "auditor", value: next(), ...statement(next(), 3) },
      { name: "date", value: next(), ...statement(next(), 4) },
      { name: "total effort", value: next(), ...statement(next(), 5) },
    ],
    grade: statement(next(), 6),
    verdicts: [{ verdict: "approved", ...statement(next(), 7) }],
  });
  const value = { value: next(), source: "reports" as const, evidence: [{ path, line: 3, text: next() }] };
  return makeSet({
    findings,
    reports: [makeReport({ facts, verdict: "approved" })],
    reasons: [next(), next()],
    subject: {
      ...{ name: value, version: { ...value, value: next() }, commit: { ...value, value: next() } },
      environment: value,
    },
    gates: [
      makeGate({
        ...{ actual: next(), why: next(), toPass: next() },
        evidence: [{ path, line: 40, text: next() }],
        lookedAt: [{ path, line: 41, text: next() }],
      }),
    ],
    lookedAt: [{ about: "finding", reason: next(), path, ...statement(`CRITICAL ${next()}`, 30) }],
    others: [{ path: inSet("notes.md"), reason: next(), criticals: [] }],
    problems: [
      {
        ...{
          rule: "count-mismatch",
          severity: "warning",
          path,
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

function existingOf({ markdown, sidecar }: Decided) {
  return { target: markdown, setDecision: null, sidecar };
}

/** Adds the seed to error messages. */
function told(seed: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The structure of a document, regardless of its texts. */
function shapeOf(markdown: string): unknown {
  const root = parseGfm(markdown);
  return {
    blocks: root.children.map((node) => (node.type === "heading" ? `heading ${node.depth}` : node.type)),
    rows: nodesOf(root, "tableRow").map((row) => row.children.length),
    items: nodesOf(root, "list").map((list) => list.children.length),
    html: nodesOf(root, "html").map(({ value }) => value.replace(/[0-9a-f]{64}/, "")),
    links: nodesOf(root, "link").filter(({ url }) => !/^(?:02_SECURITY\.md#L\d+|#[a-z0-9-]+)$/.test(url)),
    others: ["image", "definition", "footnoteReference", "linkReference", "strong", "emphasis", "delete"]
      .map((type) => nodesOf(root, type as "strong").length)
      .join(),
    code: nodesOf(root, "code").map(({ value }) => value),
  };
}

describe("text of a report", () => {
  it(`never breaks a table, a list, a link, a field, or a section: ${RUNS} texts`, () => {
    const expected = shapeOf(decided({ model: setOf(["word"]) }).markdown);
    for (const { texts, seed } of batches(BATCH)) {
      told(seed, () => {
        const { markdown, sidecar } = decided({ model: setOf(texts) });
        assert.deepEqual(shapeOf(markdown), expected);
        assert.ok(readRegions(markdown).ok);
        sidecarSchema.parse(JSON.parse(sidecar));
      });
    }
  });

  it("gives the same bytes when the decision is written over itself", () => {
    for (const { texts, seed } of batches(BATCH, 2 * BATCH)) {
      told(seed, () => {
        const model = setOf(texts);
        const first = decided({ model });
        const existing = { target: first.markdown, setDecision: null, sidecar: first.sidecar };
        const second = decided({ model, existing });
        assert.deepEqual([second.markdown, second.sidecar], [first.markdown, first.sidecar]);
      });
    }
  });

  it("does not break the section about the last decision, or a comparison", () => {
    const [one, other] = [...batches(BATCH, 2 * BATCH)].map(({ texts }) => setOf(texts));
    const before = decided({ model: setOf(["word"]) });
    const plain = decided({ model: setOf(["other"]), existing: existingOf(before) });
    told(`FUZZ_SEED=${SEED}`, () => {
      assert.ok(one && other);
      const first = decided({ model: one });
      const { markdown } = decided({ model: other, existing: existingOf(first) });
      // The tables depend on what differs; none has other headers than with plain words.
      const heads = (text: string): readonly string[] =>
        tablesOf(text, "Since the last decision").map(([head]) => JSON.stringify(head));
      const known = heads(plain.markdown);
      assert.deepEqual(
        heads(markdown).filter((head) => !known.includes(head)),
        [],
      );
      assert.equal(heads(markdown).at(-1), known.at(-1));
      assert.deepEqual(
        new Set(
          tablesOf(markdown, "Since the last decision").map(
            (rows) => new Set(rows.map((row) => row.length)).size,
          ),
        ),
        new Set([1]),
      );
    });
  });

  it("does not break anything when written into a field, or is refused with the line of the field", () => {
    const fields = Math.ceil(RUNS / 5);
    let kept = 0;
    for (const { texts, seed } of batches(100, fields)) {
      told(seed, () => {
        const regions = texts.map((text, at) => ({ id: `kept.f${at}`, content: `${text}\n` }));
        const good = regions.filter(({ id, content }) => {
          const read = readRegions(`${regionStart(id)}\n${content}${REGION_END}\n`);
          return read.ok && read.regions.length === 1 && endsItself({ id, content });
        });
        kept += good.length;
        const target = good
          .map(({ id, content }) => `${regionStart(id)}\n${content}${REGION_END}\n`)
          .join("\n");
        const { markdown } = decided({ existing: { target, setDecision: null }, replace: true });
        const read = readRegions(markdown);
        assert.ok(read.ok);
        for (const { id, content } of good)
          assert.equal(read.regions.find((region) => region.id === id)?.content, content);
        for (const { id, content } of regions.filter((region) => !good.includes(region)).slice(0, 3)) {
          const bad = `${regionStart(id)}\n${content}${REGION_END}\n`;
          const result = decide(decideInput({ existing: { target: bad, setDecision: null }, replace: true }));
          assert.ok(!result.ok && result.at !== null);
        }
      });
    }
    assert.ok(kept > fields / 2, `${kept} of ${fields} texts are valid in a field`);
  });

  it("is shown unchanged, on one line", () => {
    const title = "a | b `c | d` <b> [x](u) \\| & https://a.example/p\nnext *line*";
    const { markdown } = decided({ model: makeSet({ findings: [makeFinding({ title })] }) });
    assert.equal(
      titleOf(markdown),
      "C-1 a | b `c | d` <b> [x](u) \\| & https://a.example/p next *line* 02:40",
    );
  });

  it("cannot hide or reorder what a reader sees", () => {
    const title = "safe\u202Edetceles\u0007 \uD800";
    const { markdown } = decided({ model: makeSet({ findings: [makeFinding({ title })] }) });
    assert.equal(titleOf(markdown), "C-1 safe\uFFFDdetceles\uFFFD \uFFFD 02:40");
  });
});

function titleOf(markdown: string): string | undefined {
  return tablesOf(markdown, "Findings by severity")[1]?.[1]?.[0];
}
