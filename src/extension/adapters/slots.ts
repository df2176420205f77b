/** One timer per key: scheduling one key never delays or cancels another. */
export interface Slots {
  /** Runs the action after this many milliseconds without another call for the key. */
  schedule(key: string, milliseconds: number, action: () => void): void;
  /** Runs a pending action immediately. */
  flush(key: string): void;
  cancel(key: string): void;
  has(key: string): boolean;
  /** True if no action is pending. */
  readonly isEmpty: boolean;
  dispose(): void;
}

export function createSlots(): Slots {
  const waiting = new Map<
    string,
    { readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }
  >();
  const cancel = (key: string): void => {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
  };
  return {
    schedule(key, milliseconds, action) {
      cancel(key);
      const run = (): void => {
        waiting.delete(key);
        action();
      };
      waiting.set(key, { timer: setTimeout(run, milliseconds), run });
    },
    flush(key) {
      const slot = waiting.get(key);
      if (!slot) return;
      clearTimeout(slot.timer);
      slot.run();
    },
    cancel,
    has: (key) => waiting.has(key),
    get isEmpty() {
      return waiting.size === 0;
    },
    dispose() {
      for (const key of [...waiting.keys()]) cancel(key);
    },
  };
}
