// Verdicts in words of other fields, and in places where they are easily overlooked. A refusal is never lost.
import assert from "node:assert/strict";

import type { Verdict } from "../../../src/core/reader/facts";
import { leastFavorable } from "../../../src/core/reader/measures/verdicts";
import { read } from "../support/reports";

const verdictOf = (text: string): Verdict | null =>
  leastFavorable(read(text).verdicts.map(({ verdict }) => verdict));

const WORDS: Readonly<Record<Verdict | "none", readonly string[]>> = {
  "not-approved": [
    "Not accepted",
    "Not yet accepted by the harbor master",
    "Not recommended for release",
    "Withheld",
    "Certificate withheld",
    "STOP",
    "On hold",
    "Deferred until the crane is replaced",
    "Postponed",
    "Suspended",
    "Objections raised",
    "We object",
    "Do not open",
    "Must not be restarted until the seal is replaced",
    "Not fit for service",
    "Unsafe to operate",
    "Unacceptable",
    "Not acceptable",
    "Restart not permitted",
    "Go-live not recommended",
    "Go-live not before May",
    "No clearance",
    "Restart deferred until the seal is replaced",
    "Screening failed",
    "Closed until further notice",
    "n.i.O.",
    "Nicht genehmigt",
  ],
  conditional: [
    "FIT FOR SERVICE WITH RESTRICTIONS",
    "Accepted with restrictions",
    "Approved with limitations",
    "Cleared with remarks",
    "Limited approval",
    "Provisionally accepted",
    "Fit for service, limited to 40 km/h",
    "Permitted until the next inspection",
  ],
  approved: ["Accepted", "Permitted", "No objections", "Released"],
  none: [
    "Not withheld",
    "Acceptable",
    "Open",
    "Ready for integration",
    "Accepted / Not accepted",
    "[ ] Accepted [ ] Not accepted",
    "Stopwatch readings are in annex 2",
    "Released valves are listed in annex 2",
  ],
};

describe("a verdict in words of other fields", () => {
  for (const [verdict, texts] of Object.entries(WORDS))
    for (const text of texts)
      it(`${text}: ${verdict}`, () => {
        const expected = verdict === "none" ? null : verdict;
        assert.equal(verdictOf(`# Inspection\n\n**Verdict:** ${text}`), expected);
      });
});

const REFUSALS: readonly string[] = ["Not approved", "Objections raised"];
const PLACES: readonly string[] = [
  "Advice: ?",
  "## Verdict\n\n?",
  "## Verdict\n\n**?**",
  "## Verdict\n\n> ?",
  "> **Verdict: ?**",
  "**Verdict**\n\n?",
  "### Final verdict — ?",
  "**Final decision — ?**",
  "**Result:** ?",
  "| Item | Value |\n|---|---|\n| Date | 2027-01-02 |\n| Verdict | ? |",
  "| Stage | Scope | Verdict |\n|---|---|---|\n| Trial | one berth | Approved |\n| Operation | all | ? |",
  "## Findings\n\nNone.\n\n## Result of the inspection\n\n**?**",
  "## Findings\n\nNone.\n\n---\n\n**?**",
  "## Findings\n\nNone.\n\n---\n\n?.",
  "- [ ] Approved\n- [x] ?",
  "## Decision\n\n- [ ] Approved\n- [x] ?",
  "## Decision\n\n☐ Approved\n☒ ?",
  "**Decision:** ☐ Approved ☒ ?",
  "## Verdict\n\n```\n?\n```",
  "```\nVERDICT: ?\n```",
];

describe("a refusal", () => {
  for (const place of PLACES)
    for (const refusal of REFUSALS) {
      const text = place.replace("?", refusal);
      it(`is read in ${JSON.stringify(text)}`, () => {
        assert.equal(verdictOf(`# Inspection\n\n${text}`), "not-approved");
      });
    }
  it("is read in the front matter", () => {
    assert.equal(verdictOf("---\nverdict: Not accepted\n---\n\n# Inspection\n\nText."), "not-approved");
  });
});

const RUNNING_TEXT: readonly string[] = [
  "The old pump was withheld from service last year.",
  "Do not open the valve before the pressure is off.",
  "No objections were raised in the last meeting.",
  "The alarm was not accepted by the operator within five seconds.",
  "Deferred maintenance is listed in annex 2.",
  "STOP buttons were tested.",
  "Orders that are not accepted are sent back.",
  "The second sample was rejected.",
];

describe("running text with such words", () => {
  for (const sentence of RUNNING_TEXT)
    for (const place of [
      `## Tests\n\n${sentence}`,
      `## Tests\n\n- ${sentence}`,
      `## Tests\n\nTwo days.\n\n${sentence}`,
    ])
      it(`is not a verdict: ${JSON.stringify(place)}`, () => {
        assert.equal(verdictOf(`# Inspection\n\n${place}`), null);
      });
  it("is not a verdict in boxes of tasks", () => {
    assert.equal(verdictOf("# Inspection\n\n- [x] Rejected parts are marked\n- [ ] Stop the pump"), null);
  });
});

describe("an approval in a block of code", () => {
  it("does not count, but is listed", () => {
    const { verdicts, lookedAt } = read("# Inspection\n\n## Verdict\n\n```\nAPPROVED\n```");
    assert.deepEqual(verdicts, []);
    assert.deepEqual(
      lookedAt.map(({ text, reason }) => [text, reason]),
      [["APPROVED", "text in a code block is not evidence"]],
    );
  });
});
