// Every row of the tables in examples/README.md: what is planted in the sample, and that the product says what the row says.
import assert from "node:assert/strict";
import { assertExpected } from "../../unit/examples/expectations";
import { plantedRows } from "../../unit/examples/plantedTable";
import type { SampleSets } from "../../unit/examples/sampleSets";
import { loadAuditedSets } from "./auditedSets";

describe("what is planted in the sample", () => {
  let sets: SampleSets = new Map();
  before(async () => {
    sets = await loadAuditedSets();
  });

  const rows = plantedRows();
  it("is listed", () => {
    assert.ok(rows.length > 80, String(rows.length));
  });

  for (const row of rows) {
    it(row.name, () => {
      assert.ok(row.line > 0, `the words have to stand in exactly one line of ${row.path}`);
      assert.notDeepEqual(row.expected, [], "the row expects nothing");
      for (const expectation of row.expected) {
        try {
          assertExpected(expectation, row, sets);
        } catch (error) {
          throw new Error(`"${expectation}" is not met at ${row.path}:${row.line}`, { cause: error });
        }
      }
    });
  }
});
