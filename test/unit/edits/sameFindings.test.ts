import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { someOf } from "../../support/runs";
import { addId } from "../../../src/core/edits/addId";
import { markNotAFinding } from "../../../src/core/edits/comments";
import type { ReportEdit } from "../../../src/core/edits/firstThatReads";
import { NO_EVIDENCE } from "../../../src/core/edits/fixWords";
import { markFixed } from "../../../src/core/edits/markFixed";
import { nextId } from "../../../src/core/edits/nextId";
import { reportText, type ReportText } from "../../../src/core/edits/reportText";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import type { FindingFacts } from "../../../src/core/reader/facts";
import { applyEdits } from "../../../src/core/text/textEdit";
import { read } from "../support/reports";

/** In the short form, so many reports and findings of each. */
const MOST_REPORTS = 15;
const MOST_FINDINGS = 3;

function reportsIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return reportsIn(path);
    return name.endsWith(".md") ? [path] : [];
  });
}

/** A finding without its places, and without the title that a status or id may be part of. */
function told({ id, effectiveSeverity, priority, statusDetail, sameAs, cvss, effort }: FindingFacts): string {
  return JSON.stringify([id, effectiveSeverity, priority, statusDetail, sameAs, cvss, effort?.minHours]);
}

type Told = readonly string[];

/** Reads the edited text as any other and compares it with what is meant; returns whether something was written. */
function check(
  report: ReportText,
  edit: ReportEdit | null,
  meant: (after: readonly FindingFacts[]) => Told,
): boolean {
  if (edit === null) return false;
  const { findings } = read(applyEdits(report.text, edit.edits), report.path);
  assert.deepEqual(findings.map(told), meant(findings), `${report.path}: ${JSON.stringify(edit.edits)}`);
  return true;
}

describe("a change to a finding of any report changes nothing else", () => {
  const reports = someOf([...reportsIn("test/fixtures"), ...reportsIn("examples")], MOST_REPORTS).map(
    (path) => reportText(path, readFileSync(path, "utf8"), DEFAULT_EFFORT),
  );
  const cases = reports.flatMap((report) =>
    someOf(report.facts.findings, MOST_FINDINGS).map((finding) => ({ report, finding })),
  );
  const isOpen = ({ statusDetail }: FindingFacts): boolean =>
    statusDetail === "open" || statusDetail === "in-progress";

  it("that is marked as fixed, with and without evidence", () => {
    for (const { report, finding } of cases.filter((one) => isOpen(one.finding)))
      for (const [evidence, status] of [
        [NO_EVIDENCE, "claimed"],
        [{ ...NO_EVIDENCE, commit: "8a41c07" }, "verified"],
      ] as const) {
        const fixed = report.facts.findings.map((one) =>
          told(one === finding ? { ...one, statusDetail: status } : one),
        );
        assert.ok(
          check(report, markFixed(report, finding, evidence), () => fixed),
          `${report.path}:${finding.range.line}`,
        );
      }
  });

  it("that is marked as no finding", () => {
    for (const { report, finding } of cases) {
      const { findings } = report.facts;
      const gone = findings.filter((one) => one !== finding).map(told);
      const called = findings.map((one) =>
        told(one === finding ? { ...one, statusDetail: "false-positive" } : one),
      );
      const isWritten = check(report, markNotAFinding(report, finding), (after) =>
        after.length === findings.length ? called : gone,
      );
      assert.ok(isWritten, `${report.path}:${finding.range.line}`);
    }
  });

  it("that gets an id", () => {
    let written = 0;
    const unnamed = cases.filter(({ finding }) => finding.id === null);
    for (const { report, finding } of unnamed) {
      const { findings } = report.facts;
      const id = nextId(
        findings,
        finding.effectiveSeverity,
        "NEW-",
        findings.flatMap((one) => one.id ?? []),
      );
      const named = findings.map((one) => told(one === finding ? { ...one, id } : one));
      if (check(report, addId(report, finding, id), () => named)) written++;
    }
    // Some reports name a finding in a table of its own, from which an id cannot be told apart.
    assert.ok(written * 10 >= unnamed.length * 9, `${written} of ${unnamed.length}`);
  });
});
