/** The consistency problems of the labeled documents: of both reference sets, and of every other document as a set of one. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDecision } from "../../../src/core/decision/provenance/decisionReading";
import { auditDecision, readForAudit } from "../../../src/core/judge/auditSet";
import { judgeSet, type SetInput } from "../../../src/core/judge/judgeSet";
import { parseWithLezer } from "../../../src/core/markdown/lezer";
import type { Problem, SetModel } from "../../../src/core/readiness/model";
import type { Role } from "../../../src/core/reader/reportKinds";
import { firstHeading } from "../../../src/core/workspace/firstHeading";
import { reportKind } from "../../../src/core/workspace/reportKind";
import { FOUR, read, SEVEN } from "../support/reports";
import { CORPUS, corpusDocuments, documentsIn, setWith } from "./corpus";

/** Documents judged as sets of one have no other reports, and none of the sections that a role of the policy asks for. */
const OF_WHOLE_SETS: ReadonlySet<string> = new Set(["missing-report", "missing-section"]);
/** What says that a finding is open or that its fix is unproven, not that two statements differ. */
export const OF_FINDINGS: ReadonlySet<string> = new Set([
  "accepted-without-waiver",
  "fix-not-verified",
  "unresolved-critical",
  "unresolved-high",
]);
/** Places of other documents that are reviewed for every rule. */
const SAMPLED_PLACES = 60;

/** A problem without any word of its document. */
export interface PlacedProblem {
  /** Hash of the path of its document below the labeled documents. */
  readonly document: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Every problem of both sets, the contradictions of all other documents, and every problem at sampled places of them. */
export function corpusProblems(): readonly PlacedProblem[] {
  const sets = setFolders();
  const others = corpusDocuments()
    .map(({ path }) => join(CORPUS, "docs", path))
    .filter((path) => !sets.some((set) => path.startsWith(`${set}/`)))
    .flatMap(problemsOfOne)
    .filter(({ rule }) => !OF_WHOLE_SETS.has(rule));
  const sampled = sampledPlaces(others.map(placed));
  return [
    ...sets.flatMap(problemsOfSet).map(placed),
    ...others.map(placed).filter((one) => !OF_FINDINGS.has(one.rule) || sampled.has(placeOf(one))),
  ];
}

function setFolders(): readonly string[] {
  return [setWith("08_RELEASE_DECISION.md"), setWith("05_production_release_decision.md")];
}

/** The reports of both sets, without the decisions, as the problems name them. */
export function reportsOfSets(): readonly string[] {
  return setFolders()
    .flatMap((folder) => documentsIn(folder))
    .filter((path) => reportKind(basename(path), null) !== "release-decision")
    .map(hashOf);
}

function placed({ path, line, rule, message }: Problem): PlacedProblem {
  return { document: hashOf(path), line, rule, message };
}

function placeOf({ document, line }: PlacedProblem): string {
  return `${document}:${line}`;
}

/** A sample that neither a person nor the order of the documents determines: by the hashes of the places. */
function sampledPlaces(problems: readonly PlacedProblem[]): ReadonlySet<string> {
  const hashed = [...new Set(problems.map(placeOf))].map((place) => ({
    place,
    hash: createHash("sha256").update(place).digest("hex"),
  }));
  const sorted = hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return new Set(sorted.slice(0, SAMPLED_PLACES).map(({ place }) => place));
}

function hashOf(path: string): string {
  const below = path.slice(join(CORPUS, "docs").length + 1);
  return createHash("sha256").update(below).digest("hex").slice(0, 12);
}

/** What `check` reports of a set, and what `audit` adds about its decision. */
function problemsOfSet(folder: string): readonly Problem[] {
  const kinds = documentsIn(folder).map((path) => ({ path, kind: reportKind(basename(path), null) }));
  const decision = kinds.find(({ kind }) => kind === "release-decision")?.path ?? null;
  const reports = kinds
    .filter(({ path, kind }) => path !== decision && kind !== "other")
    .map(({ path, kind }) => ({ path, role: kind }));
  const set = inputOf(reports, decision);
  const model = judgeSet(set);
  if (decision === null) return model.problems;
  const known = new Set(model.problems.map(({ fingerprint }) => fingerprint));
  const audited = auditedProblems(set, model, decision);
  return [...model.problems, ...audited.filter(({ fingerprint }) => !known.has(fingerprint))];
}

function auditedProblems(set: SetInput, model: SetModel, path: string): readonly Problem[] {
  const decision = { path, text: readFileSync(path, "utf8") };
  const texts = new Map(
    set.reports.map(({ facts }) => [facts.path, readFileSync(facts.path, "utf8")] as const),
  );
  const none = { sourceLines: null, toolVersion: "", policyFile: null, sidecar: null };
  return auditDecision({ decision, set, model, texts, ...none }, readForAudit(decision, texts)).problems;
}

function problemsOfOne(path: string): readonly Problem[] {
  const kind = reportKind(basename(path), firstHeading(readFileSync(path, "utf8")));
  const role = SEVEN.phases.find((phase) => phase.role === kind)?.role ?? "security";
  return judgeSet(inputOf([{ path, role }], null)).problems;
}

function inputOf(
  reports: readonly { readonly path: string; readonly role: Role }[],
  decision: string | null,
): SetInput {
  const text = decision === null ? null : readFileSync(decision, "utf8");
  return {
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
  };
}
