// The same findings, in whatever form a report states them, read as the same findings.
import assert from "node:assert/strict";
import fc from "fast-check";
import { read } from "../../support/reports";
import { meant, modelFindings, understood, type ModelFinding } from "./findingModel";
import { FORMS, NAMED_FORMS, type Form } from "./forms";
import { runs } from "../../../support/runs";

const documentOf = (form: Form, findings: readonly ModelFinding[]): string =>
  `# Harbour Desk\n\n## Findings\n\n${form(findings, 2)}\n`;

describe("findings read as they were meant, written as", () => {
  const forms = [
    ...Object.entries(FORMS).map((entry) => [...entry, modelFindings()] as const),
    ...Object.entries(NAMED_FORMS).map((entry) => [...entry, modelFindings({ named: true })] as const),
  ];
  for (const [name, form, arbitrary] of forms) {
    it(name, () => {
      fc.assert(
        fc.property(arbitrary, (findings) => {
          const text = documentOf(form, findings);
          assert.deepEqual(understood(read(text).findings), meant(findings), text);
        }),
        runs(40),
      );
    });
  }
});
