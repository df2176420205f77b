/** Audits a decision document by any author. Pure: works only on the files that it is given. */
import type { Provenance } from "../contract/audit";
import { meantDecision } from "../decision/decide";
import { type DecideInput } from "../decision/decideInput";
import { alignedProvenance } from "../decision/provenance/alignedProvenance";
import { readDecision, type DecisionReading } from "../decision/provenance/decisionReading";
import { foreignProvenance } from "../decision/provenance/foreignProvenance";
import { meantPassages } from "../decision/provenance/passages";
import { indexFigures } from "../decision/provenance/reportFigures";
import { parseWithLezer } from "../markdown/lezer";
import { tooCostlyForRemark } from "../markdown/readingCost";
import { parseWithRemark } from "../markdown/remark";
import { folderOf } from "../decision/links";
import type { Policy } from "../policy/model";
import { judgeSet, problemsOf, type SetInput } from "./judgeSet";
import type { Problem, SetModel } from "../readiness/model";

export interface AuditInput {
  readonly decision: { readonly path: string; readonly text: string };
  readonly set: SetInput;
  /** Judged as of the date of the decision. */
  readonly model: SetModel;
  /** Texts of the reports, and of other documents that the decision cites, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** From `sourceLines`; null if the sources were not read. */
  readonly sourceLines: ReadonlyMap<string, number | null> | null;
  /** What is needed to regenerate a decision of this tool. */
  readonly toolVersion: string;
  readonly policyFile: DecideInput["policyFile"];
  /** Text of its JSON file, null if there is none. */
  readonly sidecar: string | null;
}

export interface Audit {
  readonly problems: readonly Problem[];
  readonly provenance: readonly Provenance[];
}

/** A document to audit, read with remark unless that would take too long. */
export function readForAudit(
  decision: AuditInput["decision"],
  texts: ReadonlyMap<string, string>,
): DecisionReading {
  const parse = tooCostlyForRemark(decision.text) === null ? parseWithRemark : parseWithLezer;
  const reportFigures = new Map([...texts].map(([path, text]) => [path, indexFigures(text)]));
  return readDecision(decision, parse, { reportFigures });
}

/** The problems of the document and the source of each figure, in document order. */
export function auditDecision(input: AuditInput, reading: DecisionReading): Audit {
  const { set, model, sourceLines } = input;
  const free = foreignProvenance(reading, model) ?? [];
  const provenance = reading.isOurs ? (comparedWithIntended(input, reading, free) ?? free) : free;
  const decisionText = { ...reading, provenance, sourceLines };
  const problems = problemsOf({ ...set, decisionText }, model).filter(({ path }) => path === reading.path);
  return { problems, provenance };
}

/** Rules that compare a document with reports, of which there are none. */
const NEED_REPORTS: ReadonlySet<string> = new Set([
  "decision-verdict",
  "decision-count",
  "evidence-outside-set",
  "undefined-id",
  "figure-without-source",
]);

/** The problems of a document without a set: what it says against itself. */
export function auditAlone(decision: AuditInput["decision"], policy: Policy): readonly Problem[] {
  const reading = readForAudit(decision, new Map());
  const model = judgeSet({
    path: folderOf(decision.path),
    policy,
    policyReason: "the document is read without a set",
    ...{ reports: [], others: [], unreadable: [], rollbackPlan: null },
    decisionPath: decision.path,
    ...{ asOf: null, today: null, policyIsDecided: false },
    decisionText: { ...reading, provenance: [] },
  });
  return model.problems.filter(({ path, rule }) => path === decision.path && !NEED_REPORTS.has(rule));
}

/** Compared with what would be written now; null if that cannot be generated. */
function comparedWithIntended(
  input: AuditInput,
  reading: DecisionReading,
  free: readonly Provenance[],
): readonly Provenance[] | null {
  const { decision, set, model, toolVersion, policyFile, sidecar } = input;
  const meant = meantDecision({
    ...{ model, toolVersion, policyFile, replace: false },
    ...{ outputPath: decision.path, setPath: set.path },
    existing: { target: decision.text, setDecision: null, sidecar },
  });
  return meant && alignedProvenance(reading, meantPassages(meant), model, free);
}
