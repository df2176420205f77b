/** What is suggested to the author of a report, in English. Tests check that the reader reads each as what it is listed as. */

/** Levels as a field states them. */
export const SUGGESTED_LEVELS = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
} as const;

export const SUGGESTED_PRIORITIES = ["P0", "P1", "P2", "P3", "P4"] as const;

/** A status, what it is read as, and what it means for the release. `{}` is where something has to be filled in. */
export interface SuggestedStatus {
  readonly text: string;
  /** What is filled in, in order. */
  readonly fill: readonly string[];
  readonly means: "open" | "in-progress" | "claimed" | "verified" | "accepted" | "false-positive";
  readonly effect: string;
}

export const SUGGESTED_STATUSES: readonly SuggestedStatus[] = [
  { text: "Open", fill: [], means: "open", effect: "The finding counts." },
  { text: "In progress", fill: [], means: "in-progress", effect: "The finding still counts as open." },
  {
    text: "Fixed in commit {}",
    fill: ["8a41c07"],
    means: "verified",
    effect: "The finding no longer counts.",
  },
  {
    text: "Fixed in PR #{}, verified by {}",
    fill: ["12", "test_name"],
    means: "verified",
    effect: "The finding no longer counts.",
  },
  {
    text: "Fixed",
    fill: [],
    means: "claimed",
    effect: "Without a commit, pull request or test, the release is approved only with conditions.",
  },
  {
    text: "Accepted by {}",
    fill: ["owner"],
    means: "accepted",
    effect: "The finding counts until the policy contains a waiver for it.",
  },
  {
    text: "False positive",
    fill: [],
    means: "false-positive",
    effect: "The finding no longer counts.",
  },
];

export const SUGGESTED_EFFORTS = ["1 hour", "2 hours", "4 hours", "1 day", "2 days", "1 week"] as const;

/** Names of fields and columns whose value is a person or a team. */
export const OWNER_NAMES: ReadonlySet<string> = new Set([
  "owner",
  "assignee",
  "assigned to",
  "responsible",
  "fix owner",
  "risk owner",
]);

/** The fields of a finding in a report that has none to imitate. */
export const SUGGESTED_FIELDS = {
  severity: "Severity",
  location: "Location",
  issue: "Issue",
  impact: "Impact",
  recommendation: "Recommendation",
  effort: "Effort",
} as const;
