// One character beyond ASCII makes V8 keep a whole program at two bytes a character, and reading it takes twice as long. What `charset: "ascii"` does not
// escape is in regular expressions, where the escape means the same. src/cli/launch.ts reads the program as what this makes of it.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** @type {import("esbuild").Plugin} for builds with one entry, absWorkingDir and outdir */
export const asciiOutput = {
  name: "ascii-output",
  setup(build) {
    const { absWorkingDir = "", entryPoints = {}, outdir = "" } = build.initialOptions;
    build.onEnd(async ({ errors, outputFiles }) => {
      if (errors.length > 0) return;
      for (const file of outputFiles ?? []) {
        if (file.path.endsWith(".js")) file.contents = Buffer.from(asAscii(file.text), "latin1");
      }
      if (outputFiles) return;
      const path = join(absWorkingDir, outdir, `${Object.keys(entryPoints)[0]}.js`);
      await writeFile(path, asAscii(await readFile(path, "utf8")), "latin1");
    });
  },
};

/** @param {string} text */
function asAscii(text) {
  return text.replace(/\\?[^\x00-\x7f]/g, (character) => {
    if (character.length > 1) throw new Error(`A backslash in front of ${character} cannot be escaped.`);
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
