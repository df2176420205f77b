// What the reader reads by expressions and by lists of words of its own can only become less: words belong in the lexicon.
import assert from "node:assert/strict";
import {
  CEILINGS,
  COUNT_NAMES,
  countReader,
  expressionCeilings,
  placesIn,
} from "../../../scripts/expressions";

describe("the reader", () => {
  const counts = countReader();
  const ceilings = expressionCeilings();

  for (const name of COUNT_NAMES) {
    it(`has no more ${name} than before`, () => {
      const more = counts[name] - ceilings[name];
      assert.ok(
        more <= 0,
        `The reader has ${counts[name]} ${name}, ${more} more than before. List them with "node scripts/countExpressions.mjs ${name}".`,
      );
      assert.ok(
        more === 0,
        `The reader has fewer ${name} now. Run "node scripts/countExpressions.mjs --lower", and commit ${CEILINGS}.`,
      );
    });
  }
});

describe("an expression", () => {
  const kindsOf = (text: string): readonly string[] => placesIn("x.ts", text).map(({ kind }) => kind);

  it("is a literal, a RegExp, or a pattern", () => {
    assert.deepEqual(
      kindsOf(String.raw`const a = /x\d/; const b = new RegExp("y"); const c = pattern("z", "g");`),
      ["expressions", "expressions", "expressions"],
    );
  });

  it("is long with more than 120 characters", () => {
    assert.deepEqual(kindsOf(`const a = /${"ab".repeat(60)}c/;`), ["expressions", "long"]);
    assert.deepEqual(kindsOf(`const a = /${"ab".repeat(58)}/;`), ["expressions"]);
  });

  it("lists words in a group or at its top", () => {
    assert.deepEqual(kindsOf(String.raw`const a = /\b(?:red|green|blue)\b/;`), [
      "expressions",
      "alternations",
    ]);
    assert.deepEqual(kindsOf("const a = /^red$|^green$|^blue$/;"), ["expressions", "alternations"]);
    assert.deepEqual(kindsOf("const a = /red|green/;"), ["expressions"]);
  });
});

describe("a set of names of the code", () => {
  it("is not a list of words", () => {
    assert.deepEqual(
      placesIn("x.ts", `const a: ReadonlySet<Kind> = new Set(["line", "table", "code"]);`),
      [],
    );
    assert.equal(
      placesIn("x.ts", `const a: ReadonlySet<string> = new Set(["line", "table", "code"]);`).length,
      1,
    );
  });
});

describe("a list of words", () => {
  const isList = (text: string): boolean =>
    placesIn("x.ts", `const list = ${text};`).some(({ kind }) => kind === "wordLists");

  for (const text of [
    `["apple", "pear", "plum"]`,
    `new Set(["apple", "pear", "plum"])`,
    `"apple|pear|plum"`,
    `"apple, pear, plum"`,
    `("apple pear " + "plum").split(" ")`,
    `"apple|pear|" + "plum"`,
  ])
    it(`is ${text}`, () => {
      assert.ok(isList(text));
    });

  for (const text of [
    `["apple", "pear"]`,
    `["apple", "pear", "plum"] as const`,
    `"An apple, a pear, and a plum."`,
    `"apple pear plum"`,
    `[apple, pear, plum]`,
  ])
    it(`is not ${text}`, () => {
      assert.ok(!isList(text));
    });
});
