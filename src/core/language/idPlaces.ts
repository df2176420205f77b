import type { ReportFacts } from "../reader/facts";
import type { SetFinding, SetModel } from "../readiness/model";
import type { Range } from "../text/range";

/** Where an id of a finding is written: exactly the id, in a text that a reader sees, or in a comment to the reader. */
export interface IdPlace {
  /** The document, as in the model of its set. */
  readonly path: string;
  readonly id: string;
  readonly range: Range;
}

/** Every id that is written in a document, in order. Code, and words that only contain an id, have none. */
export function idPlaces({ path, claims }: ReportFacts): readonly IdPlace[] {
  const shown = claims.idMentions.flatMap(({ id, idRange }) =>
    idRange === null ? [] : [{ path, id, range: idRange }],
  );
  const commented = claims.commentIds.map(({ id, range }) => ({ path, id, range }));
  return [...shown, ...commented].sort((a, b) => a.range.from - b.range.from);
}

/** The id at a 1-based line and column of a document, in the middle of it or right after it; null if there is none. */
export function idPlaceAt(document: ReportFacts, line: number, column: number): IdPlace | null {
  const isAt = ({ range }: IdPlace): boolean =>
    range.line === line && range.column <= column && column <= range.endColumn;
  return idPlaces(document).find(isAt) ?? null;
}

/** The findings that an id in a document stands for: those of the document itself, or else all in the set. `H-1` and `H-01` differ. */
export function findingsMeant({ findings }: SetModel, path: string, id: string): readonly SetFinding[] {
  const named = findings.filter((finding) => finding.id === id);
  const own = named.filter(({ report }) => report === path);
  return own.length > 0 ? own : named;
}

/** Every place in some documents that stands for a finding, or may stand for it if several findings have its id. */
export function placesOfFinding(
  model: SetModel,
  documents: readonly ReportFacts[],
  { id, key }: SetFinding,
): readonly IdPlace[] {
  if (id === null) return [];
  return documents
    .flatMap(idPlaces)
    .filter(
      (place) => place.id === id && findingsMeant(model, place.path, id).some((one) => one.key === key),
    );
}
