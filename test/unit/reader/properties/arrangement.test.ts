// Order, numbers, depth and line ends of a report say nothing of its findings.
import assert from "node:assert/strict";
import fc from "fast-check";
import { read } from "../../support/reports";
import { findingsOf, reports, write, type Part } from "./documents";
import { meant, understood } from "./findingModel";
import { runs } from "../../../support/runs";

function assertReadsAs(text: string, parts: readonly Part[]): void {
  assert.deepEqual(understood(read(text).findings), meant(findingsOf(parts)), text);
}

/** Numbers of headings in the ways of authors, by the count of each level from the second on. */
const NUMBERINGS: readonly ((counts: readonly number[]) => string)[] = [
  (counts) => `${counts.join(".")}${counts.length === 1 ? "." : ""} `,
  (counts) => `${[3, ...counts].join(".")} `,
  (counts) => `${counts.at(-1) ?? 0}) `,
  (counts) =>
    counts.length === 1 ? `${String.fromCharCode(64 + (counts[0] ?? 1))}. ` : `${counts.join(".")} `,
];

/** The text with its headings from `##` on numbered, whatever numbers they had. */
function numbered(text: string, numberOf: (counts: readonly number[]) => string): string {
  const counts: number[] = [];
  return text.replace(/^(#{2,6}) (?:\d+\. )?/gm, (_, marks: string) => {
    const depth = marks.length - 1;
    counts.length = Math.min(counts.length, depth);
    while (counts.length < depth) counts.push(0);
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return `${marks} ${numberOf(counts)}`;
  });
}

/** The text with its sections so many levels deeper, below sections of their own. */
function deeper(text: string, levels: number): string {
  const parents = ["## Results", "### Second Week"].slice(0, levels);
  const [title = "", ...rest] = text.split(/^(?=## )/m);
  const sections = rest.join("").replace(/^#{2,6} /gm, (marks) => "#".repeat(levels) + marks);
  return `${title}${parents.map((parent) => `${parent}\n\n`).join("")}${sections}`;
}

/** The text with the marks of lists and the indent of what is in them as other editors write them. */
function relisted(text: string, mark: string, indent: number): string {
  return text
    .replace(/^( *)- /gm, (_, own: string) => `${own}${mark} `)
    .replace(/^ +(?=[-*+] )/gm, " ".repeat(indent));
}

describe("the findings of a report are the same", () => {
  it("whatever the order of its sections", () => {
    const shuffled = reports.chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray([...parts], { minLength: parts.length, maxLength: parts.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([parts, others]) => {
        assertReadsAs(write(parts), parts);
        assertReadsAs(write(others), parts);
      }),
      runs(80),
    );
  });

  it("whatever the order of the findings in a section", () => {
    const reversed = (parts: readonly Part[]): readonly Part[] =>
      parts.map((part) => ({ ...part, findings: part.findings.toReversed() }));
    fc.assert(
      fc.property(reports, (parts) => {
        assertReadsAs(write(reversed(parts)), parts);
      }),
      runs(60),
    );
  });

  it("whatever the numbers of its headings", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...NUMBERINGS), (parts, numberOf) => {
        assertReadsAs(numbered(write(parts), numberOf), parts);
      }),
      runs(80),
    );
  });

  it("however deep its sections are", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(1, 2), (parts, levels) => {
        assertReadsAs(deeper(write(parts), levels), parts);
      }),
      runs(60),
    );
  });

  it("whatever the marks of its lists and the indent of what is in them", () => {
    const marks = fc.constantFrom("-", "*", "+");
    fc.assert(
      fc.property(reports, marks, fc.constantFrom(3, 4), (parts, mark, indent) => {
        assertReadsAs(relisted(write(parts), mark, indent), parts);
      }),
      runs(60),
    );
  });

  it("for every kind of line end", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom("\r\n", "\r"), (parts, end) => {
        assertReadsAs(write(parts).replaceAll("\n", end), parts);
      }),
      runs(60),
    );
  });
});
