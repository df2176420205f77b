/** Tracks whether any work is in progress. */
export interface Activity {
  /** Marks the start of some work; call the returned function once when it is done. */
  readonly begin: () => () => void;
  /** Resolves when no work is in progress and none starts immediately afterwards. */
  readonly whenIdle: () => Promise<void>;
}

export function createActivity(): Activity {
  let running = 0;
  let waiting: (() => void)[] = [];
  const resolveIfIdle = (): void => {
    if (running > 0) return;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  };
  return {
    begin() {
      running++;
      let hasEnded = false;
      return () => {
        if (hasEnded) return;
        hasEnded = true;
        running--;
        setTimeout(resolveIfIdle, 0);
      };
    },
    whenIdle() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        setTimeout(resolveIfIdle, 0);
      });
    },
  };
}
