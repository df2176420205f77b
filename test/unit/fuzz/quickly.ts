import assert from "node:assert/strict";

const LIMIT_MILLISECONDS = 3000;

/**
 * Fails an execution that takes longer than a person waits before they end the program. Counted in processor time, because a busy
 * machine makes everything take longer.
 */
export function quickly<Args extends readonly unknown[]>(
  action: (...args: Args) => Promise<void> | void,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const before = process.cpuUsage();
    await action(...args);
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    assert.ok(milliseconds < LIMIT_MILLISECONDS, `took ${Math.round(milliseconds)} ms`);
  };
}
