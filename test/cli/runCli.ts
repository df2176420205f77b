import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { buildSync } from "./bundler";
import type { WarmRequest } from "./warmCli";

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;
type Runner = (args: readonly string[], environment: Environment) => CliRun;

/** The day that the runs of the tests take for today. */
export const TODAY = "2026-04-01";

/** Milliseconds: a hang guard. */
const HANGS = 600_000;

/** Runs the built command line in a folder, in a process of its own: for tests of what a process does. */
export function runCliProcess(cwd: string, args: readonly string[], environment: Environment = {}): CliRun {
  const run = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: inherited(environment),
  });
  if (run.error) throw run.error;
  return { code: run.status, out: run.stdout, err: run.stderr };
}

let warm: Runner | undefined;

/** Runs the command line in a folder, in a thread that all runs share: the answers are those of a process (commandLine.test.ts). */
export function runCli(cwd: string, args: readonly string[], environment: Environment = {}): CliRun {
  warm ??= startWarmCli();
  const before = process.cwd();
  // A thread has the working directory of its process.
  process.chdir(cwd);
  try {
    return warm(args, environment);
  } finally {
    process.chdir(before);
  }
}

function startWarmCli(): Runner {
  const { port1, port2 } = new MessageChannel();
  const isAnswered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(warmCliCode(), {
    eval: true,
    workerData: { port: port2, isAnswered },
    transferList: [port2],
  });
  worker.unref();
  return (args, environment) => {
    Atomics.store(isAnswered, 0, 0);
    port1.postMessage({ args, environment: inherited(environment) } satisfies WarmRequest);
    // Tests call it as they would call a process: they wait.
    if (Atomics.wait(isAnswered, 0, 0, HANGS) === "timed-out")
      throw new Error(`No answer to ${args.join(" ")}.`);
    const answer = receiveMessageOnPort(port1) as { readonly message: CliRun } | undefined;
    if (answer === undefined) throw new Error("The thread answered nothing.");
    return answer.message;
  };
}

/** Of the sources as they are now, which the built command line may not be. */
function warmCliCode(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["test/cli/warmCli.ts"],
    bundle: true,
    write: false,
    platform: "node",
    mainFields: ["module", "main"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

function inherited(environment: Environment): Record<string, string | undefined> {
  return { ...process.env, RELEASE_READINESS_TODAY: TODAY, NO_COLOR: "", ...environment };
}
