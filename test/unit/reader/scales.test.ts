// Levels that a report names by numbers, by the top of its scale, or in chapters of another language.
import assert from "node:assert/strict";
import { findingsIn, summaries } from "../support/reports";

function levels(...blocks: readonly string[]): readonly string[] {
  return findingsIn(...blocks).map(({ title, severity }) => `${severity} ${title}`);
}

describe("a scale of numbers", () => {
  it("may use the words of usability evaluations", () => {
    assert.deepEqual(
      levels(
        "Severity: 0 = not a problem, 1 = cosmetic, 2 = minor, 3 = major, 4 = usability catastrophe.",
        "## Findings",
        "### Visitors cannot leave the museum shop (4)",
        "### The calendar accepts letters (3)",
        "### Labels are long (1)",
      ),
      [
        "critical Visitors cannot leave the museum shop",
        "high The calendar accepts letters",
        "low Labels are long",
      ],
    );
  });

  it("may define only its ends", () => {
    const table =
      "| Problem | Severity |\n|---|---|\n| Tickets are lost | 4 |\n| The shop is closed early | 3 |";
    assert.deepEqual(levels("Severity runs from 1 (low) to 5 (critical).", "## Findings", table), [
      "high Tickets are lost",
      "medium The shop is closed early",
    ]);
    assert.deepEqual(levels("Ratings run from 1 (critical) to 4 (low).", "## Findings", table), [
      "low Tickets are lost",
      "medium The shop is closed early",
    ]);
  });

  it("is not made of counts", () => {
    const found = findingsIn(
      "The review lists 2 critical and 3 high findings.",
      "## Findings",
      "### Tours are sold twice (2)",
    );
    assert.deepEqual(summaries(found), []);
  });
});

describe("the top of a scale", () => {
  it("is critical, above high", () => {
    const rows = ["Highest", "Most severe", "Severe", "Lowest"].map(
      (level, index) => `| Lamp ${index} burns out | ${level} |`,
    );
    assert.deepEqual(
      levels("## Gaps", ["| Gap | Severity |", "|---|---|", ...rows].join("\n")).map(
        (one) => one.split(" ")[0],
      ),
      ["critical", "critical", "high", "low"],
    );
  });

  it("is not a level in other words", () => {
    assert.deepEqual(
      summaries(findingsIn("## Results", "- Highest load: 400 requests", "- **Highest floor** is closed")),
      [],
    );
  });
});

describe("chapters of levels", () => {
  it("may be in German, with endings and in capitals", () => {
    assert.deepEqual(
      levels(
        "# PRÜFBERICHT",
        "## KRITISCHE BEFUNDE",
        "### 1. Lampen ohne Sicherung",
        "## HOHE PRIORITÄT",
        "### 2. Türen schließen nicht",
        "## Mittlere Mängel",
        "### 3. Schilder fehlen",
      ),
      ["critical Lampen ohne Sicherung", "high Türen schließen nicht", "medium Schilder fehlen"],
    );
  });

  it("may be in French and Spanish", () => {
    assert.deepEqual(
      levels(
        "## Vulnérabilités critiques",
        "### 1. Portes ouvertes",
        "## Prioridad alta",
        "### 2. Lámparas rotas",
      ),
      ["critical Portes ouvertes", "high Lámparas rotas"],
    );
  });

  it("are not those that name a thing", () => {
    assert.deepEqual(
      summaries(findingsIn("## Hohe Verfügbarkeit", "### 1. Zwei Türen", "### 2. Drei Lampen")),
      [],
    );
  });
});
