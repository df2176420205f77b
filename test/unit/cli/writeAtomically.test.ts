import assert from "node:assert/strict";
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../../../src/cli/writeAtomically";
import { temporaryFolders } from "../support/temporaryFolder";

describe("writing files as one", () => {
  const makeFolder = temporaryFolders();
  const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

  it("creates and replaces, and leaves no temporary file", async () => {
    const folder = makeFolder({ "a.md": "old" });
    await writeAtomically([
      { path: join(folder, "a.md"), text: "new ✓" },
      { path: join(folder, "a.json"), text: "{}" },
    ]);
    assert.equal(read(folder, "a.md"), "new ✓");
    assert.equal(read(folder, "a.json"), "{}");
    assert.deepEqual(readdirSync(folder).sort(), ["a.json", "a.md"]);
  });

  it("keeps the mode of a file that it replaces", async function () {
    if (process.platform === "win32") this.skip();
    const folder = makeFolder({ "a.md": "old" });
    chmodSync(join(folder, "a.md"), 0o640);
    await writeAtomically([{ path: join(folder, "a.md"), text: "new" }]);
    assert.equal(statSync(join(folder, "a.md")).mode & 0o777, 0o640);
  });

  it("writes through a symbolic link and leaves the link", async function () {
    if (process.platform === "win32") this.skip();
    const folder = makeFolder({ "real/a.md": "old" });
    symlinkSync(join(folder, "real/a.md"), join(folder, "link.md"));
    await writeAtomically([{ path: join(folder, "link.md"), text: "new" }]);
    assert.equal(read(folder, "real/a.md"), "new");
    assert.deepEqual(readdirSync(join(folder, "real")), ["a.md"]);
  });

  it("touches nothing when a later file cannot be prepared", async () => {
    const folder = makeFolder({ "a.md": "old" });
    const files = [
      { path: join(folder, "a.md"), text: "new" },
      { path: join(folder, "missing/a.json"), text: "{}" },
    ];
    await assert.rejects(writeAtomically(files), { code: "ENOENT" });
    assert.equal(read(folder, "a.md"), "old");
    assert.deepEqual(readdirSync(folder), ["a.md"]);
  });

  it("puts earlier files back, or away, when a later one cannot be renamed into place", async () => {
    const folder = makeFolder({ "b.md": "old" });
    const files = ["a.md", "b.md", "c.json"].map((name) => ({ path: join(folder, name), text: "new" }));
    const renamed: string[] = [];
    const failing = async (from: string, to: string): Promise<void> => {
      if (to.endsWith("c.json")) throw new Error("refused");
      renamed.push(to);
      await rename(from, to);
    };
    await assert.rejects(writeAtomically(files, failing), /refused/);
    assert.equal(renamed.length, 2);
    assert.equal(read(folder, "b.md"), "old");
    assert.deepEqual(readdirSync(folder), ["b.md"]);
  });
});
