/** The consistency problems of the labeled documents: of both reference sets, and of every other document as a set of one. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDecision } from "../../../src/core/decision/provenance/decisionReading";
import { judgeSet } from "../../../src/core/judge/judgeSet";
import { parseWithLezer } from "../../../src/core/markdown/lezer";
import type { Problem } from "../../../src/core/readiness/model";
import type { Role } from "../../../src/core/reader/reportKinds";
import { firstHeading } from "../../../src/core/workspace/firstHeading";
import { reportKind } from "../../../src/core/workspace/reportKind";
import { FOUR, read, SEVEN } from "../support/reports";
import { CORPUS, corpusDocuments, documentsIn, setWith } from "./corpus";

/** The rules that check reports against themselves and each other. */
export const REVIEWED_RULES: ReadonlySet<string> = new Set([
  "cited-line-missing",
  "complete-with-defect",
  "count-mismatch",
  "figure-conflict",
  "grade-mismatch",
  "hidden-items",
  "loose-alert",
  "announced-count",
  "missed-target",
  "other-subject",
  "severity-conflict",
  "sum-mismatch",
  "template-left",
  "ticked-unmet",
  "undefined-id",
  "verdict-conflict",
  "wrong-id",
]);

/** A problem without any word of its document. */
export interface PlacedProblem {
  /** Hash of the path of its document below the labeled documents. */
  readonly document: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** The problems of all documents, in order. */
export function corpusProblems(): readonly PlacedProblem[] {
  const sets = [setWith("08_RELEASE_DECISION.md"), setWith("05_production_release_decision.md")];
  const others = corpusDocuments()
    .map(({ path }) => join(CORPUS, "docs", path))
    .filter((path) => !sets.some((set) => path.startsWith(`${set}/`)));
  const problems = [...sets.flatMap(problemsOfSet), ...others.flatMap(problemsOfOne)];
  return problems
    .filter(({ rule }) => process.env["ALL"] || REVIEWED_RULES.has(rule))
    .map(({ path, line, rule, message }) => ({ document: hashOf(path), line, rule, message }));
}

function hashOf(path: string): string {
  const below = path.slice(join(CORPUS, "docs").length + 1);
  return createHash("sha256").update(below).digest("hex").slice(0, 12);
}

function problemsOfSet(folder: string): readonly Problem[] {
  const kinds = documentsIn(folder).map((path) => ({ path, kind: reportKind(basename(path), null) }));
  const decision = kinds.find(({ kind }) => kind === "release-decision")?.path ?? null;
  const reports = kinds.filter(({ path, kind }) => path !== decision && kind !== "other");
  return problemsOf(
    reports.map(({ path, kind }) => ({ path, role: kind })),
    decision,
  );
}

function problemsOfOne(path: string): readonly Problem[] {
  const kind = reportKind(basename(path), firstHeading(readFileSync(path, "utf8")));
  const role = SEVEN.phases.find((phase) => phase.role === kind)?.role ?? "security";
  return problemsOf([{ path, role }], null);
}

function problemsOf(
  reports: readonly { readonly path: string; readonly role: Role }[],
  decision: string | null,
): readonly Problem[] {
  const text = decision === null ? null : readFileSync(decision, "utf8");
  return judgeSet({
    path: CORPUS,
    policy: reports.length === 4 ? FOUR : SEVEN,
    policyReason: "named by the test",
    reports: reports.map(({ path, role }) => ({ role, facts: read(readFileSync(path, "utf8"), path) })),
    others: [],
    unreadable: [],
    decisionPath: decision,
    rollbackPlan: null,
    asOf: null,
    today: null,
    policyIsDecided: true,
    decisionText:
      decision === null || text === null ? null : readDecision({ path: decision, text }, parseWithLezer),
  }).problems;
}
