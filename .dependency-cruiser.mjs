// The layers of the sources (docs/contributing/layout.md), checked by `npm run check` with type-only imports counted.

/** Lowest first: a layer may import from itself and from every layer below it. */
const CORE_LAYERS = [
  "text",
  "markdown",
  "lexicon",
  "reader",
  "policy",
  "workspace",
  "readiness",
  "edits",
  "contract",
  "decision",
  "rules",
  "language",
  "judge",
  "engine",
  "export",
  "dashboard",
];

/** Siblings at the top of the core: neither knows the other. */
/** @type {[string, string][]} */
const SIBLINGS = [["engine", "export"]];

const inLayer = (/** @type {string} */ layer) => `^src/core/${layer}/`;

const layerRules = CORE_LAYERS.slice(0, -1).map((layer, index) => ({
  name: `layer-${layer}`,
  comment: `src/core/${layer} must not import from a layer above it.`,
  severity: "error",
  from: { path: inLayer(layer) },
  to: { path: CORE_LAYERS.slice(index + 1).map(inLayer) },
}));

const siblingRules = SIBLINGS.map(([one, other]) => ({
  name: `siblings-${one}-${other}`,
  comment: `src/core/${other} must not import from src/core/${one}.`,
  severity: "error",
  from: { path: inLayer(other) },
  to: { path: inLayer(one) },
}));

export default {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Imports must not form a cycle, type-only imports included.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    ...layerRules,
    ...siblingRules,
    {
      name: "core-is-pure",
      comment: "The core knows no editor, no Node and no shell.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { path: ["^vscode$", "^src/(?:extension|cli|webview)/"] },
    },
    {
      name: "core-without-node",
      comment: "The core knows no editor, no Node and no shell.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-has-known-layers",
      comment: "Every folder of the core is a layer listed in .dependency-cruiser.mjs.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/core/[^/]+/", pathNot: CORE_LAYERS.map(inLayer) },
    },
    {
      name: "shells-are-apart",
      comment: "The extension, the command line and the webview do not import from each other.",
      severity: "error",
      from: { path: "^src/(extension|cli|webview)/" },
      to: { path: "^src/(?:extension|cli|webview)/", pathNot: "^src/$1/" },
    },
    {
      name: "extension-without-node",
      comment: "One bundle serves desktop, remote and web.",
      severity: "error",
      from: { path: "^src/extension/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "features-are-apart",
      comment: "Features know services and shared parts, never each other.",
      severity: "error",
      from: { path: "^src/extension/features/([^/]+)/" },
      to: { path: "^src/extension/features/", pathNot: "^src/extension/features/$1/" },
    },
    {
      name: "shared-below-features",
      comment: "Adapters and shared parts do not import features.",
      severity: "error",
      from: { path: "^src/extension/(?:adapters|shared)/" },
      to: { path: "^src/extension/features/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.d\\.ts$" },
  },
};
