import { isFindingId, normaliseId } from "../reader/findingIds";
import type { ReportFacts } from "../reader/facts";
import type { SetFinding, SetModel } from "../readiness/model";
import { enumerated } from "../text/phrases";
import { baseName } from "../workspace/paths";
import { findingsMeant } from "./idPlaces";

/** Why the id of a finding cannot be renamed at all, in whole sentences; null if it can. */
export function renameProblem(
  model: SetModel,
  documents: readonly ReportFacts[],
  { id, title, key }: SetFinding,
): string | null {
  if (id === null) return `"${title}" has no id. Give it one first, with the command "Add Id to Finding".`;
  const named = model.findings.filter((finding) => finding.id === id);
  if (named.length > 1) {
    const places = enumerated(named.map(({ report, range }) => placeText(report, range.line)));
    return `${id} is the id of ${named.length} findings (${places}), so it is unclear which one a mention stands for. Give one of them another id by hand first.`;
  }
  for (const { path, claims } of documents) {
    const shared = claims.idMentions.find((mention) => mention.id === id && mention.idRange === null);
    const isMeant = findingsMeant(model, path, id).some((finding) => finding.key === key);
    if (shared !== undefined && isMeant)
      return `${id} is written together with other ids (${placeText(path, shared.range.line)}). Write it separately there first.`;
  }
  const isWritten = documents.some(({ claims }) => claims.idMentions.some((mention) => mention.id === id));
  return isWritten
    ? null
    : `${id} cannot be found in the text of the report. Only ids such as SEC-7 can be renamed.`;
}

/** Why a finding cannot have a new id, in whole sentences; null if it can. */
export function newIdProblem(
  model: SetModel,
  documents: readonly ReportFacts[],
  { id, key }: SetFinding,
  newId: string,
): string | null {
  if (!isFindingId(newId))
    return "Enter an id of capitals, digits and hyphens that ends in a number, such as SEC-7.";
  // Reports are read as if H-1 and H-01 were one id.
  const isSame = (other: string): boolean => normaliseId(other) === normaliseId(newId);
  const taken = model.findings.find((finding) => finding.key !== key && isSame(finding.id ?? ""));
  if (taken !== undefined)
    return `${taken.id ?? ""} is the id of another finding (${placeText(taken.report, taken.range.line)}). Enter one that is free.`;
  for (const { path, claims } of documents) {
    const mention = claims.idMentions.find((one) => one.id !== id && isSame(one.id));
    if (mention !== undefined)
      return `${mention.id} is already mentioned (${placeText(path, mention.range.line)}), so the mention would stand for this finding. Enter another id.`;
  }
  return null;
}

function placeText(path: string, line: number): string {
  return `${baseName(path)}:${line}`;
}
