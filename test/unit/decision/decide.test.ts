import assert from "node:assert/strict";
import { sidecarSchema } from "../../../src/core/contract/sidecar";
import { readRegions } from "../../../src/core/decision/regions";
import { decided, nodesOf, plainOf, refused, sectionOf, parseGfm } from "../support/decisions";
import { makeFacts, makeFinding, makePolicy, makeReport, makeSet, inSet } from "../support/setModel";

const HASH = /sha256:[0-9a-f]{64}/;

function signed(markdown: string): string {
  return markdown.replace("- Name:\n- Decision:", "- Name: Ada\n- Decision: approve");
}

function contentOf(markdown: string, id: string): string | undefined {
  const read = readRegions(markdown);
  assert.ok(read.ok);
  return read.regions.find((region) => region.id === id)?.content;
}

describe("decide", () => {
  it("gives the same bytes every time, and again over its own text", () => {
    const first = decided();
    const second = decided();
    assert.deepEqual(second, first);
    const third = decided({ existing: { target: first.markdown, setDecision: first.markdown } });
    assert.equal(third.markdown, first.markdown);
    assert.equal(third.sidecar, first.sidecar);
  });

  it("does not depend on the folder it is called from", () => {
    const moved = JSON.parse(
      JSON.stringify(makeSet({ reasons: ["A1 fails, see docs/assessment 3/02_SECURITY.md"] })).replaceAll(
        "docs/assessment 3",
        "/home/someone/set",
      ),
    ) as ReturnType<typeof makeSet>;
    const here = decided({ model: makeSet({ reasons: ["A1 fails, see docs/assessment 3/02_SECURITY.md"] }) });
    const there = decided({
      model: moved,
      setPath: "/home/someone/set",
      outputPath: "/home/someone/set/08_RELEASE_DECISION.md",
    });
    assert.equal(there.markdown, here.markdown);
    assert.equal(there.sidecar, here.sidecar);
  });

  it("links relative to the output, percent-encoded, with the line", () => {
    const { markdown, sidecar } = decided({ outputPath: "out/decision.md" });
    const links = nodesOf(parseGfm(markdown), "link").filter(({ url }) => !url.startsWith("#"));
    assert.ok(links.length > 0);
    for (const link of links) assert.match(link.url, /^\.\.\/docs\/assessment%203\/02_SECURITY\.md#L\d+$/);
    const place = links.find((link) => link.url.endsWith("#L40"));
    assert.ok(place);
    assert.equal(plainOf(place), "02:40");
    assert.equal(sidecarSchema.parse(JSON.parse(sidecar)).set, "../docs/assessment 3");
  });

  it("refuses to overwrite a document by another author, and lists the options", () => {
    const result = refused({ existing: { target: "# Go!\n", setDecision: null } });
    for (const part of [
      inSet("08_RELEASE_DECISION.md"),
      "--stdout",
      "--output FILE",
      "--replace",
      ".previous.md",
    ]) {
      assert.ok(result.message.includes(part), part);
    }
    assert.equal(result.at, null);
  });

  it("replaces it on request, and returns the old text", () => {
    const result = decided({ existing: { target: "# Go!\n", setDecision: null }, replace: true });
    assert.equal(result.previous, "# Go!\n");
    assert.equal(
      decided({ existing: { target: decided().markdown, setDecision: null }, replace: true }).previous,
      null,
    );
    assert.equal(decided({ existing: { target: "\n", setDecision: null } }).previous, null);
  });

  it("carries over what people wrote, byte for byte", () => {
    const target = signed(decided().markdown).replace(
      "- Name: Ada",
      "- Name: Ada \\| | `x` $& <b>  \n\n\n\ttab",
    );
    const again = decided({ existing: { target, setDecision: null } });
    assert.equal(contentOf(again.markdown, "sign-off.qa-manager"), contentOf(target, "sign-off.qa-manager"));
    assert.match(again.markdown, /:\*\* filled in for this decision/);
  });

  it("takes human fields from the decision of the set if the target has none", () => {
    const setDecision = signed(decided().markdown);
    const elsewhere = decided({ outputPath: "out/d.md", existing: { target: null, setDecision } });
    assert.equal(
      contentOf(elsewhere.markdown, "sign-off.qa-manager"),
      contentOf(setDecision, "sign-off.qa-manager"),
    );
  });

  it("marks a sign-off that was given for another decision, outside the field", () => {
    const old = decided();
    const target = signed(old.markdown);
    const again = decided({
      model: makeSet({ asOf: "2025-04-01" }),
      existing: { target, setDecision: null },
    });
    assert.equal(contentOf(again.markdown, "sign-off.qa-manager"), contentOf(target, "sign-off.qa-manager"));
    assert.match(again.markdown, /given for another decision; not valid for this decision: sha256:/);
    // The empty field is for the new decision.
    const hash = HASH.exec(again.markdown)?.[0];
    assert.notEqual(hash, HASH.exec(old.markdown)?.[0]);
    assert.ok(contentOf(again.markdown, "sign-off.release-manager")?.includes(`For decision: ${hash ?? ""}`));
  });

  it("states that a sign-off does not name a decision", () => {
    const target = decided().markdown.replace(
      /- Name:\n- Decision:\n- Date:\n- For decision: .*\n/,
      "Ada approves.\n",
    );
    assert.match(
      decided({ existing: { target, setDecision: null } }).markdown,
      /without the hash of its decision/,
    );
  });

  it("keeps fields that no longer have a place", () => {
    const target = signed(decided().markdown);
    const model = makeSet({
      policy: makePolicy({ stakeholders: [{ id: "owner", title: "Owner", conditions: [] }] }),
    });
    const again = decided({ model, existing: { target, setDecision: null } });
    assert.equal(contentOf(again.markdown, "sign-off.qa-manager"), contentOf(target, "sign-off.qa-manager"));
    assert.ok(plainOf(sectionOf(again.markdown, "Fields from an earlier version")).includes("Ada"));
    assert.ok(contentOf(again.markdown, "sign-off.owner") !== undefined);
    const twice = decided({ model, existing: { target: again.markdown, setDecision: null } });
    assert.equal(twice.markdown, again.markdown);
  });

  it("keeps the line breaks of the document that it replaces", () => {
    const target = signed(decided().markdown).replaceAll("\n", "\r\n");
    const again = decided({ existing: { target, setDecision: null } });
    const states = "- **Not filled in:** [QA manager, Release manager](#sign-off-fields)";
    const filled =
      "- **Filled in:** [QA manager](#sign-off-fields)\r\n- **Not filled in:** [Release manager](#sign-off-fields)";
    const expected = target
      .replace(states, filled)
      .replace("**QA manager:** not filled in", "**QA manager:** filled in for this decision");
    assert.equal(again.markdown, expected);
  });

  it("writes nothing if markers are damaged, and names the line", () => {
    const { markdown } = decided();
    const line = markdown.split("\n").indexOf("<!-- human: sign-off.qa-manager -->") + 1;
    const target = markdown.replace(
      /(<!-- human: sign-off\.qa-manager -->[^!]*)<!-- \/human -->/,
      "$1<!-- /humn -->",
    );
    const result = refused({ existing: { target, setDecision: null } });
    // The first end marker is gone, so the second field starts inside the first.
    assert.ok(result.at !== null && result.at.line > line);
    assert.match(result.message, /starts inside the field "sign-off.qa-manager"/);
    const doubled = refused({
      existing: {
        target: `${markdown}\n<!-- human: sign-off.qa-manager -->\n<!-- /human -->\n`,
        setDecision: null,
      },
    });
    assert.equal(doubled.at?.line, markdown.split("\n").length + 1);
  });

  it("writes nothing if a field would swallow what follows it", () => {
    for (const open of ["```\ncode\n", "<div>\n", "<!-- note\n", "<script>\n"]) {
      const target = decided()
        .markdown.replace("- Name:\n", `- Name:\n\n${open}`)
        .replace(/(- Name:[^#]*?)\n\n<!-- \/human/, "$1\n<!-- /human");
      const result = refused({ existing: { target, setDecision: null } });
      assert.match(result.message, /runs past the end of the field/, open);
      assert.ok(result.at !== null);
    }
  });

  it("refuses files that cannot be linked", () => {
    assert.match(refused({ outputPath: "/elsewhere/d.md" }).message, /absolute paths/);
  });

  it("refuses a model that lost a finding, a blocker, or a sign-off", () => {
    const facts = makeFacts({
      path: inSet("02_SECURITY.md"),
      findings: [makeFinding(), makeFinding({ id: "C-2" })],
    });
    assert.match(
      refused({ model: makeSet({ reports: [makeReport({ facts })] }) }).message,
      /Only 1 shown, .* findings of 2/,
    );
    assert.match(refused({ model: makeSet({ blockers: ["security:gone"] }) }).message, /security:gone/);
    const stakeholders = [{ id: "QA manager", title: "QA", conditions: [] }];
    assert.match(
      refused({ model: makeSet({ policy: makePolicy({ stakeholders }) }) }).message,
      /is not valid\. Change the id/,
    );
    const twice = [1, 2].map(() => ({ id: "qa", title: "QA", conditions: [] }));
    assert.match(
      refused({ model: makeSet({ policy: makePolicy({ stakeholders: twice }) }) }).message,
      /Two stakeholders/,
    );
  });

  it("writes a sidecar that conforms to its schema and copies the human fields", () => {
    const target = signed(decided().markdown);
    const { sidecar, verdict } = decided({ existing: { target, setDecision: null } });
    const data = sidecarSchema.parse(JSON.parse(sidecar));
    assert.equal(verdict, "not-approved");
    assert.equal(data.verdict, "not-approved");
    assert.equal(data.verdictText, "NOT APPROVED");
    assert.equal(data.set, ".");
    assert.deepEqual(data.inputs, [
      {
        path: "02_SECURITY.md",
        role: "security",
        number: 2,
        sha256: "a".repeat(64),
        bytes: 1000,
        statedDate: null,
      },
    ]);
    assert.deepEqual(data.missing, [{ path: "01_ARCHITECTURE.md", role: "architecture", number: 1 }]);
    assert.deepEqual(data.blockers, ["security:C-1"]);
    assert.equal(data.findings[0]?.report, "02_SECURITY.md");
    assert.equal(data.gates[0]?.evidence[0]?.path, "02_SECURITY.md");
    const signOff = data.human.find(({ id }) => id === "sign-off.qa-manager");
    assert.equal(signOff?.content, contentOf(target, "sign-off.qa-manager"));
    assert.equal(signOff?.givenFor, data.decisionHash);
    assert.deepEqual(data.conservation, { extracted: 1, shown: 1, merged: 0, waived: 0, belowThreshold: 0 });
    assert.ok(sidecar.endsWith("}\n"));
    const keys = Object.keys(JSON.parse(sidecar) as object);
    assert.deepEqual(keys, keys.toSorted());
  });

  it("decides about a set without any report", () => {
    const model = makeSet({
      reports: [],
      findings: [],
      blockers: [],
      asOf: null,
      subject: { ...makeSet().subject, name: { value: null, source: "not-evidenced", evidence: [] } },
      gates: makeSet().gates.map((gate) => ({
        ...gate,
        ...{ state: "not-evidenced" as const, evidence: [], toPass: "Add 02_SECURITY.md." },
      })),
    });
    assert.match(decided({ model }).markdown, /^# Release decision: subject not stated\n/);
  });
});
