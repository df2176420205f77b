// Procedures of a policy in a decision: boxes, fields, times, and windows.
import assert from "node:assert/strict";
import { auditDocument } from "../../../src/core/decision/audit";
import { anchorOf, deadAnchor } from "../../../src/core/decision/anchors";
import { markdownOf } from "../../../src/core/decision/humanFields";
import { readRegions } from "../../../src/core/decision/regions";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import type { Procedures } from "../../../src/core/policy/releaseModel";
import { decided, itemsOf, nodesOf, plainOf, sectionOf, tablesOf, parseGfm } from "../support/decisions";
import { FOUR_WITH_TRADING } from "../support/policies";
import { cleanWith, judge } from "../support/reports";

const OUT = { outputPath: "set/decision.md", setPath: "set" };

function decisionOf(policy: Policy, target: string | null = null): string {
  return decided({ ...OUT, model: judge({ policy }), existing: { target, setDecision: null } }).markdown;
}

function withProcedures(values: Partial<Procedures>, policy: Policy = sevenPhase): Policy {
  return { ...policy, procedures: { ...policy.procedures, ...values } };
}

function field(markdown: string, id: string): string {
  const read = readRegions(markdown);
  assert.ok(read.ok);
  const found = read.regions.find((region) => region.id === id);
  assert.ok(found, id);
  return found.content;
}

describe("commands for a platform", () => {
  const onKubernetes =
    "## Findings\n\nNone identified. The service runs on Kubernetes.\n\n## Verdict\n\n**Verdict:** APPROVED";

  it("appear only where a report names the platform", () => {
    const clean = decisionOf(sevenPhase);
    assert.doesNotMatch(clean, /kubectl|psql|pg_dump|redis|trading/i);
    const model = judge({ texts: { code: onKubernetes } });
    const named = decided({ ...OUT, model, existing: { target: null, setDecision: null } }).markdown;
    assert.match(named, /kubectl .*rollout undo/);
    assert.doesNotMatch(named, /psql|pg_dump/);
  });

  it("appear wherever the policy file itself states them", () => {
    const steps = [{ title: "Start it", minutes: 1, command: "kubectl apply --filename service.yaml" }];
    assert.match(decisionOf(withProcedures({ deployment: steps })), /kubectl apply --filename/);
  });
});

describe("boxes", () => {
  it("for people are kept byte for byte, with what they wrote", () => {
    const first = decisionOf(FOUR_WITH_TRADING);
    const [line = ""] = field(first, "checklist.operational").trim().split("\n");
    const ticked = first.replace(line, `${line.replace("[ ]", "[x]")} -- Ada, 2 March`);
    assert.notEqual(ticked, first);
    const again = decisionOf(FOUR_WITH_TRADING, ticked);
    assert.equal(again, ticked);
  });

  it("that reports decide cannot be checked by hand", () => {
    const first = decisionOf(FOUR_WITH_TRADING);
    const open = /^- \[ \] Security code coverage.*$/m.exec(first)?.[0] ?? "";
    assert.ok(open !== "");
    const tampered = first.replace(open, open.replace("[ ]", "[x]"));
    const result = decided({
      ...OUT,
      model: judge({ policy: FOUR_WITH_TRADING }),
      existing: { target: tampered, setDecision: null },
      replace: true,
    });
    assert.equal(result.markdown, first);
  });

  it("that were added to the policy after a field was filled are listed below it", () => {
    const first = decisionOf(sevenPhase);
    const ticked = first.replace("- [ ] Secrets come", "- [x] Secrets come");
    const checklists = sevenPhase.procedures.checklists.map((group) =>
      group.id === "configuration"
        ? {
            ...group,
            items: [...group.items, { text: "Flags are off", evaluation: { kind: "person" } as const }],
          }
        : group,
    );
    const again = decisionOf(withProcedures({ checklists }), ticked);
    assert.equal(field(again, "checklist.configuration"), field(ticked, "checklist.configuration"));
    assert.ok(itemsOf(again, "Deployment checklist").includes("Flags are off"));
  });

  it("are counted as shown", () => {
    const markdown = decisionOf(FOUR_WITH_TRADING);
    const section = sectionOf(markdown, "Deployment checklist");
    const boxes = nodesOf(section, "listItem").flatMap(({ checked }) => checked ?? []);
    const [table] = tablesOf(markdown, "Deployment checklist");
    const all = table?.at(-1) ?? [];
    assert.equal(all[2], String(boxes.length));
    assert.equal(all[3], String(boxes.filter(Boolean).length));
    const before = table?.filter((row) => row[1] === "before").map((row) => Number(row[2])) ?? [];
    assert.ok(before.reduce((sum, count) => sum + count, 0) >= 50, "a set without findings");
  });

  it("represent each blocking and high security finding, checked when its fix is verified", () => {
    const findings = [
      "## Findings",
      "### S-1: Open door\n\n**Severity:** High",
      "### S-2: Old key\n\n**Severity:** Critical\n\n**Status:** Fixed in commit 0a1b2c3d",
      "### S-3: Small gap\n\n**Severity:** Low",
    ].join("\n\n");
    const model = judge({ policy: sevenPhase, texts: { security: cleanWith("security", findings) } });
    const { markdown } = decided({ ...OUT, model });
    const tasks = nodesOf(sectionOf(markdown, "Deployment checklist"), "listItem")
      .map((item) => [item.checked, plainOf(item)] as const)
      .filter(([, text]) => /^S-\d/.test(text))
      .map(([checked, text]) => `${String(checked)} ${text.slice(0, 3)}`);
    assert.deepEqual(tasks, ["false S-1", "true S-2"]);
  });
});

describe("the path to approval", () => {
  it("is printed for every verdict except an approval", () => {
    const gates = { B5: { onMissing: "advisory" } } as const;
    const clean = judge({ policy: FOUR_WITH_TRADING, gates });
    assert.equal(clean.verdict, "approved");
    assert.ok(!decided({ ...OUT, model: clean }).markdown.includes("## Path to approval"));
    const high = "## Findings\n\n### H-1: Slow search\n\n**Severity:** High\n\n**Effort:** 4 hours";
    const model = judge({
      policy: FOUR_WITH_TRADING,
      gates,
      texts: { security: cleanWith("security", high) },
    });
    assert.equal(model.verdict, "conditional");
    const items = itemsOf(decided({ ...OUT, model }).markdown, "Path to approval");
    assert.ok(items.includes("Open findings: 1: H-1"));
    assert.ok(items.includes("Effort: 4 h"), items.join("\n"));
    // As of Monday, 2026-03-02; two engineers need less than a day.
    assert.ok(items.includes("Proposed deadline: 2026-03-02"), items.join("\n"));
  });
});

describe("the first tier", () => {
  /** The boxes of each tier, without their results. */
  function boxesOf(policy: Policy): readonly (readonly string[])[] {
    const texts = {
      security: cleanWith("security", "## Findings\n\n### S-1: A door\n\n**Severity:** Critical"),
    };
    const { markdown } = decided({ ...OUT, model: judge({ policy, texts }) });
    return policy.procedures.tiers.map(({ number, title }) =>
      nodesOf(sectionOf(markdown, `Tier ${number}: ${title}`), "listItem")
        .filter(({ checked }) => typeof checked === "boolean")
        .map((item) => plainOf(item)),
    );
  }

  it("has every gate that blocks, even if the policy lists it in a later tier or in none", () => {
    const [first = [], second = []] = boxesOf(sevenPhase);
    for (const text of ["All performance targets are met", "Functional completeness is above 95%"]) {
      assert.ok(
        first.some((box) => box.startsWith(text)),
        first.join("\n"),
      );
      assert.ok(!second.some((box) => box.startsWith(text)), second.join("\n"));
    }
    for (const { title } of FOUR_WITH_TRADING.gates.filter(({ id }) => id === "B2" || id === "B4")) {
      assert.ok(
        boxesOf(FOUR_WITH_TRADING)[0]?.some((box) => box.startsWith(title)),
        title,
      );
    }
  });

  it("does not have a gate that is only a condition", () => {
    const gates = sevenPhase.gates.map((gate) =>
      gate.id === "A4" ? ({ ...gate, onFail: "condition", onMissing: "condition" } as const) : gate,
    );
    const [first = [], second = []] = boxesOf({ ...sevenPhase, gates });
    assert.ok(!first.some((box) => box.startsWith("All performance targets are met")));
    assert.ok(second.some((box) => box.startsWith("All performance targets are met")));
  });
});

describe("the gates on that path", () => {
  it("state what each of them requires", () => {
    const items = itemsOf(decisionOf(FOUR_WITH_TRADING), "Gate B5");
    assert.ok(
      items.some((item) => item.startsWith("To pass: State in a report whether these are in place: ")),
    );
  });
});

describe("the deployment", () => {
  const facts = (policy: Policy): readonly string[] => itemsOf(decisionOf(policy), "Deployment");

  it("takes as long as its steps, and has no window in a year that the calendar does not list", () => {
    const list = facts(FOUR_WITH_TRADING);
    assert.ok(
      list.some((item) =>
        item.startsWith("Duration: 65 minutes (sum of all steps) · Canary 45, Quarter 0, Half 0, All 20"),
      ),
      list.join("\n"),
    );
    const window = list.find((item) => item.startsWith("Window:"));
    assert.equal(
      window,
      "Window: Mon–Fri 17:00–21:00; Sat 10:00–16:00 Asia/Kolkata (no holiday calendar for 2026)",
    );
  });

  it("has the first free window of the calendar", () => {
    const calendar = {
      ...FOUR_WITH_TRADING.calendar,
      years: [{ year: 2026, holidays: [], specialSessions: [] }],
    };
    const window = facts({ ...FOUR_WITH_TRADING, calendar }).find((item) => item.startsWith("Window:"));
    // Monday, 2026-03-02, after the session.
    assert.match(window ?? "", /^Window: no earlier than 2026-03-02 17:00 to 21:00 Asia\/Kolkata/);
  });

  it("shows commands as code and the stages as a diagram, with the same content in a table", () => {
    const code = nodesOf(sectionOf(decisionOf(FOUR_WITH_TRADING), "Deployment"), "code");
    assert.deepEqual([...new Set(code.map(({ lang }) => lang))].sort(), ["mermaid", "sh"]);
    const [table] = tablesOf(decisionOf(FOUR_WITH_TRADING), "Deployment");
    assert.deepEqual(
      table?.slice(1).map((row) => row[1]),
      ["none", "none", "5%", "25%", "50%", "100%"],
    );
  });
});

describe("the rollback", () => {
  it("states that its steps exceed the SLA", () => {
    const slas = { ...FOUR_WITH_TRADING.slas, rollbackMinutes: 13 };
    const time = (policy: Policy): string =>
      nodesOf(sectionOf(decisionOf(policy), "Rollback"), "paragraph")
        .map(plainOf)
        .find((text) => text.startsWith("Time:")) ?? "";
    assert.match(time(FOUR_WITH_TRADING), /14 minutes .*within the SLA of 15 minutes/);
    assert.match(time({ ...FOUR_WITH_TRADING, slas }), /14 minutes .*EXCEEDS the SLA of 13 minutes/);
  });
});

describe("text of a policy in a field", () => {
  it("is not a marker, a box, or markup", () => {
    for (const text of ["<!-- human: x -->", "- [x] done", "# Head", "a | b", "```", "1. one", "*a*"]) {
      const markdown = markdownOf(text);
      const [node, ...others] = parseGfm(`- [ ] ${markdown}`).children;
      assert.equal(others.length, 0);
      assert.ok(node?.type === "list");
      assert.equal(plainOf(node), text);
      const read = readRegions(markdown);
      assert.ok(read.ok && read.regions.length === 0, text);
    }
  });
});

describe("what the audit finds", () => {
  it("a box that is checked but should not be", () => {
    const meant = parseGfm("- [ ] one\n- [x] two\n");
    assert.equal(auditDocument(meant, "- [ ] one\n- [x] two\n"), null);
    assert.match(auditDocument(meant, "- [x] one\n- [x] two\n") ?? "", /open task.*checked task/);
  });

  it("a command that lost a line, and a language that changed", () => {
    const meant = parseGfm("```sh\na\nb\n```\n");
    assert.match(auditDocument(meant, "```sh\na\n```\n") ?? "", /code sh/);
    assert.match(auditDocument(meant, "```js\na\nb\n```\n") ?? "", /code js/);
  });

  it("a link to an anchor without a heading", () => {
    assert.equal(deadAnchor(parseGfm("# Gate A1\n\n[A1](#gate-a1)\n")), null);
    assert.equal(deadAnchor(parseGfm("# Gate A1\n\n[A2](#gate-a2)\n")), "gate-a2");
    assert.match(auditDocument(parseGfm("[A](#b)\n"), "[A](#b)\n") ?? "", /#b/);
  });

  it("only uses anchors that all renderers generate alike", () => {
    assert.equal(anchorOf("Path to approval"), "path-to-approval");
    for (const heading of ["At least 40%", "C-1: Key", "Ümlaut", "two  spaces", ""])
      assert.equal(anchorOf(heading), null, heading);
  });
});
