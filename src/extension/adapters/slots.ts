/** One timer for each key: a call of one key never delays or cancels that of another. */
export interface Slots {
  /** Runs the action once no further call for the key came for so many milliseconds. */
  schedule(key: string, milliseconds: number, action: () => void): void;
  /** Runs an action that waits, now. */
  flush(key: string): void;
  cancel(key: string): void;
  has(key: string): boolean;
  /** Nothing waits. */
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
