/** Ids of the commands. The manifest contributes each of them, which a test checks. */
export const COMMANDS = {
  generateDecision: "releaseReadiness.generateDecision",
  writeReviewed: "releaseReadiness.writeReviewedDecision",
  discardReviewed: "releaseReadiness.discardReviewedDecision",
  nextBlocker: "releaseReadiness.nextBlocker",
  previousBlocker: "releaseReadiness.previousBlocker",
  goToBlocker: "releaseReadiness.goToBlocker",
  groupBlockers: "releaseReadiness.groupBlockers",
  filterBlockers: "releaseReadiness.filterBlockers",
  clearBlockersFilter: "releaseReadiness.clearBlockersFilter",
  whatIfFixed: "releaseReadiness.whatIfFixed",
  clearWhatIf: "releaseReadiness.clearWhatIf",
  createSet: "releaseReadiness.createSet",
  openSample: "releaseReadiness.openSample",
  openDashboard: "releaseReadiness.openDashboard",
  exportHtml: "releaseReadiness.exportHtml",
  exportCsv: "releaseReadiness.exportCsv",
  copyBrief: "releaseReadiness.copyBrief",
  selectSet: "releaseReadiness.selectSet",
  changeReportKind: "releaseReadiness.changeReportKind",
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

/** Keys that `when` clauses of the manifest check. */
export const CONTEXT_KEYS = {
  /** The difference of a decision that is not written yet is open. */
  isReviewing: "releaseReadiness.isReviewing",
} as const;

/** Ids of the sidebar views. */
export const VIEWS = {
  blockers: "releaseReadiness.blockers",
  gates: "releaseReadiness.gates",
  reports: "releaseReadiness.reports",
} as const;
