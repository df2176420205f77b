import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";

/** The compiled schema of a file in schemas/. Tests run in the folder of the package. */
export function shippedSchema(file: string) {
  const schema = JSON.parse(readFileSync(`schemas/${file}`, "utf8")) as object;
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  // Keywords of the JSON editor of VS Code, in the schema of the policy file.
  return ajv
    .addVocabulary(["allowComments", "allowTrailingCommas", "defaultSnippets", "enumDescriptions"])
    .compile(schema);
}
