import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS, needsCorpus, SCORER } from "./corpus";

/** What has been reached; a floor is only ever raised. */
const FLOORS = JSON.parse(readFileSync("test/unit/corpus/scoreFloors.json", "utf8")) as Readonly<
  Record<string, number | readonly [number, number]>
>;

describe("the score of the extraction on labelled documents", () => {
  it("is not below what it was", function () {
    needsCorpus(this);
    if (!existsSync(SCORER)) {
      console.log(`      skipped: the scorer is not there (${SCORER})`);
      this.skip();
    }
    this.timeout(120_000);
    const extract = `${process.execPath} dist/cli.js extract --format json`;
    const args = [
      SCORER,
      "--extract",
      extract,
      "--docs",
      join(CORPUS, "docs"),
      "--gold",
      join(CORPUS, "gold"),
      "--json",
    ];
    const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(run.status, 0, run.stderr);
    const { total } = JSON.parse(run.stdout) as { total: Readonly<Record<string, number | string>> };
    for (const [measure, floor] of Object.entries(FLOORS)) {
      const reached = total[measure];
      const says = `${measure}: ${String(reached)}, floor ${JSON.stringify(floor)}`;
      if (measure === "invented") assert.ok(Number(reached) <= Number(floor), says);
      else if (typeof floor === "number") assert.ok(Number(reached) >= floor, says);
      else {
        const [right, of] = String(reached).split("/").map(Number);
        assert.ok(right! >= floor[0] && of === floor[1], says);
      }
    }
  });
});
