import assert from "node:assert/strict";
import { fillRegions, readRegions } from "../../../src/core/decision/regions";

const START = "<!-- human: sign-off.qa -->";
const END = "<!-- /human -->";

describe("human regions", () => {
  it("are read byte for byte with any line breaks", () => {
    const text = `# T\r\n\r\n${START}\r\n- Name: Ada  \r\n\ttab\n\r\n${END}\r\nrest\n<!-- human: b.c-d -->\n${END}`;
    assert.deepEqual(readRegions(text), {
      ok: true,
      regions: [
        { id: "sign-off.qa", content: "- Name: Ada  \r\n\ttab\n\r\n", line: 3 },
        { id: "b.c-d", content: "", line: 9 },
      ],
    });
  });

  const damaged: readonly [string, string, number, RegExp][] = [
    ["no end", `a\n${START}\ntext\n`, 2, /has no end marker/],
    ["no start", `a\n\n${END}\n`, 3, /no matching start marker/],
    [
      "nested",
      `${START}\n<!-- human: other -->\n${END}\n`,
      2,
      /starts inside the field "sign-off.qa" on line 1/,
    ],
    ["doubled", `${START}\n${END}\n\n${START}\n${END}\n`, 4, /second time; the first is on line 1/],
    ["not alone on its line", `a ${START}\n${END}\n`, 1, /damaged/],
    ["in a table cell", `| ${START} x ${END} |\n`, 1, /damaged/],
    ["indented", `- x\n  ${START}\n  ${END}\n`, 2, /damaged/],
    ["without a colon", `<!-- human sign-off.qa -->\n${END}\n`, 1, /damaged/],
    ["without spaces", `<!--human: sign-off.qa-->\n${END}\n`, 1, /damaged/],
    ["with an id of other letters", `<!-- human: Sign Off -->\n${END}\n`, 1, /damaged/],
    ["cut off", `${START}\ntext\n<!-- /human\n`, 3, /damaged/],
    ["of an unknown kind", `<!-- human-note: x -->\n`, 1, /damaged/],
  ];
  for (const [name, text, line, message] of damaged) {
    it(`is an error with its line: ${name}`, () => {
      const read = readRegions(text);
      assert.ok(!read.ok);
      assert.equal(read.line, line);
      assert.match(read.message, message);
    });
  }

  it("ignores an escaped marker, which is report text", () => {
    assert.deepEqual(readRegions("a \\<!-- /human --> b\n"), { ok: true, regions: [] });
  });

  it("are filled literally", () => {
    const text = `x\n${START}\n${END}\ny`;
    assert.equal(
      fillRegions(text, [{ id: "sign-off.qa", content: "$& $1 \\n\n" }], "\n"),
      `x\n${START}\n$& $1 \\n\n${END}\ny`,
    );
  });
});
