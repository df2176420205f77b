// A hostile repository in the real window: it is opened, read, decided and previewed, and nothing of it acts. Each step is a test.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { openWindow } from "../../scripts/host/window.mjs";
import { startBeacon } from "./hostile/beacon.mjs";
import { actingElements, everything, reorderedTexts } from "./hostile/look.mjs";
import {
  DECISION,
  JUDGED_SET,
  LINKED_SET,
  LONG_WORD,
  REPORT,
  SECRET,
  createHostileRepository,
} from "./hostile/repository.mjs";
import { createParts } from "./parts.mjs";
import { createSteps, withPicture } from "./steps.mjs";
import { cutOff, zoomed, ZOOMED } from "./zoom.mjs";

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {import("../../scripts/host/window.mjs").HostWindow} HostWindow
 * @typedef {{ acting: string[], reordered: string[], leaks: string[] }} Seen with the place: what acts, what hides or reorders text, what is from outside
 * @typedef {{ window: HostWindow, parts: ReturnType<typeof createParts>, beacon: string, look: (place: string) => Promise<void> }} Scene
 */

/** What is typed is in the window, too. */
const PART_OF_SECRET = SECRET.slice(0, 8);

/** Tasks run when a folder is opened, unless it is in Restricted Mode. */
const settings = { "task.allowAutomaticTasks": "on" };

/** High, so that long lists are drawn whole. */
const size = { width: 1400, height: 1800 };

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the production build
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runHostileWindow({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  const beacon = await startBeacon();
  const hostile = createHostileRepository(beacon.host);
  const outside = hostile.outside();
  /** @type {HostWindow | undefined} */
  let window;
  try {
    await step("a hostile repository is opened in Restricted Mode", async () => {
      window = await openWindow({
        vsix,
        workspace: hostile.folder,
        trust: true,
        settings,
        size,
        log,
        onPage: beacon.watch,
      });
      await window.page.getByText("Restricted Mode", { exact: true }).first().waitFor();
    });
    if (window === undefined) return counts;
    const seen = await story(window, withPicture(step, window, log), beacon.host);
    await verdicts({ window, hostile, outside, seen, beacon }, step);
  } finally {
    await window?.close();
    await beacon.close();
    hostile.remove();
  }
  return counts;
}

/**
 * Each step shows something of the repository, and keeps what acts in it.
 * @param {HostWindow} window @param {Step} step @param {string} beacon
 */
async function story(window, step, beacon) {
  /** @type {Seen} */
  const seen = { acting: [], reordered: [], leaks: [] };
  const look = async (/** @type {string} */ place) => {
    seen.acting.push(...(await actingElements(window.page, beacon)).map((what) => `${place}: ${what}`));
    seen.reordered.push(...(await reorderedTexts(window.page)).map((text) => `${place}: ${text}`));
    if ((await everything(window.page)).includes(SECRET)) seen.leaks.push(place);
  };
  const scene = { window, parts: createParts(window.page), beacon, look };
  await step("the views show its sets, and the tooltip of a blocker says its title", () => openViews(scene));
  await step("its report opens, and the hover of a finding says its title", () => hoverFinding(scene));
  await step("the status bar and its tooltip say the verdict", () => hoverVerdict(scene));
  await step("the dashboard shows its set, and its texts as text", () => openDashboard(scene));
  await step("the dashboard shows hostile findings as text, without scrolling sideways", () =>
    openHostileDashboard(scene),
  );
  await step("the Problems panel names what leads out", () => readProblems(scene));
  await step("the policy is shown", () => showPolicy(scene));
  await step("the decision is refused where it leads out", () => decideOutside(scene));
  await step("the decision of its set is written, and its preview opens", () => decideAndPreview(scene));
  return seen;
}

/** The title of C1 as it is written. @param {Scene} scene */
const titleOf = ({ beacon }) => `![a](https://${beacon}/hover)`;

/** @param {Scene} scene */
async function openViews(scene) {
  const { parts, look } = scene;
  await parts.openSidebar();
  await parts.widenSidebar(600);
  // A set with an error in its policy is the worst one, and in focus.
  await parts.row("a symbolic link leads").waitFor();
  await parts.row("Other sets (3)").click();
  await parts.row("docs/assessment 0").waitFor();
  await look("views of the worst set");
  await selectSet(scene, "assessment 0");
  await parts.row("Of the linked set").waitFor();
  await look("views of the linked set");
  await selectSet(scene, "assessment 1");
  await parts.row("of the hostile title 2").waitFor();
  // The plan that the policy names is there, but outside.
  await parts.row("A rollback plan").filter({ hasText: "No evidence" }).waitFor();
  const tooltip = await hover(scene, parts.row(titleOf(scene)).locator(".label-name").first(), `${REPORT}:7`);
  await look("views");
  assert.ok((await tooltip.innerText()).includes(titleOf(scene)));
}

/** @param {Scene} scene */
async function hoverFinding(scene) {
  const { window, parts, look } = scene;
  await parts.row(titleOf(scene)).click();
  await window.page.locator(`.tab.active[data-resource-name="${REPORT}"]`).waitFor();
  await parts.errorSquiggles.first().waitFor();
  const finding = window.page.locator(".view-line", { hasText: "C1." }).first();
  const shown = await hover(scene, finding.locator("span span").first(), "· blocks the release");
  await look("report and hover");
  assert.ok((await shown.innerText()).includes(titleOf(scene)));
}

/** @param {Scene} scene */
async function hoverVerdict(scene) {
  const { parts, look } = scene;
  await hover(
    scene,
    parts.verdict.filter({ hasText: "cannot be judged · 24" }),
    "Click to open the dashboard",
  );
  await look("status bar");
}

/**
 * Moves the pointer over something until a hover with this text appears: redrawing what is below it closes the hover.
 * @param {Scene} scene @param {import("playwright-core").Locator} target @param {string} text
 */
async function hover({ window: { page } }, target, text) {
  const shown = page.locator(".monaco-hover", { hasText: text }).first();
  for (let left = 10; left > 0; left--) {
    // At its start: in the middle of a line VS Code itself shows an address as a link.
    await target.hover({ position: { x: 6, y: 8 } });
    const isShown = await shown.waitFor({ timeout: 6000 }).then(
      () => true,
      () => false,
    );
    if (isShown) return shown;
    await page.mouse.move(700, 5);
  }
  throw new Error(`There is no hover with the text "${text}".`);
}

/** @param {Scene} scene */
async function openDashboard(scene) {
  const { window, look } = scene;
  await window.runCommand("Release Readiness: Open Dashboard");
  const page = window.webview();
  await page.getByText("cannot be judged").first().waitFor();
  await look("dashboard");
  assert.doesNotMatch(await page.locator("body").innerText(), /[\u001b\u202a-\u202e\u2066-\u2069]/);
  await window.runCommand("View: Close Editor");
}

/** @param {Scene} scene */
async function openHostileDashboard(scene) {
  const { window, look, beacon } = scene;
  await selectSet(scene, basename(JUDGED_SET));
  await window.runCommand("Release Readiness: Open Dashboard");
  const body = window.webview().locator("body");
  await body.locator(".says", { hasText: "NOT APPROVED" }).waitFor();
  const frame = await (await body.elementHandle()).ownerFrame();
  assert.ok(frame);
  await frame.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await look("dashboard of hostile findings");
  const text = await body.innerText();
  for (const shown of [`<img src=https://${beacon}/image>`, LONG_WORD.slice(0, 40), "right to left"])
    assert.ok(text.includes(shown), shown);
  assert.doesNotMatch(text, /[\u001b\u202a-\u202e\u2066-\u2069]/);
  assert.deepEqual(await cutOff(frame), []);
  await window.screenshot("hostile-dashboard");
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  for (const size of ZOOMED)
    await zoomed(window.page, size, async () => {
      assert.deepEqual(await cutOff(frame), []);
    });
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  await window.runCommand("View: Close Editor");
  await selectSet(scene, "assessment 1");
}

/** @param {Scene} scene */
async function readProblems({ window, parts, look }) {
  await parts.problemsWith(window, "a symbolic link leads out of the root");
  await look("problems");
  // The list draws only what fits into the panel.
  for (const text of ["gnp.exe", "does not count", PART_OF_SECRET]) {
    await window.page.locator(".viewpane-filter input").first().fill(text);
    const shown = window.page.locator(".markers-panel", {
      hasText: text === PART_OF_SECRET ? "No results" : text,
    });
    await shown.waitFor();
    await look(`problems with ${text}`);
  }
}

/** @param {Scene} scene */
async function showPolicy({ window, look }) {
  await window.runCommand("Release Readiness: Show Effective Policy");
  await window.page.locator(".view-lines", { hasText: "is judged by the policy" }).first().waitFor();
  await look("policy");
}

/** Puts a set in focus. @param {Scene} scene @param {string} set */
async function selectSet({ window, look }, set) {
  await window.runCommand("Release Readiness: Select Assessment Set…");
  const row = window.page.locator(".quick-input-widget .monaco-list-row", { hasText: set }).first();
  await row.waitFor();
  await look("choice of the set");
  await row.click();
}

/** Decides about a set. @param {Scene} scene @param {string} set */
async function decide(scene, set) {
  await selectSet(scene, set);
  await scene.window.runCommand("Release Readiness: Generate Release Decision");
}

/** @param {Scene} scene */
async function decideAndPreview(scene) {
  const { look, parts, window } = scene;
  await decide(scene, "assessment 1");
  await parts.preview(DECISION).waitFor();
  await window.webview().getByText(titleOf(scene)).first().waitFor();
  await look("preview");
}

/** @param {Scene} scene */
async function decideOutside(scene) {
  const { window, look } = scene;
  await decide(scene, basename(LINKED_SET));
  const message = window.page.locator(".notification-list-item-message", {
    hasText: "leads out of the root",
  });
  await message.first().waitFor();
  await look("refusal");
}

/**
 * @param {{ window: HostWindow, hostile: import("./hostile/repository.mjs").Hostile, outside: string, seen: Seen, beacon: import("./hostile/beacon.mjs").Beacon }} all
 * @param {Step} step
 */
async function verdicts({ window, hostile, outside, seen, beacon }, step) {
  await step("a hostile repository adds no link, image, script or frame to the window", () => {
    assert.deepEqual(seen.acting, []);
  });
  await step("a hostile repository hides and reorders no text of the extension", () => {
    assert.deepEqual(seen.reordered, []);
  });
  await step("a hostile repository makes the window and its server connect to nothing", () => {
    assert.deepEqual(beacon.requests(), []);
    assert.equal(beacon.connections, 0);
  });
  await step("the beacon sees what does connect", async () => {
    const control = `https://${beacon.host}/control`;
    const before = beacon.connections;
    await window.page.evaluate((url) => fetch(url).catch(() => undefined), control);
    assert.ok(beacon.requests().includes(control));
    assert.ok(beacon.connections > before);
  });
  await step("a hostile repository runs nothing", () => {
    assert.ok(!existsSync(hostile.marker), "A task, setting or command of the repository was run.");
  });
  await step("a hostile repository shows and keeps nothing from outside", () => {
    assert.deepEqual(seen.leaks, []);
    assert.deepEqual(filesWith(SECRET, window.workspace), []);
  });
  await step("a hostile repository writes nothing outside", () => {
    assert.equal(hostile.outside(), outside);
  });
}

/** Files of a folder that contain a word, not those that only a link leads to. @param {string} word @param {string} folder */
function filesWith(word, folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => realpathSync(join(folder, name)) === join(realpathSync(folder), name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name), "utf8").includes(word));
}
