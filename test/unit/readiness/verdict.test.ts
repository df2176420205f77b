// Every condition of a verdict, one at a time.
import assert from "node:assert/strict";
import { cleanWith, FOUR, judge, SEVEN, waiverOf, type Judging } from "../support/reports";

const critical = "### C-1: Key in the source\n\n**Severity:** Critical";
const high = "### H-1: Slow label\n\n**Severity:** High";

const security = (...blocks: readonly string[]): Judging => ({
  texts: { security: cleanWith("security", "## Open Points", ...blocks) },
});

describe("the verdict", () => {
  const conditions: readonly (readonly [string, Judging, RegExp])[] = [
    ["an open high finding", security(high), /1 open high or P1 finding: H-1/],
    ["an open P1", security("### H-1: Slow label\n\n**Severity:** Low\n\n**Priority:** P1"), /H-1/],
    [
      "a waived finding",
      { ...security(critical), waivers: [waiverOf({ finding: "security:C-1" })] },
      /1 waived finding: C-1/,
    ],
    [
      "a claimed but unverified blocker fix",
      security(`${critical}\n\n**Status:** Fixed`),
      /1 claimed but unverified blocker fix: C-1/,
    ],
    [
      "a report with a conditional verdict",
      { texts: { code: cleanWith("code", "**Verdict:** CONDITIONAL APPROVAL") } },
      /The verdict of the code report is conditional/,
    ],
    [
      "an approval that waits for something",
      { texts: { code: cleanWith("code", "**Recommendation:** APPROVE once C-1 is fixed") } },
      /The verdict of the code report is conditional/,
    ],
    [
      "reports of two branches",
      {
        texts: {
          code: `# Code\n\n**Branch:** main\n\n${cleanWith("code")}`,
          security: `# Security\n\n**Branch:** release/2\n\n${cleanWith("security")}`,
        },
      },
      /different values for branch: release\/2, main/,
    ],
  ];
  for (const policy of [SEVEN, FOUR]) {
    const { wording } = policy.decision;
    for (const [what, judging, reason] of conditions) {
      it(`${policy.id}: ${what} makes it ${wording.conditional}`, () => {
        const model = judge({ ...judging, policy });
        assert.equal(model.verdict, "conditional", model.reasons.join("\n"));
        assert.equal(model.verdictText, wording.conditional);
        assert.ok(
          model.reasons.some((text) => reason.test(text)),
          model.reasons.join("\n"),
        );
      });
    }

    it(`${policy.id}: a failing gate makes it ${wording["not-approved"]}, and its reason comes first`, () => {
      const model = judge({ ...security(critical, high), policy });
      assert.equal(model.verdictText, wording["not-approved"]);
      assert.match(model.reasons[0] ?? "", /^[AB]1 fails: 1 open critical finding/);
      assert.ok(
        model.reasons.some((text) => text.includes("H-1")),
        "conditions are also listed",
      );
    });

    it(`${policy.id}: a missing report makes it ${wording["not-approved"]}`, () => {
      const model = judge({ policy, texts: { qa: null } });
      assert.equal(model.verdictText, wording["not-approved"]);
      assert.ok(model.reasons.some((text) => text.includes("has no evidence")));
    });
  }

  const fail: Judging = {
    texts: { functional: "# F\n\nFunctional completeness: 90 %\n\n**Verdict:** APPROVED" },
  };
  const silent: Judging = { texts: { functional: "# F\n\nFine.\n\n**Verdict:** APPROVED" } };

  it("is conditional because of a waived gate", () => {
    const model = judge({ ...fail, waivers: [waiverOf({ gate: "A3" })] });
    assert.equal(model.verdict, "conditional");
    assert.deepEqual(model.reasons, ["A3 is waived."]);
  });

  it("is conditional if a failing gate is a condition in the policy, and approved if it is advisory", () => {
    assert.equal(judge({ ...fail, gates: { A3: { onFail: "condition" } } }).verdict, "conditional");
    assert.equal(judge({ ...fail, gates: { A3: { onFail: "advisory" } } }).verdict, "approved");
    assert.equal(judge({ ...fail, gates: { A3: { onMissing: "condition" } } }).verdict, "not-approved");
  });

  it("is conditional if a gate without evidence is a condition in the policy", () => {
    assert.equal(judge(silent).verdict, "not-approved");
    assert.equal(judge({ ...silent, gates: { A3: { onMissing: "condition" } } }).verdict, "conditional");
    assert.equal(judge({ ...silent, gates: { A3: { onMissing: "advisory" } } }).verdict, "approved");
  });

  it("is not affected by medium, low, and verified findings", () => {
    const model = judge(
      security(
        "### M-1: Long lines\n\n**Severity:** Medium",
        `${critical}\n\n**Status:** Fixed in commit 1a2b3c4`,
        `${high}\n\n**Status:** Fixed`,
      ),
    );
    assert.equal(model.verdict, "approved", model.reasons.join("\n"));
  });

  it("is not conditional because of a waiver for what has been fixed and verified", () => {
    const model = judge({
      ...security(`${critical}\n\n**Status:** Fixed in commit 1a2b3c4`),
      waivers: [waiverOf({ finding: "security:C-1" })],
    });
    assert.equal(model.verdict, "approved", model.reasons.join("\n"));
  });
});

describe("waivers", () => {
  const open = security(critical);
  const fingerprint = judge(open).findings[0]!.fingerprint;
  const verdict = (values: Parameters<typeof waiverOf>[0]): string =>
    judge({ ...open, waivers: [waiverOf(values)] }).verdict;

  it("match by key and fingerprint, or by either", () => {
    assert.equal(verdict({ finding: "security:C-1", fingerprint }), "conditional");
    assert.equal(verdict({ finding: "security:C-1" }), "conditional");
    assert.equal(verdict({ fingerprint }), "conditional");
  });

  it("match by fingerprint if the key is gone", () => {
    assert.equal(verdict({ finding: "security:C-7", fingerprint }), "conditional");
  });

  it("have no effect if key and fingerprint disagree, which is a problem", () => {
    const values = { finding: "security:C-1", fingerprint: "0".repeat(16) };
    assert.equal(verdict(values), "not-approved");
    const { problems } = judge({ ...open, waivers: [waiverOf(values)] });
    const problem = problems.find(({ rule }) => rule === "waiver-without-effect");
    assert.match(problem?.message ?? "", /fingerprint of another finding/);
  });

  it("that match nothing are a problem", () => {
    const model = judge({ waivers: [waiverOf({ finding: "security:C-1" }), waiverOf({ gate: "A99" })] });
    assert.equal(model.verdict, "approved");
    assert.deepEqual(
      model.problems.flatMap(({ rule, message }) => (rule === "waiver-without-effect" ? [message] : [])),
      [
        "The waiver for A99 matches no finding or gate of this set. Correct or remove it.",
        "The waiver for security:C-1 matches no finding or gate of this set. Correct or remove it.",
      ],
    );
  });

  it("that name a key in another spelling say which one may be meant", () => {
    const messageFor = (finding: string) =>
      judge({ ...open, waivers: [waiverOf({ finding })] }).problems.find(
        ({ rule }) => rule === "waiver-without-effect",
      )?.message;
    assert.match(messageFor("securty:C-1") ?? "", /Did you mean "security:C-1"\?$/);
    assert.match(messageFor("Security:c-1") ?? "", /Did you mean "security:C-1"\?$/);
    assert.doesNotMatch(messageFor("security:C-2") ?? "", /Did you mean/);
  });
});
