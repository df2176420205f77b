// docs/design/severity-and-priority.md: the forms in which reports state findings.
import assert from "node:assert/strict";
import { findingsIn, read, report, summaries } from "../support/reports";

function assertFindings(blocks: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(summaries(findingsIn(...blocks)), expected);
}

describe("findings as headings", () => {
  const titles: readonly (readonly [string, string])[] = [
    ["C-1: Key in the source", "C-1 Key in the source (critical)"],
    ["[C-1] Key in the source", "C-1 Key in the source (critical)"],
    ["C-1 - Key in the source", "C-1 Key in the source (critical)"],
    ["CRITICAL-001: Key in the source", "CRITICAL-001 Key in the source (critical)"],
    ["ARCH-P0-001: Key in the source", "ARCH-P0-001 Key in the source (critical)"],
    ["CRITICAL: Key in the source", "Key in the source (critical)"],
    ["🔴 CRITICAL: Key in the source", "Key in the source (critical)"],
    ["[HIGH] Key in the source", "Key in the source (high)"],
    ["(P1) Key in the source", "Key in the source (high)"],
    ["SEV1: Key in the source", "Key in the source (high)"],
    ["Key in the source — MEDIUM", "Key in the source (medium)"],
    ["Key in the source - Low", "Key in the source (low)"],
    ["Key in the source [HIGH]", "Key in the source (high)"],
    ["3. Key in the source (CRITICAL)", "Key in the source (critical)"],
    ["H-2: **Key** in the `source`", "H-2 Key in the source (high)"],
    ["🔴 Critical #1 — Key in the source", "Key in the source (critical)"],
    ["Critical 2: Key in the source", "Key in the source (critical)"],
    ["Severity: High - Key in the source", "Severity: High - Key in the source (high)"],
  ];
  for (const [title, expected] of titles.slice(0, -1)) {
    it(title, () => {
      assertFindings([`## ${title}`, "It is there."], [expected]);
    });
  }

  it("take their level from a section of it", () => {
    const blocks = [
      "## 2. CRITICAL SEVERITY ISSUES",
      "### 2.1 Key in the source",
      "It is there.",
      "### 2.2 Door open",
    ];
    assertFindings(blocks, ["Key in the source (critical)", "Door open (critical)"]);
    assert.deepEqual(
      findingsIn(...blocks).map((finding) => finding.severitySource),
      ["inherited", "inherited"],
    );
  });

  it("prefer their own level to that of the section", () => {
    assertFindings(["## High Priority Issues", "### Door open (LOW)"], ["Door open (low)"]);
  });

  it("take it from the field below", () => {
    assertFindings(["### Door open", "**Severity:** High"], ["Door open (high)"]);
    assertFindings(["### Door open", "- **Risk Level:** Medium"], ["Door open (medium)"]);
    assertFindings(["### Door open", "**Priority:** P2"], ["Door open (medium)"]);
  });

  it("keep severity and priority apart", () => {
    const [finding] = findingsIn("### Door open", "**Severity:** Medium", "**Priority:** P0");
    assert.deepEqual(
      [finding?.severity, finding?.priority, finding?.effectiveSeverity],
      ["medium", "P0", "critical"],
    );
  });

  it("do not name a finding if they only mention levels", () => {
    for (const title of [
      "Critical Path Testing",
      "High Availability",
      "Low-level Design",
      "Critical Issues",
      "Risk Summary",
    ]) {
      assertFindings([`## ${title}`, "Text about it."], []);
    }
  });

  it("tell when there is none", () => {
    assertFindings(["## Critical Issues", "None identified."], []);
    assertFindings(["## Critical Issues", "### None identified"], []);
    assertFindings(["## High", "### No high severity issues found"], []);
  });
});

describe("findings as bold paragraphs", () => {
  it("with their own level", () => {
    assertFindings(
      ["**CRITICAL: Key in the source**", "It is there.", "**[HIGH] Door open**", "It is."],
      ["Key in the source (critical)", "Door open (high)"],
    );
  });

  it("numbered below a level", () => {
    assertFindings(
      ["### High Priority Issues", "**1. Door open**", "It is.", "**2. Light on**", "It is."],
      ["Door open (high)", "Light on (high)"],
    );
  });
});

describe("findings as list items", () => {
  it("with their own level or id", () => {
    assertFindings(
      [
        "## Findings",
        "- **CRITICAL**: key in the source\n- **H-2:** door open at night\n- [MEDIUM] light on in the hall",
      ],
      ["key in the source (critical)", "H-2 door open at night (high)", "light on in the hall (medium)"].map(
        (one) => one,
      ),
    );
  });

  it("below a level", () => {
    assertFindings(
      ["### Critical Issues", "1. Key in the source\n2. Door open at night"],
      ["Key in the source (critical)", "Door open at night (critical)"],
    );
  });

  it("below a bold label, as far as it reaches", () => {
    assertFindings(
      [
        "## Gaps",
        "**HIGH RISK GAPS:**",
        "- Door open at night",
        "**What is good:**",
        "- Light off in the hall",
      ],
      ["Door open at night (high)"],
    );
  });
});

describe("findings as table rows", () => {
  const table = (header: string, ...rows: readonly string[]): string =>
    [header, header.replace(/[^|]+/g, "---"), ...rows].join("\n");

  for (const column of ["Severity", "Priority", "Risk", "Impact", "Risk Level"]) {
    it(`with their level in a column ${column}`, () => {
      assertFindings(
        [
          "## Findings",
          table(`| ID | Finding | ${column} |`, "| F-1 | Door open | High |", "| F-2 | Light on | Low |"),
        ],
        ["F-1 Door open (high)", "F-2 Light on (low)"],
      );
    });
  }

  it("with their level in the section, where no column has it", () => {
    assertFindings(
      ["## Critical Issues", table("| # | Issue | File |", "| 1 | Door open | `door.py:3` |")],
      ["Door open (critical)"],
    );
  });

  it("with their level in the id", () => {
    assertFindings(
      ["## Findings", table("| ID | Finding |", "| HIGH-001 | Door open |")],
      ["HIGH-001 Door open (high)"],
    );
  });

  it("with priority codes, which are priorities", () => {
    const [finding] = findingsIn(
      "## Findings",
      table("| ID | Finding | Priority |", "| F-1 | Door open | P0 |"),
    );
    assert.deepEqual([finding?.priority, finding?.severitySource], ["P0", "priority"]);
  });

  it("with file, line, effort, status, CWE and CVSS from their columns", () => {
    const [finding] = findingsIn(
      "## Findings",
      table(
        "| ID | Finding | Severity | File | Line | Effort | Status | CWE | CVSS |",
        "| F-1 | Door open | High | src/door.py | 12-14 | 2-3 days | In progress | CWE-287 | 7.5 |",
      ),
    );
    assert.deepEqual(
      finding?.locations.map(({ path, startLine, endLine }) => [path, startLine, endLine]),
      [["src/door.py", 12, 14]],
    );
    assert.deepEqual([finding.effort?.minHours, finding.effort?.maxHours], [16, 24]);
    assert.deepEqual([finding.statusDetail, finding.cwe, finding.cvss], ["in-progress", ["CWE-287"], 7.5]);
  });

  it("are none in a table of counts, a risk matrix, of targets or of tests", () => {
    assertFindings(["## Summary", table("| Severity | Count |", "| Critical | 2 |", "| High | 4 |")], []);
    assertFindings(
      ["## Risks", table("| Risk | Likelihood | Impact |", "| Door open | High | Critical |")],
      [],
    );
    assertFindings(
      ["## Goals", table("| Item | Target | Actual | Priority |", "| Doors | 1 | 2 | High |")],
      [],
    );
    assertFindings(["## Tests", table("| Module | Coverage | Priority |", "| Doors | 12% | Critical |")], []);
  });
});

describe("grouped ids", () => {
  it("count as many findings as they name", () => {
    assertFindings(
      [
        "### H-6 through H-8: Doors",
        "- H-6: Front door open\n- H-7: Back door open\n- H-8: Cellar door open",
      ],
      ["H-6 Front door open (high)", "H-7 Back door open (high)", "H-8 Cellar door open (high)"],
    );
  });

  it("keep those that are not named", () => {
    const findings = findingsIn("### M-3 to M-6: Smaller ones", "- Front door open\n- Back door open");
    assert.equal(findings.length, 4);
    assert.deepEqual(findings.slice(0, 4).filter((one) => one.title.includes("not named")).length, 2);
  });

  it("may be written with a slash or a dash", () => {
    assert.equal(findingsIn("### HIGH-006/007: Doors open").length, 2);
    assert.equal(findingsIn("### H-6 – H-8: Doors open").length, 3);
    assert.equal(findingsIn("### H-6–8: Doors open").length, 3);
  });

  it("are not made of an id followed by a number", () => {
    assertFindings(["### C-1 - 3 doors open"], ["C-1 3 doors open (critical)"]);
    assertFindings(["### VULN-R2-003: Door open (LOW)"], ["VULN-R2-003 Door open (low)"]);
  });
});

describe("what states no finding", () => {
  const nothing: readonly (readonly [string, readonly string[]])[] = [
    ["a code fence", ["## Findings", "```\n### C-1: Key in the source\nSeverity: CRITICAL\n```"]],
    ["indented code", ["## Findings", "    ### C-1: Key in the source"]],
    ["an HTML comment", ["<!--\n### C-1: Key in the source\n-->"]],
    [
      "a legend",
      [
        "## Severity Definitions",
        "- **Critical**: the desk cannot be used\n- **High**: a part cannot be used",
      ],
    ],
    [
      "a checklist",
      ["## Acceptance Checklist", "- [ ] CRITICAL findings closed\n- [ ] HIGH findings planned"],
    ],
    ["strengths", ["## Strengths", "- **High** test coverage of the desk\n- CRITICAL paths are monitored"]],
    ["counts", ["## Summary", "- 4 CRITICAL issues\n- HIGH: 3 issues\n- **Medium:** 12"]],
    ["a breakdown", ["## Summary", "- **CRITICAL**: 2 doors, 1 key\n- **HIGH**: 3 lights"]],
    ["running text", ["## Summary", "The critical door is of high value, and the P0 queue is long."]],
    ["an empty document", []],
  ];
  for (const [what, blocks] of nothing) {
    it(what, () => {
      assertFindings(blocks, []);
    });
  }

  it("lists a critical statement that it did not count, with the reason", () => {
    const { findings, lookedAt } = read(
      report(
        "## Risk Analysis",
        "| Risk | Likelihood | Impact |\n|---|---|---|\n| Door open | High | Critical |",
      ),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      lookedAt.map(({ about, reason, text, range }) => [about, reason, text, range.line]),
      [["finding", "a risk matrix states risks, not findings", "Door open | High | Critical", 7]],
    );
  });
});

describe("a part of a finding that is bold", () => {
  it("hides neither its title nor its fields", () => {
    const findings = findingsIn(
      "## Findings",
      "### 1. Door open\n\n**TL;DR**\n\nIt never closes.\n\n**Severity:** High",
    );
    assert.deepEqual(summaries(findings), ["Door open (high)"]);
  });
});

describe("an open task of a checklist", () => {
  it("is a requirement, also if it has a level", () => {
    const list = "- [ ] CRITICAL: keys come from the safe\n- [ ] **[High]** Copies are made every night";
    assert.deepEqual(summaries(findingsIn("## Checklist", list)), []);
  });
});
describe("a paragraph below a heading for one finding", () => {
  it("states it", () => {
    assertFindings(
      [
        "## Critical Defect",
        "The door jams\n\nIt opens only from the inside.",
        "## Minor Defect",
        "The lamp hums.",
      ],
      ["The door jams (critical)", "The lamp hums (low)"],
    );
  });

  it("states none if nothing was found, a list follows, or the heading is for several", () => {
    assertFindings(["## Critical Defect", "No critical defect was found."], []);
    assertFindings(["## Critical Defects", "The door was tested by two people."], []);
    assertFindings(
      ["## Critical Defect", "The doors were tested:\n\n- **The door jams**"],
      ["The door jams (critical)"],
    );
  });
});
