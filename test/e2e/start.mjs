// What somebody does with a fresh clone: `npm start`, look, Ctrl+C; and that nothing is left, however it ends.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { launchChromium } from "../../scripts/host/chromium.mjs";
import { cacheFolder, root } from "../../scripts/host/paths.mjs";
import { PATIENCE } from "../../scripts/host/patience.mjs";
import { readVsix } from "../../scripts/host/vsix.mjs";
import { atEnd } from "../../scripts/host/processGroup.mjs";
import { hostRunsHere } from "../../scripts/host/setup.mjs";
import { extensionFiles } from "../../scripts/start/extensionFolder.mjs";
import { createParts } from "./parts.mjs";
import { createSteps } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step */

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the checkout
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runStart({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  const parent = mkdtempSync(join(tmpdir(), "rr-start-"));
  const remove = () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  const forget = atEnd(remove);
  try {
    await step("npm start opens what the package contains", () => {
      // The package writes some names in small letters, and the license with an extension.
      const compared = (/** @type {string[]} */ names) =>
        names.map((name) => name.toLowerCase().replace(/^license\..*/, "license")).sort();
      const packaged = readVsix(vsix).flatMap(({ name }) =>
        name.startsWith("extension/") ? [name.slice("extension/".length)] : [],
      );
      assert.deepEqual(compared(extensionFiles()), compared(packaged));
    });
    await decisions(parent, step);
    if (await hostRunsHere()) await editors(parent, step);
    return counts;
  } finally {
    remove();
    forget();
  }
}

/** @param {string} parent @param {Step} step */
async function decisions(parent, step) {
  await step("npm start -- --no-editor decides the sample, twice, and leaves the clone alone", async () => {
    const first = await ended(launch(parent, ["--no-editor"]));
    assert.equal(first.code, 0, first.printed());
    const document = /^ {2}Decision: (.+\.md)$/m.exec(first.printed())?.[1] ?? "";
    assert.ok(document.startsWith(join("cache", "sample")), first.printed());
    assert.match(readFileSync(join(parent, document), "utf8"), /<!-- release-readiness: decision sha256:/);
    assert.match(first.printed(), /^ {2}\d+ blockers?:\n {4}docs\/assessment\/\S+\.md:\d+ +\S/m);
    const second = await ended(launch(parent, ["--no-editor"]));
    assert.equal(second.code, 0, second.printed());
    const said = (/** @type {string} */ printed) => printed.slice(printed.indexOf("The sample"));
    assert.equal(said(second.printed()), said(first.printed()));
  });
  await step("npm start does not overwrite a decision by another author, and says so", async () => {
    const set = placeSet(parent, "foreign");
    const foreign = join(set, "08_RELEASE_DECISION.md");
    cpSync(join(root, "README.md"), foreign);
    const run = await ended(launch(parent, ["--no-editor", set]));
    assert.equal(run.code, 1);
    assert.match(run.printed(), /NOT APPROVED/);
    assert.match(run.printed(), /was not written by this tool, so it is not overwritten/);
    assert.equal(readFileSync(foreign, "utf8"), readFileSync(join(root, "README.md"), "utf8"));
  });
}

/** @param {string} parent @param {Step} step */
async function editors(parent, step) {
  const temporary = join(parent, "t");
  await step("npm start serves the editor to anyone who has the address", async () => {
    const run = launch(parent, ["--editor", "browser", join(placeSet(parent, "served"), "..", "..")]);
    const address = await addressOf(run);
    assert.equal(address.hostname, "127.0.0.1");
    assert.equal((await fetch(address.origin)).status, 403);
    const page = await fetch(address, { redirect: "manual" });
    assert.equal(page.status, 302, "The token becomes a cookie.");
    const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const workbench = await fetch(new URL(page.headers.get("location") ?? "", address), {
      headers: { cookie },
    });
    assert.equal(workbench.status, 200);
    assert.match(await workbench.text(), /vscode-workbench-web-configuration/);
    await lookInto(address);
    run.child.kill("SIGINT");
    const { code, printed } = await ended(run);
    assert.equal(code, 0, printed());
    await nothingIsLeft(temporary);
  });
  await step("npm start leaves nothing behind, whatever ends it", async () => {
    const runs = ["SIGHUP", "SIGKILL"].map((signal) => ({
      signal: /** @type {NodeJS.Signals} */ (signal),
      run: launch(parent, ["--editor", "browser"]),
    }));
    for (const { run } of runs) await addressOf(run);
    for (const { run, signal } of runs) run.child.kill(signal);
    for (const { run } of runs) await ended(run);
    await nothingIsLeft(temporary);
  });
}

/** No process and no file of a server; one that was killed is missed by its server within two seconds. @param {string} temporary */
async function nothingIsLeft(temporary) {
  const left = () => [...processesWith(temporary), ...readdirSync(temporary)];
  for (let waited = 0; left().length > 0 && waited < PATIENCE; waited += 100) await delay(100);
  assert.deepEqual(left(), []);
}

/** Linux, where the served editor runs. @param {string} text in the arguments of a process @returns {string[]} */
function processesWith(text) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        return command.includes(text) ? [`${pid}: ${command}`] : [];
      } catch {
        return [];
      }
    });
}

/** The extension is there, and has judged the folder. @param {URL} address */
async function lookInto(address) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ locale: "en-US" });
    await page.goto(address.href, { waitUntil: "commit" });
    const parts = createParts(page);
    await parts.verdict.filter({ hasText: "NOT APPROVED · 2" }).waitFor();
  } finally {
    await browser.close();
  }
}

/** @param {string} parent @param {string} name @returns {string} the set */
function placeSet(parent, name) {
  const set = join(parent, name, "docs", "assessment");
  cpSync(join(root, "test", "fixtures", "sets", "parcel-desk"), set, { recursive: true });
  return set;
}

/** Its own cache, but for the hosts; its own temporary folder, so that what is left shows. @param {string} parent @param {string[]} args */
function launch(parent, args) {
  const cache = join(parent, "cache");
  // Short: sockets lie in it, whose paths must not be long.
  const temporary = join(parent, "t");
  mkdirSync(temporary, { recursive: true });
  mkdirSync(cache, { recursive: true });
  if (!readdirSync(cache).includes("hosts")) symlinkSync(cacheFolder("hosts"), join(cache, "hosts"));
  const { npm_lifecycle_event: _event, npm_config_editor: _editor, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts", "start.mjs"), ...args], {
    cwd: parent,
    env: {
      ...environment,
      RELEASE_READINESS_CACHE: cache,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const keep = (/** @type {Buffer} */ data) => (text += data.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const forget = atEnd(() => child.kill("SIGKILL"));
  /** @type {Promise<number | null>} */
  const end = new Promise((resolve) => child.on("close", resolve)).then((code) => {
    forget();
    return /** @type {number | null} */ (code);
  });
  return { child, end, printed: () => text };
}

/** @param {ReturnType<typeof launch>} run */
async function ended(run) {
  const code = await Promise.race([run.end, delay(PATIENCE, "no end", { ref: false })]);
  if (typeof code === "string") {
    run.child.kill("SIGKILL");
    assert.fail(`${code}\n${run.printed()}`);
  }
  return { code, printed: run.printed };
}

/** @param {ReturnType<typeof launch>} run @returns {Promise<URL>} */
async function addressOf(run) {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const found = /^ {2}(http:\S+)$/m.exec(run.printed());
    if (found?.[1] !== undefined) return new URL(found[1]);
    if (run.child.exitCode !== null) break;
    await delay(100);
  }
  run.child.kill("SIGKILL");
  assert.fail(`No address was printed.\n${run.printed()}`);
}
