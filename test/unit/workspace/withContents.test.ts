import assert from "node:assert/strict";
import { withContents } from "../../../src/core/workspace/withContents";
import { memoryFileSystem } from "../support/memoryFileSystem";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

describe("files with other contents", () => {
  const files = withContents(
    memoryFileSystem({ "docs/assessment/01.md": "one", "docs/assessment/02.md": "two" }),
    new Map([
      ["docs/assessment/01.md", bytes("other")],
      ["docs/assessment/release-readiness.json", bytes("{}")],
    ]),
  );

  it("are read instead of the files, which stay as they are", async () => {
    assert.equal(textOf(await files.readFile("docs/assessment/01.md")), "other");
    assert.equal(textOf(await files.readFile("docs/assessment/02.md")), "two");
  });

  it("appear in their folders, each once", async () => {
    const names = (await files.readDirectory("docs/assessment")).map(({ name }) => name);
    assert.deepEqual(names.sort(), ["01.md", "02.md", "release-readiness.json"]);
    assert.deepEqual(
      (await files.readDirectory("docs")).map(({ name }) => name),
      ["assessment"],
    );
  });
});
