// Lists of findings whose levels are words that are not known, or in columns with names of kinds.
import assert from "node:assert/strict";
import { read, report } from "../support/reports";

const HEAD = (header: string): string => `| No. | Defect | ${header} | State |\n| --- | --- | --- | --- |`;

/** What is read as a finding, and what as a level that is not known. */
function reading(header: string, ...rows: readonly string[]) {
  const { findings, problems } = read(report("## Defects", [HEAD(header), ...rows].join("\n")));
  return {
    levels: findings.map(({ id, severity }) => `${id ?? ""} ${severity}`),
    unread: problems.filter(({ kind }) => kind === "unread-level").map(({ text }) => text),
  };
}

describe("levels of a list of findings", () => {
  for (const header of ["Category", "Grade", "Severity"])
    it(`a word that is no level hides no other row below "${header}"`, () => {
      const rows = ["| D1 | The gate sticks | Serious | Open |", "| D2 | Rust | Speckled | Open |"];
      assert.deepEqual(reading(header, ...rows, "| D3 | Dust | Speckled | Open |"), {
        levels: ["D1 high"],
        unread: ["D2: Speckled", "D3: Speckled"],
      });
    });

  for (const cell of ["", "–", "none", "n/a", "Fixed"])
    it(`"${cell}" is not a level`, () => {
      const rows = ["| D1 | The gate sticks | Catastrophic | Open |", `| D2 | Rust | ${cell} | Open |`];
      assert.deepEqual(reading("Category", ...rows), { levels: ["D1 critical"], unread: [] });
    });

  it("a column of kinds contains no levels", () => {
    const rows = ["| D1 | The gate sticks | Mechanics | Open |", "| D2 | Rust | Surface | Open |"];
    assert.deepEqual(reading("Category", ...rows), { levels: [], unread: [] });
  });

  it("a verified fix needs no level", () => {
    const rows = [
      "| D1 | The gate sticks | High | Open |",
      "| D2 | Rust | Speckled | Fixed (commit 4be01c9) |",
    ];
    assert.deepEqual(reading("Severity", ...rows).unread, []);
  });

  it("the categories of hazards are levels", () => {
    const rows = ["Catastrophic", "Critical", "Marginal", "Negligible"].map(
      (word, index) => `| D${index + 1} | Gate ${word} | ${word} | Open |`,
    );
    assert.deepEqual(reading("Category", ...rows).levels, [
      "D1 critical",
      "D2 critical",
      "D3 medium",
      "D4 info",
    ]);
  });
});
