// A plan that names the fix of a finding, or a part of the work on it, states its effort.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

const finding = (title: string, ...fields: readonly string[]): string =>
  [`### ${title}`, "**Severity:** High", ...fields].join("\n\n");
const QUEUE = finding("Queue without a limit", "**Fix:** Reject parcels above 500");
const ROADMAP = "## Remediation Roadmap";

function effortsOf(...blocks: readonly string[]): readonly (string | undefined)[] {
  return findingsIn(...blocks).map(({ effort }) => effort?.text);
}

describe("the effort of a finding that a plan names in other words", () => {
  it("is that of the entry that says its fix", () => {
    assert.deepEqual(effortsOf(QUEUE, ROADMAP, "1. **Reject parcels above 500** (3 hours)"), ["3 hours"]);
    assert.deepEqual(effortsOf(QUEUE, ROADMAP, "1. **Reject letters without stamps** (3 hours)"), [
      undefined,
    ]);
  });

  it("is that of the entry that has the finding as one of its parts", () => {
    const returns = finding("Return of damaged parcels");
    const entry = "1. **Add journey tests** (16 hours)\n   - Return of damaged parcels\n   - Lost letters";
    assert.deepEqual(effortsOf(returns, ROADMAP, entry), ["16 hours"]);
    assert.deepEqual(
      effortsOf(returns, ROADMAP, entry.replace("damaged", "empty").replace("Return", "Sale")),
      [undefined],
    );
  });

  it("is not taken from an entry that fits the fixes of two findings", () => {
    const other = finding("Parcels pile up", "**Fix:** Reject parcels above 500");
    assert.deepEqual(effortsOf(QUEUE, other, ROADMAP, "1. **Reject parcels above 500** (3 hours)"), [
      undefined,
      undefined,
    ]);
  });

  it("is its own where it states one, and a box of the plan is not its status", () => {
    const own = finding("Queue without a limit", "**Fix:** Reject parcels above 500", "**Effort:** 1 hour");
    assert.deepEqual(effortsOf(own, ROADMAP, "1. **Reject parcels above 500** (3 hours)"), ["1 hour"]);
    const [ticked] = findingsIn(QUEUE, ROADMAP, "- [x] **Reject parcels above 500** (3 hours)");
    assert.equal(ticked?.statusDetail, "open");
  });
});
