import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { diskFileSystem, toEnginePath } from "../../../src/cli/diskFileSystem";
import { temporaryFolders } from "../support/temporaryFolder";

describe("the disk as the engine sees it", () => {
  const makeFolder = temporaryFolders();

  it("lists files and folders", async () => {
    const folder = makeFolder({ "a.md": "x" });
    mkdirSync(join(folder, "sub"));
    const entries = [...(await diskFileSystem().readDirectory(folder))].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    assert.deepEqual(entries, [
      { name: "a.md", kind: "file" },
      { name: "sub", kind: "folder" },
    ]);
  });

  it("takes a link to a file for a file, and enters no link to a folder nor one that leads nowhere", async function () {
    if (process.platform === "win32") this.skip();
    const folder = makeFolder({ "a.md": "x" });
    symlinkSync("a.md", join(folder, "file"));
    symlinkSync(".", join(folder, "circle"));
    symlinkSync("nowhere", join(folder, "broken"));
    const entries = await diskFileSystem().readDirectory(folder);
    const kinds = Object.fromEntries(entries.map(({ name, kind }) => [name, kind]));
    assert.deepEqual(kinds, { "a.md": "file", file: "file", circle: "other", broken: "other" });
  });

  it("rejects where there is nothing", async () => {
    const folder = makeFolder();
    await assert.rejects(diskFileSystem().readDirectory(join(folder, "none")), { code: "ENOENT" });
    await assert.rejects(diskFileSystem().readFile(join(folder, "none")), { code: "ENOENT" });
  });

  it("knows a path by its shortest form, without a slash at its end", () => {
    assert.equal(toEnginePath("docs/assessment//"), "docs/assessment");
    assert.equal(toEnginePath("./a"), "a");
    assert.equal(toEnginePath("./a/../b/./c/"), "b/c");
    assert.equal(toEnginePath("/"), "/");
    assert.equal(toEnginePath("."), ".");
  });
});
