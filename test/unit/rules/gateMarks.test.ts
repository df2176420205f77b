// Marks of gates that someone has changed in a generated decision.
import assert from "node:assert/strict";
import { readDecision } from "../../../src/core/decision/provenance/decisionReading";
import { parseWithRemark } from "../../../src/core/markdown/remark";
import type { SetModel } from "../../../src/core/readiness/model";
import { changedMarks } from "../../../src/core/rules/shared/gateMarks";
import { cleanWith, judge } from "../support/reports";

const CRITICAL = "### C-1: Key in the source\n\n**Severity:** Critical";
const MODEL: SetModel = judge({ texts: { security: cleanWith("security", CRITICAL) } });

function marksIn(...lines: readonly string[]): readonly string[] {
  const reading = readDecision(
    { path: "08.md", text: `# Decision\n\n${lines.join("\n")}\n` },
    parseWithRemark,
  );
  return changedMarks(reading, MODEL.gates).map(({ gate, mark }) => `${gate.id} ${mark}`);
}

const row = (cells: string): string => `| Gate | Result | Found |\n|---|---|---|\n| ${cells} |`;

describe("a mark of a gate in a generated decision", () => {
  const rows: readonly (readonly [text: string, marks: readonly string[]])[] = [
    [row("A1 Security criticals | ✅ Pass | 1 open critical finding"), ["A1 passed"]],
    [row("A1 Security criticals | ✅ Fail | 1 open critical finding"), ["A1 passed"]],
    [row("A1 Security criticals | ⚠️ Waived | 1 open critical finding"), ["A1 passed"]],
    [row("A1 Security criticals | ⛔ Fail | 1 open critical finding"), []],
    [row("A2 Architecture criticals | ✅ Pass | 0 open critical findings"), []],
    [row("A17 Lamps | ✅ Pass | 1"), []],
    ["- [x] No critical security finding is open: gate A1 fails", ["A1 ticked"]],
    ["- [ ] No critical security finding is open: gate A1 fails", []],
    ["- [x] The depots were told", []],
  ];
  for (const [text, marks] of rows)
    it(`${JSON.stringify(text)}: ${marks.join(", ") || "as computed"}`, () => {
      assert.deepEqual(marksIn(text), marks);
    });
});
