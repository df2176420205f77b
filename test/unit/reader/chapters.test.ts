// Chapters that give their level to what they list, and titles whose level and status follow them.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

const listed = (...blocks: readonly string[]): readonly string[] =>
  findingsIn(...blocks).map(({ severity, statusDetail, title }) => `${severity} ${statusDetail}: ${title}`);

describe("a headline in capitals or in bold above numbered headings", () => {
  it("gives its level to each of them, in any language", () => {
    const found = listed(
      "## Prüfung",
      "KRITISCHE BEFUNDE",
      "### 1. Passwort im Protokoll",
      "Es wird ausgegeben.",
      "### 2. Offener Port",
      "Jeder kommt hinein.",
      "**HOHE PRIORITÄT**",
      "### 3. Alte Bibliothek",
      "Alt.",
      "### 4. Langsamer Start",
      "Langsam.",
      "### Umfang",
      "Zwei Dienste.",
    );
    assert.deepEqual(found, [
      "critical open: Passwort im Protokoll",
      "critical open: Offener Port",
      "high open: Alte Bibliothek",
      "high open: Langsamer Start",
    ]);
  });

  it("says nothing of another chapter, nor does a sentence or a title that names one thing", () => {
    const found = listed(
      "## Audit",
      "CRITICAL FINDINGS",
      "### 1. Open port",
      "Open.",
      "## Scope",
      "### 1. Warehouse",
      "One site.",
      "Critical findings are printed first.",
      "### 2. Office",
      "One floor.",
      "CRITICAL PATH TESTING",
      "### 3. Garage",
      "Two doors.",
    );
    assert.deepEqual(found, ["critical open: Open port"]);
  });
});

describe("a chapter with a level", () => {
  it("gives it to the numbered headings below it", () => {
    const found = listed(
      "## P1: Missing features",
      "### 1. Outbox",
      "It is not there.",
      "### 2. Macros",
      "None.",
    );
    assert.deepEqual(found, ["high open: Outbox", "high open: Macros"]);
  });

  it("gives it to headings right below it, whose numbers may go on from the chapter before", () => {
    const found = listed(
      "## P0 — Structural",
      "### 1. Seeds are inserted five times — ✅ DONE",
      "Text.",
      "### 2. Stubs are never called",
      "Text.",
      "## P1 — Consistency & safety",
      "### 3. Helpers are copied",
      "Text.",
      "### 4. Table is not documented",
      "Text.",
    );
    assert.deepEqual(found, [
      "critical claimed: Seeds are inserted five times — ✅ DONE",
      "critical open: Stubs are never called",
      "high open: Helpers are copied",
      "high open: Table is not documented",
    ]);
  });

  it("gives it to the parts that have its number, if nothing is said before them", () => {
    const parts = ["### 4.1 Cold voltage is wrong", "Text.", "### 4.2 Load is not normalized", "Text."];
    assert.deepEqual(listed("## 4. Formulas (Priority 1)", ...parts), [
      "high open: Cold voltage is wrong",
      "high open: Load is not normalized",
    ]);
    assert.deepEqual(listed("## 4. Voltage is wrong (P1)", "It is 35 K.", ...parts), [
      "high open: Voltage is wrong",
    ]);
  });

  it("gives it to the rows of its table, if each of them has an id", () => {
    const table = (first: string, second: string): string =>
      `| # | Problem | Place |\n| - | - | - |\n| ${first} | Parser throws | app.js:6 |\n| ${second} | Global is lost | app.js:45 |`;
    assert.deepEqual(listed("## 3. Absturzrisiken (Priorität 1)", table("R1", "R2")), [
      "high open: Parser throws",
      "high open: Global is lost",
    ]);
    assert.deepEqual(listed("## 3. Crash at the start (P1)", table("old", "new")), [
      "high open: Crash at the start",
    ]);
  });

  it("is a finding if the headings below it are its parts", () => {
    const found = listed("## P1: Broken locks", "### 1. Impact", "Two writers.", "### 2. Fix", "One queue.");
    assert.deepEqual(found, ["high open: Broken locks"]);
  });
});

describe("a title", () => {
  it("keeps its level if a remark follows, and is not fixed or accepted by not being a blocker", () => {
    for (const title of [
      "Lock sticks (Critical) - not a blocker",
      "Lock sticks (Critical) (not a blocker)",
      "Lock sticks (Critical), two hours",
      "Lock sticks — CRITICAL — since May",
    ])
      assert.deepEqual(listed("## Findings", `### ${title}`, "Text."), ["critical open: Lock sticks"], title);
    for (const title of [
      "Week 1 (Critical) - locks",
      "Locks (critical path) - all floors",
      "Locks - doors (all)",
    ])
      assert.deepEqual(listed("## Findings", `### ${title}`, "Text."), [], title);
  });

  it("may be followed by its level and its status, separated by dots or bars", () => {
    const found = listed(
      "## Bugs found",
      "### BUG-1 — Notes are lost · Severity: High · Fixed",
      "Text.",
      "### BUG-2 — Filter too wide | Low | Open",
      "Text.",
    );
    assert.deepEqual(found, ["high claimed: Notes are lost", "low open: Filter too wide"]);
  });
});
