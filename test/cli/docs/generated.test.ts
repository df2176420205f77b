import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { USUAL_PLACES } from "../../../src/core/workspace/usualPlaces";
import { matchesGlob, parseGlob } from "../../../src/core/workspace/glob";
import { docRegions, type Manifest, type Strings } from "../../../scripts/docRegions";
import { documentationPages, nodesOf } from "../../unit/docs/pages";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const manifest = readJson("package.json") as Manifest;
const strings = readJson("package.nls.json") as Strings;

describe("what the documentation has from the code", () => {
  it("is up to date (else: node scripts/generateDocs.mjs)", () => {
    const run = spawnSync(process.execPath, ["scripts/generateDocs.mjs", "--check"], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });

  it("names every command of the extension by its title", () => {
    const table = docRegions(manifest, strings)["editor-commands"] ?? "";
    for (const { command } of manifest.contributes.commands) assert.ok(table.includes(`\`${command}\``));
    assert.equal(table.includes("%command."), false);
  });

  it("lists a setting with its default, where there is one", () => {
    const setting = { default: 7, description: "%setting.days%" };
    const contributes = {
      ...manifest.contributes,
      configuration: { properties: { "releaseReadiness.days": setting } },
    };
    const table = docRegions({ contributes }, { ...strings, "setting.days": "Days to come." })[
      "editor-settings"
    ];
    assert.ok(table?.includes("| `releaseReadiness.days` | `7` | Days to come. |"), table);
  });
});

describe("files that the documentation names", () => {
  const OWN = /^(?:src|scripts|test|docs|schemas|bench|media|syntaxes|examples)\/[\w./-]*$/;

  it("exist", () => {
    const missing = documentationPages().flatMap(({ path, root }) =>
      nodesOf(root).flatMap((node) =>
        node.type === "inlineCode" &&
        OWN.test(node.value) &&
        !isSample(path, node.value) &&
        !existsSync(node.value)
          ? [`${path}: ${node.value}`]
          : [],
      ),
    );
    assert.deepEqual(missing, []);
  });

  const usualPlaces = USUAL_PLACES.map(parseGlob);

  /** Users' pages cite files of an invented project, folders of sets, and the usual places. */
  function isSample(page: string, file: string): boolean {
    return (
      !page.startsWith("docs/contributing/") &&
      (/^(?:src\/|docs\/assessment)/.test(file) || usualPlaces.some((glob) => matchesGlob(glob, file))) &&
      page !== "CONTRIBUTING.md"
    );
  }
});
