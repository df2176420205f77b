import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ruleDocs } from "../../../scripts/ruleDocs";
import { DOCUMENTED_PROBLEMS, DOCUMENTED_RULES } from "../../../src/core/rules/allRules";
import { PROBLEM_CODES } from "../../../src/core/rules/problemCodes";

const pages = new Map(ruleDocs().map(({ file, text }) => [file, text]));
const pageOf = (id: string): string => pages.get(`${id}.md`) ?? "";

describe("the pages of the rules", () => {
  it("exist for every problem code", () => {
    assert.deepEqual([...pages.keys()], ["README.md", ...PROBLEM_CODES.map((id) => `${id}.md`)]);
    for (const { id, title } of [...DOCUMENTED_RULES, ...DOCUMENTED_PROBLEMS]) {
      assert.ok(pageOf(id).startsWith(`# ${title}\n\n\`${id}\``), id);
      assert.ok(pageOf("README").includes(`| [${id}](${id}.md) | ${title} |`), id);
    }
  });

  it("describe the setting and show both examples of a rule", () => {
    for (const { id } of DOCUMENTED_RULES) {
      assert.ok(pageOf(id).includes(`"rules": { "${id}": `), id);
      assert.match(pageOf(id), /\nReported:\n[^]*\nNot reported:\n/, id);
    }
  });

  it("show where the problem of an example is, without the marker", () => {
    assert.ok(pageOf("count-mismatch").includes("`02_SECURITY_AUDIT.md`, line 5\n"));
    for (const [file, text] of pages) assert.equal(text.includes("<!-- problem"), false, file);
  });

  it("do not describe a level that cannot be set", () => {
    for (const { id } of DOCUMENTED_PROBLEMS) assert.equal(pageOf(id).includes('"rules":'), false, id);
  });

  it("are up to date, as is the list of rules (else: node scripts/generateRules.mjs)", () => {
    const run = spawnSync(process.execPath, ["scripts/generateRules.mjs", "--check"], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
});

describe("the bundles of the extension and the command line", () => {
  const documented = [...DOCUMENTED_RULES, ...DOCUMENTED_PROBLEMS];
  const examples = DOCUMENTED_RULES.flatMap(({ examples: { bad, good } }) => [bad, good]);
  const phrases = [
    ...documented.flatMap(({ docs }) => phrasesOf(docs)),
    "Signing key in the container image",
  ];

  for (const file of ["dist/extension.js", "dist/cliProgram.js"]) {
    it(`contain neither pages nor examples: ${file}`, () => {
      const bundle = readFileSync(file, "utf8");
      for (const { title } of documented)
        assert.ok(bundle.includes(title), `${file} has no rule "${title}".`);
      assert.deepEqual(
        phrases.filter((phrase) => bundle.includes(phrase)),
        [],
      );
    });
  }

  it("are searched for a phrase of every page and for one of the examples", () => {
    for (const { id, docs } of documented) assert.notEqual(phrasesOf(docs).length, 0, id);
    assert.ok(JSON.stringify(examples).includes("Signing key in the container image"));
  });
});

/** Runs of words that a bundler writes as they are. */
function phrasesOf(docs: string): readonly string[] {
  return Array.from(docs.matchAll(/[A-Za-z][A-Za-z ,]{30,}/g), ([phrase]) => phrase.trim());
}

describe("a rule without its documentation", () => {
  const SOURCE = `export const one = defineRule({
  id: "one",
  docs: \`Long, with "docs: 1", and
    lines.\`,
  examples: { bad: { "a.md": "x" }, good: {} },
  *check() {},
});
`;

  it("keeps the positions of everything else", () => {
    const { status, stdout, stderr } = strip(SOURCE);
    assert.equal(status, 0, stderr);
    assert.equal(stdout.length, SOURCE.length);
    assert.doesNotMatch(stdout, /docs|Long|lines|examples|a\.md/);
    for (const kept of ['id: "one"', "*check() {}"]) assert.equal(stdout.indexOf(kept), SOURCE.indexOf(kept));
  });

  it("is refused if the documentation is not written in the call", () => {
    const { status, stderr } = strip(SOURCE.replace(/docs: `[^`]*`,/, "docs,"));
    assert.notEqual(status, 0);
    assert.match(stderr, /Write "docs: …" in the argument of defineRule/);
  });

  /** In a process of its own, so that the bundle of the tests does not contain a compiler. */
  function strip(source: string): { status: number | null; stdout: string; stderr: string } {
    const program = `
import { withoutDocumentation } from "./scripts/ruleSources.mjs";
process.stdout.write(withoutDocumentation(process.argv[1]));
`;
    return spawnSync(process.execPath, ["--input-type=module", "--eval", program, source], {
      encoding: "utf8",
    });
  }
});
