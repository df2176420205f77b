import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** @param {object[]} patterns @returns {["error", { patterns: object[] }]} */
const restrictedImports = (patterns) => ["error", { patterns }];
/** TypeScript, and scripts with their types in comments. */
const sources = ["**/*.ts", "**/*.mjs", "**/*.cjs"];

const hosts = {
  group: ["vscode", "node:*", "fs", "path", "os", "crypto"],
  message: "The core is pure: it knows no host.",
};
const shells = {
  group: ["**/extension/**", "**/cli/**", "**/webview/**"],
  message: "The core does not know its shells.",
};

export default defineConfig(
  { ignores: ["dist/", "out/", ".cache/", "node_modules/", "examples/", "test/fixtures/"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: sources })),
  {
    files: sources,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
        { selector: "ExportAllDeclaration", message: "No barrel files." },
        { selector: "ClassDeclaration", message: "A function does." },
      ],
      "max-lines": ["error", { max: 400 }],
      eqeqeq: "error",
    },
  },
  { files: ["src/core/**/*.ts"], rules: { "no-restricted-imports": restrictedImports([hosts, shells]) } },
  {
    files: ["src/cli/**/*.ts"],
    rules: {
      "no-restricted-imports": restrictedImports([{ group: ["vscode", "**/extension/**", "**/webview/**"] }]),
    },
  },
  {
    files: ["src/webview/**/*.ts"],
    rules: {
      "no-restricted-imports": restrictedImports([
        hosts,
        { group: ["**/extension/**", "**/cli/**"], message: "The page knows only messages." },
      ]),
      // Text of a report is never markup.
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"].map((property) => ({
          property,
          message: "Text goes into text nodes: see draw.ts.",
        })),
      ],
    },
  },
  {
    files: ["src/extension/**/*.ts"],
    rules: {
      "no-restricted-imports": restrictedImports([
        {
          group: ["node:*", "fs", "path", "os", "crypto"],
          message: "One bundle serves desktop, remote and web.",
        },
        { group: ["**/cli/**"] },
      ]),
      "no-restricted-properties": [
        "error",
        ...["showInformationMessage", "showWarningMessage", "showErrorMessage"].map((property) => ({
          property,
          message: "It may quote a report: shared/messages.ts makes that harmless.",
        })),
      ],
    },
  },
  { files: ["src/extension/shared/messages.ts"], rules: { "no-restricted-properties": "off" } },
  {
    // scripts/tsconfig.json knows the scripts of other folders as well.
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: { parserOptions: { projectService: false, project: "scripts/tsconfig.json" } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // Functions of Node and of browsers are methods by their types.
      "@typescript-eslint/unbound-method": "off",
      // These two do not see a type that a comment gives to a value.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // These tools load what a file exports as default.
  { files: ["*.mjs", ".*.mjs"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-floating-promises": "error",
    },
  },
);
