// The status of a finding, for every kind of status word.
import assert from "node:assert/strict";
import { findingRecord } from "../../../src/core/contract/records";
import type { Waiver } from "../../../src/core/policy/model";
import type { SetModel } from "../../../src/core/readiness/model";
import { cleanWith, findingOf, judge, waiverOf } from "../support/reports";

/** The set whose security report contains one critical finding with this title and these lines below it. */
function withCritical(
  title: string,
  fields: readonly string[] = [],
  waivers: readonly Waiver[] = [],
): SetModel {
  const finding = ["### " + title, "**Severity:** CRITICAL", ...fields].join("\n\n");
  return judge({ texts: { security: cleanWith("security", "## Open Points", finding) }, waivers });
}

function withStatus(status: string, waivers: readonly Waiver[] = []): SetModel {
  return withCritical("C-1: Key in the source", [`**Status:** ${status}`], waivers);
}

interface Expected {
  readonly detail: string;
  readonly blocks: boolean;
  readonly json: "open" | "in-progress" | "resolved" | "accepted";
  readonly verdict: SetModel["verdict"];
}

function assertStatus(model: SetModel, expected: Expected): void {
  const finding = findingOf(model, "C-1");
  assert.equal(finding.statusDetail, expected.detail, "statusDetail");
  assert.equal(finding.blocks, expected.blocks, "blocks");
  assert.equal(findingRecord(finding).status, expected.json, "JSON status");
  assert.equal(findingRecord(finding).statusDetail, expected.detail, "JSON statusDetail");
  assert.equal(model.verdict, expected.verdict, "verdict");
}

const OPEN: Expected = { detail: "open", blocks: true, json: "open", verdict: "not-approved" };
const IN_PROGRESS: Expected = { ...OPEN, detail: "in-progress", json: "in-progress" };
const CLAIMED: Expected = { detail: "claimed", blocks: false, json: "resolved", verdict: "conditional" };
const VERIFIED: Expected = { detail: "verified", blocks: false, json: "resolved", verdict: "approved" };
const FALSE_POSITIVE: Expected = { ...VERIFIED, detail: "false-positive" };

describe("the status of a finding", () => {
  const fields: readonly (readonly [string, Expected])[] = [
    ["Open", OPEN],
    ["To do", OPEN],
    ["TODO", OPEN],
    ["Not started", OPEN],
    ["Not fixed", OPEN],
    ["Unresolved", OPEN],
    ["❌", OPEN],
    ["Pending", OPEN],
    ["N/A", OPEN],
    ["Seen on Tuesday", OPEN],
    ["In progress", IN_PROGRESS],
    ["In-Progress (80% done)", IN_PROGRESS],
    ["Partially fixed", IN_PROGRESS],
    ["Fixed", CLAIMED],
    ["✅ Fixed", CLAIMED],
    ["Resolved", CLAIMED],
    ["Mitigated", CLAIMED],
    ["Closed", CLAIMED],
    ["✅", CLAIMED],
    ["Fixed, verified", CLAIMED],
    ["Fixed, to be verified", CLAIMED],
    ["Fixed: the missing check was added", CLAIMED],
    ["Fixed and documented", CLAIMED],
    ["Fixed in commit 1a2b3c4", VERIFIED],
    ["Fixed (`9f8e7d6c5b`)", VERIFIED],
    ["Resolved in PR #214", VERIFIED],
    ["Resolved by pull request 214", VERIFIED],
    ["Fixed, verified by test_login_timing", VERIFIED],
    ["Closed, covered by `login.spec.ts`", VERIFIED],
    ["Fixed, confirmed in the re-audit", VERIFIED],
    ["Fixed: the missing check was added (commit 1a2b3c4)", VERIFIED],
    ["False positive", FALSE_POSITIVE],
    ["False positive: the key is a public one", FALSE_POSITIVE],
  ];
  for (const [status, expected] of fields) {
    it(`"${status}" is ${expected.detail}`, () => {
      assertStatus(withStatus(status), expected);
    });
  }

  it("is open without a status word", () => {
    assertStatus(withCritical("C-1: Key in the source"), OPEN);
  });

  it("is also read from the title", () => {
    assertStatus(withCritical("C-1: Key in the source ✅ FIXED"), CLAIMED);
    assertStatus(withCritical("C-1: Key in the source (Fixed in commit 1a2b3c4)"), VERIFIED);
    assertStatus(withCritical("C-1: Key in the source - In Progress"), IN_PROGRESS);
  });

  it("is claimed if the title is struck through, and verified if a reference follows", () => {
    assertStatus(withCritical("~~C-1: Key in the source~~"), CLAIMED);
    assertStatus(
      withCritical("~~C-1: Key in the source~~", ["**Status:** Fixed in commit 1a2b3c4"]),
      VERIFIED,
    );
  });

  it("is in progress if the status of a struck-through title says so", () => {
    assertStatus(withCritical("~~C-1: Key in the source~~", ["**Status:** Partially fixed"]), IN_PROGRESS);
  });

  it("is inherited from a section that is all fixed", () => {
    const section =
      "## Critical Issues (ALL FIXED)\n\n### C-1: Key in the source\n\nThe key stood in the source.";
    assertStatus(judge({ texts: { security: cleanWith("security", section) } }), CLAIMED);
  });

  it("is that of a later table keyed by id", () => {
    const table =
      "## Status of the Findings\n\n| ID | Finding | Severity | Status |\n|---|---|---|---|\n| C-1 | Key in the source | Critical | Fixed in PR #9 |";
    const finding = "## Open Points\n\n### C-1: Key in the source\n\n**Severity:** CRITICAL";
    assertStatus(judge({ texts: { security: cleanWith("security", finding, table) } }), VERIFIED);
  });

  it("is that of a checkbox that names the finding", () => {
    const finding = "## Open Points\n\n### C-1: Key in the source\n\n**Severity:** CRITICAL";
    const plan = (mark: string): string =>
      `## Remediation Plan\n\n- [${mark}] C-1: Take the key out of the source`;
    assertStatus(judge({ texts: { security: cleanWith("security", finding, plan(" ")) } }), OPEN);
    assertStatus(judge({ texts: { security: cleanWith("security", finding, plan("x")) } }), CLAIMED);
  });

  it("is that of the finding's checkbox", () => {
    const list = (mark: string): string =>
      `## Critical Issues\n\n- [${mark}] **C-1:** The key stands in the source`;
    assertStatus(judge({ texts: { security: cleanWith("security", list(" ")) } }), OPEN);
    assertStatus(judge({ texts: { security: cleanWith("security", list("x")) } }), CLAIMED);
  });
});

describe("an accepted finding", () => {
  for (const word of ["Accepted", "Acknowledged", "Won't fix", "Risk accepted (documented)"]) {
    it(`"${word}" without a waiver counts as open, and is a problem`, () => {
      const model = withStatus(word);
      assertStatus(model, { detail: "accepted", blocks: true, json: "open", verdict: "not-approved" });
      const problem = model.problems.find(({ rule }) => rule === "accepted-without-waiver");
      assert.match(problem?.message ?? "", /No waiver covers the accepted finding C-1 /);
    });
  }

  it("does not block with a waiver in force, and the verdict is at most conditional", () => {
    const model = withStatus("Accepted", [waiverOf({ finding: "security:C-1" })]);
    assertStatus(model, { detail: "accepted", blocks: false, json: "accepted", verdict: "conditional" });
    assert.ok(!model.problems.some(({ rule }) => rule === "accepted-without-waiver"));
  });

  it("blocks again when its waiver has expired", () => {
    const model = withStatus("Accepted", [waiverOf({ finding: "security:C-1", expires: "2026-03-01" })]);
    assertStatus(model, { detail: "accepted", blocks: true, json: "open", verdict: "not-approved" });
    assert.ok(model.problems.some(({ rule }) => rule === "waiver-without-effect"));
  });
});

describe("a superseded finding", () => {
  const other = "### C-2: Key in the image\n\n**Severity:** CRITICAL\n\n**Status:** Fixed in commit 1a2b3c4";

  it("is merged into the finding that it names, which counts", () => {
    const model = withCritical("C-1: Key in the source", ["**Status:** Superseded by C-2", other]);
    assert.equal(findingOf(model, "C-1").mergedInto, "security:C-2");
    assertStatus(model, { detail: "superseded", blocks: false, json: "resolved", verdict: "approved" });
  });

  it("counts as open if it does not name a finding", () => {
    const model = withStatus("Superseded");
    assert.equal(findingOf(model, "C-1").blocks, true);
    assert.equal(model.verdict, "not-approved");
  });

  it("counts as open if the finding that it names does not exist", () => {
    const model = withStatus("Superseded by C-9");
    assert.equal(findingOf(model, "C-1").blocks, true);
    assert.equal(model.verdict, "not-approved");
  });

  it("passes its severity on to the remaining finding", () => {
    const high = "### H-2: Key in the image\n\n**Severity:** HIGH";
    const model = withCritical("C-1: Key in the source", ["Same as H-2.", high]);
    assert.equal(findingOf(model, "C-1").mergedInto, "security:H-2");
    assert.equal(findingOf(model, "H-2").effectiveSeverity, "critical");
    assert.deepEqual(model.blockers, ["security:H-2"]);
  });

  it("is merged into a finding of another report only by explicit reference", () => {
    const architecture = cleanWith(
      "architecture",
      "## Issues",
      "### ARCH-P0-001: One key for all",
      "It is kept in the source.",
    );
    const security = (reference: string): string =>
      cleanWith(
        "security",
        "## Open Points",
        "### C-1: One key for all",
        "**Severity:** CRITICAL",
        reference,
      );
    const merged = judge({ texts: { architecture, security: security("Same as ARCH-P0-001.") } });
    assert.deepEqual(merged.blockers, ["architecture:ARCH-P0-001"]);
    const two = judge({ texts: { architecture, security: security("The key of the desk.") } });
    assert.deepEqual(two.blockers, ["architecture:ARCH-P0-001", "security:C-1"]);
  });

  it("is not merged because of running text that compares it with another finding", () => {
    const model = withCritical("C-1: Key in the source", ["The damage would be the same as C-2.", other]);
    assert.equal(findingOf(model, "C-1").mergedInto, null);
    assert.equal(findingOf(model, "C-1").blocks, true);
  });

  it("counts once where two refer to each other: the first stands for both", () => {
    const circle = "### C-2: Key in the image\n\n**Severity:** CRITICAL\n\nDuplicate of C-1.";
    const model = withCritical("C-1: Key in the source", ["Duplicate of C-2.", circle]);
    assert.deepEqual(model.blockers, ["security:C-1"]);
    assert.equal(model.findings.find(({ key }) => key === "security:C-2")?.mergedInto, "security:C-1");
  });
});
