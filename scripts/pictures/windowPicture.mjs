// The whole window: a report with what blocks the release, the sidebar, the Problems panel and the verdict.
import { onStage, putEdgeBelow, settle } from "./stage.mjs";

const REPORT = "02_SECURITY_AUDIT.md";

/** @param {import("./stage.mjs").SceneOptions} options @returns {Promise<Buffer>} PNG */
export function takeWindowPicture(options) {
  return onStage({ ...options, size: { width: 1280, height: 850 } }, async (stage) => {
    const { page, parts } = stage;
    await stage.openFile(REPORT);
    await parts.editor.click();
    await parts.goToLine(31);
    await parts.errorSquiggles.first().waitFor();
    await parts.openSidebar();
    await parts.widenSidebar(430);
    await putEdgeBelow(stage, "QA-3", 10);
    await parts.row("Functional completeness").locator(".monaco-tl-twistie").click();
    await stage.problemsPanel();
    await page
      .locator(".markers-panel .monaco-list-row", { hasText: "01_ARCHITECTURE" })
      .locator(".monaco-tl-twistie")
      .click();
    await parts.editor.click();
    await parts.goToLine(31);
    await settle(stage);
    return stage.shot();
  });
}
