// Starts the browser that shows the window of VS Code.
import { chromium } from "playwright-core";
import { ensureBrowser } from "./browser.mjs";
import { hostProblem } from "./problem.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * @param {(line: string) => void} [log]
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium(log = console.log) {
  const executablePath = await ensureBrowser(log);
  try {
    return await chromium.launch({ executablePath, args: flags, headless: true, timeout: 180_000 });
  } catch (error) {
    const first = String(error instanceof Error ? error.message : error)
      .split("\n")
      .slice(0, 4)
      .join("\n");
    throw hostProblem(
      `The browser ${executablePath} does not start: ${first}\nSet RELEASE_READINESS_BROWSER to another one.`,
      error,
    );
  }
}
