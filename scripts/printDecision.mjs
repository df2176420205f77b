// Prints a decision as VS Code's Markdown preview shows it and counts the pages:
//   node scripts/printDecision.mjs FILE… [--points 10] [--pdf FOLDER]
// The brief without the fields for people and their labels, and the whole document; A4 with the margins of a browser, 10 mm.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { launchChromium } from "./host/chromium.mjs";

const FIELD = /(^\*\*.*\n\n)?<!-- human: \S+ -->[\s\S]*?<!-- \/human -->/gm;
const COMMENT = /^<!-- .* -->$/gm;
const ANNEXES = "\n## Annexes\n";
/**
 * The rules of markdown.css of VS Code's Markdown extension. Its text of 14 px is 10.5 pt on paper; all lengths follow the text.
 * @param {number} points size of the text
 */
const styleAt = (points) => `
  html { font-size: ${points}pt } body { line-height: 1.571; margin: 0; word-wrap: break-word }
  body { font-family: "Segoe UI", Arial, "Liberation Sans", sans-serif }
  h1, h2 { border-bottom: 1px solid #ccc; padding-bottom: .3em } h1 { font-size: 2em } h2 { font-size: 1.5em } h3 { font-size: 1.25em }
  h1, h2, h3, h4 { font-weight: 600; margin: 1.714rem 0 1.143rem; line-height: 1.25; break-after: avoid } h1 { margin-top: 0 }
  p { margin: 0 0 1.143rem } ul, ol { margin: 0 0 .7em } li p { margin-bottom: .7em }
  table { border-collapse: collapse; margin-bottom: .7em } th { text-align: left; border-bottom: 1px solid }
  td, th { padding: .357em .714em } tr { break-inside: avoid } tr + tr td { border-top: 1px solid #ccc }
  blockquote { margin: 0; padding: 0 1.143em 0 .714em; border-left: 5px solid #888 }
  code, pre { font-family: monospace; font-size: 1em; white-space: pre-wrap }`;

/** @param {string} markdown @param {number} points */
const pageOf = (markdown, points) =>
  `<!doctype html><meta charset="utf-8"><style>${styleAt(points)}</style>` +
  micromark(markdown.replace(FIELD, "").replace(COMMENT, ""), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** @param {Buffer} pdf the number of its page objects */
const pagesIn = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { points: { type: "string", default: "10" }, pdf: { type: "string" } },
});
const points = Number(values.points);
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const margin = { top: "10mm", right: "10mm", bottom: "10mm", left: "10mm" };
  for (const path of positionals) {
    const markdown = readFileSync(path, "utf8");
    const [brief = ""] = markdown.split(ANNEXES);
    for (const [name, text] of Object.entries({ brief, whole: markdown })) {
      await page.setContent(pageOf(text, points));
      const file =
        values.pdf === undefined ? {} : { path: join(values.pdf, `${basename(path, ".md")}.${name}.pdf`) };
      const pdf = await page.pdf({ format: "A4", margin, ...file });
      console.log(`${path}: ${name}, ${pagesIn(pdf)} pages at ${points} pt`);
    }
  }
} finally {
  await browser.close();
}
