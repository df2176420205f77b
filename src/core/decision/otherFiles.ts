import type { OtherFile, SetModel } from "../readiness/model";
import { isReplacedDecision } from "../workspace/reportKind";

/**
 * Files of the folder that are no evidence, but for a decision that was replaced: writing the decision puts it there, and must not
 * make it stale.
 */
export function othersOf({ others }: SetModel): readonly OtherFile[] {
  return others.filter(({ path }) => !isReplacedDecision(path));
}
