import assert from "node:assert/strict";
import type { CheckOutput } from "../../../src/core/contract/check";
import { problemRecord, setRecord } from "../../../src/core/contract/records";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { activatedApi, inWorkspace, readText, until } from "../support/workspace";

/** What `check --format json` printed for each set before the host was started (scripts/hostWorkspace.mjs). */
type Golden = Readonly<Record<string, CheckOutput | null>>;

const EXPECTED = [
  "golden/parcel-desk/docs/assessment 1",
  "golden/ferry-tickets/docs/assessment_2",
  "golden/line ends/docs/assessment",
  "golden/undecided/docs/assessment",
  "golden/waived/docs/assessment",
  "golden/stale/docs/assessment_2",
] as const;
const REFERENCE = ["golden/reference 1/docs/assessment 3", "golden/reference 2/docs/assessment_2"] as const;

describe("editor and command line", function () {
  let api: ReleaseReadinessApi;
  let golden: Golden;

  before(async () => {
    api = await activatedApi();
    golden = JSON.parse(await readText(inWorkspace("golden.json"))) as Golden;
    await until("the sets are found", () =>
      Object.keys(golden).every((path) => api.getModel(inWorkspace(path)) !== null),
    );
    await api.whenIdle();
  });

  const hold = (path: string): void => {
    const printed = golden[path];
    const model = api.getModel(inWorkspace(path));
    assert.ok(printed && model);
    assert.equal(model.path, path);
    const record = { version: 1, sets: [setRecord(model)], problems: model.problems.map(problemRecord) };
    assert.deepEqual(JSON.parse(JSON.stringify(record)), printed);
    assert.ok(printed.sets[0]?.gates.length, "There is something to compare.");
  };

  for (const path of EXPECTED) {
    it(`say the same of ${path}`, () => {
      hold(path);
    });
  }

  it("both say that a decision is out of date", () => {
    const problems = golden["golden/stale/docs/assessment_2"]?.problems ?? [];
    assert.ok(problems.some(({ rule }) => rule === "stale-decision"));
  });

  for (const path of REFERENCE) {
    it(`say the same of ${path}`, function () {
      // The reference documents are not part of the repository.
      if (!(path in golden)) this.skip();
      hold(path);
    });
  }
});
