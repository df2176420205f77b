import { placeIn } from "../decision/provenance/decisionReading";
import { baseName, joinPath, parentPath } from "../workspace/paths";
import { isMarkdownFile, reportKind } from "../workspace/reportKind";
import { defineRule, type Report, type RuleContext } from "./rule";

/** rules.md, Consistency checks: a decision cites a document outside its set. Sources lie outside of every set. */
export const evidenceOutsideSet = defineRule({
  id: "evidence-outside-set",
  title: "Evidence from outside the set",
  severity: "warning",
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null) return;
    const known = filesOfSet(context).map(resolved);
    const told = new Set<string>();
    for (const { place, passage, from, to } of decisionText.cited()) {
      const { path } = place;
      if (!isMarkdownFile(baseName(path)) || told.has(path) || isOfSet(path, decisionText.path, known))
        continue;
      told.add(path);
      const isReport = reportKind(path, null) !== "other";
      yield {
        path: decisionText.path,
        range: placeIn(decisionText, passage, from, to),
        message: `${path} is no file of this set: ${isReport ? "its report speaks of another assessment. Cite the report of this set." : "nothing in it was looked at."}`,
        identity: [path],
        ...(isReport ? {} : { severity: "info" as const }),
      };
    }
  },
});

function filesOfSet({ path: set, reports, others, decisionText, policy }: RuleContext): readonly string[] {
  return [
    ...reports.map(({ facts }) => facts.path),
    ...others.map(({ path }) => path),
    ...(decisionText ? [decisionText.path] : []),
    joinPath(set, policy.decision.file),
    ...(policy.rollbackPlan === null ? [] : [joinPath(set, policy.rollbackPlan)]),
  ];
}

function isOfSet(cited: string, decision: string, known: readonly string[]): boolean {
  if (known.includes(resolved(joinPath(parentPath(decision) ?? ".", cited)))) return true;
  // Written from the root, or as the bare name.
  const bare = resolved(cited.replace(/^\/+/, ""));
  return !bare.startsWith("..") && known.some((path) => `/${path}`.endsWith(`/${bare}`));
}

/** Without `.` and `..` where they can be resolved. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
