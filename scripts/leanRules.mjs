// Documentation and examples of the rules are for docs/rules and for tests. Bundles that ship do not contain them.
import { readFile } from "node:fs/promises";
import { withoutDocumentation } from "./ruleSources.mjs";

/** @type {import("esbuild").Plugin} */
export const leanRules = {
  name: "lean-rules",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: withoutDocumentation(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};
