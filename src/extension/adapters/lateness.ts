/** Milliseconds after which a running analysis is worth telling: sooner, what is shown would flicker while the user types. */
const LATE_AFTER = 1000;

/** Tracks which work takes so long that its last result may be outdated. */
export interface Lateness<T extends object> {
  /** Work on this has begun; nothing happens if it had before. */
  begin(one: T): void;
  /** Its result is known. */
  end(one: T): void;
  isLate(one: T): boolean;
  dispose(): void;
}

/** `changed` is called when something becomes late, and when it no longer is. */
export function createLateness<T extends object>(changed: () => void): Lateness<T> {
  const timers = new Map<T, ReturnType<typeof setTimeout>>();
  const late = new Set<T>();
  return {
    begin(one) {
      if (timers.has(one)) return;
      const timer = setTimeout(() => {
        late.add(one);
        changed();
      }, LATE_AFTER);
      timers.set(one, timer);
    },
    end(one) {
      clearTimeout(timers.get(one));
      timers.delete(one);
      if (late.delete(one)) changed();
    },
    isLate: (one) => late.has(one),
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
