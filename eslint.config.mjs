import tseslint from "typescript-eslint";

/** @param {object[]} patterns @returns {["error", { patterns: object[] }]} */
const restrictedImports = (patterns) => ["error", { patterns }];
const hosts = {
  group: ["vscode", "node:*", "fs", "path", "os", "crypto"],
  message: "The core is pure: it knows no host.",
};
const shells = {
  group: ["**/extension/**", "**/cli/**", "**/webview/**"],
  message: "The core does not know its shells.",
};

export default tseslint.config(
  { ignores: ["dist/", "out/", ".cache/", "node_modules/", "examples/", "test/fixtures/"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
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
    files: ["src/extension/**/*.ts"],
    rules: {
      "no-restricted-imports": restrictedImports([
        {
          group: ["node:*", "fs", "path", "os", "crypto"],
          message: "One bundle serves desktop, remote and web.",
        },
        { group: ["**/cli/**"] },
      ]),
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-floating-promises": "error",
    },
  },
);
