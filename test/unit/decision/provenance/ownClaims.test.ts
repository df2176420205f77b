import assert from "node:assert/strict";
import { createLinker } from "../../../../src/core/decision/links";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  internal,
  notEvidenced,
  recorded,
  references,
  type Content,
  type DocumentBlock,
} from "../../../../src/core/decision/model";
import { groundOf } from "../../../../src/core/decision/provenance/ground";
import { sourcesIn } from "../../../../src/core/decision/provenance/ownClaims";
import { orphanProblem } from "../../../../src/core/decision/provenance/ownProvenance";
import { meantPassages } from "../../../../src/core/decision/provenance/passages";
import { renderDocument } from "../../../../src/core/decision/render";
import { SET_PATH, field, inSet, makeFinding, makePolicy, makeSet } from "../../support/setModel";

const REPORT = inSet("02_SECURITY.md");
const finding = makeFinding({
  title: "Secrets in 12 files",
  fields: [field("impact", "Costs 3,500 hours", 44)],
  effort: { minHours: 16, maxHours: 16, sharedBy: 1, text: "2 days", range: field("impact", "", 45).range },
});
const model = makeSet({
  findings: [finding],
  policy: makePolicy({ effort: { hoursPerDay: 7, daysPerWeek: 5, weeksPerSprint: 2, daysPerMonth: 20 } }),
});

const at = (line: number, text = "") => [{ path: REPORT, line, text }];

function treeOf(block: DocumentBlock) {
  const linking = createLinker(inSet("08_RELEASE_DECISION.md"), SET_PATH, [REPORT]);
  assert.ok(linking.ok);
  const brief = [{ id: "why", title: "", blocks: [block] }];
  return renderDocument(
    { title: [fixed("Title 99")], decisionHash: "0".repeat(64), brief, annexes: [] },
    linking.linker,
  );
}

/** Each figure of a line of these contents as `text: state`. */
function states(...content: readonly Content[]): readonly string[] {
  const ground = groundOf(model);
  return meantPassages(treeOf({ kind: "paragraph", label: null, content }))
    .flatMap((passage) => sourcesIn(passage, ground))
    .map(({ figure, state }) => `${figure.text}: ${state}`);
}

function problem(...content: readonly Content[]): string {
  return orphanProblem(treeOf({ kind: "paragraph", label: null, content }), model) ?? "";
}

describe("figures of a document by this tool", () => {
  it("are evidenced if they appear on a cited line", () => {
    assert.deepEqual(states(evidenced("C-1 Secrets in 12 files", at(40))), [
      "C-1: evidenced",
      "12: evidenced",
      "02:40: evidenced",
    ]);
    assert.deepEqual(states(bare(evidenced("3,500 hours", at(44)))), ["3,500 hours: evidenced"]);
    assert.deepEqual(states(bare(evidenced("16 h", at(45)))), ["16 h: evidenced"], "as it was read");
  });

  it("are orphans if another number or none appears there", () => {
    assert.deepEqual(states(bare(evidenced("13 files", at(40)))), ["13: orphan"]);
    assert.deepEqual(states(bare(evidenced("12 files", at(44)))), ["12: orphan"]);
    assert.match(problem(evidenced("13 files", at(40))), /no source for "13" in "13 files \(02:40\)"/);
    assert.equal(problem(evidenced("12 files", at(40))), "");
  });

  it("are not evidenced by the text that a section cites itself with", () => {
    assert.deepEqual(states(bare(evidenced("77 files", at(40, "77 files")))), ["77: orphan"]);
  });

  it("are orphans if the cited line does not exist", () => {
    assert.deepEqual(states(evidenced("12 files", at(91))), ["12: orphan", "02:91: orphan"]);
    assert.match(problem(references(at(91))), /the report does not have this line/);
  });

  it("are derived with a formula, and have to follow from it", () => {
    assert.deepEqual(states(bare(derived("7 open", "rows of the findings", at(1)))), ["7: derived"]);
    assert.deepEqual(states(bare(derived("7 open", " ", at(1)))), ["7: orphan"]);
    assert.deepEqual(states(bare(derived("5 h", "2 + 3", at(1)))), ["5 h: derived"]);
    assert.deepEqual(states(bare(derived("6 h", "2 + 3", at(1)))), ["6 h: orphan"]);
    assert.deepEqual(states(bare(derived("4 = 2 + 1", "counted", at(1)))), [
      "4: orphan",
      "2: orphan",
      "1: orphan",
    ]);
    assert.deepEqual(states(bare(derived("7 open", "counted", at(91)))), ["7: orphan"]);
  });

  it("come from the policy if it contains them", () => {
    assert.deepEqual(states(fromPolicy("7 h a day")), ["7 h: policy"]);
    assert.deepEqual(states(fromPolicy("A1 of 6 h")), ["A1: policy", "6 h: orphan"]);
    assert.deepEqual(states(fromPolicy("7 + 5 = 12 h")), ["7: policy", "5: policy", "12 h: derived"]);
    assert.deepEqual(states(fromPolicy("7 + 5 = 13 h")), ["7: policy", "5: policy", "13 h: orphan"]);
  });

  it("are measured if they are recorded", () => {
    assert.deepEqual(states(recorded("1234 bytes", "number of bytes")), ["1234: derived"]);
  });

  it("claim nothing if nothing is stated, but link to existing places", () => {
    assert.deepEqual(states(notEvidenced([{ path: REPORT, line: 40, note: "to line 77" }])), [
      "02:40: evidenced",
      "77: derived",
    ]);
    assert.deepEqual(states(notEvidenced([{ path: REPORT, line: 91, note: "" }])), ["02:91: orphan"]);
  });

  it("are recognized by their ids anywhere", () => {
    assert.deepEqual(states(bare(evidenced("Merged into C-1", at(44)))), ["C-1: evidenced"]);
    assert.deepEqual(states(bare(evidenced("Merged into C-2", at(44)))), ["C-2: orphan"]);
    assert.deepEqual(states(internal(derived("C-1", "see there", at(40)), "c-1")), ["C-1: evidenced"]);
  });

  it("are counted if links are omitted", () => {
    const many = Array.from({ length: 8 }, (_, line) => ({ path: REPORT, line: line + 1, text: "" }));
    assert.deepEqual([states(references(many)).length, states(references(many)).at(-1)], [6, "3: derived"]);
    assert.deepEqual(states(evidenced("C-1", [...at(40), ...many])).at(-1), "4: derived");
  });

  it("are ignored in the tool's own words, and where a long text is cut", () => {
    assert.deepEqual(states(fixed("NIST SP 800-30")), []);
    assert.deepEqual(states(bare(evidenced("Secrets in 1…", at(40)))), []);
  });

  it("have their sources in tables, tasks and code as well", () => {
    const wrong = evidenced("13 files", at(40));
    const blocks: readonly DocumentBlock[] = [
      { kind: "table", columns: ["A"], rows: [[bare(wrong)]] },
      { kind: "tasks", items: [{ checked: false, content: [bare(wrong)] }] },
      { kind: "code", language: "sh", claim: wrong },
      { kind: "subsection", title: [bare(wrong)], blocks: [] },
    ];
    for (const block of blocks)
      assert.match(orphanProblem(treeOf(block), model) ?? "", /no source for "13"/, block.kind);
  });
});
