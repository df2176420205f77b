import assert from "node:assert/strict";
import { readRequest, readUpdate } from "../../../src/core/dashboard/messages";
import { dashboardSections } from "../../../src/core/dashboard/dashboard";
import { createPageDifference } from "../../../src/extension/features/dashboard/pageDifference";
import { knownPlace } from "../../../src/extension/features/dashboard/knownPlace";
import { inSet, makeSet } from "../support/setModel";
import { dashboardOf } from "./dashboards";

describe("the messages of the dashboard", () => {
  const requests: readonly (readonly [string, unknown, boolean])[] = [
    ["a page that is ready", { kind: "ready" }, true],
    ["a place", { kind: "open", set: "file:///a", path: "a.md", line: 3 }, true],
    ["a line that is none", { kind: "open", set: "file:///a", path: "a.md", line: 0 }, false],
    ["a line in words", { kind: "open", set: "file:///a", path: "a.md", line: "3" }, false],
    ["a command of the page", { kind: "run", command: "copyBrief" }, true],
    ["a command of the editor", { kind: "run", command: "workbench.action.terminal.new" }, false],
    ["a box", { kind: "whatIf", set: "file:///a", finding: "security:C-1", isFixed: true }, true],
    ["a box without a state", { kind: "whatIf", set: "file:///a", finding: "security:C-1" }, false],
    ["another kind", { kind: "evaluate", code: "1" }, false],
    ["nothing", null, false],
    ["a text", "ready", false],
  ];
  for (const [name, message, isRead] of requests) {
    it(`${isRead ? "take" : "refuse"} ${name}`, () => {
      assert.deepEqual(readRequest(message), isRead ? message : null);
    });
  }

  it("carry the whole page, and refuse one with anything else in it", () => {
    const sections = dashboardSections(dashboardOf());
    const update = { kind: "show", set: "file:///a", order: sections.map(({ id }) => id), changed: sections };
    assert.deepEqual(readUpdate(update), update);
    const [first] = sections;
    const script = { tag: "script", attributes: {}, children: ["alert(1)"] };
    assert.equal(readUpdate({ ...update, changed: [{ ...first, content: script }] }), null);
    assert.equal(readUpdate({ ...update, changed: [{ ...first, content: "text" }] }), null);
  });
});

describe("what is sent to the page", () => {
  it("is everything at first, then what changed, and nothing if nothing did", () => {
    const difference = createPageDifference();
    const first = dashboardSections(dashboardOf());
    const kinds = (update: ReturnType<typeof difference.next>): readonly string[] | null =>
      update?.kind === "show" ? update.changed.map(({ id }) => id) : null;
    assert.deepEqual(
      kinds(difference.next("a", first)),
      first.map(({ id }) => id),
    );
    assert.equal(difference.next("a", dashboardSections(dashboardOf())), null);
    const renamed = dashboardSections(dashboardOf({ name: "Ledger 3.5" }));
    assert.deepEqual(kinds(difference.next("a", renamed)), ["verdict"]);
    assert.deepEqual(kinds(difference.next("b", renamed)), []);
    difference.forget();
    assert.deepEqual(
      kinds(difference.next("b", renamed)),
      first.map(({ id }) => id),
    );
  });
});

describe("a place that the page asks for", () => {
  const set = { model: makeSet(), failures: [] };
  const cases: readonly (readonly [string, boolean])[] = [
    [inSet("02_SECURITY.md"), true],
    ["../../etc/passwd", false],
    ["/etc/passwd", false],
    ["", false],
    [inSet("../outside.md"), false],
  ];
  it("is opened only if the set has it", () => {
    for (const [path, isKnown] of cases)
      assert.deepEqual(knownPlace(set, path, 3), isKnown ? { path, line: 3, column: 1 } : null, path);
  });
});
