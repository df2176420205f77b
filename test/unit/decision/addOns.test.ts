// What an add-on brings to the document, and that nothing of it is there without it.
import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import { loadSampleSets } from "../examples/sampleSets";
import { decided, decideInput, itemsOf, sectionOf } from "../support/decisions";
import { judge, report, type Texts } from "../support/reports";

const documentOf = (policy: Policy, texts: Texts = {}): string => {
  const model = judge({ policy, texts });
  const outputPath = `${model.path}/${policy.decision.file}`;
  return decided(decideInput({ model, outputPath, setPath: model.path })).markdown;
};

/** Words that only an add-on brings. */
const WORDS: readonly (readonly [addOn: string, words: RegExp])[] = [
  ["trading", /trading|market hours|paper order|websocket/i],
  ["payments", /payment|charged/i],
  ["healthcare", /patient|HIPAA/i],
  ["kubernetes", /kubectl|\bpod\b/i],
  ["postgres", /psql|pg_dump/i],
  ["redis", /redis/i],
];

describe("a decision without add-ons", () => {
  for (const policy of [sevenPhase, fourReport])
    it(`contains none of their words: ${policy.id}`, () => {
      // These reports state compliance, and so they name the standards.
      const markdown = documentOf(policy, { security: report("## Findings\n\nNone identified.") });
      for (const [, words] of WORDS) assert.doesNotMatch(markdown, words);
      assert.doesNotMatch(markdown, /PCI|SOC 2/);
    });

  it("contains their words in the sample only where the reports show them", async () => {
    for (const [path, { model }] of await loadSampleSets()) {
      const { markdown } = decided(
        decideInput({ model, outputPath: `${model.path}/words.md`, setPath: model.path }),
      );
      const applied = new Set<string>([...model.policy.addOns, ...model.shownAddOns.map(({ id }) => id)]);
      const own =
        sectionOf(markdown, "Deployment").children.length + sectionOf(markdown, "Rollback").children.length;
      assert.ok(own > 0);
      for (const [addOn, words] of WORDS.filter(
        ([id]) => id === "kubernetes" || id === "postgres" || id === "redis",
      ))
        assert.equal(words.test(markdown) && !applied.has(addOn), false, `${path}: ${addOn}`);
    }
  });
});

describe("a decision with an add-on that the reports show", () => {
  const texts: Texts = {
    architecture: report("## Findings\n\nNone identified.", "Order execution takes 40 ms."),
    code: report(
      "## Findings\n\nNone identified.",
      "It stops outside market hours.",
      "Redis keeps the queue.",
    ),
  };
  const markdown = documentOf(fourReport, texts);

  it("is named below the verdict, and in full with its words and their places", () => {
    assert.match(markdown, /policy four-report with trading, redis/);
    const items = itemsOf(markdown, "Context and principles");
    assert.ok(items.includes("trading add-on: Order execution (01:7) market hours (03:7)"), items.join("\n"));
    assert.ok(items.includes("redis add-on: redis (03:9)"), items.join("\n"));
  });

  it("has its context, window, metrics, steps, commands, triggers, and criteria", () => {
    for (const part of [
      "The service handles real money",
      "Sat 10:00–16:00 Asia/Kolkata",
      "WebSocket connections",
      "Redis circuit breaker",
      "Stop accepting new orders and subscriptions",
      "A paper order is accepted",
      "of orders fail for 5 minutes",
      "trading volume is as expected",
      "a P1 incident occurs during market hours",
    ])
      assert.ok(markdown.includes(part), part);
  });
});
