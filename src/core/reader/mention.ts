import type { Candidate } from "./candidates/candidate";
import type { Details } from "./candidates/details";

/** A candidate with what it says. */
export interface Mention {
  readonly candidate: Candidate;
  readonly details: Details;
  /** How many findings share the mention's effort. */
  readonly sharedBy: number;
  /** Telling words of its title. */
  readonly stems: ReadonlySet<string>;
  /** What it says in its own words besides title and labels, a line each. */
  readonly prose: readonly string[];
  /** Ids that it names in brackets: "Shared lease (H2)". */
  readonly bracketed: readonly string[];
}
