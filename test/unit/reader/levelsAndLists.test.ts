// What a level belongs to: the entries of a list, the paragraph above it, a table, a heading, or nothing.
import assert from "node:assert/strict";
import { findingsIn, read, summaries } from "../support/reports";

interface Example {
  readonly name: string;
  readonly blocks: readonly string[];
  /** `severity statusDetail: title` of each finding. */
  readonly findings: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    name: "a list of risks whose entries begin with their level",
    blocks: [
      "## Biggest risks",
      "- [HIGH] Tokens are kept in the log\n- **Critical**: nobody can restore the index",
    ],
    findings: ["high open: Tokens are kept in the log", "critical open: nobody can restore the index"],
  },
  {
    name: "a breakdown in a summary",
    blocks: ["## Summary", "- **Critical**: tokens, backups, limits\n- **High**: 3 in the console"],
    findings: [],
  },
  {
    name: "a plan that is the only place of what was found",
    blocks: [
      "## Recommendations",
      "### Critical (before launch)",
      "1. **Close port 22**\n   - Effort: 2 hours",
    ],
    findings: ["critical open: Close port 22"],
  },
  {
    name: "a plan that restates what stands above",
    blocks: [
      "## Findings",
      "### C-1: Port 22 is open",
      "**Severity:** Critical",
      "## Recommendations",
      "### Critical (before launch)",
      "1. **Write a firewall guide**",
    ],
    findings: ["critical open: Port 22 is open"],
  },
  {
    name: "a paragraph below a level with the steps of an attack",
    blocks: [
      "## Issues",
      "### [HIGH]",
      "Coupons can be used twice. The attack:",
      "1. Open two tabs.\n2. Pay in both of them.",
    ],
    findings: ["high open: Coupons can be used twice"],
  },
  {
    name: "a list that the paragraph above announces",
    blocks: [
      "## Issues",
      "### [HIGH]",
      "The review took two days. We found:",
      "1. Coupons work twice\n2. A cart never expires",
    ],
    findings: ["high open: Coupons work twice", "high open: A cart never expires"],
  },
  {
    name: "a bold line that announces what was found",
    blocks: [
      "## Outcome",
      "**P1 - High weaknesses that we found:**\n1. **A voucher never expires**\n2. **The cart is shared**",
    ],
    findings: ["high open: A voucher never expires", "high open: The cart is shared"],
  },
  {
    name: "a level in a line above the title",
    blocks: ["medium", "# A late block lets the price be chosen", "The time is rounded."],
    findings: ["medium open: A late block lets the price be chosen"],
  },
  {
    name: "an answer above a title",
    blocks: ["How sure are we:", "high", "# How we tested", "By hand, for a week."],
    findings: [],
  },
  {
    name: "a table of fields for each finding",
    blocks: [
      "### Storage",
      "| Summary | Snapshots are public |\n|--|--|\n| Impact | High |\n| Likelihood | Medium |",
      "| Summary | Keys are never rotated |\n|--|--|\n| Impact | High |\n| Likelihood | High |",
    ],
    findings: ["medium open: Snapshots are public", "high open: Keys are never rotated"],
  },
  {
    name: "conditions that are numbered C1, C2",
    blocks: [
      "## Conditions",
      "| # | Condition | Owner |\n|--|--|--|\n| C1 | Turn the alarms on | Ops |\n| C2 | Book the hall | Office |",
    ],
    findings: [],
  },
  {
    name: "findings that are numbered C1, C2",
    blocks: [
      "## Findings",
      "| # | Finding | Owner |\n|--|--|--|\n| C1 | Alarms are off | Ops |\n| C2 | Doors stay open | Office |",
    ],
    findings: ["critical open: Alarms are off", "critical open: Doors stay open"],
  },
  {
    name: "tasks in the order of their priority",
    blocks: [
      "### Week 1",
      "| Priority | Task |\n|--|--|\n| P1 | Sort the imports |\n| P2 | Name the errors |\n| P3 | Drop a file |",
    ],
    findings: [],
  },
  {
    name: "issues with a priority",
    blocks: [
      "### Week 1",
      "| Priority | Issue |\n|--|--|\n| P1 | Imports run code |\n| P2 | Errors have no name |",
    ],
    findings: ["high open: Imports run code", "medium open: Errors have no name"],
  },
  {
    name: "the table of a chapter on critical findings that only holds grades",
    blocks: [
      "## Critical Findings",
      "### Grades by area",
      "| Area | Grade |\n|--|--|\n| Storage | B |\n| Search | D |",
    ],
    findings: [],
  },
  {
    name: "a part that blocks, with its figures",
    blocks: ["### 3. Load (61% - RED) ⚠️ BLOCKER", "**Now:**\n- ❌ 7 runs failed\n- ✅ 11 runs passed"],
    findings: ["critical open: Load (61% - RED)"],
  },
  {
    name: "what the work takes",
    blocks: [
      "**Work before the launch:**\n- **Immediate:** 6 hours (CRITICAL fixes)\n- **Later:** 12 hours (HIGH fixes)",
    ],
    findings: [],
  },
  {
    name: "an impact with a remark",
    blocks: ["## Gaps", "### 1. Doses are rounded twice", "**Impact**: CRITICAL (a patient gets too much)"],
    findings: ["critical open: Doses are rounded twice"],
  },
  {
    name: "ids that differ by a zero only, of two things",
    blocks: [
      "### High findings",
      "| ID | Issue |\n|--|--|\n| H-01 | Names are cut |",
      "### Fixed last year",
      "| ID | Description | Status |\n|--|--|--|\n| H-1 | Passwords were readable | ✅ Fixed |",
    ],
    findings: ["high open: Names are cut"],
  },
];

describe("a level", () => {
  for (const { name, blocks, findings } of EXAMPLES)
    it(
      `belongs to ${name}`.replace(
        "belongs to",
        findings.length === 0 ? "makes no finding of" : "is read in",
      ),
      () => {
        const found = findingsIn(...blocks).filter(({ statusDetail }) => statusDetail === "open");
        assert.deepEqual(
          found.map(({ severity, statusDetail, title }) => `${severity} ${statusDetail}: ${title}`),
          findings,
          summaries(found).join("; "),
        );
      },
    );
});

describe("a ticked entry", () => {
  it("is fixed where the other ticked entries of its list are", () => {
    const found = findingsIn(
      "### Critical bugs",
      "- ✅ Wrong key - FIXED\n- ✅ Page drawn twice\n- ✅ Lost click - FIXED",
    );
    assert.deepEqual(
      found.map(({ statusDetail }) => statusDetail),
      ["claimed", "claimed", "claimed"],
    );
  });

  it("is open where nothing says that it is fixed", () => {
    const found = findingsIn("### Critical bugs", "- ✅ Wrong key\n- ✅ Page drawn twice");
    assert.deepEqual(
      found.map(({ statusDetail }) => statusDetail),
      ["open", "open"],
    );
  });
});

describe("a grade that is aimed at", () => {
  it("is not the grade of the report", () => {
    const facts = read("# Review\n\n**Grade we aim for: A (95/100)**\n\n**Grade:** C (71/100)\n");
    assert.deepEqual([facts.grade?.text, facts.score?.value], ["C", 71]);
  });
});

describe("what is said of the levels and figures of a report", () => {
  it("leaves the level of a group alone where an entry names its impact", () => {
    const [finding] = findingsIn(
      "## Bugs",
      "### CRITICAL",
      "1. **Jobs share one lock**\n   - **Impact:** HIGH",
    );
    assert.equal(finding?.severity, "critical");
  });

  it("takes no version of another product for a fix", () => {
    const text = [
      "## Summary",
      "All findings are fixed in Zlib 1.3.1.",
      "## Findings",
      "### A-1: Zlib reads too far",
      "**Severity:** High",
    ];
    assert.deepEqual(
      findingsIn(...text).map(({ statusDetail }) => statusDetail),
      ["open"],
    );
  });

  it("reads a level between a bold lead and a dash", () => {
    const found = findingsIn("## Dependencies", "- **yaml < 2:** High — input of a stranger runs");
    assert.deepEqual(summaries(found), ["yaml < 2: - input of a stranger runs (high)".replace(": -", " -")]);
  });

  it("takes the words of a tag before its color", () => {
    const found = findingsIn(
      "## Findings",
      "### 3. **Configuration Checks** 🟡 HIGH PRIORITY",
      "Nothing checks them.",
    );
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ["high"],
    );
  });

  it("counts nothing of a table about other reports", () => {
    const table = "| Level | Count | Last year |\n|---|---|---|\n| Critical | 2 | 4 |\n| High | 3 | 1 |";
    assert.equal(
      read(`# QA\n\n## Risk\n\nOf the findings of the other reports:\n\n${table}\n`).declaredCounts.length,
      0,
    );
    assert.equal(read(`# QA\n\n## Risk\n\nWhat we found:\n\n${table}\n`).declaredCounts.length, 2);
  });
});

describe("a coverage", () => {
  const overall = (text: string): readonly number[] =>
    read(`# QA Report\n\n${text}\n`).coverage.flatMap(({ scope, percent }) =>
      scope === "overall" ? [percent] : [],
    );

  it("is a share of the lines", () => {
    assert.deepEqual(overall("Coverage goals are met (71.5% lines / 60% branches)."), [71.5]);
    assert.deepEqual(overall("A cobertura global está em 70,6% de linhas."), [70.6]);
  });

  it("is not the weight of a row, nor that of one part", () => {
    assert.deepEqual(
      overall("| Category | Score | Weight |\n|---|---|---|\n| Test Coverage | 9/30 | 25% |"),
      [],
    );
    assert.deepEqual(overall("1. Bring the mail service to 90 % coverage (currently 33 %)"), []);
  });
});

describe("a field in another place", () => {
  it("is a heading below the title", () => {
    const found = findingsIn(
      "## Review",
      "#### Votes count twice",
      "##### Severity: High",
      "##### Context",
      "See `vote.sol`.",
    );
    assert.deepEqual(summaries(found), ["Votes count twice (high)"]);
  });

  it("is the beginning of a fix", () => {
    const statuses = (fix: string): readonly string[] =>
      findingsIn("## High", "### H-1: Paths are open", `- **Fix:** ${fix}`).map(
        ({ statusDetail }) => statusDetail,
      );
    assert.deepEqual(statuses("**Fixed** — the root is checked now."), ["claimed"]);
    assert.deepEqual(statuses("Partial — uploads are still open."), ["in-progress"]);
    assert.deepEqual(statuses("Fixed roots must be set."), ["open"]);
  });
});

describe("the level in a title", () => {
  const titles: readonly (readonly [title: string, expected: string])[] = [
    ["The lamp flickers (SEV: critical)", "critical The lamp flickers"],
    ["The lamp flickers (Criticality: high)", "high The lamp flickers"],
    ["The lamp flickers (Prio: P0)", "critical The lamp flickers"],
    ["The lamp flickers (severity level = medium)", "medium The lamp flickers"],
    ["The lamp flickers (Schweregrad: kritisch)", "critical The lamp flickers"],
    ["The lamp flickers (SEV-1)", "high The lamp flickers"],
    ["[Sev: high] The lamp flickers", "high The lamp flickers"],
    ["SEV: high — The lamp flickers", "high The lamp flickers"],
    ["Severity critical: The lamp flickers", "critical The lamp flickers"],
  ];
  for (const [title, expected] of titles)
    it(`may have any name that a field for it has: ${title}`, () => {
      const found = read(`# Security Audit\n\n### ${title}\n`).findings;
      assert.deepEqual(
        found.map(({ severity, title: shown }) => `${severity} ${shown}`),
        [expected],
      );
    });

  it("is not what a thing is called", () => {
    for (const title of [
      "The lamp flickers (class: public)",
      "The lamp flickers (rating of the house: high)",
    ])
      assert.deepEqual(read(`# Security Audit\n\n### ${title}\n`).findings, [], title);
  });
});

describe("an id of a level and a letter", () => {
  it("is an id in headings and tables, in every language of the lexicon", () => {
    const text = `# Audit

| # | Sévérité | Sujet | Action |
|---|---|---|---|
| P1-a | **Haute** | La lampe brûle le jour | couper |
| P3-a | Basse | la porte grince | huiler |

### P1-a — La lampe brûle le jour
`;
    assert.deepEqual(
      read(text).findings.map(({ id, severity }) => `${id} ${severity}`),
      ["P1-a high", "P3-a low"],
    );
  });
});

describe("improvements", () => {
  const text = (group: string, field: string): string =>
    `# Review\n\n## Findings\n\n### [LOW] Bell is rusty\n\n## ${group}\n\n### 4. Gangway lights\n\n**${field}**: half of them are dark\n`;
  const titles = (report: string): readonly string[] =>
    read(report).findings.map(({ severity, title }) => `${severity} ${title}`);

  it("of a high level are findings where they name their defect", () => {
    assert.deepEqual(titles(text("Major Improvements Needed", "Issue")), [
      "low Bell is rusty",
      "high Gangway lights",
    ]);
    assert.deepEqual(titles(text("Critical Improvements", "Problem")), [
      "low Bell is rusty",
      "critical Gangway lights",
    ]);
  });

  it("are work where they do not, or where the level is low", () => {
    assert.deepEqual(titles(text("Major Improvements Needed", "Benefit")), ["low Bell is rusty"]);
    assert.deepEqual(titles(text("Minor Improvements", "Issue")), ["low Bell is rusty"]);
  });

  it("are findings where they name their defect and rate it, also as medium or low", () => {
    const rated = (field: string): string => `${text("Lighting improvements", field)}\n**Priority**: P2\n`;
    assert.deepEqual(titles(rated("Issue")), ["low Bell is rusty", "medium Gangway lights"]);
    assert.deepEqual(titles(rated("Benefit")), ["low Bell is rusty"]);
  });
});

describe("several levels in a bracket", () => {
  it("give no level to what they follow", () => {
    assert.deepEqual(
      read("# Release Decision\n\n## Documents\n\n- ✅ `SUMMARY.txt` (P0/P1/P2 issues)\n").findings,
      [],
    );
  });
});
