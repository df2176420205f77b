import assert from "node:assert/strict";
import { sourceLines, sourcePath } from "../../../src/core/workspace/sourceLines";
import { memoryFileSystem } from "../support/memoryFileSystem";

describe("lines of cited sources", () => {
  const files = memoryFileSystem({
    "/home/me/secret.py": "1\n2\n",
    "/home/me/project/.git/HEAD": "",
    "/home/me/project/app/a.py": "1\n2\n3",
    "/home/me/project/app/b.py": "1\r\n2\r3\n",
    "/home/me/project/service/app/a.py": "1\n",
    "/home/me/project/service/docs/assessment/01.md": "",
  });
  const lines = async (...cited: readonly string[]) =>
    Object.fromEntries(await sourceLines(files, "service/docs/assessment", cited, {}));

  it("are those of the nearest file on the way up to the root", async () => {
    assert.deepEqual(await lines("app/a.py", "/app/a.py", "./app/b.py"), {
      "app/a.py": 2,
      "/app/a.py": 2,
      "./app/b.py": 4,
    });
  });

  it("are null for a missing file, and nothing leads out of the root", async () => {
    const cited = [
      "app/c.py",
      "secret.py",
      "../secret.py",
      "app/../../secret.py",
      "/home/me/secret.py",
      "c:/x.py",
    ];
    assert.deepEqual(new Set(Object.values(await lines(...cited))), new Set([null]));
    assert.ok(!files.filesRead.some((path) => path.includes("secret")), files.filesRead.join());
  });

  it("have a path that can be opened, of the nearest file", async () => {
    const path = (cited: string) => sourcePath(files, "service/docs/assessment", cited, {});
    assert.equal(await path("app/a.py"), "service/app/a.py");
    assert.equal(await path("./app/b.py"), "app/b.py");
    for (const missing of ["app/c.py", "../secret.py", "/home/me/secret.py"])
      assert.equal(await path(missing), null);
  });
});
