// One finding more or less is one finding more or less: the others stay as they are.
import assert from "node:assert/strict";
import fc from "fast-check";
import { read } from "../../support/reports";
import { findingsOf, reports, write, type Part } from "./documents";
import { meant, understood, type Essence, type ModelFinding } from "./findingModel";
import { runs } from "../../../support/runs";

const without = (parts: readonly Part[], finding: ModelFinding): readonly Part[] =>
  parts.map((part) => ({ ...part, findings: part.findings.filter((one) => one !== finding) }));

const isIn = (all: readonly Essence[], wanted: Essence): boolean =>
  all.some((one) => JSON.stringify(one) === JSON.stringify(wanted));

describe("taking one finding out of a report", () => {
  it("takes out exactly that one, and putting it back puts back that one", () => {
    const withOne = reports.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.constantFrom(...findingsOf(parts))),
    );
    fc.assert(
      fc.property(withOne, ([parts, finding]) => {
        const more = understood(read(write(parts)).findings);
        const less = understood(read(write(without(parts, finding))).findings);
        assert.deepEqual(
          more.filter((one) => !isIn(less, one)),
          meant([finding]),
          write(parts),
        );
        assert.deepEqual(
          less.filter((one) => !isIn(more, one)),
          [],
          write(parts),
        );
      }),
      runs(80),
    );
  });
});
