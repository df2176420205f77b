import assert from "node:assert/strict";
import type { SetModel } from "../../../src/core/readiness/model";
import type { WorkspaceSet } from "../../../src/extension/readiness";
import { createSetViews } from "../../../src/extension/shared/focus/createSetViews";
import type { SetView } from "../../../src/extension/shared/setView";
import { inSet, makeFinding, makeSet } from "../support/setModel";
import { makeFailedView } from "./setViews";

describe("views of sets", () => {
  const ID = "file:///project/docs/assessment";
  const setWith = (model: SetModel | null, lastModel: SetModel | null = null): WorkspaceSet =>
    ({
      uri: { toString: () => ID },
      model,
      lastModel,
      failures: model === null ? makeFailedView().failures : [],
      policyIsDecided: true,
      policyUri: null,
    }) as unknown as WorkspaceSet;
  const state = { sets: [] as WorkspaceSet[], unjudged: [] as WorkspaceSet[], isLate: () => false };

  /** What is shown of one set after each of these states. */
  const shown = (...states: readonly Partial<typeof state>[]): readonly SetView[] => {
    const readiness = { ...state };
    const views = createSetViews(readiness, () => "docs/assessment");
    return states.map((change) => {
      Object.assign(readiness, { ...state, ...change });
      views.refresh();
      const [view] = views.all();
      assert.ok(view);
      return view;
    });
  };
  const blocked = makeSet({
    findings: [1, 2, 3].map((id) => makeFinding({ id: `C-${id}`, key: `s:C-${id}` })),
  });
  const unread = {
    path: inSet("02_SECURITY.md"),
    role: "security" as const,
    isRead: false,
    reason: "it is a folder",
  };

  it("keep name and blockers of a set that can no longer be judged", () => {
    const [before, after] = shown({ sets: [setWith(blocked)] }, { sets: [setWith(null)] });
    assert.deepEqual([before?.standing, before?.name, before?.blockers], ["judged", "Ledger", 3]);
    assert.deepEqual([after?.standing, after?.name, after?.blockers], ["failed", "Ledger", 3]);
  });

  it("show a set that can no longer be judged as it was last read", () => {
    const [view] = shown({ sets: [setWith(null, blocked)] });
    assert.equal(view?.standing, "failed");
    assert.equal(view.model, blocked);
    assert.equal(view.failures.length, 1);
  });

  it("have at least one blocker if the set could never be judged", () => {
    const [view] = shown({ sets: [setWith(null)] });
    assert.deepEqual([view?.standing, view?.name, view?.blockers], ["failed", "docs/assessment", 1]);
  });

  it("do not have fewer blockers because a report cannot be read, and say why", () => {
    const incomplete = makeSet({ findings: [], documents: [unread] });
    const [, after, again] = shown(
      { sets: [setWith(blocked)] },
      { sets: [setWith(incomplete)] },
      { sets: [setWith(makeSet({ findings: [] }))] },
    );
    assert.deepEqual([after?.standing, after?.blockers], ["incomplete", 3]);
    assert.deepEqual(
      after?.failures.map(({ path, message }) => [path, message]),
      [[unread.path, "The report cannot be read: it is a folder"]],
    );
    assert.deepEqual([again?.standing, again?.blockers, again?.failures], ["judged", 0, []]);
  });

  it("tell that an analysis has not ended, and keep what was known", () => {
    const [unjudged] = shown({ unjudged: [setWith(null)] });
    assert.deepEqual([unjudged?.standing, unjudged?.blockers], ["pending", 0]);
    const [, late] = shown({ sets: [setWith(blocked)] }, { sets: [setWith(blocked)], isLate: () => true });
    assert.deepEqual([late?.standing, late?.blockers], ["pending", 3]);
  });
});
