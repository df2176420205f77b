import { placeIn } from "../decision/provenance/decisionReading";
import { baseName, joinPath, parentPath } from "../workspace/paths";
import { isMarkdownFile, reportKind } from "../workspace/reportKind";
import { defineRule, type Report, type RuleContext } from "./rule";

export const evidenceOutsideSet = defineRule({
  id: "evidence-outside-set",
  title: "Evidence from outside the set",
  level: "warning",
  docs: `
    The decision document cites a Markdown file that is not part of its assessment set: a report of an earlier assessment or of another service, which
    says nothing about this release.

    Cite the report of this set, or move the file into the set. A file whose name is not that of a report is reported as a note only. Source files that
    findings refer to are never part of a set and are not reported. Neither are other documents in an open box: they are work to do, not evidence.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        No open findings.
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        See [the audit](../2025-11/02_SECURITY_AUDIT.md). <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        No open findings.
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        See [the audit](02_SECURITY_AUDIT.md).
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null) return;
    const known = filesOfSet(context).map(resolved);
    const reported = new Set<string>();
    const openBoxes = new Set(
      decisionText.facts().checklist.flatMap(({ checked, range }) => (checked ? [] : [range.line])),
    );
    for (const { place, passage, from, to } of decisionText.cited()) {
      const { path } = place;
      if (!isMarkdownFile(baseName(path)) || reported.has(path) || isOfSet(path, decisionText.path, known))
        continue;
      const isReport = reportKind(path, null) !== "other";
      if (!isReport && openBoxes.has(placeIn(decisionText, passage, from, to).line)) continue;
      reported.add(path);
      yield {
        path: decisionText.path,
        range: placeIn(decisionText, passage, from, to),
        message: isReport
          ? `${path} is not part of this assessment set. Cite the report of this set.`
          : `${path} is not part of this assessment set, so its content was not checked.`,
        identity: [path],
        ...(isReport ? {} : { severity: "info" as const }),
      };
    }
  },
});

function filesOfSet({
  path: set,
  reports,
  others,
  decisionPath,
  decisionText,
  policy,
}: RuleContext): readonly string[] {
  return [
    ...reports.map(({ facts }) => facts.path),
    ...others.map(({ path }) => path),
    ...(decisionPath === null ? [] : [decisionPath]),
    ...(decisionText ? [decisionText.path] : []),
    joinPath(set, policy.decision.file),
    ...(policy.rollbackPlan === null ? [] : [joinPath(set, policy.rollbackPlan)]),
  ];
}

function isOfSet(cited: string, decision: string, known: readonly string[]): boolean {
  if (known.includes(resolved(joinPath(parentPath(decision) ?? ".", cited)))) return true;
  // The path may start at the root, or be only the file name.
  const bare = resolved(cited.replace(/^\/+/, ""));
  return !bare.startsWith("..") && known.some((path) => `/${path}`.endsWith(`/${bare}`));
}

/** The path without `.` and `..`, as far as they can be resolved. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
