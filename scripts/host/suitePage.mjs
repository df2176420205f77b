// Runs one suite through the page of a server: what runSuite.mjs and runWebSuite.mjs have in common.
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { launchChromium } from "./chromium.mjs";
import { artifactsFolder, root } from "./paths.mjs";
import { describeProblem } from "./problem.mjs";
import { keepLogs } from "./server.mjs";
import { createSuiteLog } from "./suiteLog.mjs";

/** Settings of windows that are never seen: what is not shown need not be painted. */
export const UNSEEN = {
  "breadcrumbs.enabled": false,
  "diffEditor.maxComputationTime": 200,
  "editor.bracketPairColorization.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.guides.indentation": false,
  "editor.matchBrackets": "never",
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.stickyScroll.enabled": false,
  "workbench.reduceMotion": "on",
};

/**
 * Opens `address`, waits for the end of the suite, and returns its counts. Never leaves the browser behind.
 * @param {{
 *   name: string, server: import("./server.mjs").HostServer, address: string, silenceMs: number,
 *   log: (line: string) => void, prepare?: (page: import("playwright-core").Page) => Promise<void>,
 *   bypassSecurityPolicy?: boolean, mapStack: (stack: string) => string,
 * }} run `name` names the folder of what a failure leaves: .cache/artifacts/NAME
 * @returns {Promise<import("./suiteLog.mjs").SuiteResult>}
 */
export async function runSuiteInPage(run) {
  const folder = artifactsFolder(run.name);
  rmSync(folder, { recursive: true, force: true });
  const console = createConsole();
  const browser = await launchChromium(run.log);
  try {
    const page = await browser.newPage({
      // Small: it is never seen, and painting it costs more than the tests.
      viewport: { width: 900, height: 600 },
      bypassCSP: run.bypassSecurityPolicy ?? false,
    });
    const suite = createSuiteLog(run.log, run.mapStack);
    const outcome = await drive(page, suite, console, run);
    const result = suite.conclude(outcome);
    if (result.failed > 0) await keepEvidence(page, run, console.text());
    return result;
  } finally {
    await browser.close();
  }
}

/** Keeps the last part of what the workbench printed, for the one who has to find out. */
function createConsole() {
  /** @type {string[]} */
  const lines = [];
  return {
    add(/** @type {string} */ line) {
      lines.push(line);
      if (lines.length > 5000) lines.shift();
    },
    text: () => lines.join("\n"),
  };
}

/** @returns {Promise<{ exitCode: number } | { lost: string }>} */
async function drive(
  /** @type {import("playwright-core").Page} */ page,
  /** @type {ReturnType<typeof createSuiteLog>} */ suite,
  /** @type {ReturnType<typeof createConsole>} */ console,
  /** @type {Parameters<typeof runSuiteInPage>[0]} */ run,
) {
  /** @type {(code: number) => void} */
  let exited = () => {};
  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => (exited = resolve));
  await page.exposeFunction(
    "codeAutomationLog",
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const text = args.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ");
      console.add(`[${type}] ${text}`);
      suite.take(text);
    },
  );
  await page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => exited(code));
  page.on("pageerror", (error) => console.add(`[page error] ${error.stack ?? error.message}`));
  await run.prepare?.(page);
  /** @type {Promise<string>} */
  const crashed = new Promise((resolve) =>
    page.on("crash", () => resolve("The page of the window crashed.")),
  );
  await page.goto(run.address, { waitUntil: "commit", timeout: 180_000 });
  const ended = await Promise.race([exit, crashed, suite.silence(run.silenceMs)]);
  if (typeof ended === "string") return { lost: ended };
  // The exit code can overtake the last lines of the log.
  await Promise.race([suite.end, delay(2000, undefined, { ref: false })]);
  return { exitCode: ended };
}

async function keepEvidence(
  /** @type {import("playwright-core").Page} */ page,
  /** @type {Parameters<typeof runSuiteInPage>[0]} */ run,
  /** @type {string} */ text,
) {
  const folder = artifactsFolder(run.name);
  writeFileSync(join(folder, "workbench.log"), text);
  await page
    .screenshot({ path: join(folder, "window.png"), timeout: 10_000 })
    .catch((/** @type {unknown} */ error) => {
      appendFileSync(join(folder, "workbench.log"), `\nno screenshot: ${describeProblem(error)}`);
    });
  await keepLogs(run.server, folder);
  run.log(`  Logs and a picture of the window: ${folder.slice(root.length + 1)}`);
}
