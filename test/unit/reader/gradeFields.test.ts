// A field such as Category states a level where it contains nothing else, and no field does so more plainly.
import assert from "node:assert/strict";
import { read, report } from "../support/reports";

const severityOf = (field: string): string | undefined =>
  read(report(`## Hazards\n\n### H-1: The door opens at speed\n\n${field}\n\n**Status:** Open`)).findings[0]
    ?.effectiveSeverity;

describe("a field whose name may be one of levels", () => {
  const rows: readonly (readonly [field: string, severity: string])[] = [
    ["**Category:** Catastrophic", "critical"],
    ["- Hazard class: Critical", "critical"],
    ["**Grade:** Critical deviation", "critical"],
    ["**Category:** Catastrophic\n\n**Severity:** Low", "low"],
    ["**Category:** Usability\n\n**Severity:** Low", "low"],
    ["**Category:** Critical infrastructure\n\n**Severity:** Low", "low"],
  ];
  for (const [field, severity] of rows)
    it(`${JSON.stringify(field)}: ${severity}`, () => {
      assert.equal(severityOf(field), severity);
    });
});
