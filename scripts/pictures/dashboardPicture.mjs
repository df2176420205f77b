// The dashboard of the sample, alone in the window.
import { onStage, settle } from "./stage.mjs";

/** @param {import("./stage.mjs").SceneOptions} options @returns {Promise<Buffer>} PNG */
export function takeDashboardPicture(options) {
  return onStage({ ...options, size: { width: 1280, height: 1000 } }, async (stage) => {
    await stage.parts.verdict.filter({ hasText: "· 4" }).waitFor();
    await stage.page.keyboard.press("Control+B");
    await stage.parts.verdict.click();
    await stage.webview().locator(".says").waitFor();
    await settle(stage);
    return stage.shot();
  });
}
