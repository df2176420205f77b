// Fonts that come with the checkout: the pictures do not depend on the fonts of the machine.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const fonts = [
  {
    family: "Inter",
    weight: "100 900",
    file: require.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
  },
  {
    family: "JetBrains Mono",
    weight: "100 800",
    file: require.resolve("@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"),
  },
];

/** Settings that make editors use them. */
export const fontSettings = {
  "editor.fontFamily": "'JetBrains Mono', monospace",
  "editor.fontLigatures": false,
  "markdown.preview.fontFamily": "Inter, sans-serif",
  "markdown.preview.fontSize": 13,
};

/**
 * Hands the fonts to a page; before an editor is opened, for it measures its letters once.
 * @param {import("playwright-core").Page | import("playwright-core").Frame} page
 */
export async function loadFonts(page) {
  const loaded = fonts.map(({ file, ...font }) => ({ ...font, data: readFileSync(file).toString("base64") }));
  await page.evaluate(async (all) => {
    for (const { family, weight, data } of all) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const face = new FontFace(family, bytes.buffer, { weight });
      document.fonts.add(await face.load());
    }
  }, loaded);
  await page.addStyleTag({ content: ".monaco-workbench { font-family: Inter, sans-serif !important; }" });
}
