import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** All that the commands of the documentation look at or write to. */
const PARTS = [
  "dist",
  "docs",
  "examples",
  "schemas",
  "scripts",
  "src",
  "package.json",
  "package.nls.json",
  "tsconfig.json",
  ".prettierrc.json",
  "README.md",
  "CONTRIBUTING.md",
];

/** A copy of the workspace as it is behind `npm install` and `npm run build`, in which commands may write. */
export function createWorkspaceCopy(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "release-readiness-docs-"));
  for (const part of PARTS) {
    if (!existsSync(part)) continue;
    cpSync(part, join(folder, part), { recursive: true, filter: (source) => !source.endsWith(".map") });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
