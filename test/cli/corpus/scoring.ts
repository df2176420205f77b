/** Scores the extraction on labelled documents and holds the score against what has been reached. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SCORER } from "../../unit/corpus/corpus";

/** By measure: a share, or how many documents are right and of how many; a floor is only ever raised. */
export type Floors = Readonly<Record<string, number | readonly [number, number]>>;

/** By batch of the labelled documents, or by folder. */
export function readFloors(name: string): Readonly<Record<string, Floors>> {
  return JSON.parse(readFileSync(join("test/unit/corpus", name), "utf8")) as Record<string, Floors>;
}

/** Skips a test, saying why, where the scorer is absent. */
export function needsScorer(context: Mocha.Context): void {
  if (existsSync(SCORER)) return;
  console.log(`      skipped: the scorer is not there (${SCORER})`);
  context.skip();
}

/** `folder` holds the documents in `docs` and their labels in `gold`. */
export function assertNotBelow(folder: string, floors: Floors): void {
  const extract = `${process.execPath} dist/cli.js extract --format json`;
  const args = [
    SCORER,
    "--extract",
    extract,
    "--docs",
    join(folder, "docs"),
    "--gold",
    join(folder, "gold"),
    "--json",
  ];
  const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  const { total } = JSON.parse(run.stdout) as { total: Readonly<Record<string, number | string>> };
  for (const [measure, floor] of Object.entries(floors)) {
    const reached = total[measure];
    const says = `${measure}: ${String(reached)}, floor ${JSON.stringify(floor)}`;
    if (measure === "invented") assert.ok(Number(reached) <= Number(floor), says);
    else if (typeof floor === "number") assert.ok(Number(reached) >= floor, says);
    else {
      const [right, of] = String(reached).split("/").map(Number);
      assert.ok(right! >= floor[0] && of === floor[1], says);
    }
  }
}
