import assert from "node:assert/strict";
import { textSummary, type Tone } from "../../../src/core/export/text";
import { finding, output, problem, set } from "./sampleOutput";

describe("export as text", () => {
  it("says per set the verdict, its reasons, the gates and the blockers, then problems and counts", () => {
    const lines = textSummary(output()).split("\n");
    assert.deepEqual(lines, [
      "docs/assessment 3: NOT APPROVED (policy seven-phase)",
      "  - A1 fails: 1 open critical finding in the security report",
      "",
      "  Gates",
      "        state  gate                               actual  required",
      "    A1  Fail   No open CRITICAL security finding  1 open  0",
      "",
      "  Blockers: 1",
      "    docs/assessment 3/02_SECURITY_AUDIT.md:12  critical P0  4–6 h  security:SEC-1  Session tokens never expire",
      "",
      "docs/assessment 3/02_SECURITY_AUDIT.md:12:3  error    The table states 3 findings, 4 are listed.  count-mismatch",
      "",
      "1 set, 1 blocker, 1 error, 0 warnings, 0 info",
      "",
    ]);
  });

  it("groups problems by file", () => {
    const problems = [
      problem({ path: "a.md", line: 1, message: "one" }),
      problem({ path: "b.md", line: 2, message: "two", severity: "warning" }),
      problem({ path: "a.md", line: 30, message: "three", severity: "info" }),
    ];
    const text = textSummary(output({ sets: [], problems }));
    assert.deepEqual(text.split("\n"), [
      "a.md:1:3   error    one  count-mismatch",
      "a.md:30:3  info     three  count-mismatch",
      "",
      "b.md:2:3  warning  two  count-mismatch",
      "",
      "0 sets, 0 blockers, 1 error, 1 warning, 1 info",
      "",
    ]);
  });

  it("says how many causes the blockers have, only where that makes a difference", () => {
    const blockers = ["security:SEC-1", "security:SEC-2"];
    const findings = blockers.map((key) => finding({ key }));
    const text = textSummary(output({ sets: [set({ blockers, findings, causes: 1 })], problems: [] }));
    assert.match(text, /^ {2}Blockers: 2, about 1 cause$/m);
    assert.match(text, /^1 set, 2 blockers, about 1 cause, 0 errors/m);
    assert.doesNotMatch(textSummary(output()), /cause/);
  });

  it("names a blocker as the decision does, with what its title is about", () => {
    const titles = (key: string): string =>
      textSummary(output(), {
        paint: (_tone, text) => text,
        blockerEffort: new Map(),
        blockerTitles: new Map([[set().path, new Map([[key, "Login: Session tokens never expire"]])]]),
      });
    assert.match(titles("security:SEC-1"), /security:SEC-1 {2}Login: Session tokens never expire$/m);
    assert.match(titles("security:SEC-2"), /security:SEC-1 {2}Session tokens never expire$/m);
  });

  it("says that there are no blockers", () => {
    const approved = set({ blockers: [], verdict: "approved" });
    const text = textSummary(output({ sets: [approved], problems: [] }));
    assert.match(text, /^ {2}Blockers: none$/m);
    assert.match(text, /^1 set, 0 blockers, 0 errors/m);
  });

  it("says which gates do not pass where no finding blocks", () => {
    const text = textSummary(output({ sets: [set({ blockers: [] })], problems: [] }));
    assert.match(text, /^ {2}Blockers: no finding, but gates do not pass: A1$/m);
    assert.match(text, /^1 set, 0 blockers, 1 gate not passed, 0 errors/m);
  });

  it("lets no text of a report move the cursor, break a line or turn its direction", () => {
    const hostile = "a\u001b[2Jb\nc\u202Ed\u0085e";
    const text = textSummary(
      output({ sets: [set({ reasons: [hostile] })], problems: [problem({ message: hostile })] }),
    );
    assert.doesNotMatch(text, /[\u001b\u0085\u202E]/);
    assert.match(text, /a\\u\{1B\}\[2Jb c\\u\{202E\}d\\u\{85\}e/);
  });

  it("says the effort of the blockers, and what is unknown of it", () => {
    const line = (
      minHours: number,
      maxHours: number | null,
      known: number,
      unknown: number,
    ): string | undefined => {
      const effort = { minHours, expectedHours: minHours, maxHours, known, unknown, references: [] };
      const options = {
        paint: (_tone: Tone, text: string) => text,
        blockerEffort: new Map([[set().path, effort]]),
        blockerTitles: new Map(),
      };
      return textSummary(output(), options)
        .split("\n")
        .find((text) => text.startsWith("  Blockers"));
    };
    assert.equal(line(4, 6, 1, 0), "  Blockers: 1 (effort: 4–6 h)");
    assert.equal(line(4, null, 1, 2), "  Blockers: 1 (effort: at least 4 h, unknown for 2)");
    assert.equal(line(0, 0, 0, 3), "  Blockers: 1 (effort: unknown for 3)");
    const unknown = output({ sets: [set({ findings: [finding({ effort: null })] })] });
    assert.match(textSummary(unknown), /critical P0 {2}effort unknown {2}security:SEC-1/);
  });

  it("paints states and verdicts by their meaning", () => {
    const paint = (tone: Tone, words: string): string => `<${tone}>${words}</${tone}>`;
    const text = textSummary(output(), { paint, blockerEffort: new Map(), blockerTitles: new Map() });
    assert.match(text, /<bad>NOT APPROVED<\/bad>/);
    assert.match(text, /<bad>Fail <\/bad>/);
    assert.match(text, /<quiet>count-mismatch<\/quiet>/);
  });

  it("takes as many findings as a report of the largest size can contain", () => {
    const findings = Array.from({ length: 150_000 }, (_, line) =>
      finding({ key: String(line), line: line + 1 }),
    );
    const text = textSummary(output({ sets: [set({ findings, blockers: findings.map(({ key }) => key) })] }));
    assert.match(text, /^ {2}Blockers: 150000, about 1 cause$/m);
  });
});
