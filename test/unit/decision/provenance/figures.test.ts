import assert from "node:assert/strict";
import fc from "fast-check";
import { figuresIn } from "../../../../src/core/decision/provenance/figures";

/** Each figure as `key unit`. */
function keys(text: string): readonly string[] {
  return figuresIn(text).map(({ key, unit }) => (unit === null ? key : `${key} ${unit}`));
}

describe("the figures of a text", () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["8.2/10 and 95 %", ["n:8.2", "n:10", "n:95 %"]],
    [
      "1,000 rows, 1,00,000 rows, 1K, 2.5M, 3 lakh",
      ["n:1000", "n:100000", "n:1000", "n:2500000", "n:300000"],
    ],
    ["$40 to $60, ₹ 500, 12 EUR", ["n:40 $", "n:60 $", "n:500 ₹", "n:12 €"]],
    ["15-30 minutes, 4 to 6 weeks", ["n:15 min", "n:30 min", "n:4 w", "n:6 w"]],
    ["120ms, 2 h, 3 days, 5x", ["n:120 ms", "n:2 h", "n:3 d", "n:5 x"]],
    ["239+ tests, the 101st request", ["n:239", "n:101"]],
    ["2025-11-09, November 9, 2025 and 9 Nov 2025", ["d:2025-11-09", "d:2025-11-09", "d:2025-11-09"]],
    ["2025-11-09T10:00:00Z", ["d:2025-11-09"]],
    ["09:15-15:30", ["t:09:15", "t:15:30"]],
    ["41.0.7 and v3.4.0", ["v:41.0.7", "v:3.4.0"]],
    [
      "SEC-CRITICAL-001, C1, CVE-2024-26130, CWE-89",
      ["i:SEC-CRITICAL-1", "i:C-1", "i:CVE-2024-26130", "i:CWE-89"],
    ],
    ["commit 7b93d60", ["h:7b93d60"]],
    [
      "`app/x.py:38-40`, /app/x.py:38, 02_AUDIT.md:7",
      ["p:app/x.py:38-40", "p:app/x.py:38-38", "p:02_AUDIT.md:7-7"],
    ],
    ["see README.md", ["p:README.md"]],
    ["3 M-1 to M-3", ["n:3", "i:M-1", "i:M-3"]],
    ["UTF-8, SHA-256, P95, AES-256-GCM, 2FA, K8s, utf8_v2", []],
    ["http://host:8080/a/1 and https://x.example/2", []],
    ["no figures. None at all", []],
  ];
  for (const [text, expected] of rows) {
    it(`are ${expected.join(", ") || "none"} in "${text}"`, () => {
      assert.deepEqual(keys(text), expected);
    });
  }

  it("have the positions of the text, in order, and never overlap", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "12",
        "1,000",
        "8.2/10",
        "SEC-1",
        "a.md:3",
        "95 %",
        "2025-11-09",
        "v1.2.3",
        "-",
        " ",
        "/",
        ":",
        "é",
        "🔴",
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const figure of figuresIn(text)) {
          assert.ok(figure.from >= end && figure.to > figure.from);
          assert.equal(text.slice(figure.from, figure.to), figure.text);
          end = figure.to;
        }
      }),
    );
  });

  it("are found or not in texts that are designed to be slow", () => {
    for (const part of ["1/", "a.", "1a", "1,", "A-1-", "9", "x:1:", "1-", "é1"]) {
      const text = part.repeat(200_000 / part.length);
      for (const { from, to } of figuresIn(text)) assert.ok(from < to && to <= text.length, part);
    }
  });
});
