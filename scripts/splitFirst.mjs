// esbuild puts every file behind `import()`, and all that such a file imports, into its own function, so that it is evaluated only
// when it is imported. With an `import()` near the top of a program that is nearly every file: 10 KB of functions, and a call of each.
// Split into chunks first, a program has as many such functions as chunks: a handful.
import { dirname, resolve } from "node:path";

/**
 * Bundles twice: into chunks in memory, then the chunks into one file. When a file is evaluated stays the same.
 * @param {import("esbuild").Plugin[]} plugins those that find and load the files
 * @returns {import("esbuild").Plugin} for builds with one entry and absWorkingDir
 */
export function splitFirst(plugins) {
  return {
    name: "split-first",
    setup(build) {
      const options = build.initialOptions;
      const { absWorkingDir = "", outdir = "", entryPoints = {} } = options;
      const folder = resolve(absWorkingDir, outdir);
      const [name] = Object.keys(entryPoints);
      /** @type {Map<string, string>} */
      let chunks = new Map();
      /** @type {string[]} */
      let watchFiles = [];
      build.onStart(async () => {
        const { outputFiles, metafile, warnings } = await build.esbuild.build(chunkOptions(options, plugins));
        chunks = new Map(outputFiles?.map(({ path, text }) => [path, text]));
        watchFiles = Object.keys(metafile?.inputs ?? {}).map((file) => resolve(absWorkingDir, file));
        return { warnings };
      });
      build.onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
        if (kind === "entry-point") return { path: resolve(folder, `${name}.js`), namespace: "chunk" };
        return path.startsWith(".") ? { path: resolve(dirname(importer), path), namespace: "chunk" } : null;
      });
      build.onLoad({ filter: /.*/, namespace: "chunk" }, ({ path }) => {
        const contents = chunks.get(path);
        return contents === undefined ? null : { contents, loader: "js", watchFiles };
      });
    },
  };
}

/** @param {import("esbuild").BuildOptions} options @param {import("esbuild").Plugin[]} plugins @returns {import("esbuild").BuildOptions} */
function chunkOptions(options, plugins) {
  return {
    ...options,
    plugins,
    format: "esm",
    splitting: true,
    minify: false,
    banner: {},
    footer: {},
    sourcemap: options.sourcemap ? "inline" : false,
    write: false,
    metafile: true,
    logLevel: "silent",
  };
}
