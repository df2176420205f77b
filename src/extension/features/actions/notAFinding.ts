import { markNotAFinding } from "../../../core/edits/comments";
import type { SetFinding } from "../../../core/readiness/model";
import type { Readiness } from "../../readiness";
import { memberOf } from "../../shared/commandArgument";
import { byHand, GONE, knownChange, writeChange } from "./editFinding";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { askToWrite } from "./questions";
import { readFinding } from "./readFinding";
import { nameOf, shortNameOf, targetOf } from "../../shared/findingTarget";

const TITLE = "Not a Finding";

export function canBeDenied({ mergedInto, statusDetail }: SetFinding): boolean {
  return mergedInto === null && statusDetail !== "false-positive";
}

/** "Not a Finding…": argument `{ set, finding, write: true }`; it does not ask if `write` is given. */
export async function runNotAFinding(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, TITLE, canBeDenied);
  if (target === null) return CANCELED;
  if (!canBeDenied(target.finding)) return refused(`${shortNameOf(target.finding)} does not count already.`);
  const read = await readFinding(readiness, target);
  if (read === null) return refused(GONE);
  const change = await knownChange(target, read, markNotAFinding(read.report, read.finding));
  if (change === null) return byHand("The comment", read);
  const isAgreed =
    memberOf(argument, "write") === true ||
    (await askToWrite(`${TITLE}: ${nameOf(target.finding)}`, "Write the Comment", change.consequence));
  return isAgreed ? writeChange(read, change) : CANCELED;
}
