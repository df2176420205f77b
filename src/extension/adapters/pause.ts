/** Longest stretch of work, in milliseconds, before the extension host gets its turn. */
const LONGEST_STRETCH = 12;

/**
 * Gives others a turn when work went on for a while. Callers wait in line, so that many that were woken together do not work
 * in one go.
 */
export function createPause(): () => Promise<void> {
  let last = performance.now();
  let line: Promise<void> = Promise.resolve();
  const turn = async (): Promise<void> => {
    if (performance.now() - last < LONGEST_STRETCH) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
  return () => {
    line = line.then(turn);
    return line;
  };
}
