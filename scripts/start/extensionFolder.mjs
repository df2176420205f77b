// The extension as it is installed, without the way over a package.
import { cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../host/paths.mjs";

/**
 * The files of the extension: those that .vscodeignore lets into the package, and the manifest.
 * @param {string} [folder] the checkout
 * @returns {string[]} relative paths with `/`, sorted
 */
export function extensionFiles(folder = root) {
  const patterns = readFileSync(join(folder, ".vscodeignore"), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  const tops = new Set(patterns.map((pattern) => pattern.split("/")[0] ?? ""));
  const isNamed = patterns.map(toRegExp);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => tops.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, entry.name) : [entry.name]))
    .filter((path) => isNamed.some((pattern) => pattern.test(path)))
    .sort();
}

/** @param {string} folder @param {string} name */
function filesIn(folder, name) {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

/** `*` within a folder, `**` across folders. @param {string} pattern */
function toRegExp(pattern) {
  const source = pattern
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => {
      if (part === "**/") return "(?:.*/)?";
      if (part === "**") return ".*";
      return part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}$`);
}

/**
 * Puts the extension into a folder of installed extensions.
 * @param {string} extensions
 */
export function addExtension(extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const target = join(extensions, `${publisher}.${name}-${version}`);
  for (const file of extensionFiles()) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(root, file), join(target, file));
  }
}
