import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tooCostlyForRemark } from "../../../src/core/markdown/readingCost";

const CORPUS = join(process.cwd(), "..", "shared", "corpus", "docs");

describe("what remark is not asked to read", () => {
  it("lets reports through, with lists in quotes and all the markup they use", () => {
    const section = [
      "## C-1: Tokens **never** expire",
      "> - [ ] see `a_b`, [the *report*](x.md) and ~~nothing~~ else",
      "",
      "| ID | Text |",
      "|----|------|",
      "| C-1 | **critical** |",
      "",
      "1. one",
      "   - two",
      "     - three",
      "",
      "---",
      "",
    ].join("\n");
    assert.equal(tooCostlyForRemark(section.repeat(300)), null);
  });

  it("refuses containers inside each other, and says where", () => {
    const at = (text: string): number | undefined => tooCostlyForRemark(text)?.line;
    assert.equal(at(`# A\r\n\r\n${">".repeat(25)} a`), 3);
    assert.equal(at(`\n${"- ".repeat(25)}a\n`), 2);
    assert.equal(at(`${"1. > ".repeat(13)}a\n`), 1);
    assert.equal(at(`${"> ".repeat(24)}a\n`), undefined);
    assert.equal(at(`${"-".repeat(80)}\n${"*".repeat(80)}\n`), undefined);
  });

  const KILOBYTE = 1024;
  const adversarial: Readonly<Record<string, string>> = {
    "open brackets": "[",
    "marks of emphasis in one block": "*a_ ",
    "comments that never end": "a <!-- ",
    "underlined headings": "a\n=\n",
    "quotes after each other": "> a\n\n",
    "flat lists": "- a\n",
    "mere size": "words of a paragraph\n\n",
  };
  for (const [name, part] of Object.entries(adversarial)) {
    it(`refuses a megabyte of ${name}`, () => {
      const text = part.repeat((KILOBYTE * KILOBYTE) / part.length);
      assert.match(tooCostlyForRemark(text)?.reason ?? "", /too much/);
    });
  }

  it("comes to an end with two million characters on one line and on as many lines", () => {
    for (const part of ["x", "\n", ">", "1"])
      assert.notEqual(tooCostlyForRemark(part.repeat(2_000_000)), null, part);
  });

  it("lets every real document through", function () {
    if (!existsSync(CORPUS)) this.skip();
    const names = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    assert.ok(names.length > 0);
    const refused = names.filter(
      (name) => tooCostlyForRemark(readFileSync(join(CORPUS, name), "utf8")) !== null,
    );
    assert.deepEqual(refused, []);
  });
});
