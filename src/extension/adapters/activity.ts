/** Knows whether anything is under way. */
export interface Activity {
  /** Work begins; the function that it returns says, once, that it has ended. */
  readonly begin: () => () => void;
  /** Resolves when nothing is under way, and nothing began right behind it. */
  readonly whenIdle: () => Promise<void>;
}

export function createActivity(): Activity {
  let running = 0;
  let waiting: (() => void)[] = [];
  const tellIfIdle = (): void => {
    if (running > 0) return;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  return {
    begin() {
      running++;
      let hasEnded = false;
      return () => {
        if (hasEnded) return;
        hasEnded = true;
        running--;
        setTimeout(tellIfIdle, 0);
      };
    },
    whenIdle() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        setTimeout(tellIfIdle, 0);
      });
    },
  };
}
