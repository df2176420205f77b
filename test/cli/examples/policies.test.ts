// The two policies of other fields, from the reports to a verified decision.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOutputSchema } from "../../../src/core/contract/check";
import { temporaryFolders } from "../../unit/support/temporaryFolder";
import { runCli } from "../runCli";

interface Example {
  readonly folder: string;
  readonly set: string;
  readonly verdict: string;
  /** Ids of the gates that do not pass, with their states. */
  readonly open: Readonly<Record<string, string>>;
  readonly decision: string;
  /** A change of one report that changes the verdict. */
  readonly change: { readonly file: string; readonly from: string; readonly to: string; readonly verdict: string };
}

const EXAMPLES: readonly Example[] = [
  {
    folder: "medical-device",
    set: "release-file",
    verdict: "NOT RELEASED",
    open: { M9: "not-evidenced" },
    decision: "06_RELEASE_DECISION.md",
    change: {
      file: "05_release_record.md",
      from: "| Medical Officer    | Pending  |            |",
      to: "| Medical Officer    | Approved | 2026-05-07 |",
      verdict: "RELEASED",
    },
  },
  {
    folder: "platform-review",
    set: "prr/queue-gateway",
    verdict: "GO WITH CONDITIONS",
    open: { S4: "not-applicable" },
    decision: "09_LAUNCH_DECISION.md",
    change: { file: "02_load_test.md", from: "212 ms", to: "355 ms", verdict: "NO GO" },
  },
];

describe("the policies of other fields", () => {
  const makeFolder = temporaryFolders();

  for (const { folder, set, verdict, open, decision, change } of EXAMPLES) {
    describe(folder, () => {
      const copied = (): string => {
        const copy = makeFolder({});
        cpSync(join("examples", "policies", folder), copy, { recursive: true });
        return copy;
      };
      const check = (copy: string) => {
        const run = runCli(copy, ["check", "--format", "json"]);
        const output = checkOutputSchema.parse(JSON.parse(run.out));
        assert.equal(output.sets.length, 1, run.err);
        return { set: output.sets[0]!, problems: output.problems };
      };

      it("is found by its own pattern, and decides as its reports say", () => {
        const checked = check(copied());
        assert.deepEqual([checked.set.path, checked.set.verdictText], [set, verdict]);
        const states = checked.set.gates.filter(({ state }) => state !== "pass").map(({ id, state }) => [id, state]);
        assert.deepEqual(Object.fromEntries(states), open);
        const rules = new Set(checked.problems.map(({ rule }) => rule));
        assert.ok(!rules.has("missing-report") && !rules.has("missing-section") && !rules.has("unread-document"));
      });

      it("writes a decision that verifies", () => {
        const copy = copied();
        const decided = runCli(copy, ["decide", set]);
        assert.equal(decided.code, 0, decided.err);
        const text = readFileSync(join(copy, set, decision), "utf8");
        assert.ok(text.includes(`**${verdict}**`));
        const verified = runCli(copy, ["verify", join(set, decision.replace(".md", ".json"))]);
        assert.equal(verified.code, 0, verified.out + verified.err);
        assert.equal(check(copy).set.verdictText, verdict);
      });

      it("decides otherwise if a report says otherwise", () => {
        const copy = copied();
        const path = join(copy, set, change.file);
        const text = readFileSync(path, "utf8");
        assert.ok(text.includes(change.from));
        writeFileSync(path, text.replace(change.from, change.to));
        assert.equal(check(copy).set.verdictText, change.verdict);
      });
    });
  }
});
