import type { SetModel } from "../readiness/model";

/** Accounts for every finding that was extracted, so that none is lost silently. */
export interface Conservation {
  readonly extracted: number;
  readonly shown: number;
  readonly merged: number;
  readonly waived: number;
  /** Omitted because of low severity. Always 0, because every finding has its row. */
  readonly belowThreshold: number;
}

export function conservationOf(model: SetModel): Conservation {
  const merged = model.findings.filter((finding) => finding.mergedInto !== null);
  const waived = model.findings.filter((finding) => finding.mergedInto === null && finding.waiver !== null);
  return {
    extracted: model.reports.reduce((sum, report) => sum + report.facts.findings.length, 0),
    shown: model.findings.length - merged.length - waived.length,
    merged: merged.length,
    waived: waived.length,
    belowThreshold: 0,
  };
}

export function isConserved({ extracted, shown, merged, waived, belowThreshold }: Conservation): boolean {
  return extracted === shown + merged + waived + belowThreshold;
}
