// Decisions by other authors, checked against the reports of the fixture.
import assert from "node:assert/strict";
import type { Provenance } from "../../../../src/core/contract/audit";
import { audit, loadAudited, problemsOf, type AuditedSet } from "./audits";

describe("the audit of a decision by another author", () => {
  let set: AuditedSet;
  before(async () => {
    set = await loadAudited("test/fixtures/sets/parcel-desk");
  });

  const blocks = (...parts: readonly string[]): string =>
    `${["# Release decision", ...parts].join("\n\n")}\n`;
  const figure = (text: string, provenance: readonly Provenance[]): string =>
    provenance
      .filter((one) => one.text === text)
      .map(({ state, line, column }) => `${line}:${column} ${state}`)
      .join();

  it("finds what appears in a report or in the policy, or can be counted", () => {
    const [first] = set.model.findings;
    assert.ok(first);
    const count = set.model.findings.length;
    const id = first.id ?? first.displayId;
    const { provenance } = audit(
      set,
      blocks(`${id} is open.`, `There are ${count} findings.`, "The gate asks for 95 %."),
    );
    assert.equal(figure(id, provenance), "3:1 evidenced");
    assert.match(figure(String(count), provenance), /^5:11 (?:derived|evidenced)$/);
    assert.match(figure("95 %", provenance), /^7:19 (?:policy|evidenced)$/);
  });

  it("reads a line that is cited by the number of its report, and further lines of it", () => {
    const { provenance, problems } = audit(
      set,
      blocks(
        "The key is in the image (02:7, 9-10).",
        "The server answers at 09:30, the report ends (02:99999).",
      ),
    );
    assert.equal(figure("02:7", provenance), "3:26 evidenced");
    assert.equal(figure("9-10", provenance), "3:32 evidenced");
    assert.match(figure("02:99999", provenance), /orphan$/);
    assert.deepEqual(
      problems.filter(({ rule }) => rule === "cited-line-missing").map(({ line }) => line),
      [5],
    );
  });

  it("reads a line that is cited by its own short name for a report, and lists of lines", () => {
    const path = set.model.reports[1]?.facts.path.split("/").at(-1) ?? "";
    const { provenance } = audit(
      set,
      blocks(
        `Source: \`${path}\` = SEC.`,
        "The key is in the image (SEC:7).",
        "It says so (02, lines 7, 9 and 10).",
      ),
    );
    assert.equal(figure("SEC:7", provenance), "5:26 evidenced");
    assert.equal(figure("7", provenance), "");
    assert.equal(figure("9", provenance), "7:26 evidenced");
    assert.equal(figure("10", provenance), "7:32 evidenced");
  });

  it("asks for no source of the numbers of paragraphs and of the year of a plan", () => {
    const { provenance } = audit(
      set,
      blocks(
        "7.4 The doors are fixed.",
        "## 📝 19. Doors",
        "They are fixed from 29 December to 2 January 2031.",
        "7.4 doors are fixed a day.",
      ),
    );
    assert.match(figure("7.4", provenance), /^9:1 orphan$/);
    assert.equal(figure("19", provenance), "");
    assert.equal(figure("2031", provenance), "");
  });

  it("knows the numbers of paragraphs that follow each other line by line", () => {
    const { provenance } = audit(
      set,
      blocks(
        "7.5 The doors of the hall and of the office were fixed by the landlord before the winter came.\n7.6 The committee waits.\n7.7 windows are open.",
      ),
    );
    for (const number of ["7.5", "7.6"]) assert.equal(figure(number, provenance), "", number);
    assert.match(figure("7.7", provenance), /orphan$/);
  });

  it("asks for no source of section numbers, its own date, and what it plans after that", () => {
    const { provenance } = audit(
      set,
      blocks(
        "**Decision date:** 2026-03-02",
        "## 3.4 Doors",
        "The doors are fixed until 2026-03-20; last year's count was made on 2025-03-01.",
      ),
    );
    assert.equal(figure("3.4", provenance), "");
    assert.equal(figure("2026-03-20", provenance), "");
    assert.match(figure("2025-03-01", provenance), /orphan$/);
  });

  it("finds invented figures of all kinds", () => {
    const invented = ["98765", "7.77 %", "$43,210", "31 December 1999", "v17.4.9", "CVE-1999-12345", "23:59"];
    const { provenance, problems } = audit(set, blocks(...invented.map((text) => `It is ${text} now.`)));
    for (const text of invented) assert.match(figure(text.replace("$", ""), provenance), /orphan$/, text);
    assert.equal(problems.filter(({ rule }) => rule === "figure-without-source").length, invented.length);
  });

  it("ignores document structure, code, and the date of the document", () => {
    const { provenance } = audit(
      set,
      blocks(
        "**Date:** 31 December 1999",
        "## 4711. Steps",
        "### Phase 4712: rollback",
        "Blocker #4713",
        "| # | Step |\n|---|---|\n| 4714 | Wait |",
        "4715. Go on",
        "```sh\nscale --replicas 4716\n```",
      ),
    );
    assert.deepEqual(
      provenance.filter(({ state }) => state === "orphan").map(({ text }) => text),
      [],
    );
  });

  it("computes sums and equations", () => {
    const rows = "| Part | Hours |\n|---|---|\n| One | 40001 |\n| Two | 20002 |\n| Total | 60003 |";
    const { provenance } = audit(set, blocks(rows, "50001 + 1 = 50002 in all", "50001 + 1 = 50004 in all"));
    assert.match(figure("60003", provenance), /derived$/);
    assert.match(figure("50002", provenance), /derived$/);
    assert.match(figure("50004", provenance), /orphan$/);
  });

  it("compares its verdict with the computed one", () => {
    const approved = problemsOf(audit(set, blocks("**Decision:** APPROVED")), "decision-verdict");
    assert.match(
      approved.join(),
      /^3: The decision says "approved", but the verdict computed from its reports and policy is "NOT APPROVED"/,
    );
    assert.deepEqual(problemsOf(audit(set, blocks("**Decision:** NOT APPROVED")), "decision-verdict"), []);
    assert.deepEqual(problemsOf(audit(set, blocks("Nothing is decided.")), "decision-verdict"), []);
  });

  it("knows the words of the policy for a verdict", () => {
    const wording = {
      approved: "CLEAR TO SAIL",
      conditional: "CLEAR TO SAIL BY DAY",
      "not-approved": "STAYS IN HARBOUR",
    };
    const decision = { ...set.model.policy.decision, wording };
    const policy = { ...set.model.policy, decision };
    const verdictText = wording[set.model.verdict];
    const worded = {
      ...set,
      input: { ...set.input, policy },
      model: { ...set.model, policy, verdictText },
    };
    const found = (text: string): readonly string[] =>
      problemsOf(audit(worded, blocks(text)), "decision-verdict");
    assert.match(
      found("**Verdict:** CLEAR TO SAIL").join(),
      /^3: The decision says "approved", .*"STAYS IN HARBOUR"/,
    );
    assert.match(found("**Verdict:** Clear to sail by day").join(), /says "approved with conditions"/);
    assert.deepEqual(found("**Verdict:** STAYS IN HARBOUR"), []);
    assert.deepEqual(found("**Verdict:** CLEAR TO SAILORS"), []);
    assert.deepEqual(found("The last one was CLEAR TO SAIL."), []);
  });

  it("lists the blockers that are missing, and accepts an id or a title as a mention", () => {
    const blockers = set.model.findings.filter((finding) => set.model.blockers.includes(finding.key));
    const [first, ...others] = blockers;
    assert.ok(first && others.length > 0);
    const none = problemsOf(audit(set, blocks("Nothing.")), "omitted-blocker");
    assert.match(
      none.join(),
      new RegExp(`^1: The decision does not mention ${blockers.length} of ${blockers.length} blockers: `),
    );
    const titles = others.map(({ title }) => `- ${title}`).join("\n");
    const one = audit(set, blocks(titles)).problems.find(({ rule }) => rule === "omitted-blocker");
    assert.deepEqual(one?.related, [{ path: first.report, line: first.range.line, message: first.title }]);
    assert.deepEqual(
      problemsOf(audit(set, blocks(titles, `${first.id ?? first.title} waits.`)), "omitted-blocker"),
      [],
    );
  });

  it("does not follow evidence outside the set", () => {
    const text = blocks(
      "See [the audit](../assessment-1/02_SECURITY_AUDIT.md#L3).",
      "See [the audit](02_SECURITY_AUDIT.md#L3), 01_ARCHITECTURE_ASSESSMENT.md and [the code](../../src/app.py).",
      "See docs/old/07_QA_VALIDATION.md and notes/runbook.md.",
    );
    const found = audit(set, text).problems.filter(({ rule }) => rule === "evidence-outside-set");
    assert.deepEqual(
      found.map(({ line, severity, message }) => `${line} ${severity} ${message.split(" ")[0] ?? ""}`),
      [
        "3 warning ../assessment-1/02_SECURITY_AUDIT.md",
        "7 warning docs/old/07_QA_VALIDATION.md",
        "7 info notes/runbook.md",
      ],
    );
  });

  it("reports lines that a report does not have", () => {
    const report = [...set.texts].find(([path]) => path.endsWith("01_ARCHITECTURE_ASSESSMENT.md"))?.[1] ?? "";
    const last = report.split("\n").length;
    const text = blocks(
      `[here](01_ARCHITECTURE_ASSESSMENT.md#L${last})`,
      `[there](01_ARCHITECTURE_ASSESSMENT.md#L${last + 1})`,
      "01_ARCHITECTURE_ASSESSMENT.md:99999",
    );
    const found = problemsOf(audit(set, text), "cited-line-missing");
    assert.deepEqual(found, [
      `5: 01_ARCHITECTURE_ASSESSMENT.md has only ${last} lines, but line ${last + 1} is cited. Update the citation.`,
      `7: 01_ARCHITECTURE_ASSESSMENT.md has only ${last} lines, but line 99999 is cited. Update the citation.`,
    ]);
  });

  it("reports missing lines of sources, in one note if there are no sources", () => {
    const text = blocks("`app/a.py:10`", "`app/b.py:3-20`", "`app/c.py:1`");
    const found = (lines: Readonly<Record<string, number | null>>): readonly string[] =>
      problemsOf(audit(set, text, new Map(Object.entries(lines))), "cited-line-missing");
    assert.deepEqual(found({ "app/a.py": 10, "app/b.py": 20, "app/c.py": 1 }), []);
    assert.deepEqual(
      found({ "app/a.py": 10, "app/b.py": 19, "app/c.py": null }).map((one) => one.split(",")[0]),
      ["5: app/b.py has only 19 lines", "7: app/c.py was not found"],
    );
    assert.match(
      found({ "app/a.py": null, "app/b.py": null, "app/c.py": null }).join(),
      /^3: None of the 3 cited source files/,
    );
  });

  it("reports claims that are attributed to the wrong report", () => {
    const finding = set.model.findings.find(({ role, id }) => role === "security" && id !== null);
    assert.ok(finding);
    const table = (source: string): string =>
      `| ID | Source |\n|---|---|\n| ${finding.id ?? ""} | ${source} |`;
    const found = (text: string): readonly string[] =>
      problemsOf(audit(set, blocks(text)), "wrong-attribution");
    assert.match(
      found(table("Architecture assessment")).join(),
      /is attributed to the Architecture Assessment report but comes from 02_SECURITY_AUDIT\.md/,
    );
    assert.deepEqual(found(table("Security audit")), []);
    assert.deepEqual(found(table("The meeting")), []);
    const heading = `### ${finding.title}\n\n**From:** QA validation`;
    assert.match(
      found(heading).join(),
      /^5: .* is attributed to the QA Validation(?: Report)? report but comes from /,
    );
  });
});
