import type { DocumentEntry, DocumentLayout } from "../../documentModel";

/** The brief: what a decider reads, in this order. */
const BRIEF: readonly DocumentEntry[] = [
  { block: "banner", title: "" },
  { block: "why", title: "" },
  { block: "blocking", title: "What blocks the release" },
  { block: "gates", title: "Gates" },
  { block: "plan", title: "Plan" },
  { block: "actions", title: "Next five actions" },
  { block: "conditions", title: "Conditions" },
  { block: "key-risks", title: "Risks to decide on" },
  { block: "reports", title: "Reports" },
  { block: "sign-offs", title: "Sign-offs" },
];

/** The document of both built-in policies: the brief, then annexes with everything else. */
export const STANDARD_DOCUMENT: DocumentLayout = {
  brief: BRIEF,
  own: [],
  annexes: [
    {
      title: "Findings",
      entries: [
        { block: "findings", title: "Findings by severity" },
        { block: "blockers", title: "Critical blockers" },
        { block: "since-last", title: "Since the last decision" },
        { block: "critical-statements", title: "How each critical statement was handled" },
      ],
    },
    {
      title: "Gates and path to approval",
      entries: [
        { block: "gate-details", title: "Gates that do not pass" },
        { block: "demands", title: "What the reports demand before the release" },
        { block: "tiers", title: "Path to approval" },
        { block: "recommendation", title: "Next steps" },
        { block: "sign-off-fields", title: "Sign-off fields" },
      ],
    },
    {
      title: "Coverage and service levels",
      entries: [
        { block: "measures", title: "Metrics and compliance" },
        { block: "coverage", title: "Coverage" },
        { block: "scores", title: "Scores" },
        { block: "slas", title: "Service levels" },
        { block: "stated-figures", title: "Stated and recomputed counts and sums" },
      ],
    },
    {
      title: "Deployment and rollback",
      entries: [
        { block: "checklists", title: "Deployment checklist" },
        { block: "deployment", title: "Deployment" },
        { block: "rollback", title: "Rollback" },
        { block: "success", title: "Success criteria" },
        { block: "after-release", title: "Post-release monitoring" },
      ],
    },
    { title: "Monitoring", entries: [{ block: "observability", title: "Monitoring and alerts" }] },
    {
      title: "Risk and effort",
      entries: [
        { block: "risk", title: "Risk" },
        { block: "exposure", title: "Financial exposure" },
        { block: "effort", title: "Effort" },
        { block: "timeline", title: "Timeline to production" },
      ],
    },
    {
      title: "Inputs",
      entries: [
        { block: "subject", title: "Subject" },
        { block: "context", title: "Context and principles" },
        { block: "phases", title: "Phases" },
        { block: "approvals", title: "Conditions for approval" },
        { block: "waivers", title: "Waivers" },
        { block: "kept-fields", title: "Fields from an earlier version" },
        { block: "missing-sections", title: "Missing sections" },
        { block: "manifest", title: "Evidence manifest" },
        { block: "discrepancies", title: "Input discrepancies" },
        { block: "conservation", title: "Findings accounted for" },
        { block: "hash", title: "What the hash proves" },
      ],
    },
  ],
};
