/** A piece of work: how long it takes, who can do it, and what it depends on. */
export interface Task {
  readonly id: string;
  /** Hours of work, 0 or more. */
  readonly hours: number;
  /** The kind of worker, as named in the capacities. */
  readonly by: string;
  /** Ids of tasks; unknown ids are ignored. */
  readonly after: readonly string[];
}

export interface AcyclicGraph {
  /** Ordered so that each task follows everything it depends on. */
  readonly tasks: readonly Task[];
  /** Ids of tasks with circular dependencies; the dependencies among them are removed from `tasks`. */
  readonly cycles: readonly (readonly string[])[];
}

/** Removes circular dependencies from a graph and returns them. */
export function withoutCycles(tasks: readonly Task[]): AcyclicGraph {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const components = componentsOf(byId);
  const componentOf = new Map(components.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const inCycle = new Set(
    components.filter((ids) => ids.length > 1 || isOwnCondition(byId.get(ids[0] ?? ""))).flat(),
  );
  const place = new Map(tasks.map(({ id }, index) => [id, index]));
  return {
    // Tarjan's algorithm returns components after their dependencies.
    tasks: components.flat().flatMap((id) => {
      const task = byId.get(id);
      if (!task) return [];
      const after = task.after.filter(
        (other) => byId.has(other) && !(inCycle.has(id) && componentOf.get(other) === componentOf.get(id)),
      );
      return [{ ...task, after }];
    }),
    cycles: components
      .filter((ids) => inCycle.has(ids[0] ?? ""))
      .map((ids) => [...ids].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))),
  };
}

function isOwnCondition(task: Task | undefined): boolean {
  return task?.after.includes(task.id) === true;
}

/** Strongly connected components (Tarjan), without recursion because a chain may be as long as a report. */
function componentsOf(byId: ReadonlyMap<string, Task>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const indexes = new Map<string, number>();
  const lows = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  for (const root of byId.keys()) {
    if (indexes.has(root)) continue;
    const calls: { id: string; next: number }[] = [{ id: root, next: 0 }];
    while (calls.length > 0) {
      const call = calls[calls.length - 1];
      if (!call) break;
      const { id } = call;
      if (call.next === 0) {
        indexes.set(id, indexes.size);
        lows.set(id, indexes.get(id) ?? 0);
        stack.push(id);
        onStack.add(id);
      }
      const other = byId.get(id)?.after[call.next++];
      if (other !== undefined) {
        if (byId.has(other) && !indexes.has(other)) calls.push({ id: other, next: 0 });
        else if (onStack.has(other)) lower(lows, id, indexes.get(other));
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller) lower(lows, caller.id, lows.get(id));
      if (lows.get(id) === indexes.get(id)) found.push(takeComponent(id, stack, onStack));
    }
  }
  return found;
}

function lower(lows: Map<string, number>, id: string, value: number | undefined): void {
  const current = lows.get(id);
  if (value !== undefined && current !== undefined && value < current) lows.set(id, value);
}

function takeComponent(root: string, stack: string[], onStack: Set<string>): string[] {
  const taken: string[] = [];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    taken.push(id);
    onStack.delete(id);
    if (id === root) break;
  }
  return taken;
}

export interface LongestPath {
  readonly hours: number;
  /** Ids, first to last. */
  readonly ids: readonly string[];
}

/** The critical path of an acyclic graph: the time that even an unlimited number of people needs. */
export function longestPath({ tasks }: AcyclicGraph): LongestPath {
  const ends = new Map<string, { readonly hours: number; readonly before: string | null }>();
  let last: string | null = null;
  for (const task of tasks) {
    let before: string | null = null;
    let start = 0;
    for (const other of task.after) {
      const end = ends.get(other)?.hours ?? 0;
      if (before === null || end > start) [before, start] = [other, end];
    }
    ends.set(task.id, { hours: start + task.hours, before });
    if (last === null || start + task.hours > (ends.get(last)?.hours ?? 0)) last = task.id;
  }
  const ids: string[] = [];
  for (let id = last; id !== null; id = ends.get(id)?.before ?? null) ids.unshift(id);
  return { hours: last === null ? 0 : (ends.get(last)?.hours ?? 0), ids };
}
