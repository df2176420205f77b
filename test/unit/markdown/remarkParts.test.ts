// What is read and written with remark's parts has to be what remark reads and writes.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { writeMarkdown } from "../../../src/core/decision/write";
import { someOf } from "../../support/runs";
import { parseGfm, parseReportDialect } from "../../../src/core/markdown/remarkProcessor";

const FOLDERS = ["test/fixtures", "examples", "docs"];

const paths = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`),
);
const texts = someOf(paths, 24).map((path) => readFileSync(path, "utf8"));

/** Addresses, footnotes and their like, which few reports have. */
const GFM = `See www.example.com, https://example.com/a_b and me@example.com.[^1] ~~Old~~ ~older~ text, a [link][ref] &rarr; &nbsp;end.

- [x] done
- [ ] open

| a | b \\| c |
|:--|--:|
| 1 | ~~2~~ |

[^1]: A note: *see* \`code\`.

[ref]: <https://example.com> "Title"
`;

function asRemarkWrites(root: Root): string {
  return remark()
    .use(remarkGfm, { tablePipeAlign: false })
    .use({
      settings: {
        bullet: "-",
        bulletOther: "*",
        bulletOrdered: ".",
        emphasis: "_",
        fence: "\`",
        fences: true,
        incrementListMarker: true,
        listItemIndent: "one",
        resourceLink: true,
        rule: "-",
        setext: false,
        strong: "*",
      },
    })
    .stringify(root);
}

describe("remark's parts", () => {
  it("read as remark with GFM reads", () => {
    assert.ok(texts.length > 20);
    for (const text of [GFM, ...texts]) assert.deepEqual(parseGfm(text), remark().use(remarkGfm).parse(text));
  });

  it("write what remark writes", () => {
    for (const text of [GFM, ...texts]) {
      const root = parseGfm(text);
      assert.equal(writeMarkdown(root), asRemarkWrites(root));
    }
  });

  it("read addresses and footnotes of reports as text, the rest as GFM has it", () => {
    const kinds = new Set<string>();
    const visit = (node: { readonly type: string; readonly children?: readonly unknown[] }): void => {
      kinds.add(node.type);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(parseReportDialect(GFM));
    assert.ok(["delete", "table", "linkReference"].every((kind) => kinds.has(kind)));
    assert.ok(!["link", "footnoteReference", "footnoteDefinition"].some((kind) => kinds.has(kind)));
    const [, list] = parseReportDialect(GFM).children;
    assert.deepEqual(list?.type === "list" && list.children.map(({ checked }) => checked), [true, false]);
  });
});
