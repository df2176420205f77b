/** Ids of the commands. The manifest contributes each of them, which a test checks. */
export const COMMANDS = {
  generateDecision: "releaseReadiness.generateDecision",
  nextBlocker: "releaseReadiness.nextBlocker",
  previousBlocker: "releaseReadiness.previousBlocker",
  goToBlocker: "releaseReadiness.goToBlocker",
  groupBlockers: "releaseReadiness.groupBlockers",
  filterBlockers: "releaseReadiness.filterBlockers",
  clearBlockersFilter: "releaseReadiness.clearBlockersFilter",
  selectSet: "releaseReadiness.selectSet",
  refresh: "releaseReadiness.refresh",
  showLog: "releaseReadiness.showLog",
  showPolicy: "releaseReadiness.showPolicy",
  openFinding: "releaseReadiness.openFinding",
  copyFindingLink: "releaseReadiness.copyFindingLink",
  openGateEvidence: "releaseReadiness.openGateEvidence",
} as const;

/** Ids of the sidebar views. */
export const VIEWS = {
  blockers: "releaseReadiness.blockers",
  gates: "releaseReadiness.gates",
} as const;
