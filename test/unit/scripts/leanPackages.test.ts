// What stands in bundles in place of parts of packages has to answer as they do. The tests are bundled with it, as the programs are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as CharacterEntities from "character-entities";
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type * as JsoncParser from "jsonc-parser";
import { parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";

const { resolve: find } = createRequire(resolve("package.json"));

/** The package itself, from where it lies. */
async function original<T>(name: string): Promise<T> {
  const address = pathToFileURL(find(name)).href;
  return (await import(address)) as T;
}

describe("the table of character references", () => {
  it("is the one in the tests", () => {
    assert.match(decodeNamedCharacterReference.toString(), /readTable/);
  });

  it("has every name, with its characters", async () => {
    const { characterEntities } = await original<typeof CharacterEntities>("character-entities");
    const names = Object.keys(characterEntities);
    assert.ok(names.length > 2000);
    const differing = names.filter((name) => decodeNamedCharacterReference(name) !== characterEntities[name]);
    assert.deepEqual(differing, []);
  });

  it("knows no other name", () => {
    for (const name of ["", "am", "ampx", "AMp", "toString", "constructor", "__proto__", "#38"]) {
      assert.equal(decodeNamedCharacterReference(name), false, name);
    }
  });
});

describe("the entry to jsonc-parser", () => {
  it("names errors as the package does", async () => {
    const theirs = await original<typeof JsoncParser>("jsonc-parser");
    const names = ({
      printParseErrorCode: print,
    }: {
      readonly printParseErrorCode: (code: number) => string;
    }) => Array.from({ length: 18 }, (_, code) => print(code));
    assert.deepEqual(names({ printParseErrorCode }), names(theirs));
  });

  it("reads as the package does", async () => {
    const theirs = await original<typeof JsoncParser>("jsonc-parser");
    for (const text of [readFileSync("package.json", "utf8"), '{ "a": [1, tru], /* b */ "c" 1', ""]) {
      const ours: ParseError[] = [];
      const expected: ParseError[] = [];
      assert.deepEqual(parseTree(text, ours), theirs.parseTree(text, expected));
      assert.deepEqual(ours, expected);
    }
  });
});
