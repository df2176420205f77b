// What the rows of the sidebar show, and which of them change.

/** @typedef {{ whole: string, shown: string, isChecked: boolean | null }} ShownLabel `shown`: as much of the label as is not cut off */

/**
 * The labels of the rows that are drawn in a view.
 * @param {import("playwright-core").Page} page @param {string} view its title
 * @returns {Promise<ShownLabel[]>}
 */
export function shownLabels(page, view) {
  const pane = page.locator(".sidebar .pane", { has: page.locator(".pane-header", { hasText: view }) });
  return pane.locator(".monaco-list-row").evaluateAll((rows) =>
    rows.map((row) => {
      const label = row.querySelector(".label-name");
      const box = row.querySelector(".monaco-icon-label-container")?.getBoundingClientRect();
      const text = label?.querySelector("*")?.firstChild ?? label?.firstChild;
      const whole = label?.textContent ?? "";
      const range = document.createRange();
      let shown = 0;
      if (text?.nodeType === Node.TEXT_NODE && box)
        for (let end = 1; end <= whole.length; end++) {
          range.setStart(text, 0);
          range.setEnd(text, end);
          if (range.getBoundingClientRect().right <= box.right + 1) shown = end;
        }
      const checkBox = row.querySelector(".custom-view-tree-node-item-checkbox, .monaco-custom-toggle");
      return {
        whole,
        shown: whole.slice(0, shown),
        isChecked: checkBox === null ? null : checkBox.getAttribute("aria-checked") === "true",
      };
    }),
  );
}

/**
 * Texts of the rows of the sidebar that are added, removed or rewritten while something is done.
 * @param {import("playwright-core").Page} page @param {() => Promise<void>} action
 * @returns {Promise<string[]>}
 */
export async function changesWhile(page, action) {
  const sidebar = page.locator(".part.sidebar .pane-body").first();
  const recording = await sidebar.evaluateHandle(() => {
    /** @type {string[]} */
    const changes = [];
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes].filter((node) => node.textContent !== "");
        const row = (target instanceof Element ? target : target.parentElement)?.closest(".monaco-list-row");
        const changed =
          row && (nodes.length > 0 || target.nodeType === Node.TEXT_NODE) ? [row, ...nodes] : nodes;
        changes.push(...changed.map((node) => node.textContent ?? ""));
      }
    });
    for (const body of document.querySelectorAll(".part.sidebar .pane-body"))
      observer.observe(body, { childList: true, subtree: true, characterData: true });
    return { changes, observer };
  });
  await action();
  return recording.evaluate(({ changes, observer }) => {
    observer.disconnect();
    return changes;
  });
}
