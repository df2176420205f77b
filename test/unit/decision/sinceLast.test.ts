import assert from "node:assert/strict";
import { sidecarSchema, type Sidecar } from "../../../src/core/contract/sidecar";
import { decided, refused, sectionOf, tablesOf, plainOf } from "../support/decisions";
import { makeFinding, makeSet } from "../support/setModel";

const one = makeFinding();
const two = makeFinding({
  id: "H-2",
  title: "No limit of attempts",
  effectiveSeverity: "high",
  severity: "high",
  blocks: false,
});

const sidecarOf = (text: string): Sidecar => sidecarSchema.parse(JSON.parse(text));
const TITLE = "Since the last decision";

describe("since the last decision", () => {
  const first = decided({ model: makeSet({ findings: [one] }) });
  const existing = { target: first.markdown, setDecision: null, sidecar: first.sidecar };
  const later = makeSet({ findings: [two], verdict: "conditional" });
  const second = decided({ model: later, existing });

  it("is omitted if there was no decision, or the same one", () => {
    assert.ok(!first.markdown.includes(TITLE));
    assert.equal(sidecarOf(first.sidecar).previous, null);
    const again = decided({ model: makeSet({ findings: [one] }), existing });
    assert.deepEqual([again.markdown, again.sidecar], [first.markdown, first.sidecar]);
  });

  it("shows verdict, findings, and the decision that it is compared with", () => {
    const [sums, findings] = tablesOf(second.markdown, TITLE);
    assert.deepEqual(sums?.[1], ["Verdict", "NOT APPROVED", "CONDITIONAL APPROVAL"]);
    assert.deepEqual(
      findings?.slice(1).map((row) => row.slice(0, 3)),
      [
        ["C-1", "Secrets in the repository", "gone without evidence: was critical, open"],
        ["H-2", "No limit of attempts", "new: high, open"],
      ],
    );
    assert.ok(plainOf(sectionOf(second.markdown, TITLE)).includes(sidecarOf(first.sidecar).decisionHash));
  });

  it("stays the same, byte for byte, when the decision is written repeatedly", () => {
    let standing = second;
    for (let i = 0; i < 3; i++) {
      const again = decided({
        model: later,
        existing: { target: standing.markdown, setDecision: null, sidecar: standing.sidecar },
      });
      assert.deepEqual([again.markdown, again.sidecar], [second.markdown, second.sidecar]);
      standing = again;
    }
  });

  it("is about the previous decision when a third one is written", () => {
    const third = decided({
      model: makeSet({ findings: [one, two] }),
      existing: { target: second.markdown, setDecision: null, sidecar: second.sidecar },
    });
    assert.equal(sidecarOf(third.sidecar).previous?.decisionHash, sidecarOf(second.sidecar).decisionHash);
  });

  it("is not part of the decision hash", () => {
    assert.equal(
      sidecarOf(second.sidecar).decisionHash,
      sidecarOf(decided({ model: later }).sidecar).decisionHash,
    );
  });

  it("reads the JSON of an earlier version with less content", () => {
    const { policy, ...rest } = sidecarOf(first.sidecar);
    const newer = ["score", "effort", "waivers", "previous", "document"];
    const kept = Object.entries(rest).filter(([name]) => !newer.includes(name));
    const old = { ...Object.fromEntries(kept), policy: { id: "x", title: "X", sha256: policy.sha256 } };
    const again = decided({
      model: later,
      existing: { ...existing, sidecar: JSON.stringify(old) },
      replace: true,
    });
    assert.deepEqual(tablesOf(again.markdown, TITLE)[1], tablesOf(second.markdown, TITLE)[1]);
  });

  it("is omitted if the JSON is invalid", () => {
    const again = decided({ model: later, existing: { ...existing, sidecar: "{}" }, replace: true });
    assert.ok(!again.markdown.includes(TITLE));
  });
});

describe("text outside the fields", () => {
  const first = decided();
  const signed = first.markdown.replace("- Name:\n", "- Name: Ada\n");
  const changed = makeSet({ findings: [makeFinding({ title: "In other words" })] });
  const existing = (target: string, sidecar: string | null = first.sidecar) => ({
    target,
    setDecision: null,
    sidecar,
  });

  it("is distinguished from the content of fields, even if the decision has changed", () => {
    assert.equal(decided({ model: changed, existing: existing(signed) }).previous, null);
    assert.equal(
      decided({ model: changed, existing: existing(signed.replaceAll("\n", "\r\n")) }).previous,
      null,
    );
    assert.equal(decided({ model: changed, existing: existing(`\uFEFF${signed}`) }).previous, null);
  });

  it("is not lost: the message names the line and the options", () => {
    const lines = signed.split("\n");
    const at = lines.findIndex((line) => line.startsWith("## Gates"));
    const target = [...lines.slice(0, at), "Ada says: see the wiki.", "", ...lines.slice(at)].join("\n");
    for (const model of [undefined, changed]) {
      const result = refused({ ...(model && { model }), existing: existing(target) });
      assert.equal(result.at?.line, at + 1);
      for (const word of ["outside its editable fields", "--replace", ".previous.md"])
        assert.ok(result.message.includes(word), word);
    }
    const kept = decided({ model: changed, existing: existing(target), replace: true });
    assert.equal(kept.previous, target);
    assert.ok(!kept.markdown.includes("see the wiki") && kept.markdown.includes("- Name: Ada"));
  });

  it("is noticed if a line is missing, and at the end", () => {
    const lines = first.markdown.split("\n");
    const at = lines.findIndex((line) => line.startsWith("**Why:**"));
    assert.equal(refused({ existing: existing(lines.toSpliced(at, 1).join("\n")) }).at?.line, at + 1);
    assert.equal(refused({ existing: existing(`${first.markdown}\nBy hand.\n`) }).at?.line, lines.length);
    assert.ok(refused({ existing: existing(`${lines.slice(0, -4).join("\n")}\n`) }).at !== null);
  });

  it("cannot be detected without the matching JSON, so nothing is overwritten", () => {
    for (const sidecar of [null, "{}", decided({ model: changed }).sidecar]) {
      const result = refused({
        model: makeSet({ verdict: "approved" }),
        existing: existing(signed, sidecar),
      });
      assert.match(result.message, /is missing, belongs to another decision/);
      assert.equal(result.at, null);
    }
    assert.equal(decided({ existing: existing(first.markdown, null) }).markdown, first.markdown);
  });

  it("a replaced decision is not listed: the next one is the same with it in the folder", () => {
    const others = [
      {
        path: "docs/assessment 3/08_RELEASE_DECISION.previous.md",
        reason: "a decision that was replaced",
        criticals: [],
      },
    ];
    assert.equal(decided({ model: makeSet({ others }) }).markdown, first.markdown);
    assert.equal(decided({ model: makeSet({ others }) }).sidecar, first.sidecar);
    assert.notEqual(
      decided({
        model: makeSet({ others: [{ path: "docs/assessment 3/n.md", reason: "notes", criticals: [] }] }),
      }).sidecar,
      first.sidecar,
    );
  });
});
