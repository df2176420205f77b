import assert from "node:assert/strict";
import { loadScript } from "./scriptModule";

interface Failures {
  readonly failuresIn: (log: readonly string[]) => readonly string[];
  readonly asFailure: (title: string, reason: string) => string;
}

describe("what failed, said again at the end of a run", () => {
  let failures: Failures;
  before(async () => {
    failures = await loadScript<Failures>("failures.mjs");
  });

  it("is each failed test with its reason, and none that passed", () => {
    const log = [
      "  ✓ opens (12 ms)",
      "  ✗ writes",
      "      Expected 2, got 3.\n      at writing.test.ts:4",
      "  ✓ closes (1 ms)",
      "  ✗ is renamed\n      Waited in vain.",
      "  Logs and a picture of the window: .cache/artifacts/host",
    ];
    assert.deepEqual(failures.failuresIn(log), [
      "  ✗ writes\n      Expected 2, got 3.\n      at writing.test.ts:4",
      "  ✗ is renamed\n      Waited in vain.",
    ]);
  });

  it("is nothing when all passed", () => {
    assert.deepEqual(failures.failuresIn(["  ✓ opens (12 ms)", "  3 s"]), []);
  });

  it("has the first lines of a long reason only", () => {
    const reason = Array.from({ length: 40 }, (_, line) => `line ${line + 1}`).join("\n");
    const said = failures.asFailure("explains", reason).split("\n");
    assert.deepEqual([said[0], said[1], said.length], ["  ✗ explains", "      line 1", 8]);
    assert.deepEqual(failures.failuresIn([failures.asFailure("explains", reason)]), [said.join("\n")]);
  });
});
