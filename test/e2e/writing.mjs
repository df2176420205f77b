// What helps to write, in the real window: an id is renamed after its changes were shown, and one undo takes it back; suggestions, hints, and
// the way from source code back to the report.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PATIENCE } from "../../scripts/host/patience.mjs";
import { openWindow } from "../../scripts/host/window.mjs";
import { copySample } from "../../scripts/pictures/sample.mjs";
import { pressedUntil } from "./keys.mjs";
import { createParts } from "./parts.mjs";
import { createSteps, withPicture } from "./steps.mjs";

/** @typedef {import("../../scripts/host/window.mjs").HostWindow} HostWindow */
/** @typedef {import("./steps.mjs").Step} Step */

const REPORT = "01_ARCHITECTURE_ASSESSMENT.md";
const POLICY = "release-readiness.json";

/** Two reports and the policy mention it. */
const ID = "ARCH-1";
const NEW_ID = "ARCH-90";

/** Milliseconds until what a key opens is there, and how often the keys are pressed. */
const SOON = 20_000;
const MOST_ATTEMPTS = 6;

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the production build
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runWriting({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  const sample = copySample();
  /** @type {HostWindow | undefined} */
  let window;
  try {
    await step("the package is installed and the sample opens", async () => {
      window = await openWindow({ vsix, workspace: sample.folder, log });
    });
    if (window !== undefined) await story(window, withPicture(step, window, log));
  } finally {
    await window?.close();
    sample.remove();
  }
  return counts;
}

/** @param {HostWindow} window @param {Step} step */
async function story(window, step) {
  const { page } = window;
  const parts = createParts(page);
  const texts = () => textsOf(window.workspace);
  const original = texts();
  const renamed = renamedIn(original);
  const preview = page.locator(".bulk-edit-panel");

  await step("the first report has its findings in the outline and its cited places as links", async () => {
    await window.openFile(REPORT);
    await window.runCommand("Explorer: Focus on Outline View");
    await page.locator(".outline-pane .monaco-list-row", { hasText: /^Findings$/ }).waitFor();
    await parts.editor.click();
    await parts.goToLine(headingOf(original).line);
    await page.locator(".view-lines .detected-link").first().waitFor();
  });
  await step("the policy of the sample has no problem where the sample is copied to", async () => {
    await window.openFile(POLICY);
    await page.locator(".view-lines", { hasText: "The policy of Berth Booking" }).waitFor();
    await parts.problemsWith(window, REPORT);
    // The JSON language service starts with the first JSON file.
    await page.waitForTimeout(3000);
    await page.locator(".viewpane-filter input").first().fill(POLICY);
    await page.locator(".markers-panel", { hasText: "No results found" }).waitFor();
    await page.locator(".viewpane-filter input").first().fill("");
    await window.runCommand("View: Hide Panel");
  });
  await step("renaming an id shows what it changes before it changes anything", async () => {
    await window.openFile(REPORT);
    await page.locator(".codelens-decoration >> visible=true").first().waitFor();
    await rename(window, parts, original);
    await preview.locator(".monaco-list-row", { hasText: REPORT }).first().waitFor();
    assert.equal(renamed.files.length, 3);
    for (const file of renamed.files)
      await preview.locator(".monaco-list-row", { hasText: file }).first().waitFor();
    assert.deepEqual(texts(), original);
    await window.screenshot("dark-rename");
  });
  await step("applying it renames the id in every file", async () => {
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await until(() => areSame(texts(), renamed.texts));
    assert.deepEqual(texts(), renamed.texts);
  });
  await step("one undo restores every file", async () => {
    // There is nothing else to undo.
    await pressedUntil(
      async () => {
        await parts.editor.click();
        await page.keyboard.press("Control+Z");
      },
      dirtyTab(window, renamed.files[0] ?? REPORT),
    );
    for (const file of renamed.files) await dirtyTab(window, file).waitFor({ state: "attached" });
    await window.runCommand("File: Save All Files");
    await until(() => areSame(texts(), original));
    assert.deepEqual(texts(), original);
  });
  await step("levels are suggested as the report writes them", async () => {
    await parts.editor.click();
    await parts.goToLine(headingOf(original).line + 1);
    await page.keyboard.press("End");
    await page.keyboard.type("\n**Severity:** ");
    await page.keyboard.press("Control+Space");
    const list = page.locator(".suggest-widget.visible .monaco-list-row");
    await list.filter({ hasText: "CRITICAL" }).first().waitFor();
    await window.screenshot("dark-completion");
    await page.keyboard.press("Escape");
    await window.runCommand("File: Revert File");
  });
  await step("a cited line of a source file leads back to the finding", async () => {
    await window.openFile("auth.py");
    const lens = page.locator(".codelens-decoration a", { hasText: "SEC-1" }).first();
    await lens.waitFor();
    await window.screenshot("dark-source");
    await lens.click();
    await page.locator('.tab.active[data-resource-name="02_SECURITY_AUDIT.md"]').waitFor();
  });
}

/** @param {HostWindow} window @param {string} file */
function dirtyTab({ page }, file) {
  return page.locator(`.tab.dirty[data-resource-name="${file}"]`);
}

/**
 * Asks for a new id, and again if a widget that was still closing took a key: without the cursor on the id, or without the focus, the
 * editor renames the heading or nothing.
 * @param {HostWindow} window @param {ReturnType<typeof createParts>} parts @param {Texts} texts
 */
async function rename({ page }, parts, texts) {
  const { line, column } = headingOf(texts);
  const input = page.locator(".rename-box input");
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    await page.keyboard.press("Escape");
    await parts.editor.click();
    await parts.goToLine(line);
    for (let step = 0; step <= column; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    if ((await appears(input)) && (await input.inputValue()) === ID) {
      await input.fill(NEW_ID);
      await page.keyboard.press("Enter");
      if (await appears(page.locator(".bulk-edit-panel"))) return;
    }
  }
}

/** Whether it is there soon. @param {import("playwright-core").Locator} part */
function appears(part) {
  return part.waitFor({ timeout: SOON }).then(
    () => true,
    () => false,
  );
}

/** @typedef {Readonly<Record<string, string>>} Texts by the name of the file */

/** The reports and the policy. @param {string} workspace @returns {Texts} */
function textsOf(workspace) {
  const set = join(workspace, "docs", "assessment");
  const names = readdirSync(set).filter((name) => name.endsWith(".md"));
  const reports = names.map((name) => [name, readFileSync(join(set, name), "utf8")]);
  return Object.fromEntries([...reports, [POLICY, readFileSync(join(workspace, POLICY), "utf8")]]);
}

/** By plain search, which is right for the sample. @param {Texts} texts @returns {{ texts: Texts, files: string[] }} `files`: those that change */
function renamedIn(texts) {
  const after = Object.entries(texts).map(([name, text]) => /** @type {const} */ ([name, renamedText(text)]));
  return {
    texts: Object.fromEntries(after),
    files: after.flatMap(([name, text]) => (text === texts[name] ? [] : [name])),
  };
}

/** @param {string} text */
function renamedText(text) {
  return text.replace(new RegExp(`\\b${ID}\\b`, "g"), NEW_ID);
}

/** The heading of the finding: its 1-based line, and the 0-based column of the id. @param {Texts} texts */
function headingOf(texts) {
  const lines = (texts[REPORT] ?? "").split("\n");
  const index = lines.findIndex((line) => line.startsWith("#") && line.includes(ID));
  return { line: index + 1, column: (lines[index] ?? "").indexOf(ID) };
}

/** @param {Texts} left @param {Texts} right */
function areSame(left, right) {
  return Object.entries(left).every(([name, text]) => text === right[name]);
}

/** Gives up at last; what is checked afterwards says what is missing. @param {() => boolean} isReached */
async function until(isReached) {
  const end = Date.now() + PATIENCE;
  while (!isReached() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 200));
}
