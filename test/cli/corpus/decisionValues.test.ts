// Values of each reference set as a careful reader finds them in the reports, and where the decision has to print them.
import assert from "node:assert/strict";
import { runCli } from "../runCli";
import { needsCorpus, setWith } from "../../unit/corpus/corpus";

/** Title of the section, and the words that stand in one of its lines. */
type Expected = readonly [section: string, ...words: readonly string[]];

const SEVEN: readonly Expected[] = [
  ["", "> ⛔ **NOT APPROVED**"],
  ["", "as of 2025-11-09"],
  ["What blocks the release", "9 critical blockers", "36 h stated"],
  ["", "Not known", "the effort of 2 fixes before the release"],
  ["What blocks the release", "**Hardcoded API Key with Weak Default** (C-1) [02:40]", "| 1 h |"],
  ["Subject", "**Version:** branch ", "[01:5]"],
  ["Gates", "| A1 ", "Fail", "3 open critical findings"],
  ["Gates", "| A2 ", "Fail", "6 open critical findings"],
  ["Gates", "| A3 ", "Fail", "94.2%", "> 95%"],
  ["Gate A3", "95% stated", "95.5%", "36.3 / 38", "35.8 / 38"],
  ["Gates", "| A4 ", "Fail", "10 of 14 targets missed"],
  ["Gates", "| A5 ", "Fail", "1 failing test"],
  ["Gate A5", "[07:203]"],
  ["Gates", "| A6 ", "No evidence", "only for database"],
  ["Gate A6", "[07:248]"],
  ["Gates", "| A8 ", "Fail", "1 report not approved"],
  ["Gate A8", "[02:20]"],
  ["Reports", "Architecture Assessment", "B, 7/10", "conditional", "6 / 4"],
  ["Reports", "Security Audit", "C, 6/10", "not approved (conflict)", "3 / 8"],
  ["Reports", "Data Analyst Optimization", "B+, 8.5/10"],
  ["C1 ", "**Effort:** 4 h", "[01:168]"],
  ["C2 ", "**Effort:** 16 h"],
  ["C3 ", "**Effort:** 2 h"],
  ["C-1 ", "**Location:**", ":38 ", "[02:45]"],
  ["Findings by severity", "| total ", "69"],
  ["Findings by severity", "| H-4 ", "Fix CORS configuration"],
  ["Findings by severity", "| FUNC-2 ", "Extract user_id from JWT token"],
  ["Coverage", "| Overall ", "13.17%", "MISSED", "[03:748]"],
  ["Readiness score", "(7 + 6 + 8 + 9 + 8.5 + 9 + 9) ÷ 7 ≈ 8.07", "capped at 4"],
  ["Stability risk score", "1: race"],
  ["Effort", "| Blockers ", "36 h"],
  ["Risks to decide on", "**Overall risk:** [CRITICAL]"],
  ["Latency", "Reads", "P50", "15ms", "[05:493]"],
  ["Availability", "43.2 minutes"],
  ["Missing sections", "[04:1]", "7 of 8", "Screen Layouts"],
  ["Stated and recomputed counts and sums", "Total, Complete", "36.3", "35.8", "no"],
  ["Findings accounted for", "69 findings extracted = 69 shown + 0 merged + 0 waived + 0 below threshold"],
  // Where the references lead.
  ["What the hash proves", "[01:168]: 01_ARCHITECTURE_ASSESSMENT.md#L168"],
  ["What the hash proves", "[07:203]: 07_QA_VALIDATION.md#L203"],
];

const FOUR: readonly Expected[] = [
  ["", "> ⛔ **REJECT**"],
  ["", "Not known", "the effort of 11 fixes before the release", "and 3 later conditions"],
  ["What blocks the release", "32 critical blockers, about 25 causes"],
  ["Subject", "**Name:**", "[01:1]"],
  ["Gates", "| B1 ", "Fail", "4 open critical findings"],
  ["Gates", "| B2 ", "Fail", "3 open critical or P0 stability findings"],
  ["Gates", "| B3 ", "Fail", "24.5%"],
  ["Gate B3", "400 of 1635 statements", "54%"],
  ["Gate B3", "[04:2369]"],
  ["Gates", "| B4 ", "No evidence"],
  ["Gates", "| B6 ", "Fail", "PCI-DSS and SOC 2 non-compliant"],
  ["Gate B6", "[02:29]"],
  ["Gates", "| B8 ", "Fail", "2 reports not approved"],
  ["CRITICAL-001 ", "**Location:**", ":50 ", "[02:52]"],
  ["CRITICAL-001 ", "**Effort:** 0.5 h", "[02:1900]"],
  ["CRITICAL-002 ", "**Effort:** 2 h"],
  ["CRITICAL-003 ", "**Effort:** 4 h"],
  ["CRITICAL-004 ", "**Effort:** 1 h"],
  ["Findings by severity", "| HIGH-009 ", "Harden CORS configuration", "CORS bypass tests"],
  ["QA-1 ", "**Possibly the same as:**", "QA-21"],
  ["QA-13 ", "**Possibly the same as:**", "QA-31"],
  ["QA-22 ", "**Possibly the same as:**", "QA-5, QA-32"],
  ["Existing and missing monitoring", "| High latency ", "required", "untested: Alerting", "[04:945]"],
  ["Existing and missing monitoring", "| Latency ", "required", "missing: P95/P99 latency", "[04:530]"],
  ["Existing and missing monitoring", "Not stated", "Memory (required)", "Failed orders (required)"],
  ["Other performance tests", "5000 instruments scale", "[04:496]"],
  ["Other performance tests", "Burst traffic", "No degradation", "[04:497]"],
  ["Other performance tests", "Sustained load", "[04:498]"],
  ["Other performance tests", "<10% impact", "[04:499]"],
  ["Security risk score", "9.1", "[02:293]"],
  ["Stability risk score", "3: deadlock, leak"],
  ["Test protection ratio", "0 of 9 critical paths (0%)"],
  ["Test protection ratio", ", 54%", "[04:81]"],
  ["Metrics and compliance", "**PCI-DSS:** non-compliant", "[02:29]"],
  ["Metrics and compliance", "**SOC 2:** non-compliant", "[02:30]"],
  ["Metrics and compliance", "[04:1]", "33.87% overall"],
  ["Coverage", "| Overall ", "33.87%", "36.13 points", "MISSED"],
  ["Coverage", "| Critical paths ", "24.5%", "70.5 points", "MISSED"],
  ["Coverage", "| 16% ", "[04:86]"],
  ["Readiness score", "8.7", "7.5", "capped at 4"],
  ["Effort", "[03:1]", "15-24 developer days"],
  ["Risks to decide on", "**Overall risk:** [CRITICAL]"],
  ["Rollback", "14 minutes", "within the SLA of 15 minutes"],
  ["Missing sections", "[03:1]", "Code Quality Metrics; Actionable Roadmap"],
  ["Stated and recomputed counts and sums", "Total Effort", "~6 days", "60 h", "no"],
  ["What the hash proves", "[04:2369]: 04_qa_validation_report.md#L2369"],
];

/** The lines below the heading with this title (or this beginning of it), sub-sections included; the first screen for "". */
function section(document: string, title: string): readonly string[] {
  const lines = document.split("\n");
  if (title === "")
    return lines.slice(
      0,
      lines.findIndex((line) => line.startsWith("## ")),
    );
  const start = lines.findIndex(
    (line) => /^#{2,4} /.test(line) && line.replace(/^#+ /, "").startsWith(title),
  );
  assert.notEqual(start, -1, `no section ${title}`);
  const level = /^#+/.exec(lines[start] ?? "")?.[0].length ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && (/^#+/.exec(line)?.[0].length ?? 9) <= level);
  return end < 0 ? rest : rest.slice(0, end);
}

for (const [decision, expected] of [
  ["08_RELEASE_DECISION.md", SEVEN],
  ["05_production_release_decision.md", FOUR],
] as const) {
  describe(`the decision about the reference set with ${decision} prints`, () => {
    let document = "";
    before(function () {
      needsCorpus(this);
      const run = runCli(process.cwd(), ["decide", setWith(decision), "--stdout"]);
      assert.equal(run.code, 0, run.err);
      // As a reader sees it.
      document = run.out.replaceAll(/\\([^\w\s])/g, "$1");
    });

    for (const [title, ...words] of expected) {
      it(`${words.join(", ")} (${title === "" ? "first screen" : title})`, () => {
        const found = section(document, title).some((line) => words.every((word) => line.includes(word)));
        assert.ok(found, section(document, title).slice(0, 30).join("\n"));
      });
    }
  });
}
