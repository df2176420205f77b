import type { Verdict } from "../../reader/facts";

/** What a decision by another author says, next to what its reports say. */
export interface ForeignDecision {
  /** Ids or titles of the blockers that it does not mention. */
  readonly omitted: readonly string[];
  /** Number of all blockers. */
  readonly blockers: number;
  /** The verdict that it states and people will act on, null if none was found. */
  readonly stated: Verdict | null;
  /** The verdict of its reports and policy. */
  readonly computed: Verdict;
}

/** Ids in a sentence; what is left is counted. */
const MOST_NAMED = 4;

const DOES = {
  approved: "approves",
  conditional: "approves with conditions",
  "not-approved": "does not approve",
} as const satisfies Record<Verdict, string>;

const REPORTS_DO = {
  approved: "the reports approve",
  conditional: "the reports approve with conditions",
  "not-approved": "the reports do not",
} as const satisfies Record<Verdict, string>;

/** One sentence, such as "It leaves out C4 and approves; the reports do not." The subject is the document. */
export function foreignWords({ omitted, blockers, stated, computed }: ForeignDecision): string {
  const contradicts = stated !== null && stated !== computed;
  const leavesOut = omitted.length === 0 ? [] : [`leaves out ${namesOf(omitted)}`];
  if (contradicts) return `It ${[...leavesOut, DOES[stated]].join(" and ")}; ${REPORTS_DO[computed]}.`;
  if (leavesOut.length > 0) return `It ${leavesOut.join("")}.`;
  const verdict = stated === null ? "states no verdict" : "reaches the same verdict as the reports";
  if (blockers === 0) return `It ${verdict}.`;
  const mentions = blockers === 1 ? "the blocker" : `all ${blockers} blockers`;
  return `It mentions ${mentions} and ${verdict}.`;
}

function namesOf(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED);
  const rest = names.length - named.length;
  if (rest > 0) return `${named.join(", ")} and ${rest} more blocker${rest === 1 ? "" : "s"}`;
  return named.length === 1 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.at(-1) ?? ""}`;
}
