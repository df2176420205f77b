import assert from "node:assert/strict";
import { createLinker, folderOf, linkTarget, relativePath } from "../../../src/core/decision/links";

describe("links", () => {
  it("lead from the folder of the output to the report", () => {
    assert.equal(relativePath("docs/assessment 3", "docs/assessment 3/02.md"), "02.md");
    assert.equal(relativePath("out", "docs/a/02.md"), "../docs/a/02.md");
    assert.equal(relativePath("", "docs/02.md"), "docs/02.md");
    assert.equal(relativePath("./docs/../docs", "docs//02.md"), "02.md");
    assert.equal(relativePath("/srv/out", "/srv/docs/02.md"), "../docs/02.md");
    assert.equal(relativePath("../set", "../set/02.md"), "02.md");
    assert.equal(relativePath("a", "a"), ".");
  });

  it("are refused if no relative path is known", () => {
    assert.equal(relativePath("out", "/abs/02.md"), null);
    assert.equal(relativePath("C:/out", "D:/set/02.md"), null);
    assert.equal(relativePath("../out", "set/02.md"), null);
  });

  it("are percent-encoded name by name", () => {
    assert.equal(linkTarget("../assessment 3/a(1)#é.md"), "../assessment%203/a%281%29%23%C3%A9.md");
    assert.equal(linkTarget("javascript:x.md"), "javascript%3Ax.md");
  });

  it("contain the line in the target and in the text", () => {
    const made = createLinker("out/d.md", "docs/assessment 3", ["docs/assessment 3/02.md"]);
    assert.ok(made.ok);
    assert.deepEqual(made.linker.link("docs/assessment 3/02.md", 40), {
      url: "../docs/assessment%203/02.md#L40",
      text: "02:40",
    });
  });

  it("name the first file that they cannot reach", () => {
    assert.deepEqual(createLinker("out/d.md", "docs", ["docs/1.md", "/docs/2.md"]), {
      ok: false,
      path: "/docs/2.md",
    });
  });

  it("know the folder of a path", () => {
    assert.equal(folderOf("a/b.md"), "a");
    assert.equal(folderOf("b.md"), "");
    assert.equal(folderOf("/b.md"), "/");
  });
});
