import assert from "node:assert/strict";
import { repairWriting } from "../../../src/core/workspace/transaction/repairWriting";
import { writeTogether, type FileToReplace } from "../../../src/core/workspace/transaction/writeTogether";
import { KILLED, memoryStore, type StoreOptions } from "../support/memoryStore";

const PLACES = ["s/a.previous.md", "s/a.json", "s/a.md"];
const OLD = { "s/a.json": "old json", "s/a.md": "old text" };
const NEW = { "s/a.json": "new json", "s/a.md": "new text" };
const REPLACED = { ...NEW, "s/a.previous.md": "old text" };

/** From the existing files to the new ones. */
function toWrite(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly FileToReplace[] {
  return PLACES.flatMap((path) => {
    const text = after[path];
    return text === undefined ? [] : [{ path, text, expected: before[path] ?? null }];
  });
}

function sorted(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function filesOf(tree: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(tree));
}

describe("writing several files as one", () => {
  it("replaces existing files, creates missing ones, and leaves nothing else", async () => {
    const files = filesOf({ "s/a.md": "old text", "s/b.md": "other" });
    const outcome = await writeTogether(toWrite({ "s/a.md": "old text" }, NEW), memoryStore(files), PLACES);
    assert.deepEqual(outcome, { kind: "written" });
    assert.deepEqual(sorted(files), { ...NEW, "s/b.md": "other" });
  });

  it("writes nothing where all of it is there already", async () => {
    const files = filesOf(NEW);
    const outcome = await writeTogether(toWrite(OLD, NEW), memoryStore(files), PLACES);
    assert.deepEqual(outcome, { kind: "unchanged" });
    assert.deepEqual(sorted(files), NEW);
  });

  it("writes nothing where a file is not what was read, and names it", async () => {
    for (const [path, there] of [
      ["s/a.md", { ...OLD, "s/a.md": "edited" }],
      ["s/a.json", { ...OLD, "s/a.json": "edited" }],
    ] as const) {
      const files = filesOf(there);
      assert.deepEqual(await writeTogether(toWrite(OLD, NEW), memoryStore(files), PLACES), {
        kind: "changed",
        path,
      });
      assert.deepEqual(sorted(files), there);
    }
  });

  it("puts everything back when a later file cannot be moved into place", async () => {
    const fails: StoreOptions["fails"] = (call, path) => call === "rename" && path === "s/a.md";
    for (const before of [OLD, {}]) {
      const files = filesOf(before);
      await assert.rejects(
        writeTogether(toWrite(before, NEW), memoryStore(files, { fails }), PLACES),
        /rename/,
      );
      assert.deepEqual(sorted(files), before);
    }
  });

  it("changes nothing when there is no room for a temporary file", async () => {
    const files = filesOf(OLD);
    const fails: StoreOptions["fails"] = (call, path) => call === "write" && path.includes("a.md.");
    await assert.rejects(writeTogether(toWrite(OLD, NEW), memoryStore(files, { fails }), PLACES), /write/);
    assert.deepEqual(sorted(files), OLD);
  });

  it("writes over the files where nothing can be renamed", async () => {
    const files = filesOf(OLD);
    const fails: StoreOptions["fails"] = (call) => call === "rename";
    await writeTogether(toWrite(OLD, NEW), memoryStore(files, { fails, canOverwrite: true }), PLACES);
    assert.deepEqual(sorted(files), NEW);
  });

  it("puts everything back when that fails, too, and says why", async () => {
    const files = filesOf(OLD);
    let hasFailed = false;
    const fails: StoreOptions["fails"] = (call, path) => {
      if (call === "rename") return true;
      if (call !== "overwrite" || path !== "s/a.md" || hasFailed) return false;
      hasFailed = true;
      return true;
    };
    const store = memoryStore(files, { fails, canOverwrite: true });
    await assert.rejects(writeTogether(toWrite(OLD, NEW), store, PLACES), /overwrite s\/a\.md does not work/);
    assert.deepEqual(sorted(files), OLD);
  });

  it("does not write while another process does, and takes over from one that has ended", async () => {
    const journal = JSON.stringify({ token: "00000000000f", processId: 7, files: [] });
    const held = filesOf({ ...OLD, "s/.a.md.journal": journal });
    const busy = memoryStore(held, { isRunning: true, processId: 2 });
    // Each look finds another journal, as of a process that goes on writing.
    let looks = 0;
    const going = {
      ...busy,
      pause: () => {
        held.set("s/.a.md.journal", journal.replace("00f", String(100 + (looks % 2))));
        return ++looks > 500 ? Promise.reject(new Error("waited for good")) : Promise.resolve();
      },
    };
    await assert.rejects(writeTogether(toWrite(OLD, NEW), going, PLACES), /waited for good/);
    assert.deepEqual([held.get("s/a.md"), held.get("s/a.json")], ["old text", "old json"]);
    const left = filesOf({ ...OLD, "s/.a.md.journal": journal });
    await writeTogether(toWrite(OLD, NEW), memoryStore(left, { processId: 2 }), PLACES);
    assert.deepEqual(sorted(left), NEW);
  });
});

describe("a writing that is killed", () => {
  const cases: Readonly<
    Record<
      string,
      readonly [before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>]
    >
  > = {
    "the first decision": [{}, NEW],
    "the next decision": [OLD, NEW],
    "a decision that replaces another document": [OLD, REPLACED],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    for (const removesFirst of [false, true]) {
      it(`leaves the old files or the new ones, at every moment: ${name}${removesFirst ? ", in the editor" : ""}`, async () => {
        const outcomes = new Set<string>();
        for (let killedAt = 0; ; killedAt++) {
          const files = filesOf(before);
          const store = memoryStore(files, { killedAt, removesFirst });
          const ended = await writeTogether(toWrite(before, after), store, PLACES).then(
            () => true,
            (error: unknown) => {
              assert.equal(error, KILLED);
              return false;
            },
          );
          if (ended) break;
          const repair = await repairWriting(PLACES, memoryStore(files, { processId: 2 }));
          outcomes.add(repair);
          const expected = repair === "finished" ? after : before;
          assert.deepEqual(sorted(files), expected, `killed at ${killedAt}, ${repair}`);
        }
        assert.deepEqual([...outcomes].sort(), ["finished", "undone"]);
      });
    }
  }

  it("is repaired by a repair that follows one that was killed, too", async () => {
    for (let killedAt = 0; killedAt < 12; killedAt++) {
      for (let again = 0; again < 8; again++) {
        const files = filesOf(OLD);
        await writeTogether(toWrite(OLD, REPLACED), memoryStore(files, { killedAt }), PLACES).catch(
          () => null,
        );
        await repairWriting(PLACES, memoryStore(files, { killedAt: again, processId: 2 })).catch(() => null);
        await repairWriting(PLACES, memoryStore(files, { processId: 3 }));
        const isNew = files.get("s/a.md") === "new text";
        assert.deepEqual(sorted(files), isNew ? REPLACED : OLD, `killed at ${killedAt}, then at ${again}`);
      }
    }
  });

  it("never takes over a file that has changed since", async () => {
    const files = filesOf(OLD);
    // The journal and three temporary files are written, and the first of them is moved.
    await assert.rejects(
      writeTogether(toWrite(OLD, REPLACED), memoryStore(files, { killedAt: 5 }), PLACES),
      KILLED,
    );
    files.set("s/a.md", "signed by hand");
    assert.equal(await repairWriting(PLACES, memoryStore(files, { processId: 2 })), "kept");
    assert.equal(files.get("s/a.md"), "signed by hand");
    assert.deepEqual(
      [...files.keys()].filter((path) => /\.(?:tmp|journal)$/.test(path)),
      [],
    );
  });

  it("is undone, and chooses no file, if the tool did not write the journal", async () => {
    for (const journal of [
      "",
      "{",
      "[]",
      '{"token":"../../x","processId":null,"files":[]}',
      JSON.stringify({
        token: "0123456789ab",
        processId: null,
        files: [{ name: "../.bashrc", before: null, after: "0" }],
      }),
      JSON.stringify({ token: "0123456789ab", processId: 1e99, files: [] }),
    ]) {
      const files = filesOf({
        ...OLD,
        ".bashrc": "mine",
        "s/.a.md.journal": journal,
        "s/.a.md.0123456789ab.tmp": "left over",
      });
      assert.equal(await repairWriting(PLACES, memoryStore(files, { processId: 2 })), "undone", journal);
      assert.deepEqual(sorted(files), { ".bashrc": "mine", ...OLD });
    }
  });
});
