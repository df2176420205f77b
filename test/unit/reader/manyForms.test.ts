// The same finding in the forms of many trades and languages; each form stands for a recogniser of its own.
import assert from "node:assert/strict";
import type { FindingFacts } from "../../../src/core/reader/facts";
import { findingsIn, read, report, summaries } from "../support/reports";

function only(...blocks: readonly string[]): FindingFacts {
  const found = findingsIn(...blocks);
  assert.equal(found.length, 1, summaries(found).join("; "));
  return found[0] as FindingFacts;
}

function table(header: string, ...rows: readonly string[]): string {
  return [header, header.replace(/[^|]+/g, "---"), ...rows].join("\n");
}

describe("fields", () => {
  it("may follow one another in a line", () => {
    const finding = only(
      "## Findings",
      "### Door open",
      "**Severity:** High · **Status:** Fixed · **Effort:** 3 d",
    );
    assert.deepEqual(
      [finding.severity, finding.statusDetail, finding.effort?.minHours],
      ["high", "claimed", 24],
    );
  });

  it("may be in a table about one finding", () => {
    const finding = only(
      "## Findings",
      "### Door open",
      table(
        "| Reference | D-7 |",
        "| Rating | Critical |",
        "| Retest | Closed |",
        "| Estimated effort | half a day |",
      ),
    );
    assert.deepEqual(
      [finding.severity, finding.statusDetail, finding.effort?.maxHours],
      ["critical", "claimed", 4],
    );
  });

  it("may be below an item or after an id without markup", () => {
    const item = only("## Issues", "1. **Door open**\n   - Impact: Serious\n   - Estimate: 1 day");
    assert.deepEqual([item.severity, item.effort?.minHours], ["high", 8]);
    const line = only("## Items", "GNG-2: Door open\nSeverity: Critical | Status: Open | Effort: 4-6 d");
    assert.deepEqual(
      [line.id, line.severity, line.effort?.minHours, line.effort?.maxHours],
      ["GNG-2", "critical", 32, 48],
    );
  });

  it("belong to a sentence where their name is unknown", () => {
    const finding = only(
      "## Findings",
      "### D-1: Door open",
      "**Severity:** High",
      "It says one thing; The reason: nobody knows.",
    );
    assert.equal(finding.severity, "high");
  });
});

describe("levels", () => {
  it("are the codes of the report's own scale", () => {
    const scale = "Scale: 1 = critical, 2 = high, 3 = medium.";
    const found = findingsIn(
      scale,
      "## Defects",
      table("| No. | Sev | Defect |", "| D-1 | 1 | Door open |", "| D-2 | 3 | Lamp off |"),
    );
    assert.deepEqual(summaries(found), ["D-1 Door open (critical)", "D-2 Lamp off (medium)"]);
  });

  it("are what a symbol means that the report explains", () => {
    const found = findingsIn(
      "Tags: ⛔ = blocker, ⚠️ = major",
      "## Doors",
      "- [ ] ⛔ **M-1** Door open\n- [ ] ⚠️ **M-2** Lamp off",
    );
    assert.deepEqual(summaries(found), ["M-1 Door open (critical)", "M-2 Lamp off (high)"]);
  });

  it("are recognized in a column with an accent at the end of its name", () => {
    const found = findingsIn(
      "## Constats",
      table("| Constat | Gravité |", "| Porte ouverte | Élevée |", "| Lampe faible | Faible |"),
      "## Achados",
      table("| Achado | Severidade |", "| Porta aberta | Médio |"),
    );
    assert.deepEqual(summaries(found), [
      "Porte ouverte (high)",
      "Lampe faible (low)",
      "Porta aberta (medium)",
    ]);
  });

  it("are recognized from just a score, and in a column by its content", () => {
    const scores = table(
      "| Advisory | Package | Title | CVSS |",
      "| CVE-2031-1234 | door | Door open | 9.8 |",
    );
    assert.deepEqual(summaries(findingsIn("## Packages", scores)), ["CVE-2031-1234 Door open (critical)"]);
    const risks = table("| Id | Threat | Risk |", "| T-1 | Door can be opened by anybody | H |");
    assert.deepEqual(summaries(findingsIn("## Threats", risks)), [
      "T-1 Door can be opened by anybody (high)",
    ]);
  });

  it("are said in other languages", () => {
    for (const [label, word, severity] of [
      ["Kritikalität", "hoch", "high"],
      ["Niveau de risque", "critique", "critical"],
      ["Criticidad", "Crítica (CVSS 9,8)", "critical"],
      ["Gravidade", "baixa", "low"],
    ] as const)
      assert.equal(only("## 3", "### F-1: Door open", `- **${label}:** ${word}`).severity, severity, label);
  });

  it("are given by what must, should and could be fixed", () => {
    const found = findingsIn(
      "## 🔴 Must fix",
      "**1. Door open** (`src/door.py:8`)",
      "## Should fix",
      "**2. Lamp off** (`src/lamp.py:9`)",
    );
    assert.deepEqual(summaries(found), ["Door open (critical)", "Lamp off (medium)"]);
  });

  it("may follow a bold title, or precede an id", () => {
    assert.deepEqual(summaries(findingsIn("## Doors", "**D-2: Door open** (CRITICAL)")), [
      "D-2 Door open (critical)",
    ]);
    assert.deepEqual(summaries(findingsIn("## Doors", "- **[HIGH]** D-2: Door open, and lamp off")), [
      "D-2 Door open, and lamp off (high)",
    ]);
    assert.deepEqual(summaries(findingsIn("## Doors", "- **CRITICAL** The door is open")), [
      "The door is open (critical)",
    ]);
  });

  it("are not read from a scale, a template or a list of colors for areas", () => {
    assert.deepEqual(summaries(findingsIn("## Impact scale", "- Critical: a door stays open for good.")), []);
    const template = table("| ID | Finding | Severity |", "| [ID] | [short title] | [Critical/High/Low] |");
    assert.deepEqual(summaries(findingsIn("## Open findings", template)), []);
    assert.deepEqual(
      summaries(findingsIn("## Areas", table("| Area | Colour | Comment |", "| Doors | Red | see below |"))),
      [],
    );
  });
});

describe("titles under a heading that gives a level", () => {
  it("are findings although they begin with the word of a part", () => {
    const titles = [
      "Signing key lies in the repository",
      "Alert rules are missing for the queue",
      "Coverage of the doors is not measured",
      "Recommendation engine opens every door",
      "Status page shows the keys",
    ];
    const found = findingsIn("## Critical Issues", ...titles.map((title) => `### ${title}\n\nIt is so.`));
    assert.deepEqual(
      found.map(({ title, severity }) => [title, severity]),
      titles.map((title) => [title, "critical"]),
    );
  });

  it("are not findings if they consist only of such words", () => {
    const titles = [
      "Recommendations for Immediate Action",
      "Summary",
      "Test Coverage",
      "Sign-off",
      "Action Plan",
    ];
    assert.deepEqual(
      findingsIn("## Critical Issues", ...titles.map((title) => `### ${title}\n\nIt is so.`)),
      [],
    );
  });

  it("of a group do not override what an entry says about itself", () => {
    const found = findingsIn(
      "## Findings",
      "### M-1 through M-2: Small things",
      "- M-1: Door open (CRITICAL)\n- ~~M-2: Lamp off~~",
    );
    assert.deepEqual(
      found.map(({ id, severity, statusDetail }) => [id, severity, statusDetail]),
      [
        ["M-1", "critical", "open"],
        ["M-2", "medium", "claimed"],
      ],
    );
  });
});

describe("titles that say no", () => {
  it("state nothing only where nothing was found", () => {
    const rows = [
      "None identified",
      "No critical issues found",
      "No high availability of the doors",
      "Nothing is logged",
    ];
    const found = findingsIn("## Findings", ...rows.map((title) => `### ${title}\n\n**Severity:** High`));
    assert.deepEqual(
      found.map(({ title }) => title),
      ["No high availability of the doors", "Nothing is logged"],
    );
  });
});

describe("statuses", () => {
  const finding = ["## Findings", "### D-1: Door open", "**Severity:** High"];

  it("come from a later table keyed by id", () => {
    const later = ["## Treatment", table("| Threat | State |", "| D-1 | Implemented |")];
    assert.equal(only(...finding, ...later).statusDetail, "claimed");
  });

  it("come from the section, and from a sentence about all findings", () => {
    assert.equal(
      only("## Accepted risks", "### D-1: Door open", "**Severity:** High").statusDetail,
      "accepted",
    );
    assert.equal(only("All findings have been fixed.", ...finding).statusDetail, "claimed");
    assert.equal(
      only("All findings must have been fixed before the release.", ...finding).statusDetail,
      "open",
    );
    assert.equal(only("All critical findings have been fixed.", ...finding).statusDetail, "open");
    assert.equal(only("All cellar findings have been fixed.", ...finding).statusDetail, "open");
  });

  it("of a finding itself take precedence over what is said about all", () => {
    const own = only("All findings have been fixed.", ...finding, "**Current state:** ❌ Not fixed");
    assert.equal(own.statusDetail, "open");
  });

  it("are what a tracker closed it as", () => {
    const export_ = table(
      "| Key | Type | Summary | Priority | Status | Resolution |",
      "| D-1 | Bug | Door open | Blocker | Closed | Won't Fix |",
      "| D-2 | Story | Doors in green | Major | To Do | |",
    );
    const found = findingsIn("## Export", export_);
    assert.deepEqual(
      found.map(({ id, statusDetail }) => [id, statusDetail]),
      [["D-1", "accepted"]],
    );
  });
});

describe("efforts in other words", () => {
  it("are kept without hours", () => {
    const effort = only(
      "## Findings",
      "### D-1: Door open",
      "**Severity:** High",
      "**Effort:** Medium",
    ).effort;
    assert.deepEqual([effort?.text, effort?.minHours, effort?.maxHours], ["Medium", null, null]);
  });

  it("are read in words and other languages", () => {
    for (const [text, hours] of [
      ["half a day", 4],
      ["8 PT", 64],
      ["2 días", 16],
      ["une journée", 8],
    ] as const)
      assert.equal(
        only("## Findings", "### D-1: Door open", "**Severity:** High", `**Effort:** ${text}`).effort
          ?.minHours,
        hours,
        text,
      );
  });
});

describe("the whole report", () => {
  const verdicts = (...blocks: readonly string[]): readonly string[] =>
    read(report(...blocks)).verdicts.map(({ verdict }) => verdict);

  it("is judged in prose, in a table and in a ticked box", () => {
    assert.deepEqual(
      verdicts("## Recommendation", "QA recommends release **with conditions**: close the door."),
      ["conditional"],
    );
    assert.deepEqual(verdicts("## Go / No-Go", table("| Gate | Status |", "| Beta | 🔴 NO-GO |")), [
      "not-approved",
    ]);
    assert.deepEqual(verdicts("## Sign-off", "- [ ] Approved\n- [x] Rejected"), ["not-approved"]);
    assert.deepEqual(verdicts("Decision: [GO / CONDITIONAL GO / NO-GO]"), []);
  });

  it("states its coverage in a sentence, what it wants is none", () => {
    const coverage = (text: string): readonly number[] =>
      read(report("## Tests", text)).coverage.map(({ percent }) => percent);
    assert.deepEqual(coverage("Overall line coverage of the code: 78.4 % (target 80 %)."), [78.4]);
    assert.deepEqual(coverage("Coverage target: 90 % (currently 64 %)."), [64]);
    assert.deepEqual(coverage("Test coverage of at least 80 % is required."), []);
  });
});
