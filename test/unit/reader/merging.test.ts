// docs/design/identity.md: mentions of one finding, and two findings that are two.
import assert from "node:assert/strict";
import { findingsIn, summaries } from "../support/reports";

const DOOR = "### H-1: Door open at night\n\n**Severity:** High\n\n**Location:** `src/door.py:10-20`";
const LIGHT = "### H-2: Light on in the hall\n\n**Severity:** High\n\n**Location:** `src/light.py:5`";

describe("a finding and its further mentions", () => {
  it("are merged by id", () => {
    const table =
      "## Summary\n\n| ID | Finding | Severity |\n|---|---|---|\n| H-1 | Night door | Critical |\n| H-2 | Light | High |";
    const [door, light, ...others] = findingsIn(table, "## Findings", DOOR, LIGHT);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [door?.title, door?.severity, door?.effectiveSeverity],
      ["Door open at night", "high", "critical"],
    );
    assert.deepEqual(door?.alsoAt, [7]);
    assert.deepEqual(light?.alsoAt, [8]);
  });

  it("are merged by title", () => {
    const plan =
      "## Remediation Roadmap\n\n1. Close the open door at night - 4 hours\n2. Turn off the light in the hall - 1 day";
    const [door, light, ...others] = findingsIn("## Findings", DOOR, LIGHT, plan);
    assert.deepEqual(others, []);
    assert.deepEqual([door?.effort?.minHours, light?.effort?.minHours], [4, 8]);
  });

  it("are merged by place and a word that both have", () => {
    const table =
      "## Summary\n\n| Finding | Severity | File |\n|---|---|---|\n| Door lock never checked | High | src/door.py:12 |";
    const findings = findingsIn("## Findings", DOOR, table);
    assert.deepEqual(summaries(findings), ["H-1 Door open at night (high)"]);
  });

  it("are merged by a longer id that an earlier table has", () => {
    const table =
      "## All findings\n\n| ID | Issue | CVSS/Priority |\n|---|---|---|\n| SAFETY-CRITICAL-001 | Door open at night | 7.5 (High) |";
    const list = "## Blockers\n\n1. **CRITICAL-001: Door open at night (north side)**";
    const [door, ...others] = findingsIn(table, list);
    assert.deepEqual(summaries(others), []);
    assert.deepEqual([door?.id, door?.severity], ["SAFETY-CRITICAL-001", "critical"]);
    const another = findingsIn(table, "## Blockers\n\n1. **CRITICAL-001: Lamp burns through**");
    assert.equal(another.length, 2);
  });

  it("are merged by the file and the words of all cells of a row", () => {
    const row = (file: string): string =>
      `## Gaps\n\n| Area | Gap | Level | File |\n|---|---|---|---|\n| Door | Lock never checked | HIGH | ${file} |`;
    const part = "## Missing checks\n\n### 1. Door lock (HIGH)\n\n**File:** `src/lock.py` (12 lines)";
    assert.deepEqual(summaries(findingsIn(row("lock.py"), part)), ["Door lock (high)"]);
    assert.equal(findingsIn(row("hinge.py"), part).length, 2);
  });

  it("are merged by the place that the code of one of them names", () => {
    const code = "**Door handle**\n```python\n# src/door.py:10-20\nopen()\n```\n\n**Severity:** High";
    const table =
      "## Summary\n\n| Finding | Severity | File |\n|---|---|---|\n| Door lock never checked | High | src/door.py:12 |";
    assert.deepEqual(summaries(findingsIn("## Findings", code, table)), ["Door handle (high)"]);
  });

  it("share one effort where one line names several", () => {
    const plan = "## Roadmap\n\n- Close and darken everything (H-1, H-2) - 8 hours";
    const [door, light] = findingsIn("## Findings", DOOR, LIGHT, plan);
    assert.deepEqual([door?.effort?.sharedBy, light?.effort?.sharedBy], [2, 2]);
  });

  it("are merged where a back-reference says so", () => {
    const [door] = findingsIn("## Findings", DOOR, "### C-9: The same door\n\nSame as H-1.");
    const second = findingsIn("## Findings", DOOR, "### C-9: The same door\n\nSame as H-1.")[1];
    assert.equal(door?.sameAs, null);
    assert.equal(second?.sameAs, "H-1");
  });
});

describe("two findings", () => {
  it("with their own ids stay two, however similar", () => {
    assert.equal(findingsIn("## Findings", DOOR, DOOR.replace("H-1", "H-3")).length, 2);
  });

  it("with one id and two titles stay two, and their keys differ", () => {
    const keys = findingsIn("## Findings", DOOR, LIGHT.replace("H-2", "H-1")).map(
      (finding) => finding.localKey,
    );
    assert.equal(new Set(keys).size, 2);
  });

  it("are not made of a remark on one above", () => {
    const findings = findingsIn("## Findings", DOOR, "## Notes", "- Tests fail at night (P0 issue above)");
    assert.deepEqual(summaries(findings), ["H-1 Door open at night (high)"]);
  });

  const STATED = "### Query made of strings\n\n**Severity:** Critical\n\n**File:** `app/guests.ts:10`";

  it("with one title stay two where their places differ, as headings, rows and items", () => {
    const other = STATED.replace("app/guests.ts:10", "app/bills.ts:99");
    const table = (file: string) =>
      `| Finding | Severity | File |\n|---|---|---|\n| Query made of strings | Critical | ${file} |`;
    const item = (file: string) => `- **Query made of strings** (Critical): \`${file}\``;
    const forms = [
      [STATED, other],
      ["### Guests", table("app/guests.ts:10"), "### Bills", table("app/bills.ts:99")],
      ["### Guests", item("app/guests.ts:10"), "### Bills", item("app/bills.ts:99")],
      [STATED, "## Summary", table("app/bills.ts:99")],
    ];
    for (const blocks of forms) {
      const findings = findingsIn("## Findings", ...blocks);
      assert.equal(findings.length, 2, blocks.join("\n"));
      assert.equal(new Set(findings.map(({ localKey }) => localKey)).size, 2);
    }
  });

  it("with one title stay two where one says what the other does not", () => {
    const bare = "### Query made of strings\n\n**Severity:** Critical";
    const pairs = [
      [
        `${bare}\n\nThe list of guests takes the name as it is.`,
        `${bare}\n\nThe bill takes the total as it is.`,
      ],
      [`${bare}\n\n**Impact:** All guests.`, `${bare}\n\n**Impact:** All bills.`],
      [`${bare}\n\n**CWE:** CWE-89`, `${bare}\n\n**CWE:** CWE-564`],
    ];
    for (const pair of pairs) assert.equal(findingsIn("## Findings", ...pair).length, 2, pair.join("\n"));
  });

  it("are not made of a heading, a row or an item that only repeats one", () => {
    const again = [
      STATED,
      "### Query made of strings\n\n**Severity:** Critical\n\nSee the finding above.",
      "### Query made of strings\n\n**Severity:** Critical",
      "## Summary\n\n| Finding | Severity |\n|---|---|\n| Query made of strings | Critical |",
      "## Summary\n\n| Finding | Severity | File |\n|---|---|---|\n| Query made of strings | Critical | guests.ts |",
    ];
    for (const block of again) assert.equal(findingsIn("## Findings", STATED, block).length, 1, block);
  });

  it("of another report are not counted where they are only named", () => {
    const line = "## Conclusion\n\n- Door open at night (Phase 1 finding - CRITICAL)";
    assert.deepEqual(findingsIn(line), []);
  });
});

describe("a heading that says how many findings it states", () => {
  it("states that many, whatever they resemble", () => {
    const findings = findingsIn(
      "## High",
      "### H-1: Error messages disclose internals\n\n**Severity:** High",
      "## Medium severity findings",
      "### M-3 through M-15\n\n- Gaps in the checks of input\n- Error message disclosure\n- And more...",
    );
    assert.equal(findings.filter(({ severity }) => severity === "medium").length, 13);
    assert.equal(findings.filter(({ severity }) => severity === "high").length, 1);
  });
});

describe("a list of what fails", () => {
  it("is not the finding that one of its entries resembles", () => {
    const gaps =
      "## Gaps\n\n| Area | Gap | Severity |\n|---|---|---|\n| Orders | No tests of the order page | Critical |\n| Mails | No tests of the mail queue | High |";
    const found = findingsIn(
      "## Blockers",
      "1. **12 failing tests**: order form, page layout, mail templates\n2. **The doors do not close**",
      gaps,
    );
    assert.equal(found.length, 4, summaries(found).join("; "));
  });

  it("may be restated by what it is called", () => {
    const plan = "## Roadmap\n\n- Fix 12 failing door tests (16 h)";
    const found = findingsIn(
      "## Blockers",
      "1. **12 failing door tests**: form, page, mails\n2. **The lamps are dark**",
      plan,
    );
    assert.deepEqual(
      found.map(({ effort }) => effort?.minHours ?? null),
      [16, null],
    );
  });
});

describe("a row of a scorecard and the chapter about its part", () => {
  const SCORES =
    "## Summary\n\n| Area | Score | Status | Note |\n|---|---|---|---|\n| Door service | 93% | 🔴 | four hinges are broken |\n| Lamps | 99% | 🟢 | all of them burn |";

  it("are one finding", () => {
    const found = findingsIn(
      SCORES,
      "## Details",
      "### 2. Door service (93%) ⚠️ BLOCKER",
      "Four hinges are broken.",
    );
    assert.deepEqual(summaries(found), ["Door service (93%) (critical)"]);
  });

  it("are two where the chapter is about something else", () => {
    const found = findingsIn(
      SCORES,
      "## Details",
      "### 2. Garden gate (93%) ⚠️ BLOCKER",
      "Four hinges are broken.",
    );
    assert.equal(found.length, 2, summaries(found).join("; "));
  });
});
