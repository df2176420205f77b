/** The layout of a decision document as data: which block stands where, and under which heading. */

/** Parts of the document that a policy may place, rename, or omit. */
export const DOCUMENT_BLOCKS = [
  ...[
    "banner",
    "why",
    "blocking",
    "gates",
    "plan",
    "actions",
    "conditions",
    "key-risks",
    "reports",
    "sign-offs",
  ],
  ...[
    "findings",
    "blockers",
    "since-last",
    "critical-statements",
    "gate-details",
    "demands",
    "tiers",
    "sign-off-fields",
  ],
  ...[
    "measures",
    "coverage",
    "scores",
    "slas",
    "stated-figures",
    "checklists",
    "deployment",
    "rollback",
    "success",
  ],
  ...["after-release", "observability", "risk", "exposure", "effort", "timeline", "recommendation"],
  ...["subject", "context", "phases", "approvals", "waivers", "missing-sections", "manifest"],
  ...["discrepancies", "conservation", "hash", "kept-fields"],
] as const;
export type BlockName = (typeof DOCUMENT_BLOCKS)[number];

/** A block and its heading; a block of the brief without a heading has the heading "". */
export interface DocumentEntry {
  readonly block: BlockName;
  readonly title: string;
}

/** A numbered part behind the brief. */
export interface Annex {
  readonly title: string;
  readonly entries: readonly DocumentEntry[];
}

/** A section with the policy's own text and, if `labels` is not empty, a field for people. */
export interface OwnSection {
  /** Kebab-case; the field is `own.ID`. */
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly labels: readonly string[];
}

export interface DocumentLayout {
  readonly brief: readonly DocumentEntry[];
  readonly annexes: readonly Annex[];
  /** Printed at the end of the brief, before the sign-offs. */
  readonly own: readonly OwnSection[];
}
