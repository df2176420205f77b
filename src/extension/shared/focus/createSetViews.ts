import type { SetDocument } from "../../../core/readiness/model";
import type { LoadProblem } from "../../../core/workspace/findPolicy";
import type { Readiness, WorkspaceSet } from "../../readiness";
import type { SetStanding, SetView } from "../setView";
import { setNames, type NamedSet } from "./setNames";

export interface SetViews {
  /** All sets, judged or not, in order of folder and path. */
  all(): readonly SetView[];
  viewOf(set: WorkspaceSet): SetView;
  /** Forgets what was built from the last state. */
  refresh(): void;
}

/** What is remembered of a set from when it could be judged. */
interface Remembered {
  readonly subject: NamedSet["subject"];
  readonly blockers: number;
}

/**
 * Builds the views of the sets, and remembers names and counts of those that can no longer be judged. `labelOf`: the path of a set
 * relative to the workspace.
 */
export function createSetViews(
  readiness: Pick<Readiness, "sets" | "unjudged" | "isLate">,
  labelOf: (set: WorkspaceSet) => string,
): SetViews {
  let remembered = new Map<string, Remembered>();
  let views: ReadonlyMap<string, SetView> | null = null;

  const build = (): ReadonlyMap<string, SetView> => {
    const sets = [...readiness.sets, ...readiness.unjudged];
    remembered = new Map(sets.map((set) => [idOf(set), rememberedOf(set, remembered.get(idOf(set)))]));
    const names = setNames(
      sets.map((set) => ({
        id: idOf(set),
        label: labelOf(set),
        subject: remembered.get(idOf(set))?.subject ?? null,
      })),
    );
    return new Map(
      sets.map((set) => {
        const id = idOf(set);
        const blockers = remembered.get(id)?.blockers ?? 0;
        const standing = standingOf(set, readiness);
        return [
          id,
          {
            id,
            name: names.get(id) ?? labelOf(set),
            label: labelOf(set),
            standing,
            model: set.model ?? set.lastModel,
            failures: set.model === null ? set.failures : set.model.documents.flatMap(unreadReport),
            blockers: standing === "failed" || standing === "incomplete" ? Math.max(blockers, 1) : blockers,
            policyIsDecided: set.policyIsDecided,
          },
        ];
      }),
    );
  };
  const known = (): ReadonlyMap<string, SetView> => (views ??= build());
  return {
    all: () => [...known().values()],
    viewOf(set) {
      const view = known().get(idOf(set));
      if (view === undefined) throw new Error(`${idOf(set)} is not a set of this workspace.`);
      return view;
    },
    refresh() {
      views = null;
    },
  };
}

function idOf({ uri }: WorkspaceSet): string {
  return uri.toString();
}

function standingOf(set: WorkspaceSet, readiness: Pick<Readiness, "unjudged" | "isLate">): SetStanding {
  if (readiness.unjudged.some(({ uri }) => uri.toString() === idOf(set)) || readiness.isLate(set))
    return "pending";
  if (set.model === null) return "failed";
  return set.model.documents.some(isUnreadReport) ? "incomplete" : "judged";
}

/** A report that cannot be read takes its blockers with it, so the number from before is the better one. */
function rememberedOf({ model }: WorkspaceSet, before: Remembered | undefined): Remembered {
  if (model === null) return before ?? { subject: null, blockers: 0 };
  const { name, version } = model.subject;
  const blockers = model.blockers.length;
  return {
    subject: { name: name.value, version: version.value },
    blockers: model.documents.some(isUnreadReport) ? Math.max(before?.blockers ?? 0, blockers) : blockers,
  };
}

function isUnreadReport({ role, isRead }: SetDocument): boolean {
  return role !== null && !isRead;
}

function unreadReport(document: SetDocument): readonly LoadProblem[] {
  if (!isUnreadReport(document)) return [];
  const message = `The report cannot be read: ${document.reason ?? "unknown reason"}`;
  return [{ path: document.path, message, line: 1, column: 1, endLine: 1, endColumn: 1 }];
}
