import type { Snapshot } from "../contract/snapshot";
import { createLinker } from "../decision/links";
import { setNames } from "../decision/names";
import { decisionHash, factsOf } from "../decision/sidecar";
import { snapshotOf } from "../decision/snapshot";
import type { SetModel } from "../readiness/model";
import { joinPath } from "../workspace/paths";

/** The data of a set for comparing it with a decision or another set, as `decide` would record it. */
export function snapshotOfSet(model: SetModel): Snapshot {
  const linking = createLinker(joinPath(model.path, model.policy.decision.file), model.path, []);
  if (!linking.ok) throw new Error(`No link leads to ${linking.path}.`);
  const facts = factsOf(model, setNames(model.path, linking.linker), null);
  return snapshotOf({ ...facts, decisionHash: decisionHash(facts) });
}
