// Makes the package that users install, and reads it: a VSIX is a zip file.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { runCommand } from "./command.mjs";
import { root } from "./paths.mjs";
import { hostProblem } from "./problem.mjs";

/** @typedef {{ name: string, size: number, read: () => Buffer }} Entry */

/** Only the manifest of a release names a repository (scripts/setRepository.mjs): then the relative links of the README are completed. */
function packageOptions() {
  const { repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const withoutRepository = ["--allow-missing-repository", "--no-rewrite-relative-links"];
  return ["--no-dependencies", ...(repository === undefined ? withoutRepository : [])];
}

/**
 * Packages the current contents of dist/; make a production build first.
 * @param {string} file where to write the package
 */
export async function packageVsix(file) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const run = await runCommand(process.execPath, [vsce, "package", ...packageOptions(), "-o", file], {
    cwd: root,
    timeoutMs: 120_000,
  });
  if (run.status !== 0) throw hostProblem(`The extension could not be packaged.\n${run.output.trim()}`);
}

/** The files of a package, without folders. @param {string} file @returns {Entry[]} */
export function readVsix(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end === -1) throw hostProblem(`${file} is not a zip file.`);
  /** @type {Entry[]} */
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const header = at;
    if (!name.endsWith("/"))
      entries.push({ name, size: bytes.readUInt32LE(header + 24), read: () => contentOf(bytes, header) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {Buffer} bytes @param {number} header of the central directory */
function contentOf(bytes, header) {
  const local = bytes.readUInt32LE(header + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(header + 20));
  return bytes.readUInt16LE(header + 10) === 0 ? packed : inflateRawSync(packed);
}

/**
 * Puts the extension's files of a package into a folder, so that tests run what users get.
 * @param {string} file
 * @param {string} folder is replaced
 */
export function unpackVsix(file, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const { name, read } of readVsix(file)) {
    if (!name.startsWith("extension/") || name.includes("..")) continue;
    const target = join(folder, name.slice("extension/".length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, read());
  }
}
