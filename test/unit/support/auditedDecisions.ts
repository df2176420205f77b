/** Decisions written in a test, audited against reports that are, too. */
import assert from "node:assert/strict";
import { readDecision } from "../../../src/core/decision/provenance/decisionReading";
import { foreignProvenance } from "../../../src/core/decision/provenance/foreignProvenance";
import { indexFigures } from "../../../src/core/decision/provenance/reportFigures";
import { parseWithRemark } from "../../../src/core/markdown/remark";
import type { Role } from "../../../src/core/reader/reportKinds";
import { cleanWith, judge } from "./reports";

export type Texts = Readonly<Partial<Record<Role, string>>>;
export type Case = readonly [
  title: string,
  blocks: readonly string[],
  expected: readonly RegExp[],
  texts?: Texts,
];

/** A finding as a report states it. */
export const finding = (id: string, title: string, level: string, ...more: readonly string[]): string =>
  [`### ${id}: ${title}`, `**Severity:** ${level}`, ...more].join("\n\n");

/** A security report with a critical and a high finding. */
export const REPORTS: Texts = {
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "Critical", "**Effort:** 6 hours"),
    finding("SEC-002", "Cookies are sent without encryption", "High", "**Effort:** 5 hours"),
  ),
};

/** The problems of a rule in a decision of these blocks about these reports. */
export function problemsIn(
  rule: string,
  blocks: readonly string[],
  texts: Texts = REPORTS,
): readonly string[] {
  const text = ["# Release Decision", ...blocks].join("\n\n");
  const model = judge({ texts });
  const figures = model.reports
    .filter(({ role }) => texts[role] !== undefined)
    .map(({ role, facts }) => [facts.path, indexFigures(texts[role] ?? "")] as const);
  const reading = readDecision({ path: "08_RELEASE_DECISION.md", text }, parseWithRemark, {
    reportFigures: new Map(figures),
  });
  const decisionText = { ...reading, provenance: foreignProvenance(reading, model) };
  const { problems } = judge({ texts, input: { decisionText } });
  return problems
    .filter((one) => one.rule === rule && one.path === reading.path)
    .map(({ message }) => message);
}

/** Declares a test for each case: the messages of a rule about a decision with these blocks, in order. */
export function describeCases(rule: string, cases: readonly Case[]): void {
  describe(`${rule} in a decision`, () => {
    for (const [title, blocks, expected, texts] of cases) {
      it(title, () => {
        const messages = problemsIn(rule, blocks, texts);
        assert.equal(messages.length, expected.length, messages.join("\n"));
        expected.forEach((pattern, index) => {
          assert.match(messages[index] ?? "", pattern);
        });
      });
    }
  });
}
