import assert from "node:assert/strict";
import { fieldWords, firstSentence } from "../../../src/core/decision/brief/words";
import { judge, report } from "../support/reports";

describe("the words of a finding in a cell", () => {
  const room = 40;
  const cases: readonly (readonly [about: string, text: string, shown: string])[] = [
    ["a short text as it is", "Parcels are lost.", "Parcels are lost"],
    [
      "only the first sentence",
      "Parcels are lost on Sundays. The desk is closed.",
      "Parcels are lost on Sundays",
    ],
    [
      "the last clause that fits",
      "Parcels are lost on Sundays, and the desk stays closed until noon",
      "Parcels are lost on Sundays…",
    ],
    [
      "a longer clause in full, also where its point comes last",
      "Two sorters that share one belt send each other's parcels back to the desk",
      "Two sorters that share one belt send each other's parcels back to the desk",
    ],
    [
      "what follows a condition",
      "If the belt between the desks stops, parcels pile up in the yard, and rain gets in",
      "If the belt between the desks stops, parcels pile up in the yard…",
    ],
    [
      "an entry with its condition, without the next one",
      "If the belt stops → parcels pile up in the yard; rain gets in wherever the roof of the desk has holes",
      "If the belt stops → parcels pile up in the yard…",
    ],
    [
      "brackets as a whole",
      "The belt has no limit for long parcels (pipes, skis, lamps) at the desk; others fit",
      "The belt has no limit for long parcels (pipes, skis, lamps) at the desk…",
    ],
  ];
  for (const [about, text, shown] of cases)
    it(`are ${about}`, () => {
      assert.equal(firstSentence(text, room), shown);
    });

  it("never fill more than a cell", () => {
    const shown = firstSentence("parcel ".repeat(60), room);
    assert.ok(shown.length <= 160 && shown.endsWith("parcel…"), shown);
  });

  const masked: readonly (readonly [about: string, list: string, shown: string])[] = [
    [
      "first what happens, then what keeps it from showing",
      "- The spare belt masks the issue\n- If it stops, rain gets in\n- Parcels pile up",
      "Parcels pile up; If it stops, rain gets in; The spare belt masks the issue",
    ],
    ["what happens where it comes first", "- Parcels pile up\n- Bells ring", "Parcels pile up; Bells ring"],
    [
      "the order of the report without such an entry",
      "- If it stops, rain gets in\n- Parcels pile up",
      "If it stops, rain gets in; Parcels pile up",
    ],
    ["all there is", "- The spare belt masks the issue", "The spare belt masks the issue"],
    ["also what is hidden from people", "- Masks the courier\n- Bells ring", "Masks the courier; Bells ring"],
  ];
  for (const [about, list, shown] of masked)
    it(`are, of the entries of an impact, ${about}`, () => {
      const text = report("## Findings", "### 1. Belt without a limit (CRITICAL)", `**Impact:**\n${list}`);
      const [finding] = judge({ texts: { security: text } }).findings;
      assert.ok(finding);
      const words = fieldWords(finding, ["impact"], 2 * room);
      assert.equal(words?.kind === "evidenced" ? words.text : null, shown);
    });
});
