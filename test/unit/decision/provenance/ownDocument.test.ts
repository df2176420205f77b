// A decision of the tool, audited in its folder.
import assert from "node:assert/strict";
import { parseWithLezer } from "../../../../src/core/markdown/lezer";
import { alignedProvenance } from "../../../../src/core/decision/provenance/alignedProvenance";
import { readDecision } from "../../../../src/core/decision/provenance/decisionReading";
import { createLineIndex } from "../../../../src/core/text/range";
import { audit, loadAudited, meantOf, problemsOf, written, type AuditedSet } from "./audits";

const SETS = ["parcel-desk", "parcel-tracking", "locker-gateway", "ferry-tickets"];

describe("the audit of a decision by this tool", () => {
  let set: AuditedSet;
  let text: string;
  before(async () => {
    set = await loadAudited("test/fixtures/sets/parcel-desk");
    text = written(set);
  });

  for (const name of SETS) {
    it(`finds a source for each figure: ${name}`, async () => {
      const one = await loadAudited(`test/fixtures/sets/${name}`);
      const { provenance, problems } = audit(one, written(one));
      assert.ok(provenance.length > 150, String(provenance.length));
      assert.deepEqual(
        provenance.filter(({ state }) => state === "orphan"),
        [],
      );
      for (const state of ["evidenced", "derived", "policy"] as const) {
        assert.ok(
          provenance.some((figure) => figure.state === state),
          state,
        );
      }
      assert.deepEqual(
        problems.map(({ rule, message }) => `${rule} ${message}`),
        [],
      );
    });
  }

  it("finds the figures on their cited lines", () => {
    const evidenced = audit(set, text).provenance.filter(({ state }) => state === "evidenced");
    const lines = new Map([...set.texts].map(([path, report]) => [path, report.split("\n")]));
    for (const { evidence } of evidenced) {
      for (const { path, line } of evidence)
        assert.ok((lines.get(path)?.length ?? 0) >= line, `${path}:${line}`);
    }
  });

  it("finds an orphan wherever a digit is changed", () => {
    const meant = meantOf(set, text);
    const index = createLineIndex(text);
    const provenance = (changed: string) =>
      alignedProvenance(readDecision({ path: "d.md", text: changed }, parseWithLezer), meant, set.model, []);
    const figures = provenance(text);
    assert.ok(figures.length > 150);
    const step = Math.max(1, Math.floor(figures.length / 60));
    let tried = 0;
    for (const [number, figure] of figures.entries()) {
      if (number % step !== 0 || !/\d/.test(figure.text)) continue;
      const start = index.lineStart(figure.line) + figure.column - 1;
      const digits = [...text.slice(start, start + figure.text.length).matchAll(/\d/g)].map(
        ({ index: at }) => at,
      );
      const at = start + (digits[number % digits.length] ?? 0);
      const digit = String((Number(text.charAt(at)) + 1 + (number % 8)) % 10);
      const changed = provenance(text.slice(0, at) + digit + text.slice(at + 1));
      // A heading that is changed to the words of a later one is found where that one differs.
      const orphans = changed.filter(({ state, line }) => state === "orphan" && line >= figure.line);
      assert.ok(orphans.length > 0, `line ${figure.line}: ${figure.text}, digit ${digit}`);
      tried++;
    }
    assert.ok(tried > 50, String(tried));
  });

  it("finds an orphan if a link has another target", () => {
    const definition = /^\[([^\]]+)\]: .*\.md#L\d+$/m.exec(text);
    const label = `[${definition?.[1] ?? ""}]`;
    const changed = text.replace(/\.md#L(\d+)/, ".md#L7$1");
    assert.notEqual(changed, text);
    const citing = text.split("\n").filter((line) => line.includes(label) && !line.startsWith(label));
    assert.ok(citing.length > 0);
    const problems = audit(set, changed).problems.filter(({ rule }) => rule === "figure-without-source");
    const lines = problems.flatMap(({ line, related }) => [line, ...related.map((one) => one.line)]);
    assert.equal(problems.length, 1);
    assert.equal(new Set(lines).size, citing.length);
  });

  it("states the expected value", () => {
    const changed = text.replace(/\d+( open critical finding)/, "987$1");
    assert.notEqual(changed, text);
    assert.match(
      problemsOf(audit(set, changed), "figure-without-source").join(),
      /"987" has no source: the reports and the policy give "\d+"/,
    );
  });

  it("does not check what people write in human fields", () => {
    const changed = text.replace("- Name:", "- Name: Ada, 4711 days in office");
    const human = audit(set, changed).provenance.find((figure) => figure.text === "4711 days");
    assert.equal(human?.state, "human");
    assert.deepEqual(problemsOf(audit(set, changed), "figure-without-source"), []);
  });

  it("checks the sources of text that was added between sections", () => {
    const changed = text.replace("\n## Conditions", "\nThe load was 48151 requests.\n\n## Conditions");
    assert.notEqual(changed, text);
    const audited = audit(set, changed);
    assert.match(
      problemsOf(audited, "figure-without-source").join("\n"),
      /^\d+: "48151" appears in no report/,
    );
    assert.equal(audited.provenance.filter(({ state }) => state === "orphan").length, 1);
  });
});
