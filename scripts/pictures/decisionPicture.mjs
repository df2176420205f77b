// The generated decision, next to the editor's preview.
import { onStage, settle, waitForPreview } from "./stage.mjs";

const DECISION = "08_RELEASE_DECISION.md";

/** @param {import("./stage.mjs").SceneOptions} options @returns {Promise<Buffer>} PNG */
export function takeDecisionPicture(options) {
  return onStage({ ...options, size: { width: 1280, height: 800 } }, async (stage) => {
    const { page } = stage;
    await stage.openFile("02_SECURITY_AUDIT.md");
    await stage.parts.verdict.filter({ hasText: "· 4" }).waitFor();
    await stage.runCommand("Release Readiness: Generate Release Decision");
    await stage.parts.preview(DECISION).waitFor();
    await stage.runCommand("View: Close All Editors");
    // The search for files does not know it yet.
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: DECISION }).dblclick();
    await stage.runCommand("Markdown: Open Preview to the Side");
    await waitForPreview(stage);
    await page.keyboard.press("Control+B");
    // The status bar is colored only while a file of the set is active.
    await page.locator(".view-lines").first().click();
    await page.keyboard.press("Control+Home");
    await settle(stage);
    return stage.shot();
  });
}
