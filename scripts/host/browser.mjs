// Finds a browser of the Chromium family for the window of VS Code; on a Debian machine run by root it installs one.
//   node scripts/host/browser.mjs
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./command.mjs";
import { describeProblem, hostProblem } from "./problem.mjs";

const commandNames = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome",
];

const macPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPlaces = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where Debian installs browsers, in addition to the search path. */
const linuxPlaces = [
  "/usr/lib/chromium/chromium-headless-shell",
  "/usr/bin/chromium-headless-shell",
  "/opt/google/chrome/chrome",
];

/** Packages of the system are not left half installed. */
const aptOptions = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, mayOutlive: true };

/**
 * The path of a browser: RELEASE_READINESS_BROWSER, else an installed one, else one installed now (root on Debian).
 * Rejects with what to install when there is none.
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>}
 */
export async function ensureBrowser(log = console.log) {
  const named = process.env.RELEASE_READINESS_BROWSER;
  if (named) {
    if (isExecutable(named)) return named;
    throw hostProblem(`RELEASE_READINESS_BROWSER names ${named}, which is not an executable file.`);
  }
  return findBrowser() ?? (await installBrowser(log));
}

/** @returns {string | undefined} */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => commandNames.map((name) => join(folder, name)));
  return [...(process.platform === "win32" ? [] : onPath), ...usualPlaces()].find(isExecutable);
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return macPlaces.flatMap((place) => [place, join(process.env.HOME ?? "/", place)]);
  }
  if (process.platform !== "win32") return linuxPlaces;
  const { LOCALAPPDATA, PROGRAMFILES, "PROGRAMFILES(X86)": programs32 } = process.env;
  const parents = [PROGRAMFILES, programs32, LOCALAPPDATA].filter((parent) => parent !== undefined);
  return parents.flatMap((parent) => windowsPlaces.map((place) => join(parent, place)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {(line: string) => void} log */
async function installBrowser(log) {
  const debian =
    existsSync("/etc/debian_version") && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!debian) throw noBrowser();
  log("Installing a browser with apt-get (about 15 s, 230 MB, once) …");
  await aptGet(["update"]);
  let said = "";
  for (const name of ["chromium-headless-shell", "chromium"]) {
    said = await aptGetInstall(name);
    const found = findBrowser();
    if (found) return found;
  }
  throw noBrowser(` apt-get could not install chromium: ${said.trim().split("\n").at(-1)}.`);
}

/** What an interrupted installation left half-way is finished first. @param {string} name @returns {Promise<string>} its output */
async function aptGetInstall(name) {
  const install = ["install", "-y", "--no-install-recommends", name];
  const { output } = await aptGet(install);
  if (!output.includes("dpkg --configure -a")) return output;
  await runCommand("dpkg", ["--configure", "-a"], aptOptions);
  return (await aptGet(install)).output;
}

/** Waits for another apt-get instead of failing. @param {string[]} args */
function aptGet(args) {
  return runCommand("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], aptOptions);
}

function noBrowser(detail = "") {
  return hostProblem(
    `No Chromium, Chrome or Edge was found for the window of VS Code.${detail} ` +
      "Install one of them, or set RELEASE_READINESS_BROWSER to its executable.",
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error(describeProblem(error));
    process.exitCode = 1;
  }
}
