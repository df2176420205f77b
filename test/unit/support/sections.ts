/** Single sections of a decision, without the rest of the document. */
import assert from "node:assert/strict";
import { createContext, type DecisionContext } from "../../../src/core/decision/context";
import { createLinker } from "../../../src/core/decision/links";
import type { UntitledSection } from "../../../src/core/decision/model";
import { setNames } from "../../../src/core/decision/names";
import { orphanProblem } from "../../../src/core/decision/provenance/ownProvenance";
import { renderDocument } from "../../../src/core/decision/render";
import { factsOf, decisionHash } from "../../../src/core/decision/sidecar";
import { snapshotOf } from "../../../src/core/decision/snapshot";
import { writeMarkdown } from "../../../src/core/decision/write";
import type { SetModel } from "../../../src/core/readiness/model";
import { SET_PATH, inSet } from "./setModel";

/** The Markdown of one section, "" where it is none; every figure in it has been shown to have a source. */
export function sectionMarkdown(
  build: (context: DecisionContext) => UntitledSection | null,
  title: string,
  model: SetModel,
): string {
  const linking = createLinker(inSet("08_RELEASE_DECISION.md"), SET_PATH, []);
  assert.ok(linking.ok);
  const names = setNames(SET_PATH, linking.linker);
  const facts = factsOf(model, names, null);
  const hash = decisionHash(facts);
  const context = createContext({
    model,
    regions: [],
    toolVersion: "1.2.3",
    policyFile: null,
    previous: null,
    current: snapshotOf({ ...facts, decisionHash: hash }),
    decisionHash: hash,
    policyHash: "0",
    ...names,
  });
  const section = build(context);
  if (section === null) return "";
  const tree = renderDocument(
    { title: [], decisionHash: hash, brief: [{ ...section, title }], annexes: [] },
    linking.linker,
  );
  assert.equal(orphanProblem(tree, model), null);
  return writeMarkdown(tree);
}
