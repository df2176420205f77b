import assert from "node:assert/strict";
import fc from "fast-check";
import { checkOutputSchema } from "../../../src/core/contract/check";
import { problemRecord, setRecord } from "../../../src/core/contract/records";
import { decide } from "../../../src/core/decision/decide";
import { modelProblem } from "../../../src/core/decision/modelProblem";
import { decisionPathOf } from "../../../src/core/decision/places";
import { jsonText } from "../../../src/core/export/jsonText";
import { logText } from "../../../src/core/export/printable";
import { textSummary } from "../../../src/core/export/text";
import { judgeTwice, readAgain, readToDecide } from "../../../src/core/judge/decideSet";
import { loadSet } from "../../../src/core/judge/loadSet";
import type { SetModel } from "../../../src/core/readiness/model";
import { actsIn } from "../../support/payloads";
import { runs } from "../../support/runs";
import { memoryFileSystem } from "../support/memoryFileSystem";
import { SET } from "../support/sampleSet";
import { damageArbitrary } from "./damage";
import { quickly } from "./quickly";
import { SET_SEEDS } from "./seeds";
import { setArbitrary, type MadeUpSet } from "./setArbitrary";

const OPTIONS = { asOf: null, today: "2026-04-01" };

describe("fuzzing of sets", function () {
  this.timeout(4 * 3_600_000);
  const sets = setArbitrary(damageArbitrary);
  const examples = SET_SEEDS.map((tree): [MadeUpSet] => [{ tree, reports: [] }]);

  it("a set of any reports is judged, and no finding is lost", async () => {
    await fc.assert(
      fc.asyncProperty(
        sets,
        quickly(async ({ tree }: MadeUpSet) => {
          const loaded = await loadSet(memoryFileSystem(tree), SET, OPTIONS);
          if (loaded.kind === "failed") {
            assert.ok(loaded.problems.length > 0 && loaded.problems.every(({ message }) => message !== ""));
            return;
          }
          requireWhole(loaded.model);
        }),
      ),
      { ...runs(20_000, 60), examples },
    );
  });

  it("a set is judged the same again, and a further blocker never improves its verdict", async () => {
    await fc.assert(
      fc.asyncProperty(
        sets,
        quickly(async (set: MadeUpSet) => {
          const [path] = set.reports;
          const report = set.tree[path ?? ""];
          const loaded = await loadSet(memoryFileSystem(set.tree), SET, OPTIONS);
          if (path === undefined || !(report instanceof Uint8Array) || loaded.kind === "failed") return;
          const again = await loadSet(memoryFileSystem(set.tree), SET, OPTIONS);
          assert.ok(again.kind === "set");
          assert.equal(JSON.stringify(again.model), JSON.stringify(loaded.model), "judged again");
          const worse = await loadSet(
            memoryFileSystem({ ...set.tree, [path]: withBlocker(report) }),
            SET,
            OPTIONS,
          );
          assert.ok(worse.kind === "set");
          const isRead = worse.model.reports.some(({ facts }) => facts.path === path);
          if (isRead) assert.ok(worse.model.findings.some(({ id, blocks }) => id === "ZZ-99" && blocks));
          assert.ok(!isRead || rank(worse.model) >= rank(loaded.model), "a blocker made the verdict better");
        }),
      ),
      { ...runs(2_000, 20), examples },
    );
  });

  it("a set of any reports has a decision, which passes its self-check", async () => {
    await fc.assert(
      fc.asyncProperty(
        sets,
        quickly(async ({ tree }: MadeUpSet) => {
          const read = await readToDecide(memoryFileSystem(tree), SET, { workspaceFolder: "." });
          if (read.kind === "failed") return;
          const twice = await readAgain(read);
          const decided = decide({
            model: judgeTwice(twice, null),
            outputPath: decisionPathOf(twice.input),
            setPath: SET,
            existing: { target: null, setDecision: null, sidecar: null },
            policyFile: twice.choice.policyFile,
            replace: false,
            toolVersion: "1",
          });
          assert.ok(decided.ok, decided.ok ? "" : decided.message);
        }),
      ),
      { ...runs(2_000, 8), examples },
    );
  });
});

function requireWhole(model: SetModel): void {
  const failed = model.problems.filter(({ rule }) => rule === "internal-error");
  assert.deepEqual(failed, []);
  assert.equal(modelProblem(model), null);
  const stated = model.reports.flatMap(({ facts }) => facts.findings);
  assert.equal(model.findings.length, stated.length, "each finding of the reports is one of the set");
  if (model.verdict === "approved") {
    assert.deepEqual(model.blockers, []);
    assert.ok(!model.findings.some(({ isCondition, waiver }) => isCondition || waiver !== null));
    assert.ok(!model.gates.some(({ effect }) => effect === "block" || effect === "condition"));
  }
  const output = checkOutputSchema.parse({
    version: 1,
    sets: [setRecord(model)],
    problems: model.problems.map(problemRecord),
  });
  assert.deepEqual([...actsIn(jsonText(output)), ...actsIn(logText(textSummary(output)))], []);
}

function rank({ verdict }: SetModel): number {
  return ["approved", "conditional", "not-approved"].indexOf(verdict);
}

/** The report with a critical finding before everything else that it states. */
function withBlocker(report: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(report);
  const end = text.indexOf("\n");
  const finding =
    "\n\n## Detailed Findings\n\n### ZZ-99: Anyone can read the cellar keys\n\n**Severity:** CRITICAL\n**Status:** Open\n\n## Notes\n";
  return new TextEncoder().encode(text.slice(0, end) + finding + text.slice(end));
}
