// Draws media/icon.png, which the marketplace asks for, from media/logo.svg, in the browser of the host tests.
//   node scripts/drawIcon.mjs
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./host/chromium.mjs";

const SIDE = 128;
const file = (/** @type {string} */ name) => fileURLToPath(new URL(`../media/${name}`, import.meta.url));

const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE }, deviceScaleFactor: 1 });
  const svg = await readFile(file("logo.svg"), "utf8");
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: file("icon.png"), omitBackground: true });
} finally {
  await browser.close();
}
