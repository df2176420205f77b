// The workspace that the pictures show: a copy of the sample with one set, whose decision is still to be generated.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { applyEdits, modify } from "jsonc-parser";
import { isInCurrentSample } from "../currentSample.mjs";
import { root } from "../host/paths.mjs";
import { hostProblem } from "../host/problem.mjs";

const sample = join(root, "examples", "berth-booking");

const DECISION = /^docs\/assessment\/08_RELEASE_DECISION\..*$/;

/** The default wording; the sample has custom wording. */
const USUAL_WORDS = {
  approved: "APPROVED",
  conditional: "CONDITIONAL APPROVAL",
  "not-approved": "NOT APPROVED",
};

/** @returns {{ folder: string, remove: () => void }} a scene may change the folder */
export function copySample() {
  if (!existsSync(sample)) throw hostProblem(`The pictures need ${sample}, which does not exist.`);
  const parent = mkdtempSync(join(tmpdir(), "release-readiness-pictures-"));
  const folder = join(parent, "berth-booking");
  const isWanted = (/** @type {string} */ path) =>
    isInCurrentSample(sample, path) && !DECISION.test(relative(sample, path).replaceAll("\\", "/"));
  cpSync(sample, folder, { recursive: true, filter: isWanted });
  useUsualWords(join(folder, "release-readiness.json"));
  const remove = () => rmSync(parent, { recursive: true, force: true });
  process.once("exit", remove);
  return { folder, remove };
}

/** @param {string} file */
function useUsualWords(file) {
  const edits = modify(readFileSync(file, "utf8"), ["decision", "wording"], USUAL_WORDS, {});
  writeFileSync(file, applyEdits(readFileSync(file, "utf8"), edits));
}
