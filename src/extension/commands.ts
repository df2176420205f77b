/** Ids of the commands; the manifest contributes each, a test holds the two together. */
export const COMMANDS = {
  generateDecision: "releaseReadiness.generateDecision",
  refresh: "releaseReadiness.refresh",
  showLog: "releaseReadiness.showLog",
  showPolicy: "releaseReadiness.showPolicy",
  openFinding: "releaseReadiness.openFinding",
  copyFindingLink: "releaseReadiness.copyFindingLink",
  openGateEvidence: "releaseReadiness.openGateEvidence",
} as const;

/** Ids of the views of the sidebar. */
export const VIEWS = {
  blockers: "releaseReadiness.blockers",
  gates: "releaseReadiness.gates",
} as const;
