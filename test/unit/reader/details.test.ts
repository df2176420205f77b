// What a report says about a finding beside its level.
import assert from "node:assert/strict";
import type { FindingFacts } from "../../../src/core/reader/facts";
import { findingsIn } from "../support/reports";

function finding(...fields: readonly string[]): FindingFacts {
  const [first] = findingsIn("### H-1: Door open", ...fields);
  assert.ok(first);
  return first;
}

describe("effort", () => {
  const stated: readonly (readonly [string, number | null, number | null])[] = [
    ["4 hours", 4, 4],
    ["4h", 4, 4],
    ["30 minutes", 0.5, 0.5],
    ["2-3 days", 16, 24],
    ["2 – 3 days", 16, 24],
    ["2 to 3 days", 16, 24],
    ["1 week", 40, 40],
    ["1 sprint", 80, 80],
    ["1 month", 160, 160],
    ["1.5 days", 12, 12],
    ["1,5 days", 12, 12],
    ["~6 hours", 6, 6],
    ["<4 hours", 0, 4],
    ["≤ 2 days", 0, 16],
    ["80+ hours", 80, null],
    ["2 dev-days", 16, 16],
    ["Low", null, null],
    ["unknown", null, null],
  ];
  for (const [text, least, most] of stated) {
    it(`"${text}"`, () => {
      const { effort } = finding(`**Effort:** ${text}`);
      assert.deepEqual([effort?.minHours ?? null, effort?.maxHours ?? null], [least, most]);
    });
  }

  it("is read from labels of other names and from the end of a title", () => {
    assert.equal(finding("**Estimated Effort:** 4 hours").effort?.minHours, 4);
    assert.equal(finding("- **Time to Fix:** 4 hours").effort?.minHours, 4);
    assert.equal(findingsIn("### H-1: Door open (4 hours)")[0]?.effort?.minHours, 4);
  });

  it("is taken from a roadmap by the id, and adds up over one list", () => {
    const [door] = findingsIn(
      "### H-1: Door open",
      "It is open.",
      "## Roadmap",
      "1. Order a lock (H-1) - 2 hours\n2. Mount the lock (H-1) - 6 hours",
    );
    assert.equal(door?.effort?.minHours, 8);
  });

  it("is not a week of a plan or a deadline", () => {
    assert.equal(findingsIn("### H-1: Door open (Week 2)")[0]?.effort, null);
  });
});

describe("the owner", () => {
  const fields: readonly (readonly [string, string | null])[] = [
    ["**Owner:** Platform team", "Platform team"],
    ["- **Assigned to:** @lena", "@lena"],
    ["- Owner: QA team + developer", "QA team + developer"],
    ["Owner: Platform team", "Platform team"],
    ["**Severity:** High | **Owner:** SRE on-call | **Effort:** 2 hours", "SRE on-call"],
    ["**Responsible:** `payments`", "payments"],
    ["**Zuständig:** Team Buchung", "Team Buchung"],
    ["**Responsable:** équipe quais", "équipe quais"],
    ["#### Owner\n\nPlatform team", "Platform team"],
    ["**Owner:** TBD", null],
    ["**Owner:** —", null],
    ["**Owner:** to be assigned", null],
    ["**Owner:** 2028-03-01", null],
    ["**Owner Response:** Acknowledged", null],
    [
      "**Owner:** The team that runs the gateway has to be asked by the release manager before the work can start",
      null,
    ],
  ];
  for (const [text, owner] of fields) {
    it(text, () => {
      assert.equal(finding(text).owner?.text ?? null, owner);
    });
  }

  it("is read from a column, by each of its usual names", () => {
    for (const header of [
      "Owner",
      "Assignee",
      "Assigned to",
      "Responsible",
      "DRI",
      "Team",
      "Verantwortlich",
    ]) {
      const table = `| ID | Finding | Severity | ${header} |\n|---|---|---|---|\n| H-1 | Door open | High | Facilities |\n| H-2 | No lock | High | - |`;
      const [door, lock] = findingsIn("## Findings", table);
      assert.deepEqual([door?.owner?.text, lock?.owner], ["Facilities", null], header);
    }
  });

  it("is read from a roadmap that names the id, with the line of the roadmap", () => {
    const roadmap = "| Task | Finding | Owner |\n|---|---|---|\n| Mount a lock | H-1 | Facilities |";
    const [door] = findingsIn("### H-1: Door open", "It is open.", "## Roadmap", roadmap);
    assert.equal(door?.owner?.text, "Facilities");
    assert.ok(door.owner.range.line > door.range.line);
    const [listed] = findingsIn(
      "### H-1: Door open",
      "It is open.",
      "## Roadmap",
      "1. Mount a lock (H-1) - 6 hours\n   - Owner: Facilities",
    );
    assert.equal(listed?.owner?.text, "Facilities");
  });

  it("is read from the words of an entry, where a mark separates it", () => {
    const entries: readonly (readonly [string, string | null])[] = [
      ["Mount a lock (H-1) — Owner: Facilities, 6 hours", "Facilities"],
      ["Mount a lock (H-1, owner: Facilities)", "Facilities"],
      ["Mount a lock (H-1) and ask who the assigned: person is", null],
    ];
    for (const [entry, owner] of entries) {
      const [door] = findingsIn("### H-1: Door open", "It is open.", "## Roadmap", `1. ${entry}`);
      assert.equal(door?.owner?.text ?? null, owner, entry);
    }
  });

  it("is that of the finding before that of a roadmap", () => {
    const roadmap = "| Task | Finding | Owner |\n|---|---|---|\n| Mount a lock | H-1 | Facilities |";
    const [door] = findingsIn("### H-1: Door open", "**Owner:** Reception", "## Roadmap", roadmap);
    assert.equal(door?.owner?.text, "Reception");
  });
});

describe("locations", () => {
  const cited: readonly (readonly [string, string, number | null, number | null])[] = [
    ["`src/door.py:12`", "src/door.py", 12, 12],
    ["`src/door.py:12-20`", "src/door.py", 12, 20],
    ["src/door.py (lines 12-20)", "src/door.py", 12, 20],
    ["src/door.py line 12", "src/door.py", 12, 12],
    ["`src/door.py#L12-L20`", "src/door.py", 12, 20],
    ["`Dockerfile:3`", "Dockerfile", 3, 3],
    ["`web/(shop)/door.tsx`", "web/(shop)/door.tsx", null, null],
  ];
  for (const [text, path, startLine, endLine] of cited) {
    it(text, () => {
      const [place] = finding(`**Location:** ${text}`).locations;
      assert.deepEqual([place?.path, place?.startLine, place?.endLine], [path, startLine, endLine]);
    });
  }

  it("are several where several are cited, each once", () => {
    const places = finding("**Files:**", "- `a.py:1`\n- `b.py:2`\n- `a.py:1`").locations;
    assert.deepEqual(
      places.map(({ path }) => path),
      ["a.py", "b.py"],
    );
  });

  it("are not addresses", () => {
    assert.deepEqual(finding("See https://example.org/door.py for more.").locations, []);
  });
});

describe("CVSS and CWE", () => {
  it("are read from fields", () => {
    const one = finding("**CVSS:** 7.5 (High)", "**CWE:** CWE-287, CWE 306");
    assert.deepEqual([one.cvss, one.cwe], [7.5, ["CWE-287", "CWE-306"]]);
  });

  it("with a vector next to the score", () => {
    assert.equal(finding("**CVSS:** 9.1 (CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N)").cvss, 9.1);
    assert.equal(finding("**CVSS v3.1:** 10.0").cvss, 10);
  });

  it("make the effective severity higher, never lower", () => {
    const bands: readonly (readonly [number, string])[] = [
      [9.0, "critical"],
      [8.9, "high"],
      [4.0, "high"],
      [0.1, "high"],
    ];
    for (const [score, severity] of bands)
      assert.equal(finding(`**CVSS:** ${score.toFixed(1)}`).effectiveSeverity, severity, String(score));
  });
});

describe("fields", () => {
  it("keep the text below their labels", () => {
    const { fields } = finding(
      "**Impact:** Anybody can enter.",
      "**Recommendation:**",
      "- Close it.\n- Lock it.",
    );
    assert.deepEqual(
      fields.map(({ name, text }) => [name, text]),
      [
        ["impact", "Anybody can enter."],
        ["recommendation", "Close it. Lock it."],
      ],
    );
  });
});
