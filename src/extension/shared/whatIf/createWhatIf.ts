import * as vscode from "vscode";
import { whatIfFixed } from "../../../core/judge/whatIf";
import type { SetModel } from "../../../core/readiness/model";
import type { SetInFocus, WhatIf } from "../../readiness";
import type { SetView } from "../setView";
import { supposable, type Supposed } from "./supposed";

/** Keeps what the user supposes of each set, until it is cleared or the window is closed. It is never stored and changes no file. */
export function createWhatIf(
  focus: Pick<SetInFocus, "onDidChange">,
  subscriptions: vscode.Disposable[],
): WhatIf {
  const changes = new vscode.EventEmitter<void>();
  const keysBySet = new Map<string, ReadonlySet<string>>();
  /** What was computed for a model, so that several views do not judge the same. */
  const computed = new WeakMap<SetModel, Supposed>();
  subscriptions.push(
    new vscode.Disposable(() => {
      changes.dispose();
    }),
    focus.onDidChange(() => {
      changes.fire();
    }),
  );

  const keysOf = ({ id, model }: SetView): readonly string[] => {
    const chosen = keysBySet.get(id);
    return chosen === undefined || model === null ? [] : supposable(model).filter((key) => chosen.has(key));
  };
  return {
    onDidChange: changes.event,
    of(view) {
      const { model } = view;
      const keys = keysOf(view);
      if (model === null || keys.length === 0) return null;
      const known = computed.get(model);
      if (known?.keys.join() === keys.join()) return known;
      const supposed = { keys, before: model, after: whatIfFixed(model, new Set(keys)) };
      computed.set(model, supposed);
      return supposed;
    },
    choose(set, keys) {
      if (keys.length === 0) keysBySet.delete(set);
      else keysBySet.set(set, new Set(keys));
      changes.fire();
    },
  };
}
