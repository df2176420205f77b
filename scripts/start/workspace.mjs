// The folder that `npm start` decides and opens: a copy of the sample, or the user's own where it is.
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isInCurrentSample } from "../currentSample.mjs";
import { atEnd } from "../host/processGroup.mjs";
import { cacheFolder, root } from "../host/paths.mjs";
import { hostProblem } from "../host/problem.mjs";

/**
 * @typedef {{ folder: string, isSample: boolean, source: string, set?: string }} Workspace `source`: what was copied, or the folder
 *   itself; `set`: the one that is decided, relative to the folder
 */

/** The set of the sample that is decided on. */
const sampleSet = "docs/assessment";

/**
 * Rejects a folder that is none, before anything is installed.
 * @param {string | null} named as the user wrote it; null: the sample
 * @param {string} base where the user stands
 * @returns {Workspace}
 */
export function findWorkspace(named, base) {
  if (named !== null) {
    const folder = resolve(base, named);
    if (!existsSync(folder)) throw hostProblem(`The folder ${folder} does not exist.`);
    if (!statSync(folder).isDirectory()) throw hostProblem(`${folder} is a file. Name a folder to open.`);
    return { folder, isSample: false, source: folder };
  }
  const source = sampleFolder();
  return { folder: placeOfCopy(source), isSample: true, source, set: sampleSet };
}

/** The only folder in examples/ that contains assessment reports. */
function sampleFolder() {
  const examples = join(root, "examples");
  const names = existsSync(examples) ? readdirSync(examples).sort() : [];
  const name = names.find((one) => existsSync(join(examples, one, sampleSet)));
  if (name === undefined)
    throw hostProblem(
      `${examples} does not contain the sample. Check out the whole repository, or name a folder.`,
    );
  return join(examples, name);
}

/** Named by its content: another version of the sample gets another copy, and no changes are overwritten. @param {string} source */
function placeOfCopy(source) {
  const hash = createHash("sha256");
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isInSample(source, file))
    .sort();
  for (const file of files) hash.update(file.slice(source.length)).update("\0").update(readFileSync(file));
  return join(cacheFolder("sample"), hash.digest("hex").slice(0, 8), basename(source));
}

/** A file in a folder that is left out is left out. @param {string} source @param {string} file @returns {boolean} */
function isInSample(source, file) {
  return file === source || (isInCurrentSample(source, file) && isInSample(source, dirname(file)));
}

/**
 * Copies the sample, without its other sets, unless a complete copy exists.
 * @param {Workspace} workspace
 */
export function prepareWorkspace({ folder, isSample, source }) {
  if (!isSample || existsSync(folder)) return;
  const parent = resolve(folder, "..");
  mkdirSync(parent, { recursive: true });
  const temporary = join(parent, `.copy-${process.pid}`);
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  const forget = atEnd(remove);
  try {
    cpSync(source, temporary, { recursive: true, filter: (path) => isInCurrentSample(source, path) });
    renameSync(temporary, folder);
  } catch (error) {
    // Another run was first, and its copy is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    remove();
    forget();
  }
}
