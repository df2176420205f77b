import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { markSameAs } from "../../../src/core/edits/comments";
import { reportText } from "../../../src/core/edits/reportText";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { setFindings } from "../../../src/core/readiness/setFindings";
import { applyEdits } from "../../../src/core/text/textEdit";
import { read } from "../support/reports";

const FOLDER = "test/fixtures/sets";

describe("a finding that is stated to be the same as another one of its report", () => {
  const reports = readdirSync(FOLDER).flatMap((set) =>
    readdirSync(`${FOLDER}/${set}`)
      .filter((name) => name.endsWith(".md"))
      .map((name) => reportText(name, readFileSync(`${FOLDER}/${set}/${name}`, "utf8"), DEFAULT_EFFORT)),
  );
  const pairs = reports.flatMap((report) => {
    const named = report.facts.findings.filter(({ id, sameAs }) => id !== null && sameAs === null);
    return named.slice(1, 4).map((finding) => ({ report, finding, other: named[0]! }));
  });

  it("is merged into it, and counts no longer", () => {
    assert.ok(pairs.length > 5);
    for (const { report, finding, other } of pairs) {
      const edit = markSameAs(report, finding, other.id ?? "");
      assert.ok(edit, `${report.path}:${finding.range.line}`);
      const facts = read(applyEdits(report.text, edit.edits), report.path);
      const before = setFindings([{ role: "security", facts: report.facts }], sevenPhase, null);
      const after = setFindings([{ role: "security", facts }], sevenPhase, null);
      assert.deepEqual(
        after.map(({ key }) => key),
        before.map(({ key }) => key),
      );
      const merged = (all: typeof before): readonly string[] =>
        all.flatMap(({ key, mergedInto }) => (mergedInto === null ? [] : [`${key} → ${mergedInto}`]));
      const known = merged(before);
      assert.deepEqual(
        merged(after).filter((one) => !known.includes(one)),
        [`security:${finding.localKey} → security:${other.localKey}`],
      );
    }
  });
});
