import { listIn } from "../../text/listIn";
import type { AcyclicGraph, Task } from "./taskGraph";

/** How many workers there are of each kind; a kind that is not listed has one worker. */
export type Capacities = Readonly<Record<string, number>>;

export interface Schedule {
  /** Hours until all tasks are done. */
  readonly hours: number;
  /** The start of each task, by id. */
  readonly starts: ReadonlyMap<string, number>;
}

/**
 * List scheduling (Graham): each free worker takes the ready task with the longest remaining path. The result is not always the shortest
 * schedule, but never twice as long.
 */
export function listSchedule(graph: AcyclicGraph, capacities: Capacities): Schedule {
  const ranks = ranksOf(graph);
  const followers = followersOf(graph);
  const waiting = new Map(graph.tasks.map((task) => [task.id, task.after.length]));
  const pools = poolsOf(graph, capacities);
  const running: { readonly task: Task; readonly end: number }[] = [];
  const starts = new Map<string, number>();
  let now = 0;
  const makeReady = (task: Task): void => {
    const pool = pools.get(task.by);
    if (pool) insert(pool.ready, task, (a, b) => byRank(ranks, a, b));
  };
  graph.tasks.filter((task) => task.after.length === 0).forEach(makeReady);
  for (;;) {
    for (const task of takeReady(pools)) {
      starts.set(task.id, now);
      insert(running, { task, end: now + task.hours }, (a, b) => a.end - b.end);
    }
    const next = running[0];
    if (!next) return { hours: now, starts };
    now = next.end;
    // All workers that finish at the same time are freed before the next task is assigned.
    while (running[0]?.end === now) {
      const { task } = running.shift() ?? next;
      const pool = pools.get(task.by);
      if (pool) pool.free++;
      for (const follower of followers.get(task.id) ?? []) {
        const left = (waiting.get(follower.id) ?? 0) - 1;
        waiting.set(follower.id, left);
        if (left === 0) makeReady(follower);
      }
    }
  }
}

interface Pool {
  free: number;
  readonly ready: Task[];
}

function poolsOf({ tasks }: AcyclicGraph, capacities: Capacities): ReadonlyMap<string, Pool> {
  const sizeOf = (by: string): number => Math.max(1, Math.floor(capacities[by] ?? 1));
  return new Map(tasks.map(({ by }) => [by, { free: sizeOf(by), ready: [] }]));
}

function takeReady(pools: ReadonlyMap<string, Pool>): readonly Task[] {
  return [...pools.values()].flatMap((pool) => {
    const taken = pool.ready.splice(0, pool.free);
    pool.free -= taken.length;
    return taken;
  });
}

interface Rank {
  /** Hours from its start to the end of everything that depends on it. */
  readonly hours: number;
  readonly place: number;
}

function ranksOf({ tasks }: AcyclicGraph): ReadonlyMap<string, Rank> {
  const behind = new Map<string, number>();
  const ranks = new Map<string, Rank>();
  [...tasks].reverse().forEach((task, index) => {
    const hours = task.hours + (behind.get(task.id) ?? 0);
    ranks.set(task.id, { hours, place: tasks.length - index });
    for (const other of task.after) behind.set(other, Math.max(behind.get(other) ?? 0, hours));
  });
  return ranks;
}

function byRank(ranks: ReadonlyMap<string, Rank>, a: Task, b: Task): number {
  const [first, second] = [ranks.get(a.id), ranks.get(b.id)];
  return (second?.hours ?? 0) - (first?.hours ?? 0) || (first?.place ?? 0) - (second?.place ?? 0);
}

function followersOf({ tasks }: AcyclicGraph): ReadonlyMap<string, readonly Task[]> {
  const followers = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const other of task.after) {
      listIn(followers, other).push(task);
    }
  }
  return followers;
}

/** Inserts into a sorted list; equal entries keep their insertion order. */
function insert<T>(list: T[], item: T, compare: (a: T, b: T) => number): void {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, item) <= 0) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, item);
}
