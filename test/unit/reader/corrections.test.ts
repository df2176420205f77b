import assert from "node:assert/strict";
import { parseWithRemark } from "../../../src/core/markdown/remark";
import { findingsIn, judge, read, report, summaries } from "../support/reports";

const HEADING = [
  "## Findings",
  "### C-1: The lamp is left on",
  "**Severity:** CRITICAL",
  "**Effort:** 2 days",
  "Nobody switches it off.",
];
const NOT = "<!-- release-readiness: not-a-finding -->";

/** Both line ends, and both parsers. */
function readAll(text: string) {
  return [
    read(text),
    read(text.replaceAll("\n", "\r\n")),
    read(text, "report.md", parseWithRemark),
    read(text.replaceAll("\n", "\r\n"), "report.md", parseWithRemark),
  ];
}

describe("a comment that something is not a finding", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["above a heading", [HEADING[0]!, `${NOT}\n${HEADING[1]!}`, ...HEADING.slice(2)]],
    ["above a heading with a blank line between", [HEADING[0]!, NOT, ...HEADING.slice(1)]],
    ["behind a heading", [HEADING[0]!, `${HEADING[1]!} ${NOT}`, ...HEADING.slice(2)]],
    ["behind an item", ["## Findings", `- [CRITICAL] The lamp is left on ${NOT}`]],
    [
      "above an item, inside of the list",
      ["## Findings", `- Words\n${NOT}\n- [CRITICAL] The lamp is left on`],
    ],
    ["above a bold paragraph", ["## Findings", `${NOT}\n**P0: The lamp is left on**\n\nWords.`]],
    ["behind the last line of a paragraph", ["## Findings", `**P0: The lamp is left on**\nIt burns. ${NOT}`]],
    ["behind a quoted paragraph", ["## Findings", `> > **P0: The lamp is left on** ${NOT}`]],
    [
      "behind a row",
      [
        "## Findings",
        `| ID | Issue | Severity |\n|---|---|---|\n| C-1 | The lamp is left on | CRITICAL | ${NOT}`,
      ],
    ],
    [
      "in the last cell of a row",
      [
        "## Findings",
        `| ID | Issue | Severity |\n|---|---|---|\n| C-1 | The lamp is left on | CRITICAL ${NOT} |`,
      ],
    ],
  ];
  for (const [where, blocks] of cases) {
    it(`is heard ${where}`, () => {
      for (const facts of readAll(report(...blocks))) {
        assert.deepEqual(summaries(facts.findings), []);
        assert.deepEqual(facts.problems, []);
        const [marked, ...others] = facts.lookedAt.filter(({ about }) => about === "finding");
        assert.match(marked?.text ?? "", /The lamp is left on/);
        assert.equal(marked?.reason, "marked as no finding by its author");
        assert.deepEqual(others, []);
      }
    });
  }

  it("does not affect neighboring rows, and keeps the level that the marked one had", () => {
    const table = `| ID | Issue | Severity |\n|---|---|---|\n| C-1 | The lamp is left on | CRITICAL | ${NOT}\n| C-2 | The door is left open | CRITICAL |`;
    for (const facts of readAll(report("## Findings", table))) {
      assert.deepEqual(summaries(facts.findings), ["C-2 The door is left open (critical)"]);
      const [marked] = facts.lookedAt;
      assert.equal(marked?.severity, "critical");
      assert.equal(marked.range.line, 7);
    }
  });

  it("does not hide what is below the heading that it marks", () => {
    const facts = read(
      report(
        "## Findings",
        `### C-1: Notes ${NOT}`,
        "- [CRITICAL] The lamp is left on",
        "- [HIGH] The door is left open",
      ),
    );
    assert.deepEqual(summaries(facts.findings), [
      "The lamp is left on (critical)",
      "The door is left open (high)",
    ]);
  });

  it("lists every finding that goes with a grouped heading", () => {
    const blocks = [
      "### C-6 through C-7 (Critical)",
      "- C-6: The lamp is left on\n- C-7: The door is left open",
    ];
    assert.equal(findingsIn("## Findings", ...blocks).length, 2);
    const facts = read(report("## Findings", NOT, ...blocks));
    const named = facts.lookedAt.map(({ text, severity }) => `${text} (${severity ?? "no level"})`);
    for (const id of ["C-6", "C-7"]) {
      const isCounted = facts.findings.some((finding) => finding.id === id);
      assert.ok(isCounted || named.some((text) => text.includes(id) && text.includes("critical")), id);
    }
  });

  it("takes a critical finding out of the gates, which name it as not counted, as the decision does", () => {
    const security = report(
      `### C-1: The lamp is left on ${NOT}`,
      "**Severity:** CRITICAL",
      "**Verdict:** APPROVED",
    );
    const marked = judge({ texts: { security } });
    const counted = judge({ texts: { security: security.replace(NOT, "") } });
    const gate = (model: typeof marked) => model.gates.find(({ id }) => id === "A1");
    assert.equal(gate(counted)?.state, "fail");
    assert.equal(gate(marked)?.state, "pass");
    assert.deepEqual(
      gate(marked)?.lookedAt.map(({ line, text }) => [line, text]),
      [[3, "not counted (marked as no finding by its author): C-1: The lamp is left on"]],
    );
    assert.ok(marked.lookedAt.some(({ severity, range }) => severity === "critical" && range.line === 3));
  });
});

describe("a comment that makes a finding count less", () => {
  const loosenings = (...blocks: readonly string[]) =>
    read(report("## Findings", ...blocks)).loosenings.map(
      ({ says, value, severity, range, finding }) =>
        [says, value, severity, range.line, finding.range.line] as const,
    );
  const HEAD = "### C-1: The lamp is left on";

  it("is a fact of the report, with the level that the finding would have had", () => {
    assert.deepEqual(loosenings(`${HEAD} ${NOT}`, "**Severity:** CRITICAL"), [
      ["not-a-finding", null, "critical", 5, 5],
    ]);
    assert.deepEqual(loosenings(`<!-- finding severity=low -->\n${HEAD}`, "**Severity:** CRITICAL"), [
      ["severity", "low", "critical", 5, 6],
    ]);
    assert.deepEqual(loosenings(`${HEAD} <!-- finding priority=P3 -->`, "**Priority:** P0"), [
      ["priority", "P3", "critical", 5, 5],
    ]);
    assert.deepEqual(loosenings(`${HEAD} <!-- finding status=fixed -->`, "**Severity:** HIGH"), [
      ["status", "claimed", "high", 5, 5],
    ]);
    assert.deepEqual(loosenings(`- [CRITICAL] The lamp is left on ${NOT}`), [
      ["not-a-finding", null, "critical", 5, 5],
    ]);
  });

  it("is none where it raises, repeats, or names what counts the same", () => {
    for (const values of ["severity=critical", "status=open", "status=in-progress", "effort=4h", "id=C-7"])
      assert.deepEqual(
        loosenings(`${HEAD} <!-- finding ${values} -->`, "**Severity:** CRITICAL"),
        [],
        values,
      );
    assert.deepEqual(loosenings(`- Text without a level ${NOT}`), []);
  });
});

describe("a comment that something is a finding", () => {
  const SAYS = "<!-- finding severity=high status=resolved effort=4h id=SEC-1 -->";
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["above a heading", [`${SAYS}\n### The lamp is left on`, "Words."]],
    ["behind a heading", [`### The lamp is left on ${SAYS}`, "Words."]],
    ["above a paragraph of prose", [SAYS, "The lamp is left on\nby the last one to leave."]],
    ["behind a paragraph of prose", [`The lamp is left on\nby the last one to leave. ${SAYS}`]],
    ["behind an item", [`- Words\n- The lamp is left on ${SAYS}\n- More words`]],
    ["behind a nested item", [`- Words\n  - The lamp is left on ${SAYS}`]],
    ["above an item", [`- Words\n${SAYS}\n- The lamp is left on`]],
    ["behind a row", [`| Room | What |\n|---|---|\n| 7 | The lamp is left on | ${SAYS}`]],
    ["in a quote in a quote", [`> > ${SAYS}\n> > The lamp is left on`]],
    ["in a checklist", ["## Checklist", `- [ ] The lamp is left on ${SAYS}`]],
    ["in a list of strengths", ["## Strengths", `- The lamp is left on ${SAYS}`]],
  ];
  for (const [where, blocks] of cases) {
    it(`is heard ${where}`, () => {
      for (const facts of readAll(report("## Rooms", ...blocks))) {
        assert.deepEqual(facts.problems, []);
        const [finding, ...others] = facts.findings;
        assert.deepEqual(others, []);
        assert.ok(finding);
        assert.match(finding.title, /^The lamp is left on/);
        assert.deepEqual(
          [finding.id, finding.severity, finding.effectiveSeverity, finding.statusDetail, finding.localKey],
          ["SEC-1", "high", "high", "claimed", "SEC-1"],
        );
        assert.deepEqual([finding.effort?.minHours, finding.effort?.maxHours], [4, 4]);
        assert.equal(finding.effort?.range.line, finding.statusStatement?.range.line);
      }
    });
  }

  it("wins over what was read, which is listed as not counted", () => {
    for (const facts of readAll(
      report(
        ...HEADING.slice(0, 2),
        "**Status:** In progress",
        ...HEADING.slice(2),
        "## Summary",
        "| ID | Severity |\n|---|---|\n| C-1 | HIGH |",
      ).replace("left on\n", "left on <!-- finding severity=low status=accepted effort='1 day' -->\n"),
    )) {
      const [finding, ...others] = facts.findings;
      assert.deepEqual(others, []);
      assert.deepEqual(
        [finding?.severity, finding?.effectiveSeverity, finding?.statusDetail, finding?.effort?.minHours],
        ["low", "low", "accepted", 8],
      );
      assert.deepEqual(
        facts.lookedAt.map(({ reason, severity }) => [reason, severity]),
        [
          ["its author's comment in line 5 says status accepted", undefined],
          ["its author's comment in line 5 says severity low", "critical"],
        ],
      );
    }
  });

  it("says nothing of what it does not name: a P0 blocks whatever the severity", () => {
    const [finding] = findingsIn("### C-1: The lamp <!-- finding severity=low -->", "**Priority:** P0");
    assert.deepEqual([finding?.severity, finding?.priority], ["low", "P0"]);
    const [milder] = findingsIn(
      "### C-1: The lamp <!-- finding severity=low priority=P3 -->",
      "**Priority:** P0",
    );
    assert.equal(milder?.priority, "P3");
  });

  it("gives its values to the finding that its statement restates, by its id", () => {
    const findings = findingsIn(
      "## Findings",
      "### SEC-1: The lamp is left on",
      "**Severity:** HIGH",
      "## Action Plan",
      '- The switch comes next week <!-- finding id=SEC-1 status="fixed in PR #12" -->',
    );
    assert.deepEqual(summaries(findings), ["SEC-1 The lamp is left on (high)"]);
    assert.equal(findings[0]?.statusDetail, "verified");
  });

  it("takes titles in every kind of quotes, with others in them", () => {
    const titled = (value: string) =>
      findingsIn(`Words <!-- finding severity=low title=${value} -->`)[0]?.title;
    assert.equal(titled(`'Says "no" to all'`), 'Says "no" to all');
    assert.equal(titled(`"The lamp's switch = off"`), "The lamp's switch = off");
    assert.equal(titled("“The lamp”"), "The lamp");
  });

  it("is none of a finding that needs a severity and has none", () => {
    const facts = read(report("The lamp is left on <!-- finding id=A-1 -->"));
    assert.deepEqual(facts.findings, []);
    assert.match(facts.problems[0]?.detail ?? "", /No severity is stated for it/);
    assert.equal(facts.problems[0]?.range.line, 3);
  });

  it("counts by the highest of two severities", () => {
    const [finding] = findingsIn(
      "<!-- finding severity=high -->",
      "### The lamp is left on <!-- finding severity=medium status=open -->",
    );
    assert.equal(finding?.effectiveSeverity, "high");
  });
});

describe("a comment that cannot be followed", () => {
  const problemOf = (...blocks: readonly string[]) => {
    const { problems } = read(report(...blocks));
    assert.equal(problems.length, 1, JSON.stringify(problems));
    return problems[0]!;
  };

  it("names an unknown key with the nearest one, and follows the others", () => {
    const text = report("### The lamp is left on <!-- finding severty=high priority=P1 -->");
    const { findings, problems } = read(text);
    assert.equal(findings[0]?.severity, "high");
    assert.deepEqual(
      problems.map(({ kind, range, detail }) => [kind, range.line, range.column, detail]),
      [["unread-comment", 3, 25, '"severty" is not a key of a finding. Did you mean "severity"?']],
    );
  });

  it("names a value that cannot be read with what can", () => {
    assert.match(problemOf("### C-1: Lamp <!-- finding severity=purple -->").detail ?? "", /critical, high/);
    assert.match(problemOf("### C-1: Lamp <!-- finding status=blue -->").detail ?? "", /in-progress/);
    assert.match(problemOf("### C-1: Lamp <!-- finding effort=blue -->").detail ?? "", /2-3 days/);
    assert.match(problemOf("### C-1: Lamp <!-- finding priority=P7 -->").detail ?? "", /P0/);
    assert.match(problemOf('### C-1: Lamp <!-- finding id="a b" -->').detail ?? "", /SEC-1/);
    assert.match(
      problemOf("### C-1: Lamp <!-- finding severity=high of course -->").detail ?? "",
      /key=value/,
    );
    assert.match(
      problemOf("### C-1: Lamp <!-- release-readiness: no-finding -->").detail ?? "",
      /not-a-finding/,
    );
  });

  it("says where it has no effect", () => {
    assert.match(problemOf("Words.", NOT).detail ?? "", /right below/);
    assert.match(problemOf("Words.", NOT, "```\ncode\n```").detail ?? "", /right below/);
    assert.match(problemOf("Words.", NOT, "| A | B |\n|---|---|\n| 1 | 2 |").detail ?? "", /above a table/);
    assert.match(problemOf(`${NOT} **P1: The lamp**`).detail ?? "", /its own line/);
    assert.match(
      problemOf("Words <!-- finding severity=high", "### P1: The lamp").detail ?? "",
      /not closed/,
    );
    assert.match(
      problemOf(`${NOT}\n### P1: The lamp <!-- finding severity=high -->`).detail ?? "",
      /Another comment/,
    );
  });

  it("keeps a gate from passing, and leaves the statement counted", () => {
    const security = report(
      "### Lamp <!-- finding severty=critical severity=low -->",
      "**Verdict:** APPROVED",
    );
    const model = judge({ texts: { security } });
    assert.equal(model.gates.find(({ id }) => id === "A1")?.state, "not-evidenced");
    const [problem] = model.problems.filter(({ rule }) => rule === "unreadable-report");
    assert.match(problem?.message ?? "", /cannot be applied.*"severty"/);
    assert.equal(problem?.line, 3);
  });
});

describe("what only looks like such a comment", () => {
  it("is none in code, escaped, inside of another comment, or with other words", () => {
    const text = report(
      "```html\n<!-- release-readiness: not-a-finding -->\n### P0: The lamp\n```",
      "    <!-- finding severity=high -->",
      "- Item\n\n  ```\n  <!-- finding severity=high -->\n  ```",
      "Write `<!-- finding severity=high -->` behind it.",
      "Or \\<!-- finding severity=high -->.",
      "<!-- see <!-- finding severity=high --> for more",
      "<!-- finding moved to phase 2 -->",
      "<!-- findings of the tool -->",
      "<!-- release-readiness: decision sha256:00 -->",
      "## Findings",
      "### P1: The lamp is left on",
    );
    for (const facts of readAll(text)) {
      assert.deepEqual(facts.problems, []);
      assert.deepEqual(summaries(facts.findings), ["The lamp is left on (high)"]);
    }
  });

  it("is none in the front matter", () => {
    const facts = read("---\nnote: <!-- finding severity=high -->\n---\n\n# Report\n\nWords.\n");
    assert.deepEqual([facts.findings, facts.problems], [[], []]);
  });

  it("comes to an end, however many there are", () => {
    const text = `# Report\n\n${"<!-- finding <!-- finding severity=high ".repeat(20_000)}\n`;
    assert.deepEqual(read(text).findings, []);
  });

  it("is followed in two thousand rows, and no further without a word", () => {
    const rows = Array.from(
      { length: 2100 },
      (_, row) => `| Lamp ${row} | off | <!-- finding severity=low -->`,
    );
    const { findings, problems } = read(report(`| What | State |\n|---|---|\n${rows.join("\n")}`));
    assert.equal(findings.length, 2000);
    assert.deepEqual(
      problems.map(({ range, detail }) => [range.line, detail]),
      [[2005, "Only 2000 such comments are followed in a report. Divide it."]],
    );
  });
});
