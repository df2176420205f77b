/**
 * Names of fields that are longer than those of the lexicon, by their first or last word: "State after retest", "Overall severity",
 * "Estimated remediation effort".
 */
export interface LongerFieldName {
  readonly kind: "severity" | "status" | "response" | "effort" | "location";
  /** What the name begins or ends with: one of these words. */
  readonly begins?: string;
  readonly ends?: string;
  /** Words of the whole name. */
  readonly most: number;
  /** The only words that the rest may contain; any where there are none. */
  readonly only?: string;
  /** Words that the rest may not contain. */
  readonly without?: string;
}

export const LONGER_FIELD_NAMES: readonly LongerFieldName[] = [
  {
    kind: "severity",
    ends: "severity",
    most: 3,
    only: "finding, issue, risk, defect, vulnerability, stated, final, current, residual, assessed, overall",
  },
  {
    kind: "severity",
    begins: "severity",
    most: 3,
    // What explains or counts levels.
    without:
      "scale, suggestion, legend, key, guide, definition, definitions, levels, breakdown, distribution, summary, counts",
  },
  { kind: "severity", ends: "rating, criticality", most: 2 },
  { kind: "status", begins: "state, status", most: 4 },
  { kind: "status", ends: "status, state", most: 3, without: "git, http, build, exit" },
  { kind: "status", begins: "retest", most: 6 },
  {
    kind: "response",
    ends: "response, comment, comments, reply, answer, alleviation",
    most: 3,
    // "Owner's response".
    only: "owner, client, management, team, developer, developers, project, vendor, auditee, customer, protocol, auditor, s",
  },
  { kind: "response", begins: "update", most: 4 },
  { kind: "effort", ends: "effort", most: 3 },
  { kind: "effort", begins: "effort", most: 3 },
  { kind: "effort", ends: "estimate", most: 2 },
  { kind: "location", begins: "affected", most: 3 },
];
