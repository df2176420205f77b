import type { Statement } from "./statement";

/** Kinds of business that a service can be part of. */
export const DOMAINS = ["trading", "payments", "healthcare"] as const;
/** What a service runs on, where procedures differ by it. */
export const PLATFORMS = ["kubernetes", "postgres", "redis"] as const;

/** How the service is deployed. */
export const TOPOLOGY = "topology";

export type TermSubject = (typeof DOMAINS)[number] | (typeof PLATFORMS)[number] | typeof TOPOLOGY;

/** The first place where a report uses a term. */
export interface TermStatement extends Statement {
  readonly subject: TermSubject;
  /** Different phrases for one thing are one term: "trade execution" is "order execution". */
  readonly term: string;
}
