// The problems of a set: which rule reports them, where, and with which message.
import assert from "node:assert/strict";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { defineRule } from "../../../src/core/rules/rule";
import { runRules } from "../../../src/core/judge/runRules";
import type { Problem } from "../../../src/core/readiness/model";
import { cleanWith, judge, report, SEVEN, waiverOf, type Judging } from "../support/reports";

function problemsOf(rule: string, judging: Judging): readonly Problem[] {
  return judge(judging).problems.filter((problem) => problem.rule === rule);
}

const security = (...blocks: readonly string[]): Judging => ({
  texts: { security: cleanWith("security", "## Open Points", ...blocks) },
});
const critical = "### C-1: Key in the source\n\n**Severity:** Critical";

describe("missing-report", () => {
  it("names the report, its file and the gates without evidence", () => {
    const [problem, ...others] = problemsOf("missing-report", { texts: { qa: null } });
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, "error");
    assert.match(
      problem.message,
      /^The QA Validation report \(07_QA_VALIDATION\.md\) is missing, so these gates have no evidence: A4, A5, A6, A7, A8\. /,
    );
  });

  it("reports nothing while the policy is only a guess", () => {
    assert.deepEqual(
      problemsOf("missing-report", { texts: { qa: null }, input: { policyIsDecided: false } }),
      [],
    );
  });

  it("does not call a report missing that exists but cannot be read", () => {
    const unreadable = [
      { path: "set/07_QA_VALIDATION.md", role: "qa" as const, reason: "permission denied" },
    ];
    const judging: Judging = { texts: { qa: null }, input: { unreadable } };
    assert.deepEqual(problemsOf("missing-report", judging), []);
    const [problem] = problemsOf("unreadable-report", judging);
    assert.equal(problem?.path, "set/07_QA_VALIDATION.md");
    assert.match(problem.message, /permission denied/);
  });
});

describe("missing-section", () => {
  it("is reported at the title of the report and says what to write", () => {
    const sections = problemsOf("missing-section", {
      texts: { code: report("## Anti-Patterns", "None.") },
    }).filter(({ path }) => path === "set/03_CODE_EXPERT_REVIEW.md");
    assert.ok(sections.length > 2);
    assert.ok(sections.every(({ line, severity }) => line === 1 && severity === "warning"));
    assert.ok(!sections.some(({ message }) => message.includes('"Anti-Patterns"')));
    assert.ok(sections.some(({ message }) => message.includes('"Functional Parity"')));
  });
});

describe("unresolved-critical and unresolved-high", () => {
  it("are reported at the finding", () => {
    const high = "### H-1: Slow label\n\n**Severity:** High\n\n**Status:** In progress";
    const [one] = problemsOf("unresolved-critical", security(critical, high));
    assert.deepEqual([one?.severity, one?.column], ["error", 1]);
    assert.equal(one?.message, "Open critical finding blocks the release: C-1 Key in the source");
    const [two] = problemsOf("unresolved-high", security(critical, high));
    assert.equal(two?.message, "Unfinished high finding makes the release conditional: H-1 Slow label");
  });

  it("ignore findings that are fixed or waived", () => {
    const fixed = security(`${critical}\n\n**Status:** Fixed in commit 1a2b3c4`);
    assert.deepEqual(problemsOf("unresolved-critical", fixed), []);
    const waived = { ...security(critical), waivers: [waiverOf({ finding: "security:C-1" })] };
    assert.deepEqual(problemsOf("unresolved-critical", waived), []);
  });

  it("keep their fingerprint when lines move", () => {
    const [before] = problemsOf("unresolved-critical", security(critical));
    const [after] = problemsOf("unresolved-critical", security("More of it.", "And more.", critical));
    assert.notEqual(before?.line, after?.line);
    assert.equal(before?.fingerprint, after?.fingerprint);
  });
});

describe("fix-not-verified", () => {
  it("is reported at the status that claims the fix", () => {
    const text = cleanWith("security", "## Open Points", `${critical}\n\n**Status:** Fixed`);
    const [problem] = problemsOf("fix-not-verified", { texts: { security: text } });
    assert.equal(text.split("\n")[(problem?.line ?? 0) - 1], "**Status:** Fixed");
    assert.equal(problem?.severity, "info");
  });
});

describe("unreadable-report", () => {
  it("is reported at the block that is too large", () => {
    const text = cleanWith("security", "word ".repeat(4_000));
    const [problem] = problemsOf("unreadable-report", { texts: { security: text } });
    assert.match(problem?.message ?? "", /larger than 16 KB/);
    assert.ok(text.split("\n")[(problem?.line ?? 0) - 1]?.startsWith("word word"));
  });
});

describe("waiver-without-effect", () => {
  it("distinguishes an expired waiver from one with another fingerprint", () => {
    const expired = {
      ...security(critical),
      waivers: [waiverOf({ finding: "security:C-1", expires: "2026-01-31" })],
    };
    assert.match(problemsOf("waiver-without-effect", expired)[0]?.message ?? "", /expired on 2026-01-31/);
    const other = {
      ...security(critical),
      waivers: [waiverOf({ finding: "security:C-1", fingerprint: "f".repeat(16) })],
    };
    assert.match(problemsOf("waiver-without-effect", other)[0]?.message ?? "", /another finding/);
  });
});

describe("waiver-expires-soon", () => {
  const messagesFor = (waiver: Parameters<typeof waiverOf>[0]): readonly string[] =>
    problemsOf("waiver-expires-soon", { ...security(critical), waivers: [waiverOf(waiver)] }).map(
      ({ message }) => message,
    );

  it("counts days from the date of the reports, and the last one applies", () => {
    const soon = messagesFor({ finding: "security:C-1", expires: "2026-03-16" });
    assert.match(soon.join(), /^The waiver for security:C-1 expires in 14 days, on 2026-03-16\. /);
    assert.match(messagesFor({ finding: "security:C-1", expires: "2026-03-02" }).join(), / expires today, /);
    assert.deepEqual(messagesFor({ finding: "security:C-1", expires: "2026-03-17" }), []);
  });

  it("says nothing about a waiver that has expired or matches nothing", () => {
    assert.deepEqual(messagesFor({ finding: "security:C-1", expires: "2026-03-01" }), []);
    assert.deepEqual(messagesFor({ finding: "security:C-7", expires: "2026-03-10" }), []);
  });
});

describe("the levels of a policy", () => {
  it("lower and switch off a rule", () => {
    const at = (level: "off" | "info" | "warning" | "error") =>
      judge({
        ...security(critical),
        policy: { ...SEVEN, rules: { "unresolved-critical": level } },
      }).problems.filter(({ rule }) => rule === "unresolved-critical");
    assert.equal(at("info")[0]?.severity, "info");
    assert.deepEqual(at("off"), []);
  });
});

describe("the rules together", () => {
  it("have unique ids", () => {
    const ids = ALL_RULES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it("report problems in the order of path, line, column and rule", () => {
    const { problems } = judge({
      texts: { security: cleanWith("security", critical), code: cleanWith("code", critical) },
    });
    const places = problems.map(({ path, line, column, rule }) =>
      [path, String(line).padStart(6, "0"), String(column).padStart(6, "0"), rule].join(" "),
    );
    assert.deepEqual(places, [...places].sort());
  });

  it("continue after one fails, which is reported as a problem", () => {
    const broken = defineRule({
      id: "broken-rule",
      title: "Broken",
      level: "error",
      docs: "",
      examples: { bad: {}, good: {} },
      check: () => {
        throw new Error("out of luck");
      },
    });
    const model = judge(security(critical));
    const context = {
      ...model,
      unreadable: [],
      policyIsDecided: true,
      decision: null,
      decisionText: null,
      sourceLines: null,
    };
    const problems = runRules([broken, ...ALL_RULES], context);
    const internal = problems.filter(({ rule }) => rule === "internal-error");
    assert.match(internal[0]?.message ?? "", /broken-rule failed.*out of luck/);
    assert.equal(problems.length, model.problems.length + 1);
  });
});

describe("unread-document", () => {
  const other = (criticals: readonly string[]): Judging => ({
    input: {
      others: [
        {
          path: "set/board.md",
          reason: "a summary",
          criticals: criticals.map((text, index) => ({ path: "set/board.md", line: 7 + index, text })),
        },
      ],
    },
  });

  it("says why a file does not count", () => {
    const [problem, ...others] = problemsOf("unread-document", other([]));
    assert.deepEqual(others, []);
    assert.deepEqual([problem?.severity, problem?.path, problem?.line], ["info", "set/board.md", 1]);
    assert.match(problem?.message ?? "", /board\.md does not count as a report: a summary/);
  });

  it("warns at the first critical finding that the file states, and names the others", () => {
    const [problem] = problemsOf("unread-document", other(["Door is open", "Lamp is on"]));
    assert.deepEqual([problem?.severity, problem?.line], ["warning", 7]);
    assert.match(problem?.message ?? "", /Door is open and 1 more/);
    assert.deepEqual(
      problem?.related.map(({ line, message }) => [line, message]),
      [[8, "Lamp is on"]],
    );
  });

  it("passes over a decision that was replaced", () => {
    const others = [{ path: "set/08_RELEASE_DECISION.previous.md", reason: "replaced", criticals: [] }];
    assert.deepEqual(problemsOf("unread-document", { input: { others } }), []);
  });
});

describe("loosened", () => {
  const marked = security(critical.replace("source", "source <!-- release-readiness: not-a-finding -->"));

  it("names the finding that a comment removes, and is an error where the policy says so", () => {
    const [problem, ...others] = problemsOf("loosened", marked);
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, "info");
    assert.match(problem.message, /removes a critical finding: C-1: Key in the source/);
    const strict = { ...SEVEN, rules: { loosened: "error" as const } };
    assert.equal(problemsOf("loosened", { ...marked, policy: strict })[0]?.severity, "error");
  });

  it("is quiet about findings below high", () => {
    const low = critical
      .replace("Critical", "Low")
      .replace("source", "source <!-- finding severity=info -->");
    assert.deepEqual(problemsOf("loosened", security(low)), []);
  });
});
