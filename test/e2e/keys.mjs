// Keys that a window may lose: a widget that is closing, or a list that is redrawn, takes them.
import { PATIENCE } from "../../scripts/host/patience.mjs";

/** Milliseconds until what a key does is there, and how often the keys are pressed. */
const SOON = 20_000;
const MOST_ATTEMPTS = 6;

/**
 * Presses keys until what they do is there; only for keys that do no harm when they are pressed twice.
 * @param {() => Promise<void>} press @param {import("playwright-core").Locator} result
 */
export async function pressedUntil(press, result) {
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
    await press();
    const isThere = await result.waitFor({ state: "attached", timeout: SOON }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await press();
  await result.waitFor({ state: "attached", timeout: PATIENCE });
}
