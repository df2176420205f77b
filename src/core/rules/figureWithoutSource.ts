import type { Provenance } from "../contract/audit";
import { defineRule, type Report } from "./rule";
import { enumerated } from "../text/phrases";

/** rules.md, Consistency checks: a number in a decision that occurs in no report. */
export const figureWithoutSource = defineRule({
  id: "figure-without-source",
  title: "Figure without a source",
  severity: "warning",
  *check({ decisionText }): Generator<Report> {
    // Known where somebody has audited the document.
    const orphans = (decisionText?.provenance ?? []).filter(({ state }) => state === "orphan");
    if (decisionText === null) return;
    for (const line of new Set(orphans.map((one) => one.line))) {
      const own = orphans.filter((one) => one.line === line);
      const [first] = own;
      const last = own.at(-1);
      if (!first || !last) continue;
      const texts = [...new Set(own.map(({ text }) => text))];
      yield {
        path: decisionText.path,
        range: { line, column: first.column, endLine: line, endColumn: last.column + last.text.length },
        message: messageOf(texts, first),
        identity: texts,
      };
    }
  },
});

function messageOf(texts: readonly string[], { formula }: Provenance): string {
  const [text = ""] = texts;
  if (texts.length === 1 && formula !== null) return `"${text}" has no source: ${formula}.`;
  return texts.length === 1
    ? `"${text}" stands in no report and not in the policy: cite where it is from, or leave it out.`
    : `${enumerated(texts.map((one) => `"${one}"`))} stand in no report and not in the policy: cite where they are from, or leave them out.`;
}
