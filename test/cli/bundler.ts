import { createRequire } from "node:module";
import { resolve } from "node:path";
import type * as Esbuild from "esbuild";

/** esbuild itself. Not an import: it refuses to be bundled into the tests. */
export const { build, buildSync } = createRequire(resolve("package.json"))("esbuild") as typeof Esbuild;
