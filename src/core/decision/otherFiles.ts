import type { OtherFile, SetModel } from "../readiness/model";
import { isReplacedDecision } from "../workspace/reportKind";

/**
 * Files in the folder that are not evidence, without replaced decisions: writing a decision creates those, which must not make it
 * stale.
 */
export function othersOf({ others }: SetModel): readonly OtherFile[] {
  return others.filter(({ path }) => !isReplacedDecision(path));
}
