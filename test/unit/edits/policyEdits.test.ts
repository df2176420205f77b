import assert from "node:assert/strict";
import { addSameAs, addWaiver, type PolicyEdit, type WaiverEntry } from "../../../src/core/edits/policyEdits";
import { readPolicyFile } from "../../../src/core/policy/policyFile";
import { applyEdits } from "../../../src/core/text/textEdit";

const WAIVER: WaiverEntry = {
  finding: "security:SEC-1",
  fingerprint: "7039b2bb7e13eef8",
  owner: "Session team",
  approver: "Head of operations",
  reason: 'The log is called "short".',
  expires: "2027-03-31",
};

function applied(text: string | null, edit: PolicyEdit | null): string {
  assert.ok(edit, "nothing could be written");
  const after = applyEdits(text ?? "", edit.edits);
  assert.match(after.slice(edit.offset), /^[{[]/, "the offset is that of the entry");
  return after;
}

function waivers(text: string): readonly (string | null)[] {
  const { policy, problems } = readPolicyFile({ path: "release-readiness.json", text });
  assert.deepEqual(problems, []);
  return policy?.waivers.map(({ finding, gate }) => finding ?? gate) ?? [];
}

const GATE = '{ "gate": "A6", "owner": "a", "approver": "b", "reason": "c", "expires": "2027-01-31" }';

describe("a waiver in the policy file", () => {
  it("makes a file if there is none", () => {
    for (const none of [null, "", "  \n"]) {
      const text = applied(none, addWaiver(none, WAIVER));
      assert.deepEqual(waivers(text), ["security:SEC-1"]);
      assert.match(text, /^\{\n {2}"waivers": \[\n {4}\{\n {6}"finding": "security:SEC-1",\n/);
      assert.match(text, /\n\}\n$/);
    }
  });

  it("keeps every comment in its place, and the commas as they are written", () => {
    const before = `// of the team\n{\n\t/* base */\n\t"extends": "seven-phase", // decided in May\n\t"waivers": [\n\t\t// runbook\n\t\t${GATE}, // see minutes\n\t\t// more to come\n\t],\n}\n`;
    const after = applied(before, addWaiver(before, WAIVER));
    assert.deepEqual(waivers(after), ["A6", "security:SEC-1"]);
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    assert.equal(added.length, 8);
    assert.deepEqual(
      after.split("\n").filter((line) => !added.includes(line)),
      before.split("\n"),
    );
    assert.match(after, /\/\/ see minutes\n\t\t\{\n\t\t\t"finding"/);
  });

  it("adds the list to a file without one", () => {
    const before = '{\n  "extends": "four-report" // decided\n}\n';
    const after = applied(before, addWaiver(before, WAIVER));
    assert.match(after, /^\{\n {2}"extends": "four-report", \/\/ decided\n {2}"waivers": \[\n/);
    assert.deepEqual(waivers(after), ["security:SEC-1"]);
  });

  it("keeps line ends and indentation", () => {
    const before = `{\r\n    "waivers": [\r\n        ${GATE}\r\n    ]\r\n}\r\n`;
    const after = applied(before, addWaiver(before, WAIVER));
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.match(after, /\},\r\n {8}\{\r\n {12}"finding"/);
  });

  it("works with a byte order mark, an empty object and an empty list", () => {
    for (const before of [
      '\uFEFF{\n  "rules": {}\n}\n',
      "{}",
      "{ }",
      '{ "waivers": [] }',
      '{\n  "waivers": [\n    // none\n  ]\n}\n',
    ]) {
      const after = applied(before, addWaiver(before, WAIVER));
      assert.deepEqual(waivers(after), ["security:SEC-1"], JSON.stringify(before));
    }
  });

  it("writes nothing into a file that cannot be read", () => {
    for (const broken of ["{", "[1]", '{ "waivers": {} }', '{ "a": 1, "a": 2 }'])
      assert.equal(addWaiver(broken, WAIVER), null);
  });
});

describe("two findings that are the same, in the policy file", () => {
  it("adds the pair in one line", () => {
    const before = '{\n  "sameAs": [\n    ["qa:a", "security:b"]\n  ]\n}\n';
    const after = applied(before, addSameAs(before, "qa:c", "security:b"));
    assert.match(after, /\["qa:a", "security:b"\],\n {4}\["qa:c", "security:b"\]\n/);
    const created = applied(null, addSameAs(null, "qa:c", "security:b"));
    assert.equal(created, '{\n  "sameAs": [\n    ["qa:c", "security:b"]\n  ]\n}\n');
  });
});
