/** Longest stretch of work, in milliseconds, before yielding to the extension host. */
const LONGEST_STRETCH = 12;

/**
 * Yields when work has run for a while. Callers wait in line, so that many that were woken together do not run in one stretch.
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
