// What a window shows, in all its frames: what of it acts, and its words.
import { ICON } from "./payloads.mjs";

/**
 * Elements that run, load or lead to something of the repository, with what they do. VS Code's own links and pictures are none of them.
 * @param {import("playwright-core").Page} page
 * @param {string} beacon the host that nothing may lead to
 * @returns {Promise<readonly string[]>} such as `img src=…`
 */
export async function actingElements(page, beacon) {
  const found = await inFrames(page, [beacon, ICON], ([host, icon]) => {
    const leads = (/** @type {string} */ address) =>
      address.includes(host) || /^\s*javascript:/i.test(address) || /^\s*command:.*hostile/i.test(address);
    const isActing = (/** @type {Attr} */ { name, value }) =>
      /^(data-)?(href|src|srcset)$|action|poster|^style$/.test(name) ? leads(value) : name.startsWith("on");
    return [...document.querySelectorAll("*")].flatMap((element) => {
      const name = element.localName;
      const isCode = element.matches("script, style, meta[http-equiv]") && element.outerHTML.includes(host);
      const attributes = [...element.attributes].filter(isActing).map((one) => `${one.name}=${one.value}`);
      const isIcon = element.classList.contains(`codicon-${icon}`);
      return [...(isCode ? ["with code"] : []), ...(isIcon ? ["with an icon"] : []), ...attributes].map(
        (what) => `${name} ${what}`,
      );
    });
  });
  return found.flat();
}

/** Where the extension shows text, without what VS Code itself shows of names of files. */
const SHOWN = [
  ".monaco-hover .hover-contents",
  ".sidebar .monaco-list-row",
  ".markers-panel .monaco-list-row[aria-level='2']",
  ".notification-list-item-message",
  ".quick-input-list .monaco-list-row",
  ".statusbar-item",
];

/** Texts with characters that hide or reorder others. @param {import("playwright-core").Page} page @returns {Promise<readonly string[]>} */
export async function reorderedTexts(page) {
  const texts = await page.locator(SHOWN.join(", ")).allTextContents();
  return texts
    .filter((text) => /[\u001b\u202a-\u202e\u2066-\u2069]/.test(text))
    .map((text) => JSON.stringify(text));
}

/** All words of the window and of its attributes, such as tooltips. @param {import("playwright-core").Page} page */
export async function everything(page) {
  return (await inFrames(page, ["", ""], () => document.documentElement.outerHTML)).join("\n");
}

/**
 * @template T
 * @param {import("playwright-core").Page} page @param {readonly [string, string]} argument @param {(argument: readonly [string, string]) => T} read
 * @returns {Promise<T[]>} without frames that have gone
 */
async function inFrames(page, argument, read) {
  const results = await Promise.allSettled(page.frames().map((frame) => frame.evaluate(read, argument)));
  const [main] = results;
  if (main?.status === "rejected") throw main.reason;
  return results.flatMap((result) =>
    result.status === "fulfilled" ? [/** @type {T} */ (result.value)] : [],
  );
}
