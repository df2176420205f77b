/** Ids of the commands. The manifest contributes each of them, which a test checks. */
export const COMMANDS = {
  generateDecision: "releaseReadiness.generateDecision",
  refresh: "releaseReadiness.refresh",
  showLog: "releaseReadiness.showLog",
  showPolicy: "releaseReadiness.showPolicy",
  openFinding: "releaseReadiness.openFinding",
  copyFindingLink: "releaseReadiness.copyFindingLink",
  openGateEvidence: "releaseReadiness.openGateEvidence",
  markFixed: "releaseReadiness.markFixed",
  acceptRisk: "releaseReadiness.acceptRisk",
  notAFinding: "releaseReadiness.notAFinding",
  sameAs: "releaseReadiness.sameAs",
  addFindingId: "releaseReadiness.addFindingId",
  openSource: "releaseReadiness.openSource",
  explainFinding: "releaseReadiness.explainFinding",
} as const;

/** Ids of the sidebar views. */
export const VIEWS = {
  blockers: "releaseReadiness.blockers",
  gates: "releaseReadiness.gates",
} as const;
