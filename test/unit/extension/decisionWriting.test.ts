import assert from "node:assert/strict";
import { writeTogether, type FileStore } from "../../../src/extension/features/decision/writeTogether";

interface Store extends FileStore {
  readonly files: Map<string, string>;
}

/** Files in memory; `fails` says which calls do not work. */
function makeStore(
  before: Readonly<Record<string, string>>,
  fails: (call: "write" | "rename", uri: string) => boolean = () => false,
): Store {
  const files = new Map(Object.entries(before));
  const attempt = (call: "write" | "rename", uri: string): void => {
    if (fails(call, uri)) throw new Error(`${call} ${uri} does not work`);
  };
  return {
    files,
    read: (uri) => {
      const text = files.get(uri);
      return Promise.resolve(text === undefined ? null : new TextEncoder().encode(text));
    },
    write: async (uri, bytes) => {
      attempt("write", uri);
      await Promise.resolve();
      files.set(uri, new TextDecoder().decode(bytes));
    },
    rename: async (from, to) => {
      const text = files.get(from);
      // As the editor does it: what stands there goes first.
      files.delete(to);
      await Promise.resolve();
      attempt("rename", to);
      assert.ok(text !== undefined);
      files.delete(from);
      files.set(to, text);
    },
    remove: (uri) => (files.delete(uri) ? Promise.resolve() : Promise.reject(new Error("not there"))),
    temporaryBeside: (uri) => `${uri}.tmp`,
  };
}

const FILES = [
  { uri: "a.json", text: "new json" },
  { uri: "a.md", text: "new text" },
];
const OLD = { "a.json": "old json", "a.md": "old text" };
const NEW = { "a.json": "new json", "a.md": "new text" };

function filesIn(store: Store): Record<string, string> {
  return Object.fromEntries([...store.files].sort());
}

describe("writing the files of a decision", () => {
  it("replaces what is there, makes what is not, and leaves nothing beside it", async () => {
    const store = makeStore({ "a.md": "old text", "b.md": "other" });
    await writeTogether(FILES, store);
    assert.deepEqual(filesIn(store), { ...NEW, "b.md": "other" });
  });

  it("puts everything back when a later file cannot be moved into place", async () => {
    const store = makeStore(OLD, (call, uri) => call === "rename" && uri === "a.md");
    await assert.rejects(writeTogether(FILES, store), /rename a\.md/);
    assert.deepEqual(filesIn(store), OLD);
    const empty = makeStore({}, (call, uri) => call === "rename" && uri === "a.md");
    await assert.rejects(writeTogether(FILES, empty), /rename a\.md/);
    assert.deepEqual(filesIn(empty), {});
  });

  it("changes nothing when there is no room for the temporary file", async () => {
    const store = makeStore(OLD, (call, uri) => call === "write" && uri === "a.md.tmp");
    await assert.rejects(writeTogether(FILES, store), /write a\.md\.tmp/);
    assert.deepEqual(filesIn(store), OLD);
  });

  it("writes directly where nothing can be renamed", async () => {
    const store = makeStore(OLD, (call) => call === "rename");
    await writeTogether(FILES, store);
    assert.deepEqual(filesIn(store), NEW);
  });

  it("puts everything back when that fails, too, and says why", async () => {
    let hasFailed = false;
    const store = makeStore(OLD, (call, uri) => {
      if (call === "rename") return true;
      if (uri !== "a.md" || store.files.get("a.json") !== "new json" || hasFailed) return false;
      hasFailed = true;
      return true;
    });
    await assert.rejects(writeTogether(FILES, store), /write a\.md does not work/);
    assert.deepEqual(filesIn(store), OLD);
  });
});
