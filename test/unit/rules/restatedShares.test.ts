// Shares that a decision says once more in percent, and totals of which each cited line states a part.
import { cleanWith } from "../support/reports";
import { describeCases, type Texts } from "../support/auditedDecisions";

const SECURITY = "02_SECURITY_AUDIT.md";
const PARCELS = "The depot counts 134 parcels: 13 heavy, 28 light, 65 late, 15 torn and 13 lost.";
const TEXTS: Texts = {
  security: cleanWith(
    "security",
    PARCELS,
    "Moving the sorter takes 3 hours.",
    "Weighing the parcels takes 5 hours.",
    "Labeling the belts takes 6 hours.",
    ...["first", "second", "third"].map((name) => `The ${name} ramp has a lamp.`),
    "The sorter, the scales and the belts of the second depot take 14 hours, and of the third depot 15 hours.",
    'The courier error rate stays below `"0.7%"""`.',
  ),
};
const at = (text: string): string =>
  `${SECURITY}:${(TEXTS["security"] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1}`;
const EACH = ["Moving", "Weighing", "Labeling"].map(at).join(", ");

describeCases("sum-mismatch", [
  [
    "a percentage that does not follow from the share in front of it",
    [
      "Late parcels are 9 of these 36, that is 31 %.",
      "Lost and late parcels come to 20 of 160, about 22 per cent of the depot.",
      "Of the labels, 7 of 40 labels, i.e. 21.5% of all, are torn.",
      "Doors that close are 6 of the 12, which is about 62 percent.",
    ],
    [/"9 of these 36, that is 31 %" is 25%/, /is 12\.5%/, /is 17\.5%/, /is 50%/],
  ],
  [
    "a percentage that follows, is rounded, or is about something else",
    [
      "Late parcels are 15 of these 34, that is 44 %.",
      "Lost and late parcels come to 20 of 160, about 15 per cent of the depot.",
      "Of the labels, 7 of 40 labels, i.e. 17.5% of all, are torn.",
      "Doors that close are 6 of the 12, that is 80 % coverage of the front.",
      "Of the belts, 3 of 9 took about 70 % of the time.",
      "The sorter passes 4 of 5 checks, and the target is 95%.",
      "The scales pass 4 of 5, about 3 more than before.",
    ],
    [],
  ],
]);

describeCases("figure-without-source", [
  [
    "accepts the share of one part in the total in front of its parts",
    [`${PARCELS} The late ones alone are 49% of them.`],
    [],
    TEXTS,
  ],
  [
    "reports a share that none of the parts has",
    [`${PARCELS} The late ones alone are 57% of them.`],
    [/^"57%" appears/],
    TEXTS,
  ],
  [
    "leaves a wrong percentage of a share to the rule for totals",
    ["Late parcels are 9 of these 36, that is 31 %."],
    [],
  ],
]);

describeCases("cited-line-differs", [
  [
    "a total of which each cited line states a part",
    [`The sorter, the scales and the belts take 14 hours (${EACH}).`],
    [],
    TEXTS,
  ],
  [
    "a total that the cited lines do not add up to",
    [`The sorter, the scales and the belts take 15 hours (${EACH}).`],
    [/does not state "15 hours"/],
    TEXTS,
  ],
  [
    "a value of the cited line without the quotes around it",
    [`The courier error rate stays at 0.9% (${at("courier error")}).`],
    [/says "0\.7%"\. Correct/],
    TEXTS,
  ],
]);
