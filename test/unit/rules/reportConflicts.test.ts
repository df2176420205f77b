// Parts and tasks of which a report says two different things, and those that only look like it.
import assert from "node:assert/strict";
import { cleanWith, judge } from "../support/reports";

/** What a rule reports about a QA report with these blocks. */
const messages = (rule: string, ...blocks: readonly string[]): readonly string[] =>
  judge({ texts: { qa: cleanWith("qa", ...blocks) } })
    .problems.filter((problem) => problem.rule === rule)
    .map(({ message }) => message);

const table = (head: string, ...rows: readonly string[]): string =>
  [head, head.replaceAll(/[^|]+/g, "---"), ...rows].join("\n");

describe("status-conflict", () => {
  const summary = (status: string): string =>
    table(
      "| Dimension | Score | Status |",
      `| Label printing | 72 % | ${status} |`,
      "| Other things | 9 % | ❌ FAIL |",
    );
  const detail = (status: string): string => `## Details\n\n**Label printing: ${status}**`;

  it("reports the more favorable of two statuses, with the place of the other one", () => {
    const [message, ...others] = messages("status-conflict", summary("✅ PASS"), detail("❌ FAIL"));
    assert.deepEqual(others, []);
    assert.match(message ?? "", /^"Label printing" is "✅ PASS" here, but "❌ FAIL" in line \d+\./);
    assert.match(
      messages("status-conflict", summary("⚠️ PARTIAL (7/9 passed)"), detail("✅ PASS"))[0] ?? "",
      /is "✅ PASS" here, but "⚠️ PARTIAL \(7\/9 passed\)"/,
    );
  });

  it("accepts the same status in other words, and what has none", () => {
    assert.deepEqual(messages("status-conflict", summary("❌ FAIL"), detail("❌ CRITICAL FAIL")), []);
    assert.deepEqual(messages("status-conflict", summary("✅ PASS"), detail("see the table")), []);
    assert.deepEqual(messages("status-conflict", summary("N/A"), detail("❌ FAIL")), []);
  });

  it("accepts parts with one word in common, rows of two tables, and a name that is a field", () => {
    const other = "## Details\n\n**Label archive: ❌ FAIL**";
    assert.deepEqual(messages("status-conflict", summary("✅ PASS"), other), []);
    assert.deepEqual(messages("status-conflict", summary("✅ PASS"), "## Before", summary("❌ FAIL")), []);
    const fields = [1, 2, 3].map((at) => `## Part ${at}\n\n**Label printing: ❌ FAIL**`);
    assert.deepEqual(messages("status-conflict", summary("✅ PASS"), ...fields), []);
  });
});

describe("effort-conflict", () => {
  const roadmap = (effort: string): string => `## Roadmap\n\n- Courier database tests (${effort})`;

  it("reports two efforts of one task, wherever they are stated", () => {
    assert.match(
      messages("effort-conflict", "### Courier database tests (12 hours)", roadmap("8h"))[0] ?? "",
      /^"Courier database tests" takes 12 hours here, but 8h in line \d+\./,
    );
    const section =
      "### 3. Courier database tests\n\nNothing covers them.\n\n- A table\n\n**Estimated effort:** 2 days";
    assert.match(messages("effort-conflict", section, roadmap("8h"))[0] ?? "", /takes 2 days here, but 8h/);
    const rows = table("| Task | Effort |", "| Courier database tests | 2 days |");
    assert.match(messages("effort-conflict", rows, roadmap("8h"))[0] ?? "", /takes 2 days here, but 8h/);
  });

  it("accepts the same effort in another unit, in a range, or about the same", () => {
    for (const effort of ["16h", "1-2 days", "~15 hours", "10+ hours"])
      assert.deepEqual(
        messages("effort-conflict", "### Courier database tests (2 days)", roadmap(effort)),
        [],
      );
  });

  it("accepts other tasks, steps that are repeated, and the efforts of the parts of a section", () => {
    assert.deepEqual(messages("effort-conflict", "### Courier tests (12 hours)", roadmap("8h")), []);
    const steps = ["4h", "8h", "2 days"].map(roadmap);
    assert.deepEqual(messages("effort-conflict", ...steps), []);
    const parts = "### Courier database tests\n\nA.\n\n**Effort:** 2 hours\n\nB.\n\n**Effort:** 3 hours";
    assert.deepEqual(messages("effort-conflict", parts, roadmap("8h")), []);
  });
});

describe("group-effort", () => {
  const finding = (id: string, effort: string): string =>
    `### ${id}: A door of ${id} is open\n\n**Severity:** Medium\n\n**Effort:** ${effort}`;
  const findings = [finding("M-1", "4 hours"), finding("M-2", "3 hours"), finding("M-3", "8 hours")];
  const list = "## Short term\n\n1. Close the first door (M-1)\n2. Close the second door (M-2)";

  it("adds up the efforts of the findings that a list names", () => {
    assert.match(
      messages("group-effort", ...findings, list, "**Total effort:** 6 hours")[0] ?? "",
      /^"Total effort: 6 hours" states 6 h, but the efforts of the 2 findings add up to 7 h\./,
    );
  });

  it("accepts the right sum, an approximate one, and a list with items that name none or state their own efforts", () => {
    assert.deepEqual(messages("group-effort", ...findings, list, "**Total effort:** 7 hours"), []);
    assert.deepEqual(messages("group-effort", ...findings, list, "**Total effort:** ~6 hours"), []);
    const more = `${list}\n3. Write it down`;
    assert.deepEqual(messages("group-effort", ...findings, more, "**Total effort:** 6 hours"), []);
    const own = list.replace("(M-2)", "(M-2) - 1 hour");
    assert.deepEqual(messages("group-effort", ...findings, own, "**Total effort:** 6 hours"), []);
  });
});

/** What a rule reports about a QA report with these blocks, next to architecture and code reports with findings. */
const messagesNextTo = (rule: string, ...blocks: readonly string[]): readonly string[] =>
  judge({
    texts: {
      architecture: [
        "# Phase 1: Architecture Assessment",
        "### C1: No timeout for calls to a depot\n\n**Severity:** Critical\n\n**Location:** `app/depot.py:40-52`",
        "### M1: Labels are cached for a week\n\n**Severity:** Medium",
      ].join("\n\n"),
      code: "# Phase 3: Code Review\n\n### P-1: Courier names are compared by hand\n\n**Severity:** Low\n",
      qa: cleanWith("qa", ...blocks),
    },
  })
    .problems.filter((problem) => problem.rule === rule && problem.path.includes("QA"))
    .map(({ message }) => message);

describe("a finding that is taken from another report", () => {
  const taken = (title: string, level: string, from: string): string =>
    `### Issue #1: ${title}\n\n**Severity:** ${level}\n\n- **Location:** \`app/depot.py:44\`\n- **Status:** Identified (${from})`;

  it("has the severity of that report", () => {
    for (const from of ["from Phase 1", "found by the architecture review"])
      assert.match(
        messagesNextTo("severity-conflict", taken("Calls to a depot have no timeout", "Medium", from))[0] ??
          "",
        /^Issue #1 .* is medium here, but critical in the report that it is taken from: C1 No timeout/,
      );
  });

  it("may be rated higher, be another finding, or name no report", () => {
    const timeout = "Calls to a depot have no timeout";
    assert.deepEqual(messagesNextTo("severity-conflict", taken(timeout, "Critical", "from Phase 1")), []);
    assert.deepEqual(messagesNextTo("severity-conflict", taken(timeout, "Medium", "in our tests")), []);
    const other = taken("Receipts are printed twice", "Low", "from Phase 1").replace("depot.py", "print.py");
    assert.deepEqual(messagesNextTo("severity-conflict", other), []);
  });

  it("is attributed to the report that cites its lines", () => {
    assert.match(
      messagesNextTo("wrong-attribution", taken("Wrong variable", "High", "from Phase 3 code review"))[0] ??
        "",
      /^Issue #1 Wrong variable is attributed to .*CODE.*, which does not mention these lines .*ARCHITECTURE.*:\d+ does\./,
    );
    assert.deepEqual(
      messagesNextTo("wrong-attribution", taken("Wrong variable", "High", "from Phase 1")),
      [],
    );
    const nowhere = taken("Wrong variable", "High", "from Phase 3").replace(":44", ":90");
    assert.deepEqual(messagesNextTo("wrong-attribution", nowhere), []);
  });
});

describe("wrong-id", () => {
  const findings = [
    "### H-7: Dependencies are not pinned\n\n**Severity:** High",
    "## Medium severity issues\n\n- Missing security headers\n- Uploads are not scanned",
  ];

  it("also knows findings without an id by their words", () => {
    assert.match(
      messages("wrong-id", ...findings, "## Roadmap\n\n1. Add security headers (H-7) - 2 hours")[0] ?? "",
      /^The words next to H-7 are those of .* Missing security headers/,
    );
    assert.deepEqual(messages("wrong-id", ...findings, "## Roadmap\n\n1. Pin all dependencies (H-7)"), []);
    assert.deepEqual(messages("wrong-id", ...findings, "## Roadmap\n\n1. Scan the network (H-7)"), []);
  });
});

describe("fix-not-verified", () => {
  const findings = ["C-1", "H-1"].map((id) => `### ${id}: The door of ${id} is open\n\n**Severity:** High`);

  it("reports one statement about several findings once", () => {
    const [message, ...others] = messages("fix-not-verified", "All findings have been fixed.", ...findings);
    assert.deepEqual(others, []);
    assert.match(
      message ?? "",
      /^The fixes of C-1 .* and H-1 .* are not verified\. .* the status of each\.$/,
    );
  });

  it("reports the statements of several findings each", () => {
    const fixed = findings.map((one) => `${one}\n\n**Status:** Fixed`);
    assert.deepEqual(
      messages("fix-not-verified", ...fixed).map((one) => one.slice(0, 15)),
      ["The fix of C-1 ", "The fix of H-1 "],
    );
    const proven = findings.map((one) => `${one}\n\n**Status:** Fixed (commit 1a2b3c4)`);
    assert.deepEqual(messages("fix-not-verified", ...proven), []);
  });
});

describe("unplanned-finding", () => {
  const finding = (id: string, ...more: readonly string[]): string =>
    [`### ${id}: The door of ${id} is open`, "**Severity:** High", ...more].join("\n\n");
  const findings = ["H-1", "H-2", "H-3", "H-4"].map((id) => finding(id));
  const plan = (...steps: readonly string[]): string =>
    `## Roadmap\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}`;

  it("names what the plan leaves out", () => {
    const [message, ...others] = messages(
      "unplanned-finding",
      ...findings,
      plan("Shut it (H-1)", "Shut it (H-2)", "Lock it (H-4)"),
    );
    assert.deepEqual(others, []);
    assert.match(
      message ?? "",
      /names 3 of 4 open critical and high findings, but not H-3 The door of H-3 is open\./,
    );
  });

  it("accepts ranges, what is fixed, what is about all, and a plan of some findings", () => {
    const accepted = [
      plan("**H-1/2/3:** Shut them", "Lock it (H-4)", "Shut it (H-2)"),
      plan("Shut it (H-1)", "Shut it (H-2)", "Shut it (H-4)", "Fix all other high findings"),
      plan("Shut it (H-1)", "Shut it (H-2)"),
    ];
    for (const one of accepted) assert.deepEqual(messages("unplanned-finding", ...findings, one), []);
    const fixed = [...findings.slice(0, 3), finding("H-4", "**Status:** Fixed (commit 1a2b3c4)")];
    const rest = plan("Shut it (H-1)", "Shut it (H-2)", "Shut it (H-3)");
    assert.deepEqual(messages("unplanned-finding", ...fixed, rest), []);
  });
});
