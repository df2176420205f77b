import type { Computed } from "../decision/computed";
import type { Snapshot } from "../contract/snapshot";
import type { WayToGreen } from "../judge/wayToGreen";
import type { SetModel } from "../readiness/model";
import type { PageUse } from "./words";

/** What a set is compared with. */
export interface Previous {
  /** Half a sentence: `the decision of 2026-03-02`. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** What the sections of a judged set are built from. */
export interface JudgedSet extends PageUse {
  readonly name: string;
  /** The set as its reports say. */
  readonly model: SetModel;
  /** Keys of the findings that count as fixed for now. */
  readonly fixed: ReadonlySet<string>;
  /** The set with these fixed; the same as `model` if there are none. */
  readonly then: SetModel;
  /** Computed for `then`. */
  readonly computed: Pick<Computed, "risks" | "overall" | "toUnblock" | "toApproval">;
  /** From the set as it is. */
  readonly way: WayToGreen;
  readonly previous: Previous | null;
  readonly hasOthers: boolean;
}
