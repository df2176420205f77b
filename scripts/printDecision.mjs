// Prints a decision as VS Code's Markdown preview shows it and counts the pages: node scripts/printDecision.mjs FILE… [--pdf FOLDER]
// The brief without the fields for people, and the whole document; A4 with the margins of a browser, 10 mm.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { launchChromium } from "./host/chromium.mjs";

const FIELD = /<!-- human: \S+ -->[\s\S]*?<!-- \/human -->/g;
const COMMENT = /^<!-- .* -->$/gm;
const ANNEXES = "\n## Annexes\n";
// The rules of markdown.css of VS Code's Markdown extension, in 9 pt, with the spacing reduced in proportion to its 14 px.
const STYLE = `
  body { font: 12px/18px "Segoe UI", Arial, "Liberation Sans", sans-serif; margin: 0; word-wrap: break-word }
  h1, h2 { border-bottom: 1px solid #ccc; padding-bottom: .3em } h1 { font-size: 2em } h2 { font-size: 1.5em } h3 { font-size: 1.25em }
  h1, h2, h3, h4 { font-weight: 600; margin: 20px 0 13px; line-height: 1.25; break-after: avoid } p, ul, ol { margin: 0 0 13px }
  table { border-collapse: collapse; margin-bottom: 13px } th { text-align: left; border-bottom: 1px solid } td, th { padding: 4px 8px }
  tr { break-inside: avoid } tr + tr td { border-top: 1px solid #ccc }
  blockquote { margin: 0; padding: 0 13px 0 8px; border-left: 5px solid #888 } code, pre { font-family: monospace; white-space: pre-wrap }`;

/** @param {string} markdown */
const pageOf = (markdown) =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>` +
  micromark(markdown.replace(FIELD, "").replace(COMMENT, ""), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** @param {Buffer} pdf the number of its page objects */
const pagesIn = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pdf: { type: "string" } } });
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const margin = { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" };
  for (const path of positionals) {
    const markdown = readFileSync(path, "utf8");
    const [brief = ""] = markdown.split(ANNEXES);
    for (const [name, text] of Object.entries({ brief, whole: markdown })) {
      await page.setContent(pageOf(text));
      const file =
        values.pdf === undefined ? {} : { path: join(values.pdf, `${basename(path, ".md")}.${name}.pdf`) };
      const pdf = await page.pdf({ format: "A4", margin, ...file });
      console.log(`${path}: ${name}, ${pagesIn(pdf)} pages`);
    }
  }
} finally {
  await browser.close();
}
