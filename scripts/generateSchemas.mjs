// Writes the JSON schemas of schemas/ from the zod schemas in src/core/contract.
//   node scripts/generateSchemas.mjs [--check]      --check writes nothing and fails where one is out of date
import { importTypeScript, writeOrCheck } from "./writeOrCheck.mjs";

/** @type {typeof import("./jsonSchemas")} */
const { jsonSchemas } = await importTypeScript("scripts/jsonSchemas.ts");
await writeOrCheck({
  folder: "schemas",
  files: jsonSchemas(),
  command: "node scripts/generateSchemas.mjs",
});
