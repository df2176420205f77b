// The verdict of a report: polarity first, the document's own decision before the status of a part.
import assert from "node:assert/strict";

import type { Verdict } from "../../../src/core/reader/facts";
import { APPROVES_IN_PASSING, leastFavorable } from "../../../src/core/reader/measures/verdicts";
import { read, report } from "../support/reports";

const verdictOf = (lines: readonly string[]): Verdict | null =>
  leastFavorable(read(lines.join("\n\n")).verdicts.map(({ verdict }) => verdict));

const TABLE: readonly (readonly [verdict: Verdict | null, ...lines: readonly string[]])[] = [
  // Two ways to say the same are no choice; the title of a list is no verdict.
  ["approved", "# QA report", "**Status: PASSED / READY FOR RELEASE**"],
  ["approved", "# QA report", "## Conclusion", "**Result:** PASSED / READY FOR RELEASE"],
  [null, "# QA report", "## Decision", "### Approved now", "- Labels are printed"],
  ["not-approved", "# QA report", "## Decision", "### NO-GO for the launch of May"],
  // Polarity.
  ["not-approved", "**Verdict:** Solid work. **Not yet ready for production**, see below."],
  ["not-approved", "# Review", "## Final verdict", "**Recommendation:** NOT YET APPROVED for launch."],
  ["approved", "**Verdict:** APPROVED. Not yet part of this audit: the admin console."],
  ["not-approved", "# Review", "## Conclusion", "We do not recommend the release of this version."],
  [
    "not-approved",
    "## Executive summary",
    "We advise against running this version in production until both are fixed.",
  ],
  [
    null,
    "## Executive summary",
    "We advise against the old gateway in production; it was replaced last year.",
  ],
  ["not-approved", "## Decision", "This is not an approval to go live."],
  [
    null,
    "## Executive summary",
    "Four teams looked at the branch. They do not agree on whether the service can be released.",
  ],
  ["approved", "## Executive summary", "Four teams looked at the branch. The service can be released."],
  // Answers count only where a verdict is asked for.
  ["approved", "**Verdict:** PASS - the next stage may start"],
  ["approved", "**Review status:** ✅ PASSED"],
  [null, "**Unit tests:** PASS", "**Lint:** ✅ PASSED"],
  ["conditional", "# Summary", "### Release decision: YES (conditional)"],
  ["not-approved", "# Summary", "### Release decision: NO"],
  ["approved", "**Deployment ready**: ✅ **YES**"],
  [null, "- **Approved**: no open critical finding", "- **Rejected**: anything else"],
  [null, "## Verdict", "**Ready:** every gate passes.", "**Not ready:** at least one gate fails."],
  ["not-approved", "## Verdict", "**Not ready:** two gates fail.", "**Owner:** the release board"],
  // A result of tests is none of the release.
  ["not-approved", "# QA report", "## Smoke tests", "**Result: PASS**", "Overall verdict: NOT READY"],
  ["approved", "# QA report", "## Decision", "**Result: PASS**"],
  [null, "# Penetration test", "## Desk", "### Attack 2: forged tickets", "**Result:** ✅ **BLOCKED**"],
  ["not-approved", "# Penetration test", "## Decision", "**Result:** BLOCKED"],
  // Stages of the release, not phases of the work.
  ["not-approved", "# Launch", "| Stage | Verdict |\n|---|---|\n| Staff | ✅ GO |\n| Public | ❌ NO-GO |"],
  [null, "# Reviews", "| Topic | Verdict |\n|---|---|\n| Caching | Approved |\n| Queue | Rejected |"],
  // Other languages.
  ["approved", "# Checklist", "## Decisão final", "**✅ GO PARA DEPLOY**"],
  ["not-approved", "# Checklist", "## Veredito", "**NO-GO PARA PRODUÇÃO**"],
  ["not-approved", "# Informe", "**Dictamen: NO APTO para producción** por ahora."],
  ["not-approved", "# Checklist", "## Veredito", "**NÃO PRONTO PARA PRODUÇÃO**"],
  ["not-approved", "# Bericht", "**Urteil:** nicht bereit für die Produktion"],
  ["not-approved", "# Rapport", "**Avis:** pas prêt pour la production"],
  [null, "# Checklist", "## Passos", "- GO PARA a página seguinte"],
  // Conditions.
  ["conditional", "**Decision**: ✅ **MAY PROCEED** under conditions"],
  ["conditional", "# Go / No-Go", "## Recommendation", "## ✅ GO WITH CONDITIONS"],
  ["conditional", "**Decision:** GO — WITH CONDITIONS"],
  // A choice, an order, a date.
  [null, "**Decision:** GO / CONDITIONAL GO / NO-GO"],
  [null, "**Decision:** Go to chapter 4 for details"],
  [null, "**Go-live date:** approved by the board"],
  // The document's own decision outranks the status of a part.
  [
    "approved",
    "# Release decision",
    "**Decision:** APPROVED",
    "## Stage 3: load test",
    "**Status:** BLOCKED",
  ],
  ["not-approved", "# Audit", "**Verdict:** APPROVED", "## Conclusion", "**Status:** BLOCKED"],
  // A status that blocks the release, and fitness in the words of libraries.
  ["not-approved", "# Audit of the parser", "**Status:** BLOCKING FOR RELEASE"],
  ["not-approved", "# Audit of the parser", "**Verdict:** release is blocked by F-1 and F-2"],
  ["not-approved", "# Audit of the parser", "**Verdict:** NOT DROP-IN READY"],
  [
    null,
    "# Audit of the parser",
    "## F-1 Crash on empty input",
    "**Blocking the release:** no",
    "**Blocks release:** no",
  ],
  // A chapter about the verdict that begins with nothing else.
  ["not-approved", "# Drill", "## Verdict", "Not approved. The second drill did not finish."],
  ["not-approved", "# Drill", "## Verdict", "REJECTED"],
  ["not-approved", "# Drill", "## Decision", "No-go."],
  ["not-approved", "# Drill", "## QA Approval Decision", "Not approved"],
  [
    "not-approved",
    "# Drill",
    "## Recommendation",
    "**Date:** 2027-03-01",
    "Not approved: two drills failed.",
  ],
  ["not-approved", "# Drill", "## 6. Sign-off", "- Not approved"],
  ["not-approved", "# Drill", "## Verdict", "| Verdict | Not approved |\n| --- | --- |"],
  ["not-approved", "# Drill", "## Verdict", "WITHHELD"],
  ["not-approved", "# Drill", "## Verdict", "HOLD."],
  ["not-approved", "# Drill", "## Verdict", "Not ready."],
  ["approved", "# Drill", "## Verdict", "Approved."],
  ["approved", "# Drill", "## Verdict", "SHIP"],
  ["conditional", "# Drill", "## Verdict", "Approved, provided that the log is kept."],
  ["not-approved", "# Drill", "## Decision", "Rejected for release in this state, see below."],
  [null, "# Drill", "## Decision", "Approved service accounts were reviewed."],
  [null, "# Drill", "## Decision", "Rejected inputs are logged and counted."],
  [null, "# Drill", "## Verdict", "The cracks are recommended for repair before production."],
  ["approved", "# Drill", "## Verdict", "The rig is recommended for production."],
  [null, "# Drill", "## Decision", "- Approved\n- Approved with conditions\n- Not approved"],
  [null, "# Drill", "## Decision", "**Go-live:** 2 May"],
  [null, "# Drill", "## Cache", "### Decision", "Rejected. The simpler design is kept."],
  [null, "# Drill", "## Verdict", "The drill took four hours.", "Approved transports only."],
  // The approval of a person is not the verdict of the report.
  [
    null,
    "# Drill",
    "## Sign-off",
    "| Role | Decision |\n| --- | --- |\n| Safety officer | Approved |\n| Night shift | pending |",
  ],
  [
    null,
    "# Drill",
    "## Approval",
    "| Safety officer | Approved |\n| --- | --- |\n| Plant manager | Approved |",
  ],
  [null, "# Drill", "## Decision", "| Approver | Vote |\n| --- | --- |\n| Plant manager | Approved |"],
  ["not-approved", "# Drill", "## Sign-off", "| Verdict | Rejected |\n| --- | --- |"],
  // Sentences of a conclusion in German, and the same in English.
  ["approved", "# Prüfung", "## Fazit", "Der Dienst ist jetzt sicher für Production."],
  ["approved", "# Prüfung", "## Fazit", "Die Anwendung ist nun bereit für die Produktion."],
  ["approved", "# Prüfung", "## Fazit", "Die Anwendung ist für den Produktivbetrieb geeignet."],
  ["approved", "# Prüfung", "## Fazit", "Das System ist produktionsreif."],
  ["conditional", "# Prüfung", "## Fazit", "Das System ist produktionsreif, sobald der Port zu ist."],
  ["not-approved", "# Prüfung", "## Fazit", "Das System ist noch nicht bereit für den produktiven Einsatz."],
  ["not-approved", "# Prüfung", "## Fazit", "Das System ist nicht für den produktiven Einsatz geeignet."],
  ["not-approved", "# Prüfung", "## Fazit", "Das System ist für den Produktivbetrieb nicht geeignet."],
  ["not-approved", "# Prüfung", "## Fazit", "Der Dienst ist nicht produktionsreif."],
  ["not-approved", "# Prüfung", "## Fazit", "Von einer Freigabe wird abgeraten."],
  [null, "# Prüfung", "## Fazit", "Das Archiv ist sicher verwahrt, die Produktion wurde besichtigt."],
  [null, "# Prüfung", "## Fazit", "Ob das System bereit für die Produktion ist, bleibt offen."],
  ["approved", "# Drill", "## Conclusion", "The service is now safe for production."],
  ["approved", "# Drill", "## Conclusion", "The service is now secure for production."],
  ["not-approved", "# Drill", "## Conclusion", "The service is insecure for production."],
  [null, "# Drill", "## Conclusion", "The keys are secure."],
  ["not-approved", "## Go / No-Go", "| Stage | Verdict |\n| --- | --- |\n| Beta | GO |\n| Public | NO-GO |"],
];

describe("the verdict of a report", () => {
  for (const [verdict, ...lines] of TABLE) {
    it(`${lines.join(" / ")}: ${verdict ?? "none"}`, () => {
      assert.equal(verdictOf(lines), verdict);
    });
  }
});

describe("a sentence that calls the service ready", () => {
  const sentence = "None identified. The desk is production-ready with appropriate safeguards.";
  const reasonsIn = (...blocks: readonly string[]): readonly string[] =>
    read(report(...blocks))
      .lookedAt.filter(({ about }) => about === "verdict")
      .map(({ reason }) => reason);

  it("is listed but does not count among the findings of a report without a verdict", () => {
    const { verdicts } = read(report("## P0 - Critical", sentence));
    assert.deepEqual([verdicts, reasonsIn("## P0 - Critical", sentence)], [[], [APPROVES_IN_PASSING]]);
  });

  it("is not listed next to a verdict", () => {
    assert.deepEqual(reasonsIn("## P0 - Critical", sentence, "## Verdict\n\n**Verdict:** NOT APPROVED"), []);
  });
});
