import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The day that the runs of the tests take for today. */
export const TODAY = "2026-04-01";

const CLI = resolve("dist/cli.js");

/** Runs the built command line in a folder. */
export function runCli(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CliRun {
  const run = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, RELEASE_READINESS_TODAY: TODAY, NO_COLOR: "", ...environment },
  });
  if (run.error) throw run.error;
  return { code: run.status, out: run.stdout, err: run.stderr };
}
