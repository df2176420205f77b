import type { SetFinding } from "../../../core/readiness/model";
import { COMMANDS } from "../../commands";
import type { Readiness } from "../../readiness";
import { canBeAccepted, runAcceptRisk } from "./acceptRisk";
import { lacksId, runAddId } from "./addId";
import { runExplain } from "./explain";
import { canBeFixed, runMarkFixed } from "./markFixed";
import { canBeDenied, runNotAFinding } from "./notAFinding";
import { citesSource, runOpenSource } from "./openSource";
import type { ActionOutcome } from "./outcome";
import { canBeMerged, runSameAs } from "./sameAs";

/** Something to do with a finding: a command, and an entry of the light bulb. */
export interface FindingAction {
  readonly command: string;
  /** Its entry in the light bulb for a finding of this name. */
  readonly titleFor: (name: string) => string;
  /** Said when it is done. */
  readonly done: string;
  readonly isFor: (finding: SetFinding) => boolean;
  readonly run: (readiness: Readiness, argument: unknown) => Promise<ActionOutcome>;
}

export const FINDING_ACTIONS: readonly FindingAction[] = [
  {
    command: COMMANDS.markFixed,
    titleFor: (name) => `Mark ${name} as fixed…`,
    done: "Marked as fixed",
    isFor: canBeFixed,
    run: runMarkFixed,
  },
  {
    command: COMMANDS.acceptRisk,
    titleFor: (name) => `Accept the risk of ${name}…`,
    done: "Risk accepted",
    isFor: canBeAccepted,
    run: runAcceptRisk,
  },
  {
    command: COMMANDS.notAFinding,
    titleFor: (name) => `${name} is not a finding…`,
    done: "Marked as not a finding",
    isFor: canBeDenied,
    run: runNotAFinding,
  },
  {
    command: COMMANDS.sameAs,
    titleFor: (name) => `${name} is the same as another finding…`,
    done: "Merged",
    isFor: canBeMerged,
    run: runSameAs,
  },
  {
    command: COMMANDS.addFindingId,
    titleFor: (name) => `Add an id to ${name}…`,
    done: "Id added",
    isFor: lacksId,
    run: runAddId,
  },
  {
    command: COMMANDS.openSource,
    titleFor: (name) => `Open the source that ${name} cites`,
    done: "",
    isFor: citesSource,
    run: runOpenSource,
  },
  {
    command: COMMANDS.explainFinding,
    titleFor: (name) => `Explain ${name}`,
    done: "",
    isFor: () => true,
    run: runExplain,
  },
];
