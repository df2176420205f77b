// Statuses in fields, cells and titles.
import assert from "node:assert/strict";
import { statusInTitle, statusOf, statusOfSection } from "../../../src/core/reader/statuses";

describe("the status that a value states", () => {
  const rows: readonly (readonly [text: string, status: string | null])[] = [
    ["Fixed", "claimed"],
    ["✅", "claimed"],
    ["Fixed in a1b2c3d", "verified"],
    ["Fixed, see PR #12", "verified"],
    ["Closed (verified by test PT-044)", "verified"],
    ["Closed (test case TC-12)", "verified"],
    ["Closed, to be tested in R-044", "claimed"],
    ["Not fixed", "open"],
    ["Still not yet resolved", "open"],
    ["Built, NOT deployed", "open"],
    ["Corrected, not yet deployed", "in-progress"],
    ["80% complete", "open"],
    ["In progress", "in-progress"],
    ["Half removed", "in-progress"],
    ["Partly removed", "in-progress"],
    ["Fixed (mostly)", "in-progress"],
    ["Almost all fixed", "in-progress"],
    ["Replaced on line 1 only", "in-progress"],
    ["1 of 2 fixed", "in-progress"],
    ["Repaired for 2 of 3 valves", "in-progress"],
    ["Resolved?", "in-progress"],
    ["2 of 2 fixed", "claimed"],
    ["Fixed in the second half of 2026", "claimed"],
    ["Closed without action", "accepted"],
    ["Fixed: the missing check was added", "claimed"],
    ["Accepted by the product owner", "accepted"],
    ["Won’t fix", "accepted"],
    ["False positive", "false-positive"],
    ["Rejected", "false-positive"],
    ["Duplicate of ARCH-4", "superseded"],
    ["See ARCH-4", "superseded"],
    ["❌", "open"],
    ["behoben", "claimed"],
    ["pendiente", "open"],
    ["The invoice", null],
    ["", null],
  ];
  for (const [text, status] of rows) {
    it(`${JSON.stringify(text)}: ${status ?? "none"}`, () => {
      assert.equal(statusOf(text), status);
    });
  }
});

describe("the status in a title", () => {
  const rows: readonly (readonly [title: string, status: string | null])[] = [
    ["C-1: Port is open — RESOLVED (2026-03-04)", "claimed"],
    ["Port is open [FIXED]", "claimed"],
    ["✅ Twice the same button - FIXED", "claimed"],
    ["H-2: Token is logged — fixed (2026-03-06, see C-1): it answers 403 now", "claimed"],
    ["Port is open ✅ Fixed in 2.4", "claimed"],
    ["Port is open (not fixed)", "open"],
    ["C-1 — Fixed-size buffer overflows", null],
    ["C-2 — Orders that are closed twice are billed twice", null],
    ["C-3 — Closed accounts can still sign in (2026-02-01 build)", null],
    ["Fixed asset register is empty", null],
  ];
  for (const [title, status] of rows) {
    it(`${title}: ${status ?? "none"}`, () => {
      assert.equal(statusInTitle(title)?.status ?? null, status);
    });
  }
});

describe("the status of a section", () => {
  const rows: readonly (readonly [title: string, status: string | null])[] = [
    ["3. Resolved findings", "claimed"],
    ["Previously fixed issues", "claimed"],
    ["Accepted risks", "accepted"],
    ["False positives", "false-positive"],
    ["Fixed price offers", null],
    ["Findings", null],
  ];
  for (const [title, status] of rows) {
    it(`${title}: ${status ?? "none"}`, () => {
      assert.equal(statusOfSection(title), status);
    });
  }
});
