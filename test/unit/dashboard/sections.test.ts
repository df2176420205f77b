import assert from "node:assert/strict";
import { snapshotOfSet } from "../../../src/core/dashboard/snapshotOfSet";
import { makeFinding, makeSet, rangeAt } from "../support/setModel";
import { cleanWith, judge } from "../support/reports";
import { dashboardOf, elementsOf, sectionOf, textOf } from "./dashboards";

const OPEN =
  "### SEC-1: Signing key is in the container image\n\n**Severity:** Critical\n\n**Effort:** 2 hours";
const HIGH = "### SEC-2: Sessions never end\n\n**Severity:** High\n\n**Effort:** 4-6 hours";
const blocked = judge({ texts: { security: cleanWith("security", OPEN, HIGH) } });
const fixed = new Set(["security:SEC-1"]);

describe("the sections of the dashboard", () => {
  it("give the verdict in the words of the policy, with figures and reasons", () => {
    const text = textOf(sectionOf("verdict", { model: blocked }));
    for (const part of [
      "Ledger 3.4",
      "NOT APPROVED",
      "Blockers 1",
      "Conditions 1",
      "Gates that pass 6 of 8",
      "2 h",
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.match(text, /Why A1 fails: 1 open critical finding/);
  });

  it("keep the verdict of the reports while boxes are checked, and say apart what would be", () => {
    const text = textOf(sectionOf("verdict", { model: blocked, fixed }));
    assert.match(
      text,
      /NOT APPROVED .* What if 1 finding were fixed: CONDITIONAL APPROVAL , with 0 blockers left/,
    );
    assert.match(text, /Why A1 fails/);
    assert.ok(textOf(sectionOf("verdict", { model: blocked })).indexOf("What if") === -1);
  });

  it("show the state of a gate next to what it was", () => {
    assert.match(textOf(sectionOf("gates", { model: blocked, fixed })), /✓ Pass was Fail/);
  });

  it("keep a finding in its place when its box is checked", () => {
    const before = boxes(sectionOf("findings", { model: blocked }));
    const after = boxes(sectionOf("findings", { model: blocked, fixed }));
    assert.deepEqual(before, [
      ["security:SEC-1", false],
      ["security:SEC-2", false],
    ]);
    assert.deepEqual(after, [
      ["security:SEC-1", true],
      ["security:SEC-2", false],
    ]);
  });

  it("list the steps with what turns, and what each adds", () => {
    const text = textOf(sectionOf("way", { model: blocked }));
    assert.match(text, /Fix 1 finding \+ 2 h → ✓ Pass .*A1.*A7/);
    assert.match(text, /After these fixes \(2 h\): CONDITIONAL APPROVAL/);
    assert.match(text, /Until APPROVED \(4–6 h more for open findings\):/);
  });

  it("say that nothing is left if the set is approved", () => {
    assert.match(
      textOf(sectionOf("way", { model: judge() })),
      /Every gate passes, and there are no conditions/,
    );
  });

  it("never show an unknown effort as 0", () => {
    const model = makeSet({ findings: [makeFinding()] });
    const text = textOf(sectionOf("verdict", { model }));
    assert.match(text, /Effort to unblock Unknown .*1 of 1 efforts unknown/);
    assert.doesNotMatch(text, /\b0 h\b/);
    assert.match(textOf(sectionOf("plan", { model })), /Low Not stated Not stated Not stated/);
  });

  it("count open findings by report and severity, with bars in proportion", () => {
    const findings = [
      makeFinding(),
      makeFinding({ key: "security:L-1", range: rangeAt(60), effectiveSeverity: "low" }),
    ];
    const section = sectionOf("counts", { model: makeSet({ findings }) });
    assert.match(textOf(section), /02_SECURITY\.md 1 0 0 1 0 2 All reports 1 0 0 1 0 2$/);
    const widths = elementsOf(section)
      .filter(({ tag }) => tag === "rect")
      .map(({ attributes }) => attributes.width);
    assert.deepEqual(widths, ["50", "50"]);
  });

  it("put every rated risk into one cell of the matrix", () => {
    const section = sectionOf("risks", { model: blocked });
    const filled = elementsOf(section).filter(
      ({ attributes }) => attributes.class?.endsWith(" filled") === true,
    );
    const counted = filled.map((cell) => Number(textOf(cell).split(" ").at(-1)));
    const listed = elementsOf(section).filter(
      ({ tag, attributes }) => tag === "li" && attributes.key !== undefined,
    );
    assert.equal(
      counted.reduce((sum, count) => sum + count, 0),
      listed.length,
    );
    assert.ok(listed.length > 0);
  });

  it("say what changed since the last decision", () => {
    const previous = { name: "the decision of 2026-03-02", snapshot: snapshotOfSet(blocked) };
    assert.match(textOf(sectionOf("changes", { model: blocked, previous })), /are the same/);
    const text = textOf(sectionOf("changes", { model: judge(), previous }));
    assert.match(text, /Since the decision of 2026-03-02: Verdict: NOT APPROVED → APPROVED\./);
    assert.match(text, /Blockers 1 → 0: SEC-1 no longer blocks\./);
    assert.match(text, /gone without evidence SEC-1/);
    assert.match(textOf(sectionOf("changes")), /no earlier decision/);
  });

  it("ask only for places of the set and for known findings", () => {
    const { model } = dashboardOf({ model: blocked });
    const asked = elementsOf(sectionOf("gates", { model })).flatMap(
      ({ attributes }) => attributes["data-path"] ?? [],
    );
    assert.ok(asked.length > 0);
    for (const path of asked)
      assert.ok(
        model.reports.some(({ facts }) => facts.path === path),
        path,
      );
  });
});

function boxes(section: ReturnType<typeof sectionOf>): readonly (readonly [string | undefined, boolean])[] {
  return elementsOf(section)
    .filter(({ tag }) => tag === "input")
    .map(({ attributes }) => [attributes["data-finding"], attributes.checked !== undefined]);
}
