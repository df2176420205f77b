import assert from "node:assert/strict";
import { whatIfFixed } from "../../../src/core/judge/whatIf";
import { blockerNodes } from "../../../src/extension/features/blockers/blockerNodes";
import { gateCountsText, gateNodes } from "../../../src/extension/features/gates/gateNodes";
import {
  supposable,
  supposedMessage,
  supposedTitle,
  type Supposed,
} from "../../../src/extension/shared/whatIf/supposed";
import { cleanWith, judge } from "../support/reports";
import { makeView } from "./setViews";

const model = judge({
  texts: {
    security: cleanWith(
      "security",
      "## Detailed Findings",
      "### SEC-1: The key is in the source\n\n**Severity:** Critical",
      "### SEC-2: Sessions never end\n\n**Severity:** High",
      "### SEC-3: Old packages\n\n**Severity:** Critical\n**Status:** Fixed",
      "### SEC-4: No rate limit\n\n**Severity:** Critical\n**Status:** Fixed (commit 8a41c07)",
    ),
  },
});
const view = makeView({ model });

function suppose(...keys: readonly string[]): Supposed {
  return { keys, before: model, after: whatIfFixed(model, new Set(keys)) };
}

describe("what the views show if findings are supposed to be fixed", () => {
  it("can be supposed of what is open or not proven, and of nothing else", () => {
    assert.deepEqual(supposable(model), ["security:SEC-1", "security:SEC-2", "security:SEC-3"]);
  });

  it("has a check box at every finding, and checks those that are supposed", () => {
    const roots = blockerNodes(view, { grouping: "effect", filter: "", supposed: ["security:SEC-2"] });
    assert.deepEqual(
      roots.map(({ checked, children }) => [checked, ...children.map((child) => child.checked)]),
      [
        [null, false],
        [null, true],
        [null, false],
      ],
    );
  });

  it("names the number of findings and the verdict, and says that no file changes", () => {
    const supposed = suppose("security:SEC-1");
    assert.equal(supposedTitle(supposed), "what if 1 fixed: CONDITIONAL APPROVAL");
    assert.equal(
      supposedMessage(supposed),
      "What if 1 finding is fixed: Blockers 1 → 0 · Gate A1: Fail → Pass · Gate A7: Fail → Pass · Verdict: NOT APPROVED → CONDITIONAL APPROVAL. No file changes.",
    );
    assert.match(
      supposedMessage(suppose("security:SEC-1", "security:SEC-2")),
      /^What if 2 findings are fixed/,
    );
    assert.match(
      supposedMessage(suppose("security:SEC-2")),
      /Verdict: still NOT APPROVED\. No file changes\.$/,
    );
  });

  it("moves the gates and the verdict, and marks what has moved", () => {
    const [verdict, ...gates] = gateNodes(view, suppose("security:SEC-1"));
    assert.equal(verdict?.label, "CONDITIONAL APPROVAL");
    assert.equal(verdict.description, `what if 1 fixed · ${view.name}`);
    assert.match(verdict.spoken, /^What if 1 finding is fixed: /);
    const moved = gates.filter(({ description }) => description.startsWith("what if: "));
    assert.deepEqual(
      moved.map(({ id, icon }) => [id.slice(-2), icon?.id]),
      [
        ["A1", "pass-filled"],
        ["A7", "pass-filled"],
      ],
    );
    const passing = (text: string): number => Number(/(\d+) of \d+ pass$/.exec(text)?.[1]);
    assert.equal(passing(gateCountsText(view, suppose("security:SEC-1"))), passing(gateCountsText(view)) + 2);
  });

  it("keeps every node, so that nothing closes when a box is checked", () => {
    const ids = (nodes: ReturnType<typeof gateNodes>): readonly string[] => nodes.map(({ id }) => id);
    assert.deepEqual(ids(gateNodes(view, suppose("security:SEC-1"))), ids(gateNodes(view)));
  });
});
