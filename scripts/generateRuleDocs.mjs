// Writes docs/rules/*.md from the rules in src/core/rules, formatted like every other file.
//   node scripts/generateRuleDocs.mjs [--check]      --check writes nothing and fails where one is out of date
import prettier from "prettier";
import { importTypeScript, root, writeOrCheck } from "./writeOrCheck.mjs";

/** @type {typeof import("./ruleDocs")} */
const { ruleDocs } = await importTypeScript("scripts/ruleDocs.ts");
const options = await prettier.resolveConfig(`${root}/docs/rules/README.md`);
const files = await Promise.all(
  ruleDocs().map(async ({ file, text }) => ({
    file,
    text: await prettier.format(text, { ...options, parser: "markdown" }),
  })),
);
await writeOrCheck({
  folder: "docs/rules",
  files,
  command: "node scripts/generateRuleDocs.mjs",
  isWhole: true,
});
