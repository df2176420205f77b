import type * as vscode from "vscode";
import type { Counters } from "../core/engine/counters";
import type { SetModel } from "../core/readiness/model";
import type { ReadinessService } from "./adapters/readinessService";
import { markDecisions, type MarkdownIt } from "./features/decision/previewClasses";
import type { ReadinessChange, SetInFocus } from "./readiness";
import type { SetView } from "./shared/setView";

/** What `activate` returns, for other extensions and for tests. A breaking change increments the version. */
export interface ReleaseReadinessApi {
  readonly version: 1;
  /** The model of the set that a file belongs to, or of the first set; null if there is none or it cannot be judged. */
  getModel(uri?: vscode.Uri): SetModel | null;
  readonly onDidChangeModel: vscode.Event<ReadinessChange>;
  /** The set that status bar, badge, views and commands refer to, as they show it; null if there is none. */
  getSetInFocus(): SetView | null;
  /** Fires when another set is in focus, and when what is shown of any set changes. */
  readonly onDidChangeSetInFocus: vscode.Event<void>;
  /** Resolves when all changes reported so far by the editor and the file system have been processed. */
  whenIdle(): Promise<void>;
  readonly counters: Readonly<Counters>;
  /** Called by the Markdown extension of the editor, for its preview. */
  extendMarkdownIt<Parser extends MarkdownIt>(parser: Parser): Parser;
  /** Milliseconds that `activate` took in the extension host. */
  readonly activationTime: number;
}

export function createApi(
  service: ReadinessService,
  focus: SetInFocus,
  activationTime: number,
): ReleaseReadinessApi {
  return {
    version: 1,
    getModel: (uri) => (uri ? service.setOf(uri) : service.sets[0])?.model ?? null,
    onDidChangeModel: service.onDidChange,
    getSetInFocus: () => focus.current(),
    onDidChangeSetInFocus: focus.onDidChange,
    whenIdle: service.whenIdle,
    counters: service.counters,
    activationTime,
    extendMarkdownIt: markDecisions,
  };
}
