import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { Table } from "mdast";
import { nodesOf, readPage, textOf } from "./pages";

const PAGE = "docs/security.md";

function tableWith(heading: string): Table {
  const tables = nodesOf(readPage(PAGE).root).filter((node): node is Table => node.type === "table");
  const table = tables.find(({ children }) => children[0]?.children.some((cell) => textOf(cell) === heading));
  assert.ok(table, `${PAGE} has a table with the column ${heading}`);
  return table;
}

describe("the threat model", () => {
  it("names a different test for each threat, which exists", () => {
    const sources = readdirSync("test", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.test\.ts$|^e2e[\\/]/.test(name) && statSync(`test/${name}`).isFile())
      .map((name) => readFileSync(`test/${name}`, "utf8"))
      .join("\n");
    const titles = tableWith("Threat")
      .children.slice(1)
      .map(({ children }) => textOf(children[2]!));
    assert.ok(titles.length > 20);
    assert.equal(new Set(titles).size, titles.length, "each line has its own test");
    assert.deepEqual(
      titles.filter((title) => !["it(`", 'it("', 'step("'].some((start) => sources.includes(start + title))),
      [],
    );
  });

  it("names for each sink a function that exists", () => {
    for (const { children } of tableWith("Sink").children.slice(1)) {
      const link = nodesOf(children[1]!).find((node) => node.type === "link");
      assert.ok(link?.type === "link");
      const path = posix.join("docs", link.url);
      assert.ok(existsSync(path), path);
      const name = textOf(link);
      assert.ok(readFileSync(path, "utf8").includes(`function ${name}(`), name);
    }
  });
});
