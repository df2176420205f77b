import type { SetFinding } from "../readiness/model";
import { defineRule, FILE_START, type Report } from "./rule";
import { enumerated } from "../text/phrases";

/** rules.md, Consistency checks: a blocker of a report that the decision does not mention. */
export const omittedBlocker = defineRule({
  id: "omitted-blocker",
  title: "Blocker that the decision leaves out",
  severity: "error",
  *check({ decisionText, blockers, findings }): Generator<Report> {
    if (decisionText === null || blockers.length === 0) return;
    const mentions = decisionText.mentions();
    const ids = idsOfOne(findings);
    const isMentioned = ({ id, title }: SetFinding): boolean =>
      mentions({ id: id !== null && ids.has(id) ? id : null, title });
    const merged = findings.filter(({ mergedInto }) => mergedInto !== null);
    const omitted = blockers.flatMap((key) => {
      const finding = findings.find((one) => one.key === key);
      const same = merged.filter((one) => one.mergedInto === key);
      return finding && ![finding, ...same].some(isMentioned) ? [finding] : [];
    });
    if (omitted.length === 0) return;
    const names = omitted.map(({ displayId, title }) => `${displayId} ${title}`);
    yield {
      path: decisionText.path,
      range: FILE_START,
      message: `The decision leaves out ${omitted.length} of the ${blockers.length} blockers of its reports: ${enumerated(names)}.`,
      identity: [],
      related: omitted.map(({ report: path, range, title }) => ({ path, line: range.line, message: title })),
    };
  },
});

/** An id that two reports give to different findings tells none of them. */
function idsOfOne(findings: readonly SetFinding[]): ReadonlySet<string> {
  const once = new Set<string>();
  const seen = new Set<string>();
  for (const { id } of findings) {
    if (id === null) continue;
    if (seen.has(id)) once.delete(id);
    else once.add(id);
    seen.add(id);
  }
  return once;
}
