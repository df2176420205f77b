import type { Leftover } from "../reader/claims";
import { oneLine } from "../text/words";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

export const templateLeft = defineRule({
  id: "template-left",
  title: "Text of the template left",
  level: "warning",
  docs: `
    A document still contains text of its template: a choice that was not made, such as \`[APPROVED / CONDITIONAL / NOT APPROVED]\`, or an instruction to
    its author, such as "Describe the impact here". What belongs there is missing.

    Replace the text with what it asks for, or delete the line.

    Tasks with a check box, headings, code, and quoted text are not reported.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        **Result:** [PASS / FAIL] <!-- problem -->

        **Impact:** Describe the impact here, e.g. "3 of 10 requests fail". <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        **Result:** PASS / FAIL counts are in the appendix.

        **Impact:** The hint "Describe the damage here" is cut off.
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const { path, claims } of documentsOf(context)) {
      for (const { kind, text, range } of claims.leftovers) {
        yield {
          path,
          range,
          message: `This is left of the template: "${oneLine(text, 80)}". ${REMEDY[kind]}`,
          identity: [oneLine(text, 80)],
        };
      }
    }
  },
});

const REMEDY: Readonly<Record<Leftover["kind"], string>> = {
  alternatives: "Choose one of the options.",
  instruction: "Replace the instruction with what it asks for, or delete the line.",
};
