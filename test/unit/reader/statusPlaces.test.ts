// Where the status of a finding may be stated: a column that asks for it, the section of a review, the remark of the other side.
import assert from "node:assert/strict";
import { read } from "../support/reports";

const statuses = (text: string): readonly string[] =>
  read(text).findings.map(({ title, statusDetail }) => `${title}: ${statusDetail}`);

describe("a heading that is only a status", () => {
  const finding = (title: string): string => `### ${title}\n\n*severity: critical*\n\nAnyone can call it.`;

  it("is that of the finding above it, whatever its level", () => {
    const text = [
      "# Audit\n\n## Issues",
      finding("Mint is open"),
      "#### fixed",
      finding("Drain is open"),
      "### not yet fixed!",
      finding("Burn is open"),
      "### Fixed in 1a2b3c4",
      "The owner is checked now.",
      "### Remarks",
    ].join("\n\n");
    assert.deepEqual(statuses(text), [
      "Mint is open: claimed",
      "Drain is open: open",
      "Burn is open: verified",
    ]);
  });

  it("is a group if findings follow it", () => {
    const text = `# Audit\n\n## Issues\n\n${finding("Mint is open")}\n\n### Fixed\n\n- **HIGH:** Drain was open\n`;
    assert.equal(statuses(text)[0], "Mint is open: open");
  });
});

describe("an entry below a finding", () => {
  const list = (entry: string): string =>
    `# Audit\n\n## Critical\n\n- **Burning keeps the supply** - burn does not update it\n  - ${entry}\n`;

  it("is its status if it says nothing else", () => {
    assert.deepEqual(statuses(list("[x] Fixed: [1a2b3c4](https://example.com)")), [
      "Burning keeps the supply: verified",
    ]);
    assert.deepEqual(statuses(list("[ ] Not fixed")), ["Burning keeps the supply: open"]);
    assert.deepEqual(statuses(list("Fixed supply was the idea of the first version")), [
      "Burning keeps the supply: open",
    ]);
  });
});

describe("a table with one row below a heading", () => {
  const cell = (name: string): string => `<img height="30px" src="static/${name}.png"/>`;

  it("has the fields of the finding, also as pictures", () => {
    const text = `# Audit

## Issues

### 3.1 Secrets are cut

| Severity | Status | Link |
| --- | --- | --- |
| ${cell("critical")} | ${cell("open")} | [25](https://example.com) |

### 3.2 No validation

| Severity | Status | Remediation comment |
| --- | --- | --- |
| ![](static/high.svg) | closed | Fixed in the next version |
`;
    assert.deepEqual(statuses(text), ["Secrets are cut: open", "No validation: claimed"]);
    assert.deepEqual(
      read(text).findings.map(({ severity }) => severity),
      ["critical", "high"],
    );
  });

  it("states another finding if a column names it", () => {
    const text = "# Audit\n\n## Issues\n\n| Severity | Issue |\n| - | - |\n| High | The door is open |\n";
    assert.deepEqual(statuses(text), ["The door is open: open"]);
  });
});

describe("a column that asks whether a finding is fixed", () => {
  const table = (header: string, ...cells: readonly string[]): string =>
    [
      `# Audit\n\n| Id | Title | Severity | ${header} |\n|--|--|--|--|`,
      ...cells.map((cell, index) => `| H-0${index + 1} | Lamp ${index} burns all day | High | ${cell} |`),
    ].join("\n");

  it("is answered by a sign, by yes and no, or by a status", () => {
    assert.deepEqual(statuses(table("Fixed", "✓", "✗", "Yes", "No", "", "Acknowledged")), [
      "Lamp 0 burns all day: claimed",
      "Lamp 1 burns all day: open",
      "Lamp 2 burns all day: claimed",
      "Lamp 3 burns all day: open",
      "Lamp 4 burns all day: open",
      "Lamp 5 burns all day: accepted",
    ]);
  });

  it("may have other names", () => {
    for (const header of ["Resolved?", "Done", "Remediated"])
      assert.deepEqual(statuses(table(header, "x", "no")), [
        "Lamp 0 burns all day: claimed",
        "Lamp 1 burns all day: open",
      ]);
  });

  it("is not a column of statuses: a sign there is a fix, a yes says nothing", () => {
    assert.deepEqual(statuses(table("Status", "✅", "Yes")), [
      "Lamp 0 burns all day: claimed",
      "Lamp 1 burns all day: open",
    ]);
  });
});

describe("the answer to a finding", () => {
  it("may be a separate section below the finding", () => {
    const text =
      "# Audit\n\n## [H-01] Lamp burns all day\n\nIt does.\n\n### Review\n\nFixed as recommended.\n";
    assert.deepEqual(statuses(text), ["Lamp burns all day: claimed"]);
  });

  it("may be a remark in the entry of a list; a promise changes nothing", () => {
    const entry = (remark: string): string =>
      `# Audit\n\n## Findings\n\n* **LMP-1**: Lamp burns all day (High)\n\n  _Our comment_: ${remark}\n`;
    assert.deepEqual(statuses(entry("Solved in version 3.")), ["Lamp burns all day: claimed"]);
    assert.deepEqual(statuses(entry("We will solve it in version 3.")), ["Lamp burns all day: open"]);
  });
});

describe("the lines in front of a register that explain its codes", () => {
  it("state no finding", () => {
    const text = `# Register

Severity: P0 = stops the ferry, P1 = important, P2 = small.
Status: open, in-progress, fixed.

| ID | Issue | Sev | Status |
|--|--|--|--|
| PR-1 | Ramp does not open | P0 | open |
`;
    assert.deepEqual(statuses(text), ["Ramp does not open: open"]);
  });
});

describe("a register of risks", () => {
  const row = (id: string, title: string, impact: string, blocks: string): string =>
    `| ${id} | ${title} | Certain | ${impact} | ${blocks} | Open |`;
  const register = (...rows: readonly string[]): string =>
    [
      "# Release decision\n\n## Known-risk register\n\n| ID | Description | Likelihood | Impact | Blocks production? | State |\n|--|--|--|--|--|--|",
      ...rows,
    ].join("\n");

  it("is read row by row, with ids of letters: graded by impact, and what blocks has the priority P0", () => {
    const { findings } = read(
      register(
        row("R-CREW", "No drill with the new crew", "High", "Yes"),
        row("R-PAINT", "The rail is not painted", "Low", "No"),
        row("R-NIGHT", "Nobody sailed it at night", "Medium", "**Yes**"),
      ),
    );
    assert.deepEqual(
      findings.map(({ id, severity, priority, statusDetail }) => [id, severity, priority, statusDetail]),
      [
        ["R-CREW", "high", "P0", "open"],
        ["R-PAINT", "low", null, "open"],
        ["R-NIGHT", "medium", "P0", "open"],
      ],
    );
  });

  it("takes no date for an id", () => {
    const { findings } = read(register(row("2026-01", "No drill with the new crew", "High", "Yes")));
    assert.deepEqual(
      findings.map(({ id }) => id).filter((id) => id !== null),
      [],
    );
  });
});

describe("a sentence about all findings", () => {
  const audit = (sentence: string): string =>
    `# Audit\n\n${sentence}\n\n## Findings\n\n### F-1: Door open\n\n**Severity:** Critical\n`;

  for (const sentence of [
    "✅ ALL FINDINGS FIXED",
    "**Alle Befunde behoben** (Stand 2031-03-01)",
    "Todas las vulnerabilidades corregidas.",
    "All of the reported critical findings have now been addressed.",
  ])
    it(`is their status: ${sentence}`, () => {
      assert.deepEqual(statuses(audit(sentence)), ["Door open: claimed"]);
    });

  for (const sentence of [
    "We can open with all critical issues resolved.",
    "All issues can be fixed in a week.",
    "- All findings fixed",
    "Alle Befunde sind nicht behoben.",
    "All critical findings must be fixed first.",
    "All findings of the team that fixed the lamp stay.",
  ])
    it(`is not: ${sentence}`, () => {
      assert.deepEqual(statuses(audit(sentence)), ["Door open: open"]);
    });
});

describe("the answer of a party to a finding", () => {
  const answered = (...answers: readonly string[]): string =>
    `# Audit\n\n## High Risk\n\n### Door open\n\n**Description:** It is.\n\n${answers.join("\n\n")}\n`;

  it("is its status if it proves the fix or accepts the finding", () => {
    const fixed = answered("**Lamp Works:** Fixed in commit 1a2b3c4 with a lock.", "**Auditor:** Verified.");
    assert.deepEqual(statuses(fixed), ["Door open: verified"]);
    assert.deepEqual(statuses(answered("**Lamp Works:** Acknowledged; nobody minds.")), [
      "Door open: accepted",
    ]);
  });

  it("is nothing else", () => {
    assert.deepEqual(statuses(answered("**Rate:** Fixed")), ["Door open: open"]);
    assert.deepEqual(statuses(answered("**Lamp Works:** Fixed-width doors are planned.")), [
      "Door open: open",
    ]);
  });
});
