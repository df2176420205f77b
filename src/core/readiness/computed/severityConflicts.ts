import type { Severity } from "../../reader/facts";
import { cvssBand } from "../../reader/severityWords";
import type { SetFinding } from "../model";

/** A finding whose label contradicts its CVSS score. */
export interface SeverityConflict {
  readonly finding: SetFinding;
  readonly stated: Severity;
  readonly cvss: number;
  /** The severity band of the score. */
  readonly band: Severity;
}

/** Findings whose stated severity differs from the band of their CVSS base score. A score of 0 has no band, so it contradicts nothing. */
export function severityConflicts(findings: readonly SetFinding[]): readonly SeverityConflict[] {
  return findings.flatMap((finding) => {
    const { cvss, severity: stated, severitySource } = finding;
    const band = cvss === null ? null : cvssBand(cvss);
    return cvss === null || band === null || severitySource === "cvss" || band === stated
      ? []
      : [{ finding, stated, cvss, band }];
  });
}
