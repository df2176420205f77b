// The processor time of `check` for one hostile report of 100 KB and of 1 MB, each in its own process, including the start of Node.
//   node bench/hostile.mjs [--only TEXT] [--sizes 100,1024]
// The aim: at most 0.5 s for 100 KB and 3 s for 1 MB.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { importTypeScript } from "../scripts/writeOrCheck.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    sizes: { type: "string", default: "100,1024" },
  },
});
const sizes = values.sizes.split(",").map(Number);
/** @type {{ SHAPES: Record<string, (units: number) => string> }} */
const { SHAPES } = await importTypeScript("test/unit/reader/shapes.ts");

console.log(`${sizes.map((size) => `${size} KB`.padStart(9)).join("")}  text`);
for (const [name, make] of Object.entries(SHAPES)) {
  if (!name.includes(values.only)) continue;
  const figures = sizes.map((size) => secondsOf(make(size * 1024)).padStart(9));
  console.log(`${figures.join("")}  ${name}`);
}

/** @param {string} text @returns {string} seconds of processor time, or what went wrong */
function secondsOf(text) {
  const folder = mkdtempSync(join(tmpdir(), "release-readiness-"));
  const set = join(folder, "docs/assessment");
  mkdirSync(set, { recursive: true });
  writeFileSync(join(set, "02_SECURITY_AUDIT.md"), `# Security Audit\n\n${text}`);
  const code = `process.on("exit",()=>{const u=process.cpuUsage();process.stderr.write("\\ncpu "+(u.user+u.system)/1e6)})`;
  const preload = join(folder, "cpu.cjs");
  writeFileSync(preload, code);
  const result = spawnSync(
    process.execPath,
    ["--require", preload, resolve("dist/cli.js"), "check", "docs/assessment", "--root", "."],
    { cwd: folder, encoding: "utf8", timeout: 30_000, maxBuffer: 1 << 28 },
  );
  rmSync(folder, { recursive: true });
  const cpu = /cpu ([\d.]+)$/.exec(result.stderr)?.[1];
  if (cpu === undefined) return "hangs";
  return result.status === 0 || result.status === 1 ? Number(cpu).toFixed(2) : `exit ${result.status}`;
}
