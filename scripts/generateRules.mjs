// Writes what follows from the rules in src/core/rules: the list src/core/rules/allRules.ts and the pages docs/rules/*.md.
//   node scripts/generateRules.mjs [--check]      --check writes nothing and fails if a file is out of date
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import prettier from "prettier";
import { definitionsIn } from "./ruleSources.mjs";
import { importTypeScript, root, writeOrCheck } from "./writeOrCheck.mjs";

const FOLDER = "src/core/rules";
const COMMAND = "node scripts/generateRules.mjs";

/** Every exported rule and problem with its file, in the order of the file names. */
async function definitions() {
  const files = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith(".ts")).sort();
  const found = files.map(async (file) => {
    const text = await readFile(join(root, FOLDER, file), "utf8");
    return definitionsIn(text).map((definition) => ({ ...definition, file: file.slice(0, -".ts".length) }));
  });
  return (await Promise.all(found)).flat();
}

/** @param {Awaited<ReturnType<typeof definitions>>} all */
function listSource(all) {
  const names = (/** @type {string} */ define) =>
    all.filter((one) => one.define === define).map(({ name }) => `  ${name},\n`);
  return `// Written by "${COMMAND}" from the files of this folder. Do not edit.
${all.map(({ name, file }) => `import { ${name} } from "./${file}";\n`).join("")}import type { DocumentedProblem, DocumentedRule, ProblemKind, Rule } from "./rule";

/** Every rule with its page and its examples, for documentation and tests: bundles contain neither. */
export const DOCUMENTED_RULES: readonly DocumentedRule[] = [
${names("defineRule").join("")}];

/** The problems that no rule reports, with their pages. */
export const DOCUMENTED_PROBLEMS: readonly DocumentedProblem[] = [
${names("defineProblem").join("")}];

/** Every rule, in the order of the documentation. */
export const ALL_RULES: readonly Rule[] = DOCUMENTED_RULES;

/** The problems that no rule reports. */
export const OTHER_PROBLEMS: readonly ProblemKind[] = DOCUMENTED_PROBLEMS;
`;
}

/** Text formatted like every other file of the folder. */
async function formatted(/** @type {string} */ file, /** @type {string} */ text) {
  return prettier.format(text, { ...(await prettier.resolveConfig(join(root, file))), filepath: file });
}

const list = await formatted(`${FOLDER}/allRules.ts`, listSource(await definitions()));
await writeOrCheck({ folder: FOLDER, files: [{ file: "allRules.ts", text: list }], command: COMMAND });

/** @type {{ ruleDocs: () => readonly { file: string, text: string }[] }} */
const { ruleDocs } = await importTypeScript("scripts/ruleDocs.ts");
const pages = ruleDocs().map(async ({ file, text }) => ({
  file,
  text: await formatted(`docs/rules/${file}`, text),
}));
await writeOrCheck({
  folder: "docs/rules",
  files: await Promise.all(pages),
  command: COMMAND,
  isWhole: true,
});
