import { factsOf } from "../edits/reportText";
import type { DecisionReading } from "../decision/provenance/decisionReading";
import type { FindingFacts, ReportFacts } from "../reader/facts";
import type { SetFinding, SetModel } from "../readiness/model";
import { findingKey } from "../readiness/identity";
import { applyEdits, type TextEdit } from "../text/textEdit";
import { anchorEdits } from "./anchorEdits";
import { idDocuments } from "./idDocuments";
import { placesOfFinding } from "./idPlaces";
import { policyNames } from "./policyKeys";
import { newIdProblem, renameProblem } from "./renameProblems";

export interface RenameRequest {
  readonly model: SetModel;
  readonly decisionText: DecisionReading | null;
  readonly finding: SetFinding;
  readonly newId: string;
  /** The text of every document of the set by path; each is the text that the facts were read from. */
  readonly texts: ReadonlyMap<string, string>;
  /** The policy file; null if there is none. */
  readonly policyText: string | null;
}

/** What a rename changes; or why it cannot be done, in whole sentences. */
export type Rename =
  | {
      readonly kind: "edits";
      /** By path; only documents that change. */
      readonly documents: ReadonlyMap<string, readonly TextEdit[]>;
      readonly policy: readonly TextEdit[];
    }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Renames the id of a finding in the reports, the decision, and the policy of its set: exactly this id, with the links to its heading.
 * A generated decision changes only in its human fields, because it is generated again. The reports are read again with the new id: it
 * is refused if anything else would be read differently, such as the severity.
 */
export function renameId(request: RenameRequest): Rename {
  const { model, decisionText, finding, newId, texts } = request;
  const { id } = finding;
  const documents = idDocuments(model, decisionText);
  const problem = renameProblem(model, documents, finding) ?? newIdProblem(model, documents, finding, newId);
  if (problem !== null || id === null) return { kind: "refused", message: problem ?? "" };
  if (id === newId) return { kind: "edits", documents: new Map(), policy: [] };
  const heading = headingOf(model, finding);
  const edits = new Map(
    documents.map((document) => {
      const written = placesOfFinding(model, [document], finding).map(({ range }) => range);
      const places = isGenerated(document, decisionText)
        ? []
        : anchorEdits(texts.get(document.path) ?? "", heading, id, newId);
      const own = written.map(({ from, to }) => ({ from, to, text: newId }));
      return [
        document.path,
        [...own, ...places].filter((edit) => isOpenToEdits(edit, document, request)),
      ] as const;
    }),
  );
  const reread = rereadReports(request, edits);
  if (reread === null)
    return {
      kind: "refused",
      message: `With the id ${newId}, the reports would be read differently, for example with another severity. Enter an id that is built like ${id}.`,
    };
  return {
    kind: "edits",
    documents: new Map([...edits].filter(([, own]) => own.length > 0)),
    policy: policyEdits(request, reread),
  };
}

function headingOf({ reports }: SetModel, { report, range }: SetFinding): string | null {
  const { headings = [] } = reports.find(({ facts }) => facts.path === report)?.facts ?? {};
  return headings.find((heading) => heading.range.line === range.line)?.text ?? null;
}

function isGenerated({ path }: ReportFacts, decisionText: DecisionReading | null): boolean {
  return decisionText !== null && decisionText.isOurs && decisionText.path === path;
}

/** Edits outside the human fields of a generated decision would keep it from being generated again. */
function isOpenToEdits(
  { from, to }: TextEdit,
  document: ReportFacts,
  { decisionText }: RenameRequest,
): boolean {
  if (decisionText === null || !isGenerated(document, decisionText)) return true;
  return decisionText.isHuman(decisionText.range(from, to).line);
}

/** The new keys of the findings by their old ones; null if the reports would say something else. */
function rereadReports(
  { model, finding, newId, texts }: RenameRequest,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): ReadonlyMap<string, string> | null {
  const keys = new Map<string, string>();
  for (const { facts, keyPrefix } of model.reports) {
    const own = edits.get(facts.path) ?? [];
    const text = texts.get(facts.path);
    if (own.length === 0 || text === undefined) continue;
    const after = factsOf(facts.path, applyEdits(text, own), model.policy.effort).findings;
    if (after.length !== facts.findings.length) return null;
    for (const [index, before] of facts.findings.entries()) {
      const now = after[index];
      if (now === undefined || said(now) !== said(renamed(before, finding, newId, facts))) return null;
      keys.set(findingKey(keyPrefix, before), findingKey(keyPrefix, now));
    }
  }
  return keys;
}

function renamed(
  before: FindingFacts,
  { id, report, range }: SetFinding,
  newId: string,
  { path }: ReportFacts,
): FindingFacts {
  const isIt = path === report && before.range.from === range.from;
  return {
    ...before,
    id: isIt ? newId : before.id,
    sameAs: before.sameAs === id ? newId : before.sameAs,
  };
}

/** What counts of a finding: what its words are may change with the id in them. */
function said(finding: FindingFacts): string {
  const { id, sameAs, severity, effectiveSeverity, priority, statusDetail, alsoAt, effort, cvss } = finding;
  return JSON.stringify([
    id,
    sameAs,
    severity,
    effectiveSeverity,
    priority,
    statusDetail,
    alsoAt,
    effort?.minHours,
    cvss,
  ]);
}

function policyEdits(
  { finding, newId, policyText }: RenameRequest,
  keys: ReadonlyMap<string, string>,
): readonly TextEdit[] {
  if (policyText === null) return [];
  const names = policyNames(policyText);
  const changed = names.keys.flatMap(({ key, range }) => {
    const now = keys.get(key) ?? key;
    return now === key ? [] : [{ from: range.from, to: range.to, text: now }];
  });
  const mentioned = names.mentions.filter(({ id }) => id === finding.id);
  return [...changed, ...mentioned.map(({ range: { from, to } }) => ({ from, to, text: newId }))];
}
