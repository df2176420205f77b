import type { CountClaim } from "./claims";
import type { FindingFacts, ReportFacts, Severity } from "./facts";

/** A figure of a sentence that counts the findings of its report, and the findings that it is a count of. */
export interface WrongFigure {
  readonly stated: number;
  /** Null if it counts all levels. */
  readonly severity: Severity | null;
  readonly counted: readonly FindingFacts[];
}

export interface WrongClaim {
  readonly claim: CountClaim;
  /** The figures that do not match, the total first. */
  readonly wrong: readonly WrongFigure[];
}

/** The sentences whose figures do not match the findings of their report. A sentence that was repeated word for word counts once. */
export function wrongClaims({ claims, findings }: ReportFacts): readonly WrongClaim[] {
  const own = findings.filter(({ statusDetail }) => statusDetail !== "superseded");
  // A document without findings counts those of others.
  if (own.length === 0) return [];
  return claims.counts.flatMap((claim) => {
    const wrong = [...wrongTotal(claim, own), ...wrongLevels(claim, own)];
    return wrong.length === 0 ? [] : [{ claim, wrong }];
  });
}

function wrongTotal({ total }: CountClaim, own: readonly FindingFacts[]): readonly WrongFigure[] {
  if (total === null) return [];
  const open = own.filter(isLive);
  // Whether notes count as findings is a matter of taste.
  const possible = [own, open, own.filter(isNoNote), open.filter(isNoNote)];
  const isMet = possible.some(({ length }) =>
    total.most === null ? length >= total.least : length === total.least,
  );
  return isMet ? [] : [{ stated: total.least, severity: null, counted: own }];
}

function wrongLevels({ levels }: CountClaim, own: readonly FindingFacts[]): readonly WrongFigure[] {
  return levels.flatMap(({ severity, count }) => {
    const counted = own.filter((finding) => finding.severity === severity);
    const isMet = count === counted.length || count === counted.filter(isLive).length;
    return isMet ? [] : [{ stated: count, severity, counted }];
  });
}

function isLive({ statusDetail }: FindingFacts): boolean {
  return statusDetail === "open" || statusDetail === "in-progress" || statusDetail === "accepted";
}

function isNoNote({ severity }: FindingFacts): boolean {
  return severity !== "info";
}
