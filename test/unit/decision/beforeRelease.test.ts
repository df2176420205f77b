// What reports demand before the release is in the plan and on the way to approval, with their sentence and place.
import assert from "node:assert/strict";
import { decided, itemsOf, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { FOUR, cleanWith, judge, type Judging, type Texts } from "../support/reports";

function document(judging: Judging): string {
  return decided({ outputPath: "set/decision.md", setPath: "set", model: judge(judging) }).markdown;
}

const CRITICAL = "### S-1: Open door\n\n**Severity:** Critical\n\n**Effort:** 2 hours";
const HIGH = "### S-2: Weak lock\n\n**Severity:** High\n\n**Effort:** 16 hours";

function securityWith(...more: readonly string[]): Texts {
  return { security: cleanWith("security", "## Findings", CRITICAL, HIGH, ...more) };
}

const UNTIL = [
  "## Conclusion",
  "The house stands. **Cannot go live** until:",
  "1. All HIGH findings closed\n2. External penetration test passed (owner: red team)",
];

describe("what reports demand before the release", () => {
  it("is in the plan in their words, and not among the conditions that can follow", () => {
    const markdown = document({ texts: securityWith(...UNTIL) });
    const plan = plainOf(sectionOf(markdown, "Plan"));
    assert.match(
      plan,
      /Fix 1 finding that the \S+( \S+)? demands first: “Cannot go live until:” “All HIGH findings closed” 02:\d+/,
    );
    assert.doesNotMatch(plan, /For full approval|may ask/);
    assert.match(plainOf(sectionOf(markdown, "Conditions")), /all have to be done before the release/);
    const [, ...rows] = tablesOf(markdown, "What the reports demand before the release")[0] ?? [];
    assert.deepEqual(
      rows.map(([, open, effort]) => [open, effort]),
      [
        ["S-2", "16 h"],
        ["no finding", "red team"],
      ],
    );
  });

  it("moves the date of the release, and every date is of one schedule", () => {
    const dateOf = (markdown: string, what: string): string => {
      const row = tablesOf(markdown, "Plan")[0]?.find((cells) => cells[1]?.startsWith(what));
      return /\d{4}-\d\d-\d\d/.exec(row?.[0] ?? "")?.[0] ?? "none";
    };
    const blockers = dateOf(document({ texts: securityWith() }), "Fix 1 blocker");
    const demanded = document({ texts: securityWith(...UNTIL) });
    const first = dateOf(demanded, "All 2 fixes before the release");
    assert.ok(first > blockers, `${first} is after ${blockers}`);
    assert.equal(dateOf(demanded, "Fix 1 blocker"), blockers);
    assert.ok(
      plainOf(sectionOf(demanded, "Next five actions")).includes(
        `Blockers done: ${blockers} at the earliest`,
      ),
    );
    const tier = itemsOf(demanded, "Path to approval").find((item) => item.startsWith("Proposed deadline"));
    assert.ok(tier?.includes(first), tier);
  });

  it("contains work without a finding once, with all its places, as an open box of the first tier", () => {
    const box = ["## Production Checklist", "- [ ] Penetration test completed"];
    const markdown = document({ texts: securityWith(...UNTIL, ...box) });
    assert.match(
      plainOf(sectionOf(markdown, "Plan")),
      /Also demanded first: External penetration test passed.*\(red team\) 02:\d+/,
    );
    const boxes = itemsOf(markdown, "Path to approval").filter((item) => item.includes("enetration test"));
    assert.equal(boxes.length, 1, boxes.join("\n"));
    assert.match(boxes[0] ?? "", /02:\d+, 02:\d+/);
  });

  it("is nothing where a report only recommends it", () => {
    const soft = ["## Conclusion", "A penetration test is recommended before production."];
    const markdown = document({ texts: securityWith(...soft) });
    assert.doesNotMatch(markdown, /demands first|demanded first|What the reports demand/);
    assert.match(plainOf(sectionOf(markdown, "Plan")), /For full approval, also meet 1 condition/);
  });

  it("is the sum of the findings, and says where the demand states another figure", () => {
    const list = ["## Before Production", "1. Fix all HIGH findings (8 hours)"];
    const [, row] =
      tablesOf(document({ texts: securityWith(...list) }), "What the reports demand before the release")[0] ??
      [];
    assert.match(row?.[2] ?? "", /^16 h ; demanded as 8 h 02:\d+$/);
  });

  it("leaves nothing of it once the findings are fixed", () => {
    const fixed = HIGH.replace("**Effort:**", "**Status:** Fixed in commit 1a2b3c4\n\n**Effort:**");
    const list = ["## Before Production", "1. Fix all HIGH findings"];
    const texts = { security: cleanWith("security", "## Findings", CRITICAL, fixed, ...list) };
    assert.doesNotMatch(document({ texts }), /demands first|What the reports demand/);
  });
});

describe("the path to approval", () => {
  it("lists the gates in the order of the gate table", () => {
    for (const policy of [undefined, FOUR]) {
      const markdown = document({ ...(policy ? { policy } : {}), texts: securityWith() });
      const table = (tablesOf(markdown, "Gates")[0] ?? [])
        .slice(1)
        .map(([name]) => name?.split(" ")[0] ?? "");
      const path = [
        ...plainOf(sectionOf(markdown, "Path to approval")).matchAll(/gate (\w+) (?:fails|passes|has)/g),
      ];
      const named = path.map(([, id = ""]) => id);
      assert.deepEqual(
        named,
        table.filter((id) => named.includes(id)),
      );
      assert.ok(named.length > 5);
    }
  });
});

describe("the brief", () => {
  it("names the report of an id that another report has, too", () => {
    const texts = {
      architecture: cleanWith("architecture", "## Findings", "### C1: Bent hull\n\n**Severity:** Critical"),
      security: cleanWith("security", "## Findings", "### C-1: Open door\n\n**Severity:** Critical"),
    };
    const actions = itemsOf(document({ texts }), "Next five actions").join("\n");
    assert.match(actions, /closes Security C-1\b/);
    assert.match(actions, /closes Architecture C1\b/);
    assert.match(itemsOf(document({ texts: securityWith() }), "Next five actions")[0] ?? "", /closes S-1\b/);
  });

  it("objects to a share of the traffic for a service that runs once", () => {
    const text = "**Current state:** Single instance only";
    const markdown = document({ texts: { architecture: cleanWith("architecture", text) } });
    for (const title of ["Plan", "Deployment"])
      assert.match(
        plainOf(sectionOf(markdown, title)),
        /Contradiction: A share of the traffic needs a second instance, but “single instance only”.*01:\d+/i,
      );
    const pattern = cleanWith("architecture", "Use a single instance of the client in every module.");
    assert.doesNotMatch(document({ texts: { architecture: pattern } }), /Contradiction:/);
  });

  it("lists the sign-offs in one line for each state, and keeps their fields in an annex", () => {
    const markdown = document({});
    assert.equal(itemsOf(markdown, "Sign-offs").length, 1);
    assert.match(itemsOf(markdown, "Sign-offs")[0] ?? "", /^Not filled in: Security Lead, /);
    assert.ok(markdown.indexOf("<!-- human: sign-off.") > markdown.indexOf("## Annexes"));
  });
});
