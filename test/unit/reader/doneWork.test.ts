// What a report says was done about the findings that it stated before: below "What was done", and in an addendum.
import assert from "node:assert/strict";
import { read } from "../support/reports";

const FINDINGS = `# Audit

## 1. Method

By hand.

## 2. Findings

### D-1: Door open (Critical)

It is.

### D-2: Lamp broken (High)

No light.

### D-3: Roof leaks (High)

Water.

## 3. Later findings

### Gate unlocked

**Severity:** Critical

Anyone enters.
`;

const statuses = (...blocks: readonly string[]): readonly string[] =>
  read([FINDINGS, ...blocks].join("\n\n")).findings.map(({ statusDetail }) => statusDetail);

const OPEN = "open";
const CLAIMED = "claimed";

describe("a part on what was done", () => {
  for (const title of ["What was done", "4. Changes made", "Durchgeführte Arbeiten", "Fixed findings"])
    it(`says so of every finding that an entry names first: ${title}`, () => {
      assert.deepEqual(
        statuses(
          `## ${title}`,
          "- D-1: the lock was replaced\n- **D-2** now has a new bulb\n- Paint for D-3",
        ),
        [CLAIMED, CLAIMED, OPEN, OPEN],
      );
    });

  it("names findings by ranges, by their titles, and in rows", () => {
    assert.deepEqual(statuses("## Work done", "D-1 to D-3: all three doors were replaced."), [
      ...[CLAIMED, CLAIMED, CLAIMED, OPEN],
    ]);
    assert.deepEqual(statuses("## Work done", "- **Gate unlocked:** a new lock"), [
      OPEN,
      OPEN,
      OPEN,
      CLAIMED,
    ]);
    assert.deepEqual(
      statuses("## Work done", "| Finding | Change |\n| --- | --- |\n| D-2 | New bulb, commit 1a2b3c4 |"),
      [OPEN, "verified", OPEN, OPEN],
    );
  });

  it("reads the status behind the title, which may contain such a word itself", () => {
    const port = read(
      "## Findings\n\n### Open port\n\n**Severity:** High\n\nAnyone connects.\n\n## Work done\n\n- Open port: closed in the firewall\n",
    );
    assert.deepEqual(
      port.findings.map(({ statusDetail }) => statusDetail),
      [CLAIMED],
    );
  });

  it("says nothing of what an entry calls open, accepted or half done", () => {
    assert.deepEqual(
      statuses(
        "## Work done",
        "- D-1: still open\n- D-2: accepted\n- D-3: must be sealed again\n- Gate: shut",
      ),
      [OPEN, OPEN, OPEN, OPEN],
    );
  });

  it("is not a list of work to do, nor a part with another name", () => {
    for (const title of ["Work to do", "Remediation plan", "Discussion", "Remediation summary"])
      assert.deepEqual(statuses(`## ${title}`, "- D-1: replace the lock"), [OPEN, OPEN, OPEN, OPEN]);
  });

  it("is overruled by what is said after it", () => {
    assert.deepEqual(
      statuses(
        "## Work done",
        "- D-1: new lock",
        "## Retest",
        "| ID | Title | Severity | Status |\n| --- | --- | --- | --- |\n| D-1 | Door open | Critical | Open |",
      )[0],
      OPEN,
    );
  });
});

describe("an addendum", () => {
  it("says which findings are fixed, by their ids and ranges", () => {
    assert.deepEqual(statuses("## Addendum (2031-03-04)", "D-1 to D-2 have been implemented."), [
      ...[CLAIMED, CLAIMED, OPEN, OPEN],
    ]);
    assert.deepEqual(statuses("## Nachtrag", "D-1 und D-3 wurden behoben."), [CLAIMED, OPEN, CLAIMED, OPEN]);
  });

  it("says so of all findings of one part", () => {
    assert.deepEqual(statuses("## Addendum", "All findings of section 2 are fixed."), [
      ...[CLAIMED, CLAIMED, CLAIMED, OPEN],
    ]);
    assert.deepEqual(statuses("## Addendum", "All findings of section 3 are fixed."), [
      OPEN,
      OPEN,
      OPEN,
      CLAIMED,
    ]);
  });

  it("states nothing where it explains, denies or plans a fix", () => {
    for (const text of [
      "D-1: we found that closed doors stay cold.",
      "D-1 to D-3 have not been fixed.",
      "D-1 should be fixed soon.",
      "All findings of section 2 must be fixed.",
    ])
      assert.deepEqual(statuses("## Addendum", text), [OPEN, OPEN, OPEN, OPEN], text);
  });
});
