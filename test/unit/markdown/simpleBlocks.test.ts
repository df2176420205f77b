import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { runs } from "../../support/runs";
import type { Block, InlineText } from "../../../src/core/markdown/blocks";
import { parseTree, parseWithLezer, readTree } from "../../../src/core/markdown/lezer";
import type { InlineContext } from "../../../src/core/markdown/lezerInline";
import { readSimpleBlocks } from "../../../src/core/markdown/simpleBlocks";

/** Everything of the blocks, places in texts included. */
function inFull(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (_, value: unknown) =>
      isInline(value)
        ? { ...value, places: Array.from(value.plain, (_, index) => value.sourceOffset(index)) }
        : value,
    ),
  );
}

function isInline(value: unknown): value is InlineText {
  return typeof value === "object" && value !== null && "sourceOffset" in value;
}

function assertSame(text: string): void {
  const byParser = readTree(text, parseTree(text)).blocks;
  assert.deepEqual(inFull(parseWithLezer(text).blocks), inFull(byParser), JSON.stringify(text));
}

/** The stretches of a text that are left to the parser. */
function leftToParser(text: string): readonly string[] {
  const left: string[] = [];
  const context: InlineContext = { text, isDefined: () => false, isCell: false };
  readSimpleBlocks(context, (from, to) => {
    left.push(text.slice(from, to));
    return [];
  });
  return left;
}

describe("simple blocks", () => {
  it("are what reports are made of", () => {
    const text = [
      "# Audit #",
      "**Date:** 2025-01-02",
      "of *two* lines",
      "",
      "---",
      "## 1. Findings",
      "| Id | Title |",
      "|----|:-----:|",
      "| C-1 | a \\| b |",
      "| C-2 |",
      "",
      "**What to do:**",
      "- [ ] one",
      "  - nested",
      "    1. deeper",
      "    2. still",
      "",
      "- [x] two",
      "",
      "```py",
      "# no heading",
      "",
      "```",
      "1. first",
      "   ```",
      "   code",
      "",
      "   ```",
      "   - below",
      "",
      "   More of the first.",
      "2. second",
      "",
      "A table:",
      "| a |",
      "|---|",
      "",
      "The end.",
    ].join("\n");
    assert.deepEqual(leftToParser(text), []);
    assertSame(text);
  });

  it("leave every other form to the parser, up to where no block can reach further", () => {
    for (const form of [
      "> quoted",
      "    indented",
      "Title\n=====",
      "- a\n  more of a",
      "- a\n+ b",
      "1. a\n   ```\n  code\n   ```",
      "[a]: b",
      "<div>\nx",
      "~~~\nx\n~~~",
      "a | b\n--|--",
    ]) {
      assert.deepEqual(leftToParser(`# A\n\n${form}\n\nText.\n\n# B\n`), [`${form}\n\n`], form);
      assertSame(`# A\n\n${form}\n\nText.\n\n# B\n`);
    }
  });

  it("leave the rest of the text to the parser where a fence or HTML does not end", () => {
    for (const form of ["```\n\nx\n\n# y", "<!--\n\nx\n\n# y", "~~~\n\nx"]) {
      const text = `# A\n\n${form}\n\ny\n`;
      assertSame(text);
      assert.equal(leftToParser(text)[0], `${form.split("\n", 1).join("")}\n\n`);
    }
  });

  it("are those of the parser in every fixture", () => {
    const root = join(process.cwd(), "test/fixtures");
    const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    assert.ok(names.length > 20);
    for (const name of names) assertSame(readFileSync(join(root, name), "utf8"));
  });

  it("never disagree with the parser", () => {
    const line = fc.constantFrom(
      ...[
        "",
        "",
        "",
        " ",
        "\t",
        "text",
        "  text",
        "     text",
        "é",
        "**b** x",
        "*e*",
        "_x_",
        "5 ms",
        "1.5 x",
        "-5",
        "x\r",
      ],
      ...[
        "# A",
        "## B ##",
        "# C #x",
        "#",
        "#x",
        "####### x",
        "=",
        "===",
        "--",
        "---",
        "***",
        "- - -",
        "* * *",
        "___",
      ],
      ...[
        "- a",
        "- b  ",
        "* c",
        "+ d",
        "  - e",
        "    - f",
        "   - g",
        " - h",
        "-   wide",
        "-     code",
        "-",
        "*",
        "- *",
      ],
      ...[
        "1. one",
        "2. two",
        "3) three",
        "   1. n",
        "  2. m",
        "10. ten",
        "1.",
        "- - x",
        "- 1. y",
        "- # h",
        "- > q",
        "- ```",
      ],
      ...[
        "- [ ] to do",
        "- [x] done",
        "- [x]",
        "- [ ](u)",
        "- [l]: y",
        "[l]: x",
        "[l](x)",
        "[",
        "]: x",
        "[a",
        "- [a",
      ],
      ...[
        "```",
        "```js",
        "````",
        "  ```",
        "~~~",
        "`c` d",
        "``` a`",
        "   ```",
        "   x = 1",
        "     ```",
        "    code",
        "> q",
        ">",
        "  > q",
      ],
      ...[
        "| a | b |",
        "|---|---|",
        "| c | d | e |",
        "|x|",
        "a | b",
        "--|--",
        "| \\| | y",
        "|",
        "||",
        "| | |",
        "|-|",
        "- a | b",
      ],
      ...["<div>", "<!-- c -->", "<!--", "-->", "</div>", "<b>x</b>", "\u00a0x", "text\\"],
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        assertSame(lines.join("\n"));
      }),
      runs(3000),
    );
  });
});
