// The steps of an end-to-end test: each one is a test, counted and shown as it ends.

/** @typedef {(title: string, action: () => unknown) => Promise<boolean>} Step whether it succeeded */

/** @param {(line: string) => void} log */
export function createSteps(log) {
  const counts = { passed: 0, failed: 0, pending: 0 };
  /** A step that fails is counted, and the next one has its try. @type {Step} */
  const step = async (title, action) => {
    const start = Date.now();
    try {
      await action();
      counts.passed += 1;
      log(`  ✓ ${title} (${Date.now() - start} ms)`);
      return true;
    } catch (error) {
      counts.failed += 1;
      const message = error instanceof Error ? error.message : String(error);
      log(`  ✗ ${title}\n      ${message.replaceAll("\n", "\n      ")}`);
      return false;
    }
  };
  return { counts, step };
}

/**
 * A step that fails leaves a picture of what was there instead, and says in words what only a log will show.
 * @param {Step} step @param {import("../../scripts/host/window.mjs").HostWindow} window @param {(line: string) => void} log
 * @returns {Step}
 */
export function withPicture(step, window, log) {
  return async (title, action) => {
    const isDone = await step(title, action);
    if (isDone) return true;
    await window.screenshot(`failed-${title.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}`).catch(() => "");
    log(`      ${await described(window).catch(() => "The window does not answer.")}`);
    return false;
  };
}

/** What is open, what has the focus, and what is said. @param {import("../../scripts/host/window.mjs").HostWindow} window */
async function described({ page, notifications }) {
  const tabs = await page.locator(".tab.active").allInnerTexts();
  const place = await page.locator('.statusbar-item[id="status.editor.selection"]').allInnerTexts();
  const focus = await page.evaluate(
    "`${document.activeElement?.tagName} ${document.activeElement?.className}`",
  );
  const said = await notifications();
  return [
    `Open: ${tabs.join(", ").replaceAll("\n", "")} ${place.join("")}`,
    `Focus: ${focus}`,
    `Said: ${said.join(" | ")}`,
  ].join("; ");
}
